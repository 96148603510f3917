import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import type { RowRule } from "../../src/core/rule";
import { rules } from "../../src/rules";
import { checkSheets } from "../core/check-sheets";
import { sheetOfExample } from "../rule-examples";
import { xuncha } from "../cli/command";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The code block that follows a mark in README. */
function blockAfter(mark: string): string {
  const at = readme.indexOf(mark);
  const match = /```\w*\n([\s\S]*?)```/.exec(readme.slice(at));
  if (at < 0 || match?.[1] === undefined) throw new Error(`README has no block after ${mark}`);
  return match[1];
}

test("the transcript in README is what the command prints", () => {
  const mark = /<!-- transcript: (.*) -->/.exec(readme);
  const words = (mark?.[1] ?? "").split(" ");
  const printed = xuncha(...words).output.replaceAll(root, "");
  expect(blockAfter("<!-- transcript:")).toBe(`$ npx xuncha ${words.join(" ")}\n${printed}\n`);
});

describe("README's rule, followed to the letter", () => {
  const source = blockAfter("<!-- example: src/rules/measure-equals-problem.ts -->");

  /** Compiles the rule as the file that README says to write, and runs it. */
  function load(): RowRule {
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exported: { measureEqualsProblem?: RowRule } = {};
    // The rule imports types only: nothing is left of its imports.
    runInNewContext(outputText, { exports: exported });
    if (exported.measureEqualsProblem === undefined) throw new Error("README's rule exports nothing");
    return exported.measureEqualsProblem;
  }

  test("compiles under the project's strict settings", () => {
    const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const path = join(root, "src/rules/measure-equals-problem.ts");
    const host = ts.createCompilerHost(options);
    const getSource = host.getSourceFile.bind(host);
    const exists = host.fileExists.bind(host);
    host.fileExists = (name) => name === path || exists(name);
    host.getSourceFile = (name, target) =>
      name === path ? ts.createSourceFile(name, source, target) : getSource(name, target);
    const told = ts.getPreEmitDiagnostics(ts.createProgram([path], { ...options, types: [] }, host));
    expect(told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });

  test("its own examples hold", () => {
    const rule = load();
    const found = (example: Parameters<typeof sheetOfExample>[0]) =>
      checkSheets([sheetOfExample(example)], rule.examples.asOf, [], [...rules, rule]).findings.filter(
        (finding) => finding.rule === rule.id,
      ).length;
    expect(rule.examples.bad.map(found)).toEqual(rule.examples.bad.map(() => 1));
    expect(rule.examples.good.map(found)).toEqual(rule.examples.good.map(() => 0));
  });
});
