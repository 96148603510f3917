import { resolve } from "node:path";

const source = resolve(import.meta.dirname, "src");

const typescript = {
  test: /\.tsx?$/,
  include: source,
  use: {
    loader: "swc-loader",
    options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
  },
};
/** The wording of document templates travels inside the bundle. */
const wording = { test: /\.txt$/, type: "asset/source" };

/** The `xuncha` command: one file, with everything it needs inside. Left readable: a stack trace names real functions. */
const commandLine = {
  name: "cli",
  target: "node20",
  entry: { xuncha: resolve(source, "cli/entry.ts") },
  output: {
    path: resolve(import.meta.dirname, "dist/cli"),
    filename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript, wording] },
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
};

export default [commandLine];
