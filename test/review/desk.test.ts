import { unzipSync } from "fflate";
import { changed, checked, ledgerOf, deskOver, headers, quietly, request } from "./reviewed";
import { sheetOf, type Cells } from "../core/sheet-of";
import { Failure } from "../../src/core/failure";

const overdueRow: Cells[number] = [
  "A-1",
  "县林业局党组",
  "护林员管理松散",
  "修订护林员管理办法并公示",
  "张某",
  "营林股",
  "2026-07-31",
  "整改中",
];
const soundRow: Cells[number] = [
  "A-2",
  "县林业局党组",
  "造林资金拨付迟缓",
  "拨付造林补助12万元",
  "李某",
  "财务股",
  "2026-12-31",
  "整改中",
];
const otherUnitRow: Cells[number] = [
  "B-1",
  "县水务局党组",
  "河道采砂监管缺位",
  "立警示桩3处",
  "王某",
  "河道股",
  "\\",
  "整改中",
];

const rows: Cells = [overdueRow, soundRow, otherUnitRow];

test("findings come grouped by rule, worst first, each with what, where, why and what to do", async () => {
  const { desk } = deskOver([ledgerOf(rows)]);
  const { findings, tables, records, units, standings } = await checked(desk);
  expect(records).toBe(3);
  expect(units).toEqual(["县林业局党组", "县水务局党组"]);
  expect(tables).toMatchObject([{ sheet: "整改台账", ledger: "问题台账", problems: 3, rows: 3 }]);
  expect(findings.groups.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
    ["deadline-missing", "error", 1],
    ["overdue", "error", 1],
  ]);
  expect(findings.counts).toEqual([
    { category: "filling", error: 1, warning: 0, hint: 0 },
    { category: "progress", error: 1, warning: 0, hint: 0 },
  ]);
  expect(findings.groups[1]?.first).toMatchObject([
    { record: "A-1 护林员管理松散", address: "G2", unit: "县林业局党组" },
  ]);
  expect(findings.groups[1]?.first[0]?.message).toContain("已逾期51天");
  expect(standings).toEqual([
    { unit: "县林业局党组", done: 0, open: 1, overdue: 1, unclear: 0 },
    { unit: "县水务局党组", done: 0, open: 1, overdue: 0, unclear: 0 },
  ]);
});

test("a unit alone is shown with its own counts", async () => {
  const { desk } = deskOver([ledgerOf(rows)]);
  await checked(desk);
  const view = desk.view(quietly, { unit: "县水务局党组", setAside: [] });
  expect(view.groups.map(({ rule, count }) => [rule, count])).toEqual([["deadline-missing", 1]]);
  expect(view.total).toBe(1);
});

describe("findings set aside", () => {
  test("are counted no more, are listed with their reason, and come back", async () => {
    const { desk } = deskOver([ledgerOf(rows)]);
    const { findings } = await checked(desk);
    const [item] = findings.groups.find(({ rule }) => rule === "overdue")?.first ?? [];
    const setAside = [{ rule: "overdue", mark: item?.mark ?? "", reason: "已报批延期，批件在档" }];
    const view = desk.view(quietly, { unit: null, setAside });
    expect(view.groups.map(({ rule }) => rule)).toEqual(["deadline-missing"]);
    expect(view.setAside).toMatchObject([{ title: "逾期未完成", count: 1, setAside: setAside[0] }]);
    expect(view.setAside[0]?.text).toContain("A-1 护林员管理松散");
    expect(desk.findingsInRows("整改台账", 0, 10).map(({ address }) => address)).toEqual(["G4"]);
    expect(desk.view(quietly, { unit: null, setAside: [] }).total).toBe(2);
  });

  test("stay set aside on the next day, and return when the cell is changed", async () => {
    const { desk, replace } = deskOver([ledgerOf(rows)]);
    const { findings } = await checked(desk);
    const mark = findings.groups.find(({ rule }) => rule === "overdue")?.first[0]?.mark ?? "";
    const setAside = [{ rule: "overdue", mark, reason: "已报批延期" }];
    const nextDay = await checked(desk, request({ asOf: "2026-09-21", setAside }));
    expect(nextDay.findings.groups.map(({ rule }) => rule)).toEqual(["deadline-missing"]);
    replace([ledgerOf([changed(overdueRow, 6, "2026-08-15"), soundRow, otherUnitRow])]);
    const later = await checked(desk, request({ setAside }));
    expect(later.findings.groups.map(({ rule }) => rule)).toContain("overdue");
  });

  test("a whole rule can be set aside", async () => {
    const { desk } = deskOver([ledgerOf(rows)]);
    const setAside = [{ rule: "deadline-missing", mark: null, reason: "本轮不要求" }];
    const { findings } = await checked(desk, request({ setAside }));
    expect(findings.groups.map(({ rule }) => rule)).toEqual(["overdue"]);
    expect(findings.setAside).toEqual([{ setAside: setAside[0], title: "缺整改时限", text: "", count: 1 }]);
  });
});

describe("what was mended since the check before", () => {
  test("is told once, by record and message", async () => {
    const { desk, replace } = deskOver([ledgerOf(rows)]);
    await checked(desk);
    replace([ledgerOf([overdueRow, soundRow, changed(otherUnitRow, 6, "2026-12-31")])]);
    const second = await checked(desk);
    const group = second.findings.groups.find(({ rule }) => rule === "deadline-missing");
    expect(group).toMatchObject({ count: 0, mendedCount: 1 });
    expect(group?.mended[0]).toContain("B-1 河道采砂监管缺位");
    const third = await checked(desk);
    expect(third.findings.groups.map(({ rule }) => rule)).toEqual(["overdue"]);
  });

  test("rows that were sorted or shifted are not mended", async () => {
    const { desk, replace } = deskOver([ledgerOf(rows)]);
    await checked(desk);
    replace([ledgerOf([otherUnitRow, soundRow, overdueRow])]);
    const second = await checked(desk);
    expect(second.findings.groups.every(({ mendedCount }) => mendedCount === 0)).toBe(true);
  });

  test("nothing is told as mended when the check itself was asked otherwise", async () => {
    const { desk } = deskOver([ledgerOf(rows)]);
    await checked(desk);
    const earlier = await checked(desk, request({ asOf: "2026-06-01" }));
    expect(earlier.findings.groups.every(({ mendedCount }) => mendedCount === 0)).toBe(true);
  });
});

test("more findings of a group come in pages, in the order of the rows", async () => {
  const many = Array.from({ length: 120 }, (_, index): Cells[number] =>
    changed(changed(overdueRow, 0, `A-${String(index + 1)}`), 2, `第${String(index + 1)}片林区巡护记录不全`),
  );
  const { desk } = deskOver([ledgerOf(many)]);
  const { findings } = await checked(desk);
  const [group] = findings.groups;
  expect(group?.count).toBe(120);
  expect(group?.first).toHaveLength(3);
  const page = desk.findings(quietly, group?.key ?? "", { unit: null, setAside: [] }, 3, 50);
  expect(page.map(({ address }) => address)).toEqual(
    Array.from({ length: 50 }, (_, index) => `G${String(index + 5)}`),
  );
});

describe("questions", () => {
  const asked = sheetOf(
    [
      ["序号", "反馈问题", "整改措施", "责任领导", "完成时间", "整改状态"],
      [1, "护林员管理松散", "修订办法并公示", "张某", "2026-12-31", "整改中"],
    ],
    { name: "整改台账" },
  );

  test("come with their choices, each an answer that settles it and can be taken back", async () => {
    const { desk } = deskOver([asked]);
    const { tables } = await checked(desk);
    const [question] = tables[0]?.questions ?? [];
    expect(question?.choices.map(({ label }) => label)).toEqual(["是整改时限", "是完成日期"]);
    for (const { answer } of question?.choices ?? []) {
      const settled = await checked(desk, request({ answers: [answer] }));
      expect(settled.tables[0]?.questions).toEqual([]);
      expect(settled.tables[0]?.answered.map((given) => given.answer)).toEqual([answer]);
    }
    expect(question?.choices[0]?.answer).toEqual({
      field: "deadline",
      column: "完成时间",
      sheet: "整改台账",
    });
  });

  test("an answer outlives a column that is inserted before it", async () => {
    const shifted = sheetOf(
      [
        ["序号", "被巡察党组织", "反馈问题", "整改措施", "责任领导", "完成时间", "整改状态"],
        [1, "县林业局党组", "护林员管理松散", "修订办法并公示", "张某", "2026-12-31", "整改中"],
      ],
      { name: "整改台账" },
    );
    const { desk, replace } = deskOver([asked]);
    const { tables } = await checked(desk);
    const answer = tables[0]?.questions[0]?.choices[0]?.answer;
    replace([shifted]);
    const after = await checked(desk, request({ answers: answer === undefined ? [] : [answer] }));
    expect(after.tables[0]?.questions).toEqual([]);
    expect(after.tables[0]?.columns).toContainEqual({ header: "整改时限", own: "完成时间", column: 5 });
  });

  test("two columns of one name are answered by their letters", async () => {
    const twice = sheetOf(
      [
        ["序号", "反馈问题", "整改措施", "责任领导", "到期日", "到期日"],
        [1, "护林员管理松散", "修订办法并公示", "张某", "2026-12-31", "2026-11-30"],
      ],
      { name: "整改台账" },
    );
    const { desk } = deskOver([twice]);
    const { tables } = await checked(desk);
    const choices = tables[0]?.questions[0]?.choices ?? [];
    expect(choices.map(({ answer }) => answer.column)).toEqual(["E", "F"]);
  });
});

test("of a marked book only the marking is told", async () => {
  const { desk } = deskOver([sheetOf([["机密★1年"], headers, ...rows], { name: "整改台账" })]);
  const review = await checked(desk);
  expect(review.secrecy).toEqual([{ sheet: "整改台账", marking: "机密" }]);
  expect(review).toMatchObject({ tables: [], others: [], standings: [], records: 0 });
  await expect(desk.paperScope(quietly, "notice", request())).rejects.toThrow(/机密/);
});

test("thousands of findings set aside are told as quickly as one", async () => {
  const many = Array.from({ length: 3000 }, (_, index): Cells[number] =>
    changed(changed(overdueRow, 0, `A-${String(index + 1)}`), 2, `第${String(index + 1)}片林区巡护记录不全`),
  );
  const { desk } = deskOver([ledgerOf(many)]);
  const { findings } = await checked(desk);
  const all = desk.findings(quietly, findings.groups[0]?.key ?? "", { unit: null, setAside: [] }, 0, 3000);
  const setAside = all.map(({ mark }) => ({ rule: "overdue", mark, reason: "已报批延期" }));
  const view = desk.view(quietly, { unit: null, setAside: setAside.slice(0, 2999) });
  expect(view.total).toBe(1);
  expect(view.setAside).toHaveLength(2999);
});

test("numbers of persons are masked in everything that is told", async () => {
  const withNumber = changed(changed(overdueRow, 6, "找13912345678问"), 1, "县林业局党组13912345678");
  const { desk } = deskOver([ledgerOf([withNumber])]);
  const review = await checked(desk);
  expect(review.findings.total).toBeGreaterThan(0);
  expect(JSON.stringify(review)).not.toContain("13912345678");
  expect(JSON.stringify(desk.findingsInRows("整改台账", 0, 10))).not.toContain("13912345678");
});

describe("papers", () => {
  const source = [ledgerOf(rows)];
  const paper = { document: "notice", sheet: null, inputs: [], template: null };

  test("the units, and for each what the notice will state and what is missing", async () => {
    const { desk } = deskOver(source);
    expect(await desk.paperScope(quietly, "notice", request())).toEqual({
      units: ["县林业局党组", "县水务局党组"],
      sheets: ["整改台账"],
    });
    const preview = await desk.previewPaper(quietly, { ...paper, unit: "县林业局党组" }, request());
    expect(preview.fileName).toBe("整改通知书-县林业局党组.docx");
    expect(preview.figures[0]).toEqual({ name: "问题总数（按问题）", value: "2" });
    expect(preview.missing.length).toBeGreaterThan(0);
  });

  test("one unit gives a .docx, several a .zip with a file for each", async () => {
    const { desk } = deskOver(source);
    const one = await desk.buildPapers(quietly, paper, ["县水务局党组"], request());
    expect(one.file.name).toBe("整改通知书-县水务局党组.docx");
    const both = await desk.buildPapers(quietly, paper, ["县林业局党组", "县水务局党组"], request());
    expect(both.file.name).toBe("整改通知书-2个单位.zip");
    expect(Object.keys(unzipSync(both.file.bytes))).toEqual([
      "整改通知书-县林业局党组.docx",
      "整改通知书-县水务局党组.docx",
    ]);
  });

  test("a unit that is refused does not stop the others, and is told with its reason", async () => {
    const { desk } = deskOver([ledgerOf([soundRow, changed(otherUnitRow, 2, "联系人13912345678收受礼金")])]);
    const built = await desk.buildPapers(quietly, paper, ["县林业局党组", "县水务局党组"], request());
    expect(built.file.name).toBe("整改通知书-县林业局党组.docx");
    expect(built.refused).toMatchObject([{ unit: "县水务局党组", failure: { code: "confidential-text" } }]);
    await expect(desk.buildPapers(quietly, paper, ["县水务局党组"], request())).rejects.toThrow(Failure);
  });

  test("what is right for one unit is not put onto the notices of several", async () => {
    const { desk } = deskOver(source);
    const inputs = [["主送机关", "县林业局党组"]] as const;
    const units = ["县林业局党组", "县水务局党组"];
    const built = desk.buildPapers(quietly, { ...paper, inputs }, units, request());
    await expect(built).rejects.toThrow(/「主送机关」只适合一个单位/);
    const one = await desk.buildPapers(quietly, { ...paper, inputs }, ["县林业局党组"], request());
    expect(one.papers).toHaveLength(1);
  });

  test("a ledger kept in two sheets is told, and one of them can be chosen", async () => {
    const { desk } = deskOver([ledgerOf(rows, "8月"), ledgerOf(rows, "9月")]);
    const { sheets } = await desk.paperScope(quietly, "notice", request());
    expect(sheets).toEqual(["8月", "9月"]);
    const both = desk.previewPaper(quietly, { ...paper, unit: "县林业局党组" }, request());
    await expect(both).rejects.toMatchObject({ code: "same-problem-twice" });
    const september = { ...paper, sheet: "9月", unit: "县林业局党组" };
    expect((await desk.previewPaper(quietly, september, request())).figures[0]?.value).toBe("2");
  });

  test("two units that would share a file name are told apart", async () => {
    const named = ["县林业局/党组", "县林业局:党组"];
    const { desk } = deskOver([
      ledgerOf(named.map((unit, index) => changed(changed(soundRow, 0, `C-${String(index)}`), 1, unit))),
    ]);
    const built = await desk.buildPapers(quietly, paper, named, request());
    expect(Object.keys(unzipSync(built.file.bytes))).toEqual([
      "整改通知书-县林业局_党组.docx",
      "整改通知书-县林业局_党组（2）.docx",
    ]);
  });

  test("the template is our own, and one that was changed is used in its place", async () => {
    const { desk } = deskOver(source);
    const own = desk.template(quietly, "notice");
    expect(own.name).toBe("整改通知书-模板.docx");
    const request1 = request();
    const built = await desk.buildPapers(
      quietly,
      { ...paper, template: own.bytes },
      ["县水务局党组"],
      request1,
    );
    const plain = await desk.buildPapers(quietly, paper, ["县水务局党组"], request1);
    expect(built.file.bytes).toEqual(plain.file.bytes);
  });
});
