import { readFileSync } from "node:fs";
import { valueAt } from "../../src/core/snapshot";
import { openWorkbook } from "../../src/ooxml/workbook";
import { WorkbookDesk } from "../../src/workbench/workbook-desk";
import { quietly, request } from "../review/reviewed";
import { buildWorkbook } from "../ooxml/workbook-builder";

const sample = new Uint8Array(readFileSync("assets/samples/巡察整改台账样例.xlsx"));

async function opened(bytes: Uint8Array = sample, name = "整改台账.xlsx") {
  const desk = new WorkbookDesk().served();
  await desk.open(quietly, name, bytes);
  return desk;
}

async function checkedIn(desk: Awaited<ReturnType<typeof opened>>) {
  const review = await desk.check(quietly, request());
  return { ...review, findings: desk.view(quietly, { unit: null, setAside: [] }) };
}

const sheet = "整改台账";
/** K40 of the sample, whose deadline says only `\`. */
const row = 39;
const column = 10;

function valueIn(bytes: Uint8Array, at: { row: number; column: number }) {
  const workbook = openWorkbook(bytes);
  const index = workbook.sheets.findIndex(({ name }) => name === sheet);
  return valueAt(workbook.readSheet(index), at.row, at.column);
}

test("a mended cell is shown, checked, saved in a copy, and can be taken back", async () => {
  const desk = await opened();
  const before = await checkedIn(desk);
  const missing = before.findings.groups.find(({ rule }) => rule === "deadline-missing");
  expect(missing?.first.map(({ address }) => address)).toContain("K40");

  expect(desk.type(quietly, sheet, row, column, "2026年11月30日前")).toEqual({
    outcome: { kind: "changed" },
    state: { changes: 1, revision: 1 },
  });
  const block = desk.rows(quietly, sheet, row, row + 1);
  expect(block.texts[0]?.[column]).toBe("2026年11月30日前");
  const { columnCount } = desk.shape(quietly, sheet);
  expect(block.changed).toEqual([row * columnCount + column]);
  const after = await checkedIn(desk);
  const now = after.findings.groups.find(({ rule }) => rule === "deadline-missing");
  expect(now?.count).toBe((missing?.count ?? 0) - 1);
  expect(now?.mended[0]).toContain("人居环境整治");

  const { file: copy } = desk.copy();
  expect(copy.name).toBe("整改台账（已修改）.xlsx");
  expect(valueIn(copy.bytes, { row, column })).toBe("2026年11月30日前");
  expect(valueIn(sample, { row, column })).toBe("\\");

  expect(desk.undo()).toEqual({ cell: { sheet, row, column }, state: { changes: 0, revision: 2 } });
  expect((await checkedIn(desk)).findings.total).toBe(before.findings.total);
  expect(desk.undo().cell).toBeNull();
});

test("what is typed as it stands already is no change; the old text typed again takes the change back", async () => {
  const desk = await opened();
  expect(desk.type(quietly, sheet, row, column, "\\").outcome).toEqual({ kind: "unchanged" });
  desk.type(quietly, sheet, row, column, "8月底前");
  expect(desk.type(quietly, sheet, row, column, "\\").state.changes).toBe(0);
  expect(desk.rows(quietly, sheet, row, row + 1).changed).toEqual([]);
});

test("changes are undone in turn, the last first", async () => {
  const desk = await opened();
  desk.type(quietly, sheet, row, column, "8月底前");
  desk.type(quietly, sheet, row, column, "9月底前");
  desk.undo();
  expect(desk.fullText(quietly, sheet, row, column)).toBe("8月底前");
  desk.undo();
  expect(desk.fullText(quietly, sheet, row, column)).toBe("\\");
});

test("a cell that is opened and left as it was stays what it is", async () => {
  const values = [0.1 + 0.2, 1e-7, 1e21, true, 45000.5, 1234567890123456, "'引号"];
  const book = buildWorkbook({
    sheets: [
      {
        name: sheet,
        rows: [
          ["编号", ...values.map(String)],
          [1, ...values],
        ],
      },
    ],
  });
  const desk = await opened(book);
  for (const at of values.keys()) {
    const text = desk.fullText(quietly, sheet, 1, at + 1);
    const { outcome } = desk.type(quietly, sheet, 1, at + 1, text);
    expect({ text, outcome }).toEqual({ text, outcome: { kind: "unchanged" } });
  }
});

test("workbooks of one name are told apart by their sheets and titles", async () => {
  const titled = (title: string) => buildWorkbook({ sheets: [{ name: sheet, rows: [[title], ["编号"]] }] });
  const likenessOf = async (title: string) => {
    const desk = new WorkbookDesk().served();
    return (await desk.open(quietly, "整改台账.xlsx", titled(title))).likeness;
  };
  expect(await likenessOf("县林业局整改台账")).toBe(await likenessOf("县林业局整改台账"));
  expect(await likenessOf("县林业局整改台账")).not.toBe(await likenessOf("县水务局整改台账"));
});

test("a copy of a copy keeps one name", async () => {
  const desk = await opened(sample, "整改台账（已修改）.xlsx");
  desk.type(quietly, sheet, row, column, "8月底前");
  expect(desk.copy().file.name).toBe("整改台账（已修改）.xlsx");
});

describe("cells that are not typed over here", () => {
  const book = (part: object) =>
    buildWorkbook({
      sheets: [
        {
          name: sheet,
          rows: [
            ["编号", "反馈问题", "剩余天数"],
            [1, "护林员管理松散", { formula: "1+1", value: 2 }],
            [2, "造林资金拨付迟缓", 3],
          ],
          ...part,
        },
      ],
    });

  test.each<[string, object, number, number, RegExp]>([
    ["a formula", {}, 1, 2, /公式/],
    ["a cell inside a merged area", { merges: ["B2:B3"] }, 2, 1, /合并/],
    ["a protected sheet", { protected: true }, 1, 1, /保护/],
  ])("%s", async (_, part, atRow, atColumn, why) => {
    const desk = await opened(book(part));
    const before = desk.fullText(quietly, sheet, atRow, atColumn);
    const { outcome, state } = desk.type(quietly, sheet, atRow, atColumn, "改一改");
    expect(outcome).toMatchObject({ kind: "refused", why: expect.stringMatching(why) as string });
    expect(desk.fullText(quietly, sheet, atRow, atColumn)).toBe(before);
    expect(state.changes).toBe(0);
  });
});

test("a file that cannot be opened leaves the one before open", async () => {
  const desk = await opened();
  await expect(desk.open(quietly, "坏文件.xlsx", sample.slice(0, 3000))).rejects.toThrow(
    /坏文件|压缩包|损坏/,
  );
  expect(desk.outline()).toMatchObject({ name: "整改台账.xlsx" });
});

test("findings are marked at their cells, without those set aside, and headers stay in sight after a check", async () => {
  const desk = await opened();
  expect(desk.shape(quietly, sheet).headerRows).toBe(0);
  const { findings } = await checkedIn(desk);
  expect(desk.shape(quietly, sheet).headerRows).toBe(4);
  const marksOf = () => desk.rows(quietly, sheet, row, row + 1).marks;
  expect(marksOf()).toMatchObject([{ row, column, severity: "error" }]);
  const item = findings.groups.flatMap(({ first }) => first).find(({ address }) => address === "K40");
  const setAside = [{ rule: "deadline-missing", mark: item?.mark ?? "", reason: "另有批示" }];
  desk.view(quietly, { unit: null, setAside });
  expect(marksOf()).toEqual([]);
});
