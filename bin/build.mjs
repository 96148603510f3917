// What webpack builds, built when it is missing or older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = ["src", "assets/templates", "webpack.config.js", "package.json", "package-lock.json"];
const pageSources = [
  ...sources,
  "assets/samples",
  "bin/licences.mjs",
  "bin/policy.mjs",
  "bin/single-file.mjs",
];

/** By name of the webpack configuration; the age of `result` is that of the whole build. */
const builds = {
  cli: { what: " xuncha", result: "dist/cli/xuncha.cjs", sources },
  site: { what: "网页", result: "dist/site/workbench.html", sources: pageSources },
  offline: { what: "单文件网页", result: "dist/offline/巡察台账助手.html", sources: pageSources },
};

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

/** Builds `name` where it must be built, saying so on the error stream only; returns the path of its result. */
export function built(name) {
  const build = builds[name];
  const result = root + build.result;
  const isFresh =
    existsSync(result) && build.sources.every((source) => newest(root + source) <= statSync(result).mtimeMs);
  if (isFresh) return result;
  console.error(`正在构建${build.what}…`);
  const started = new Date();
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", name], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(2);
  // Webpack leaves a file alone whose content has not changed; its age is what tells that it is up to date. What was
  // edited during the build is younger.
  utimesSync(result, started, started);
  return result;
}
