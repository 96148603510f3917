/** The workbench's worker: the file, the engine and the papers, away from the page's own thread. */
import { serve, type Port } from "../review/remote";
import { WorkbookDesk } from "./workbook-desk";

// In a worker the global scope is its end of the border; the DOM types know only the page's.
serve(globalThis as unknown as Port, new WorkbookDesk().served());
