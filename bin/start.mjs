// `npm start`: checks the bundled sample ledger and writes its notices, as a first look at what the product does; then
// serves the workbench. `npm start -- --once` leaves that out.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "./build.mjs";
import { loadCommand } from "./bundle.mjs";
import { serve } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = "assets/samples/巡察整改台账样例.xlsx";
// The sample tells of the year 2026; the same days are taken each time, so that the output stays the same: the last
// feedback was given in May, when notices are written, and the ledger was filled in up to September.
const noticesOn = "2026-05-18";
const checkedOn = "2026-09-20";
process.chdir(root);

/** The command's way; returns whether it could be gone to the end. */
function showCommand() {
  const { main } = loadCommand();
  const show = (words) => {
    console.log(`\n$ npx xuncha ${words.join(" ")}\n`);
    return main(words);
  };
  const checked = show(["check", sample, "--as-of", checkedOn]);
  const wrote = show(["build", "notice", sample, "--as-of", noticesOn, "--out", "out", "--force"]);
  if (checked === 2 || wrote !== 0) return false;
  console.log(`\n整改通知书已写入 ${root}out，可用Word或WPS打开。`);
  return true;
}

async function serveWorkbench() {
  const { address, stop } = await serve(dirname(built("site")));
  console.log(`\n网页版已打开，请在浏览器里访问 ${address}（只供本机使用，按 Ctrl+C 停止）`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
}

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== "--once");
if (unknown !== undefined) {
  console.error(`不认识参数「${unknown}」：npm start 只有 -- --once（不打开网页）。`);
  process.exitCode = 2;
} else if (!showCommand()) {
  process.exitCode = 2;
} else if (words.length === 0) {
  await serveWorkbench();
}
