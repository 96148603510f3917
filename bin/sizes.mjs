// What a page loads before anybody has touched it, as it goes over the wire; more than the budget fails.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { built } from "./build.mjs";

const paneBudget = 250_000;
const folder = dirname(built("site"));

/** The scripts and styles that the page names, with their gzipped sizes. */
function firstLoad(page) {
  const html = readFileSync(join(folder, page), "utf8");
  const names = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name);
  return names.map((name) => ({
    name,
    size: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  }));
}

function kilobytes(size) {
  return `${(size / 1000).toFixed(1)} kB`;
}

function tell(page) {
  const files = firstLoad(page);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const parts = files.map(({ name, size }) => `${name.split(".")[0]} ${kilobytes(size)}`).join(", ");
  console.log(`${page}: ${kilobytes(total)} gzipped (${parts})`);
  return total;
}

const pane = tell("taskpane.html");
tell("workbench.html");
if (pane === 0 || pane > paneBudget) {
  console.error(`The pane's first load is to be at most ${kilobytes(paneBudget)}.`);
  process.exitCode = 1;
}
