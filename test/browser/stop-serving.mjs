// After the tests.
import { stopServing } from "./serve-pages.mjs";

export default () => stopServing();
