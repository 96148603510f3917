/** Our pages in Chromium: opened, watched, and driven. */
import type axeCore from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { Edition } from "./built-pages";
import { launchBrowser } from "./chromium";
import { PageRecord } from "./page-record";

let browser: Promise<Browser> | undefined;

function launched(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

afterAll(async () => {
  const running = browser;
  browser = undefined;
  await (await running)?.close();
});

export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  /** What the page takes the time to be; its timers run on. */
  readonly now?: Date;
}

/** The day on which the bundled sample was filled in. */
export const sampleDay = new Date("2026-09-20T09:00:00+08:00");

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A rule of axe that does not hold, and where. */
export interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

const axeScript = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

export class WorkbenchPage {
  private constructor(
    readonly page: Page,
    readonly record: PageRecord,
    private readonly context: BrowserContext,
  ) {}

  /** Opens an edition in a profile of its own, and waits until its script has taken over from the static text. */
  static async open(edition: Edition, sight: Sight = {}): Promise<WorkbenchPage> {
    const context = await (
      await launched()
    ).newContext({
      viewport: { width: sight.width ?? 1280, height: sight.height ?? 800 },
      colorScheme: sight.colorScheme ?? "light",
      forcedColors: sight.forcedColors ?? "none",
      reducedMotion: "reduce",
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      acceptDownloads: true,
    });
    const record = await PageRecord.of(context, edition.address);
    const page = await context.newPage();
    await page.clock.setFixedTime(sight.now ?? sampleDay);
    await page.goto(edition.address);
    await page.locator("#root > p", { hasText: "若一直停在这里" }).waitFor({ state: "detached" });
    return new WorkbenchPage(page, record, context);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  expectClean(): void {
    this.record.expectClean();
  }

  /** The file that `act` makes the page hand over. */
  async download(act: () => Promise<void>): Promise<GivenFile> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
  }

  /** Chooses a file in the dialogue that `act` makes the page open. */
  async choose(file: GivenFile, act: () => Promise<void>): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), act()]);
    await chooser.setFiles({
      name: file.name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(file.bytes),
    });
  }

  /** Drops a file onto an element, as from a folder's window. */
  async drop(file: GivenFile, target: Locator): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
        return transfer;
      },
      { name: file.name, base64: Buffer.from(file.bytes).toString("base64") },
    );
    for (const event of ["dragenter", "dragover", "drop"])
      await target.dispatchEvent(event, { dataTransfer });
  }

  /** What axe finds wrong with the page as it stands. */
  async axe(): Promise<readonly AxeViolation[]> {
    const isThere = await this.page.evaluate(() => "axe" in window);
    if (!isThere) await this.page.evaluate(axeScript);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(document, { preload: false });
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
    });
  }
}
