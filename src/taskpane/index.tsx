/** The add-in's page. Where no host stands behind it, it says where it belongs. */
import { openPane } from "./open-pane";

const root = document.getElementById("root");
if (root === null) throw new RangeError("the page has no place for the pane");
openPane(root, null);
