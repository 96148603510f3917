/** Where the command meets the process: its clock, its streams, its exit status. */
import { parseIsoDay, type Day } from "../core/day";
import { codeOf } from "./files";
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

/** Enough lines to a write that a long result does not take a system call for each. */
const heldLength = 65_536;

/** Standard output in large pieces. `failed` tells whether it could not be written, other than for want of a reader. */
function standardOutput(): { print: (lines: string) => void; flush: () => void; failed: () => boolean } {
  let held: string[] = [];
  let length = 0;
  let failed = false;
  const flush = (): void => {
    if (length === 0) return;
    const text = held.join("");
    held = [];
    length = 0;
    try {
      process.stdout.write(text);
    } catch (error) {
      failed = tellStreamError(error) || failed;
    }
  };
  const print = (lines: string): void => {
    held.push(lines, "\n");
    length += lines.length + 1;
    if (length >= heldLength) flush();
  };
  return { print, flush, failed: () => failed };
}

/** A reader that has seen enough (`| head`) is no error; returns whether it was one. */
function tellStreamError(error: unknown): boolean {
  const code = codeOf(error);
  if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return false;
  process.stderr.write(`结果没有写完：系统返回${code}。请检查磁盘后再试。\n`);
  process.exitCode = 2;
  return true;
}

let isListening = false;

/** Pipes report a closed reader later, by an event that would end the process with a stack when nobody listens. */
function listenOnce(): void {
  if (isListening) return;
  isListening = true;
  process.stdout.on("error", tellStreamError);
  process.stderr.on("error", () => undefined);
}

/** Runs `xuncha` with the words after its name; returns the exit status. Output to a pipe may still be on its way. */
export function main(words: readonly string[]): number {
  listenOnce();
  const output = standardOutput();
  const status = run(words, {
    today: today(),
    print: output.print,
    complain: (line) => {
      output.flush();
      process.stderr.write(`${line}\n`);
    },
    progress: progressLine(),
  });
  output.flush();
  return output.failed() ? 2 : status;
}
