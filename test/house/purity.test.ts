import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { sourceFiles } from "./imports";

const root = join(import.meta.dirname, "../..");

/** Type errors of the pure half, compiled without Node, DOM or Office types; `planted` stands in for one of its files. */
function compileCore(planted?: { file: string; text: string }): string[] {
  const configPath = join(root, "test/tsconfig.core.json");
  const read = ts.readConfigFile(configPath, (path) => ts.sys.readFile(path));
  const config = ts.parseJsonConfigFileContent(read.config, ts.sys, join(root, "test"));
  const host = ts.createCompilerHost(config.options);
  const readFile = host.readFile.bind(host);
  const plantedPath = planted === undefined ? "" : join(root, planted.file);
  const isPlanted = (path: string): boolean => join(path) === plantedPath;
  host.readFile = (path) => (isPlanted(path) ? planted?.text : readFile(path));
  const exists = host.fileExists.bind(host);
  host.fileExists = (path) => isPlanted(path) || exists(path);
  const getSource = host.getSourceFile.bind(host);
  host.getSourceFile = (path, options) =>
    isPlanted(path) ? ts.createSourceFile(path, planted?.text ?? "", options) : getSource(path, options);
  const files = planted === undefined ? config.fileNames : [plantedPath];
  const program = ts.createProgram(files, config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the core knows no host", () => {
  test("it compiles without Node, DOM and Office", () => {
    expect(compileCore()).toEqual([]);
  });

  test.each([
    "Excel",
    "Office",
    "document",
    "window",
    "process",
    "fetch",
    "localStorage",
    "console",
    "setTimeout",
  ])("naming %s is a compiler error", (name) => {
    const told = compileCore({ file: "src/rules/leak.ts", text: `export const leak: unknown = ${name};\n` });
    expect(told.join("\n")).toContain(`Cannot find name '${name}'`);
  });
});

/** Names by which a clock, chance or a locale gets in; the compiler lets them pass, since they are JavaScript's own. */
const impureGlobals = new Set(["Date", "Intl", "globalThis"]);
const impureMembers = /^(?:random|localeCompare|toLocale\w+)$/;

function impurities(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (impureMembers.test(node.name.text)) found.push(`${name}: ${node.name.text}`);
      visit(node.expression);
      return;
    }
    if (ts.isIdentifier(node) && impureGlobals.has(node.text)) found.push(`${name}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022));
  return found;
}

describe("the core knows no clock, chance or locale", () => {
  test("no file names one", () => {
    const pure = sourceFiles().filter((path) => /src.(?:core|ledgers|rules|documents)/.test(path));
    expect(pure.length).toBeGreaterThan(30);
    expect(pure.flatMap((path) => impurities(path, readFileSync(path, "utf8")))).toEqual([]);
  });

  test.each([
    ["export const now = Date.now();", "Date"],
    ["export const at = new Date();", "Date"],
    ["export const dice = Math.random();", "random"],
    ['export const order = "a".localeCompare("b");', "localeCompare"],
    ["export const text = (5).toLocaleString();", "toLocaleString"],
    ["export const collator = new Intl.Collator();", "Intl"],
  ])("%s is told", (text, told) => {
    expect(impurities("rule.ts", text)).toEqual([`rule.ts: ${told}`]);
  });
});
