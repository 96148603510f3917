import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { Licences, licencesFile } from "./bin/licences.mjs";
import { sitePolicy } from "./bin/policy.mjs";
import { SingleFile } from "./bin/single-file.mjs";

const root = import.meta.dirname;
const source = resolve(root, "src");
const { browserslist } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

function typescript({ env, target }) {
  const rule = (test, tsx) => ({
    test,
    include: source,
    use: {
      loader: "swc-loader",
      options: {
        env,
        jsc: {
          target,
          parser: { syntax: "typescript", tsx },
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  });
  return [rule(/\.ts$/, false), rule(/\.tsx$/, true)];
}
const typescriptForBrowsers = typescript({ env: { targets: browserslist } });
/** The wording of document templates travels inside the bundle. */
const wording = { test: /\.txt$/, type: "asset/source" };
/** An import of what a file does not export fails the build. */
const parser = { javascript: { exportsPresence: "error" } };
const workbook = /\.xlsx$/;

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: false,
  stats: { all: false, errors: true, warnings: true, moduleTrace: true },
};

/** The `xuncha` command: one file, with everything it needs inside. Left readable: a stack trace names real functions. */
const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { xuncha: resolve(source, "cli/entry.ts") },
  output: {
    path: resolve(root, "dist/cli"),
    filename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  module: { parser, rules: [...typescript({ target: "es2022" }), wording] },
  optimization: { minimize: false },
};

/** A page is left as it was put together: its policy names the hashes of what stands in it. */
const minimizeOptions = { html: false };

function page(name, options) {
  return new HtmlWebpackPlugin({
    template: resolve(source, "page.html"),
    filename: `${name}.html`,
    title: "巡察台账助手",
    minify: false,
    ...options,
  });
}
const policyOfSite = { "http-equiv": "Content-Security-Policy", content: sitePolicy };

/** The worker takes none of the pages' packages; what is loaded later stays out of what is loaded first. */
function isFirstLoad(chunk) {
  return chunk.canBeInitial() && chunk.name !== "worker";
}

/** The pages that a server hands out, and their worker. */
const site = {
  ...shared,
  name: "site",
  target: "browserslist",
  devtool: "source-map",
  entry: { taskpane: resolve(source, "taskpane/index"), workbench: resolve(source, "workbench/index") },
  output: {
    path: resolve(root, "dist/site"),
    filename: "[name].[contenthash:12].js",
    assetModuleFilename: "[contenthash:12][ext]",
    clean: true,
  },
  module: { parser, rules: [...typescriptForBrowsers, wording, { test: workbook, type: "asset/resource" }] },
  optimization: {
    minimizeOptions,
    splitChunks: {
      chunks: isFirstLoad,
      cacheGroups: {
        react: {
          test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
          name: "react",
          priority: 1,
        },
        pane: { test: source, name: "pane", minChunks: 2 },
        packages: { test: /[\\/]node_modules[\\/]/, name: "packages" },
      },
    },
  },
  plugins: [
    new Licences(),
    ...["taskpane", "workbench"].map((name) =>
      page(name, { chunks: [name], meta: { policy: policyOfSite } }),
    ),
  ],
};

/** The workbench as one file. */
const offline = {
  ...shared,
  name: "offline",
  target: "browserslist",
  entry: {
    workbench: resolve(source, "workbench/offline"),
    worker: { import: resolve(source, "workbench/worker"), chunkLoading: false, asyncChunks: false },
  },
  optimization: { minimizeOptions },
  output: {
    path: resolve(root, "dist/offline"),
    publicPath: "",
    asyncChunks: false,
    clean: true,
  },
  module: {
    parser,
    rules: [
      ...typescriptForBrowsers,
      wording,
      {
        test: workbook,
        type: "asset/inline",
        generator: { dataUrl: (content) => content.toString("base64") },
      },
    ],
  },
  plugins: [
    new Licences(),
    page("巡察台账助手", { chunks: ["workbench"] }),
    new SingleFile({ worker: "worker.js", licences: licencesFile }),
  ],
};

export default [commandLine, site, offline];
