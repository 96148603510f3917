/** Sets the workbench up, part by part. */
import { inTurns } from "../taskpane/in-turns";
import type { WorkbenchPage } from "./start";

export async function setUp(page: WorkbenchPage): Promise<void> {
  await inTurns([
    () => import(/* webpackMode: "eager" */ "react-dom/client"),
    () => import(/* webpackMode: "eager" */ "../taskpane/theme"),
    () => import(/* webpackMode: "eager" */ "../taskpane/pane"),
  ]);
  const { startWorkbench } = await import(/* webpackMode: "eager" */ "./start");
  startWorkbench(page);
}
