/** The single file can be built again by whoever wants to know what is in it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { offlineFile } from "./built-pages";

test("the same source gives the same bytes, and nothing beside the one file", () => {
  const folder = mkdtempSync(join(tmpdir(), "single-file-"));
  try {
    const webpack = require.resolve("webpack-cli/bin/cli.js");
    const words = ["--mode", "production", "--config-name", "offline", "--output-path", folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...words], { encoding: "utf8" });
    // A build that went well is silent.
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
    expect(readdirSync(folder)).toEqual([basename(offlineFile)]);
    expect(readFileSync(join(folder, basename(offlineFile)))).toEqual(readFileSync(offlineFile));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
