import { readdirSync } from "node:fs";
import type { Example, Rule } from "../src/core/rule";
import { ledgers } from "../src/ledgers";
import { rules } from "../src/rules";
import { checkSheets } from "./core/check-sheets";
import { sheetOfExample } from "./rule-examples";

const filesIn = (folder: string): string[] =>
  readdirSync(`${import.meta.dirname}/../src/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "index.ts")
    .map((entry) => entry.name.replace(/\.ts$/, ""))
    .sort();

describe("every rule is a file of its own and a line of the list", () => {
  test("files and list agree", () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(filesIn("rules"));
    expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
  });
  test("ledgers: files and list agree", () => {
    expect(ledgers.map((ledger) => ledger.id).sort()).toEqual(filesIn("ledgers"));
  });
});

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  const run = (example: Example) => {
    const report = checkSheets([sheetOfExample(example)], rule.examples.asOf);
    expect(report.crashed).toEqual([]);
    expect(report.notRun.filter((notRun) => notRun.rule === id)).toEqual([]);
    return report.findings;
  };

  test("says what, why, where it comes from and what to do, in Chinese", () => {
    for (const text of [rule.title, rule.why, rule.source]) expect(text).toMatch(/^[^\n]*[\u4e00-\u9fff]/);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad.map((example): [Example] => [example]))("finds %j", (example) => {
    const found = run(example).filter((finding) => finding.rule === id);
    expect(found).toHaveLength(1);
    const data = found[0]?.data ?? {};
    expect(rule.message(data)).toMatch(/[\u4e00-\u9fff]/);
    expect(rule.message(data) + rule.suggestion(data)).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test.each(rule.examples.good.map((example): [Example] => [example]))("passes %j", (example) => {
    expect(run(example).filter((finding) => finding.rule === id)).toEqual([]);
  });
});

test("the sound row of the examples has no finding at all", () => {
  expect(checkSheets([sheetOfExample({})], "2026-05-10").findings).toEqual([]);
});
