// The built pages on this machine's own address, for nobody else.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { sitePolicy } from "./policy.mjs";

const loopback = "127.0.0.1";
const usualPort = 8317;
const triedPorts = 20;
const startPage = "workbench.html";

const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const headers = {
  "Content-Security-Policy": sitePolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** The file of `folder` that a request asks for: one that the folder itself lists, hence never one outside it. */
function askedFile(folder, url) {
  const asked = decodeURIComponent(new URL(url, `http://${loopback}`).pathname.slice(1)) || startPage;
  const entries = readdirSync(folder, { withFileTypes: true });
  const name = entries.find((entry) => entry.isFile() && entry.name === asked)?.name;
  return name === undefined ? undefined : { name, bytes: readFileSync(join(folder, name)) };
}

/** As `askedFile`; neither an address that is none nor a folder that is just being built anew ends the server. */
function foundFile(folder, url) {
  try {
    return askedFile(folder, url);
  } catch {
    return undefined;
  }
}

function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const file = foundFile(folder, request.url);
  if (file === undefined) {
    response.writeHead(404, { ...headers, "Content-Type": mediaTypes[".txt"] }).end("没有这个页面\n");
    return;
  }
  const type = mediaTypes[extname(file.name)] ?? "application/octet-stream";
  const described = { ...headers, "Content-Type": type, "Content-Length": file.bytes.length };
  response.writeHead(200, described).end(file.bytes);
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Serves the files of `folder`; resolves to the address and the way to stop. A port that is taken is passed over for
 * the next; port 0 is any free one.
 */
export async function serve(folder, port = usualPort) {
  const server = createServer((request, response) => answer(folder, request, response));
  for (let tried = 0; ; tried += 1) {
    try {
      await listening(server, port + tried);
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried >= triedPorts) throw error;
    }
  }
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://${loopback}:${server.address().port}/`, stop };
}
