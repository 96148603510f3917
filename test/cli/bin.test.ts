import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

function bin(...words: string[]) {
  return spawnSync(process.execPath, [resolve("bin/xuncha.mjs"), ...words], { encoding: "utf8" });
}

test("the command builds itself when it must, says so on the error stream only, and only once", () => {
  const first = bin("list", "rules");
  const second = bin("list", "rules");
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(second.stderr).toBe("");
  expect(first.stdout).toBe(second.stdout);
  expect(second.stdout).toContain("overdue  必改·进度  逾期未完成");
}, 120_000);

test("its exit status is that of the command", () => {
  expect(bin("check", "test/golden/samples/卫健局整改任务清单.xlsx", "--as-of", "2026-09-20").status).toBe(1);
  expect(bin("check", "没有.xlsx").status).toBe(2);
}, 120_000);
