/** The built pages under their policy, before anybody touches them. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { editions, offlineFile, pane, served, singleFile, siteAddress, siteFolder } from "./built-pages";
import { WorkbenchPage } from "./workbench-page";

let opened: WorkbenchPage | undefined;

async function open(...given: Parameters<typeof WorkbenchPage.open>): Promise<WorkbenchPage> {
  opened = await WorkbenchPage.open(...given);
  return opened;
}

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

describe.each([...editions, pane])("$name", (edition) => {
  test.each(["light", "dark"] as const)(
    "opens without an error or a breach of its policy, %s",
    async (scheme) => {
      const { page, record } = await open(edition, { colorScheme: scheme });
      await page.waitForLoadState("networkidle");
      expect(await page.locator("#root").innerText()).not.toBe("");
      expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
      expect(await page.title()).toBe("巡察台账助手");
      record.expectClean();
    },
  );

  test("is told of when it runs a strange script, evaluates text, or calls out", async () => {
    const { page, record } = await open(edition);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.strange = true";
      document.body.append(script);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing that must not work
      setTimeout("window.strange = true");
    });
    await page.evaluate(() => fetch("https://example.invalid/台账").catch(() => undefined));
    await page.evaluate(() => fetch("/").catch(() => undefined));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => "strange" in window)).toBe(false);
    const directives = record.breaches.map(({ directive }) => directive);
    expect(directives).toEqual(expect.arrayContaining(["script-src-elem", "script-src", "connect-src"]));
    expect(() => {
      record.expectClean();
    }).toThrow();
  });
});

test("the single file asks for nothing but itself, not even when its worker runs", async () => {
  const { page, record } = await open(singleFile);
  const started = page.waitForEvent("worker");
  await page.evaluate(() => {
    const script = document.getElementById("worker")?.textContent ?? "throw new Error('no script')";
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    worker.addEventListener("error", ({ message }) => {
      throw new Error(message);
    });
  });
  expect(await (await started).evaluate(() => typeof self)).toBe("object");
  await page.waitForLoadState("networkidle");
  expect(record.requests).toEqual([singleFile.address]);
  record.expectClean();
});

test("the served pages work below any path", async () => {
  const { page, record } = await open(served);
  const elsewhere = `${siteAddress}${encodeURI("内网/台账 助手/")}`;
  await page.route(`${elsewhere}*`, (route) =>
    route.fulfill({ path: join(siteFolder, basename(new URL(route.request().url()).pathname)) }),
  );
  await page.goto(`${elsewhere}workbench.html`);
  await page.locator("#root > p", { hasText: "若一直停在这里" }).waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
  expect(record.requests.filter((address) => address.startsWith(elsewhere)).length).toBeGreaterThan(2);
  record.expectClean();
});

test("a browser that cannot run the scripts is told what to use", async () => {
  const html = readFileSync(offlineFile, "utf8");
  const { page } = await open(singleFile);
  await page.route(`${siteAddress}old.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: html.replaceAll("</script>", "\n}}}</script>") }),
  );
  await page.goto(`${siteAddress}old.html`);
  expect(await page.locator("#root").innerText()).toContain("请改用新版 Edge 或 Chrome（108以上）打开");
});

describe("the scripts that are handed out", () => {
  const scripts = readdirSync(siteFolder).filter((name) => name.endsWith(".js"));
  const texts = [...scripts.map((name) => join(siteFolder, name)), offlineFile].map((path) => ({
    name: basename(path),
    text: readFileSync(path, "utf8"),
  }));

  test.each(texts)("$name evaluates no text", ({ text }) => {
    expect(text.length).toBeGreaterThan(100);
    expect(/.{0,40}(?:\beval\s*\(|\bnew Function\b|\bFunction\s*\().{0,40}/.exec(text)?.[0]).toBeUndefined();
  });

  test("say by their names what is in them, and have their source maps beside them", () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((name) => !/^[\w-]+\.[0-9a-f]{12}\.js$/.test(name))).toEqual([]);
    const files = readdirSync(siteFolder);
    expect(scripts.filter((name) => !files.includes(`${name}.map`))).toEqual([]);
  });

  const packages = ["react-dom", "@fluentui/react-button", "fflate", "docxtemplater", "chinese-days", "zod"];
  const holders = ["Meta Platforms", "Microsoft Corporation", "Arjun Barrett", "Edgar HIPP"];

  test.each([join(siteFolder, "licences.txt"), offlineFile])(
    "bring the licences of their packages: %s",
    (path) => {
      const lines = readFileSync(path, "utf8").split("\n");
      const named = new Set(lines.filter((line) => line.length < 10_000).flatMap((line) => line.split(", ")));
      expect(packages.filter((name) => !named.has(name))).toEqual([]);
      const copyrights = lines.filter((line) => line.length < 200 && line.includes("Copyright"));
      expect(holders.filter((holder) => !copyrights.some((line) => line.includes(holder)))).toEqual([]);
    },
  );

  test("stand in no page of the site", () => {
    const pages = readdirSync(siteFolder).filter((name) => name.endsWith(".html"));
    expect(pages.sort()).toEqual(["taskpane.html", "workbench.html"]);
    for (const name of pages) {
      const html = readFileSync(join(siteFolder, name), "utf8");
      expect(html).toContain("Content-Security-Policy");
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
    }
  });
});
