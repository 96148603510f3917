/** What the pane loads first, and how long it holds the browser's main thread with 100,000 rows. Needs Chromium. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { built } from "../../bin/build.mjs";
import { serve } from "../../bin/serve.mjs";
import { launchBrowser } from "../browser/chromium";
import { largeLedger } from "../browser/given-files";
import type { BenchLine } from "./bench-line";

const rowCount = 100_000;
const rounds = 3;
/** Bytes of the pane's first load, gzipped (design: 250 kB). */
const firstLoadBudget = 250_000;
/** Milliseconds that a task may hold the main thread. */
const taskBudget = 50;

interface LongTasks {
  readonly longTasks: number[];
}

/** Runs in the page before its own scripts. */
function recordLongTasks(): void {
  const longTasks: number[] = [];
  Object.assign(window, { longTasks });
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask", buffered: true });
}

export async function benchPane(): Promise<readonly BenchLine[]> {
  const folder = dirname(built("site"));
  const { address, stop } = await serve(folder, 0);
  const browser = await launchBrowser();
  const place = mkdtempSync(join(tmpdir(), "xuncha-"));
  // From the disk: handed over as bytes, its way into the page would be measured too.
  const file = join(place, "台账.xlsx");
  writeFileSync(file, largeLedger(rowCount).bytes);
  /** Longest task of each step, the best of the rounds: what a busy machine adds is not ours. */
  const best = new Map<string, number>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
      await context.addInitScript(recordLongTasks);
      const page = await context.newPage();
      for (const [step, act] of steps(`${address}workbench.html`, file)) {
        await act(page);
        const tasks = await page.evaluate(() => (window as unknown as LongTasks).longTasks.splice(0));
        best.set(step, Math.min(best.get(step) ?? Infinity, Math.max(0, ...tasks)));
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await stop();
    rmSync(place, { recursive: true });
  }
  const limit = 1;
  return [
    {
      work: `pane, first load over ${String(firstLoadBudget / 1000)} kB gzipped`,
      measured: firstLoad(folder) / firstLoadBudget,
      limit,
      atLeast: false,
      unit: "×",
    },
    ...[...best].map(([step, longest]) => ({
      work: `main thread, ${step}: longest task over ${String(taskBudget)} ms (0 where none is longer)`,
      measured: longest / taskBudget,
      limit,
      atLeast: false,
      unit: "×",
    })),
  ];
}

function firstLoad(folder: string): number {
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  const names = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? "");
  return names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    0,
  );
}

type Step = readonly [name: string, act: (page: Page) => Promise<void>];

/** A moment in which what was set off comes to rest. */
const rest = 800;

function steps(address: string, file: string): readonly Step[] {
  return [
    [
      "the page is opened",
      async (page) => {
        await page.goto(address);
        await page.getByRole("button", { name: "选择台账文件" }).waitFor();
        await page.waitForTimeout(rest);
      },
    ],
    [
      "100,000 rows are opened",
      async (page) => {
        const [chooser] = await Promise.all([
          page.waitForEvent("filechooser"),
          page.getByRole("button", { name: "选择台账文件" }).click(),
        ]);
        await chooser.setFiles(file);
        await page.getByRole("grid").waitFor();
        await page.waitForTimeout(rest);
      },
    ],
    [
      "they are checked",
      async (page) => {
        await page.getByRole("button", { name: /^校验「/ }).click();
        await page.getByText(/^校验完成/).waitFor({ state: "attached" });
        await page.waitForTimeout(rest);
      },
    ],
    [
      "fifty more findings are shown",
      async (page) => {
        await page
          .getByRole("button", { name: /^显示其余\d+处$/ })
          .first()
          .click();
        await page.getByText(/第1—50处/).waitFor();
        await page.waitForTimeout(rest);
      },
    ],
    [
      "the sheet is scrolled",
      async (page) => {
        await page.mouse.move(300, 400);
        for (let turn = 0; turn < 40; turn += 1) {
          await page.mouse.wheel(0, 900);
          await page.waitForTimeout(30);
        }
        await page.waitForTimeout(rest);
      },
    ],
  ];
}
