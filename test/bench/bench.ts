/** `npm run bench`: the budgets of the product, as ratios measured in one run. Exits 1 where one is not met. */
import type { BenchLine } from "./bench-line";
import { benchCheck } from "./check";
import { benchNotice } from "./notice";
import { benchPane } from "./pane";
import { benchRead } from "./read";

const works: readonly (readonly [
  name: string,
  run: () => readonly BenchLine[] | Promise<readonly BenchLine[]>,
])[] = [
  ["check", benchCheck],
  ["notice", benchNotice],
  ["read", benchRead],
  ["pane", benchPane],
];
const asked = process.argv.slice(2);
let met = true;
for (const [name, run] of works) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const { work, measured, limit, atLeast, unit } of await run()) {
    const isMet = atLeast ? measured >= limit : measured <= limit;
    met &&= isMet;
    const bound = `${atLeast ? "at least" : "at most"} ${String(limit)}${unit}`;
    process.stdout.write(
      `${isMet ? "met   " : "NOT MET"} ${work}: ${measured.toFixed(2)}${unit} (${bound})\n`,
    );
  }
}
if (!met) process.exitCode = 1;
