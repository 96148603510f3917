// The command's bundle, built when it is missing or older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}/dist/cli/xuncha.cjs`;

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

function isStale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return ["src", "assets/templates", "webpack.config.js", "package-lock.json"].some(
    (name) => newest(`${root}/${name}`) > built,
  );
}

/** Loads the command, building it first where it must be; says so on the error stream only. */
export function loadCommand() {
  if (isStale()) {
    console.error("正在构建 xuncha…");
    const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
    const { status } = spawnSync(
      process.execPath,
      [webpack, "--mode", "production", "--config-name", "cli"],
      {
        cwd: root,
        stdio: ["ignore", 2, 2],
      },
    );
    if (status !== 0) process.exit(2);
    // Webpack leaves a file alone whose content has not changed; its age is what tells that it is up to date.
    const now = new Date();
    utimesSync(bundle, now, now);
  }
  return createRequire(import.meta.url)(bundle);
}
