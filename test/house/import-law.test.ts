import { findCircle, importGraph, importsOf, lawBreaks } from "./imports";

const graph = importGraph();

describe("the import law", () => {
  test("holds in every file", () => {
    expect(graph.size).toBeGreaterThan(30);
    expect(lawBreaks(graph)).toEqual([]);
  });

  test("no circular imports", () => {
    expect(findCircle(graph)).toEqual([]);
  });

  test.each([
    ["core/day", "../rules/overdue", "core/day imports rules/overdue"],
    ["rules/overdue", "../ooxml/workbook", "rules/overdue imports ooxml/workbook"],
    ["rules/overdue", "node:fs", "rules/overdue imports node:fs"],
    ["ledgers/problem", "../rules", "ledgers/problem imports rules/index"],
    ["ooxml/workbook", "../core/record", "ooxml/workbook imports core/record"],
  ])("%s importing %s breaks it", (file, target, told) => {
    const planted = new Map(graph);
    planted.set(file, [...(graph.get(file) ?? []), ...importsOf(file, `import { x } from "${target}";`)]);
    expect(lawBreaks(planted)).toEqual([told]);
  });

  test("a barrel file and a circle are seen", () => {
    expect(lawBreaks(new Map(graph).set("core/recognise/index", []))).toEqual([
      "core/recognise/index: a barrel file",
    ]);
    const circle = new Map(graph).set("core/day", ["core/record"]);
    expect(findCircle(circle).length).toBeGreaterThan(1);
  });
});
