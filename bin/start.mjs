// `npm start`: checks the bundled sample ledger and writes its notices, as a first look at what the product does.
import { fileURLToPath } from "node:url";
import { loadCommand } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = "assets/samples/巡察整改台账样例.xlsx";
// The sample tells of the year 2026; the same days are taken each time, so that the output stays the same: the last
// feedback was given in May, when notices are written, and the ledger was filled in up to September.
const noticesOn = "2026-05-18";
const checkedOn = "2026-09-20";
process.chdir(root);
const { main } = loadCommand();

function show(words) {
  console.log(`\n$ npx xuncha ${words.join(" ")}\n`);
  return main(words);
}

const checked = show(["check", sample, "--as-of", checkedOn]);
const built = show(["build", "notice", sample, "--as-of", noticesOn, "--out", "out", "--force"]);
if (checked === 2 || built !== 0) process.exitCode = 2;
else console.log(`\n整改通知书已写入 ${root}out，可用Word或WPS打开。`);
