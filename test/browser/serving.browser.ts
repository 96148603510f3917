/** `npm start` and what it serves. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { siteAddress, siteFolder } from "./built-pages";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it is written, which `fetch` would tidy. */
async function ask(path: string, method = "GET", address = siteAddress): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const asked = request({ hostname, port, path, method });
  asked.end();
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    asked.once("response", answered).once("error", failed);
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe("the server", () => {
  test("hands out every built file with its type and the pages' policy", async () => {
    const types: Readonly<Record<string, string>> = {
      html: "text/html; charset=utf-8",
      js: "text/javascript; charset=utf-8",
      css: "text/css; charset=utf-8",
      map: "application/json; charset=utf-8",
      txt: "text/plain; charset=utf-8",
      xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    for (const name of readdirSync(siteFolder)) {
      const { status, headers } = await ask(`/${name}`);
      expect([name, status, headers["content-type"]]).toEqual([name, 200, types[name.replace(/.*\./, "")]]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; " +
          "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; " +
          "font-src 'self' data:; connect-src 'self'; worker-src 'self'",
      );
    }
  });

  test("opens the workbench at its bare address", async () => {
    expect((await ask("/")).body).toBe((await ask("/workbench.html?from=bookmark")).body);
  });

  test("answers HEAD with the head alone", async () => {
    const [head, get] = [await ask("/workbench.html", "HEAD"), await ask("/workbench.html")];
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(get.body)));
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    expect((await ask("/workbench.html", method)).status).toBe(405);
  });

  test.each([
    "/../../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%5c..%5cpackage.json",
    "//etc/passwd",
    "/%00workbench.html",
    "/%",
    "/./",
    "/..",
    "/.",
    "/没有这个文件.html",
  ])("gives nothing from outside its folder: %s", async (path) => {
    const { status, body } = await ask(encodeURI(path).replaceAll("%25", "%"));
    expect(body).not.toMatch(/xuncha-ledger|root:/);
    if (status !== 200) expect([status, body]).toEqual([404, "没有这个页面\n"]);
    else expect(body).toBe((await ask("/")).body);
  });

  test("is there for this machine alone", async () => {
    const { port } = new URL(siteAddress);
    await expect(ask("/", "GET", `http://127.0.0.2:${port}/`)).rejects.toThrow("ECONNREFUSED");
  });
});

describe("npm start", () => {
  const script = resolve("bin/start.mjs");
  const running: ChildProcess[] = [];

  afterEach(() => {
    for (const process of running.splice(0)) process.kill("SIGKILL");
  });

  async function start(): Promise<{ process: ChildProcess; address: string }> {
    const started = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "ignore"] });
    running.push(started);
    let printed = "";
    started.stdout.setEncoding("utf8");
    for await (const piece of started.stdout as AsyncIterable<string>) {
      printed += piece;
      const address = /请在浏览器里访问 (\S+?)（.*按 Ctrl\+C 停止）\n/.exec(printed)?.[1];
      if (address !== undefined) return { process: started, address };
    }
    throw new Error(`no address: ${printed}`);
  }

  test("ends with the workbench at an address of its own, until Ctrl+C", async () => {
    const [first, second] = [await start(), await start()];
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(second.address).not.toBe(first.address);
    for (const { process, address } of [first, second]) {
      expect((await ask("/", "GET", address)).body).toContain("巡察台账助手");
      // A browser holds connections ready that it has not used yet.
      const held = connect(Number(new URL(address).port), "127.0.0.1").unref();
      await once(held, "connect");
      process.kill("SIGINT");
      expect(await once(process, "exit")).toEqual([0, null]);
      await expect(ask("/", "GET", address)).rejects.toThrow("ECONNREFUSED");
    }
  });

  test("ends after the terminal's part with --once", () => {
    const { status, stdout } = spawnSync(process.execPath, [script, "--once"], {
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(status).toBe(0);
    expect(stdout).toContain("整改通知书已写入");
    expect(stdout).not.toContain("http");
  });

  test("knows no other word", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--onec"], { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("不认识参数「--onec」");
  });
});
