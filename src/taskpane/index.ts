/** The add-in's page. Where no host stands behind it, it says where it belongs. */
import { inTurns } from "./in-turns";

async function setUp(): Promise<void> {
  await inTurns([
    () => import(/* webpackMode: "eager" */ "react-dom/client"),
    () => import(/* webpackMode: "eager" */ "./theme"),
  ]);
  const { openPane } = await import(/* webpackMode: "eager" */ "./open-pane");
  const root = document.getElementById("root");
  if (root === null) throw new RangeError("the page has no place for the pane");
  openPane(root, null);
}

void setUp();
