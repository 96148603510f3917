/** Where the command meets the process: its clock, its streams, its exit status. */
import { parseIsoDay, type Day } from "../core/day";
import { run } from "./main";

/** Today by the machine's own calendar. */
function today(): Day {
  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const day = parseIsoDay(iso);
  if (day === null) throw new RangeError(`clock says ${iso}`);
  return day;
}

/** News of long work is shown from the second second on, and wiped when the work ends. */
function progressLine(): (text: string) => void {
  const started = Date.now();
  let shown = false;
  return (text) => {
    if (!process.stderr.isTTY || (text !== "" && Date.now() - started < 1000) || (text === "" && !shown))
      return;
    process.stderr.write(`\r\u001b[2K${text}`);
    shown = text !== "";
  };
}

/** Runs `xuncha` with the words after its name; resolves to the exit status. */
export function main(words: readonly string[]): number {
  return run(words, {
    today: today(),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    progress: progressLine(),
  });
}
