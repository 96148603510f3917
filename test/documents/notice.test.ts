import { noticeDocument } from "../../src/documents/notice";
import { latestDay, policy2024 } from "../../src/core/policy";
import { chinaCalendar } from "../../src/core/calendar";
import { chineseDay } from "../../src/core/day";
import { readSettings } from "../../src/core/settings";
import { settingsLedger } from "../../src/ledgers/settings";
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { openWorkbook } from "../../src/ooxml/workbook";
import { bookOf, dayOfText } from "../core/check-sheets";
import { sampleBytes } from "../core/logical-ledger";
import { areaOf, sheetOf, type Cells } from "../core/sheet-of";
import { lintDocx } from "../ooxml/docx-lint";
import { paragraphsOf, textOf } from "../ooxml/docx-text";
import { sdkFaults, validatorTest } from "../ooxml/docx-validator";
import { sampleUnits } from "../sample/sample-ledger";

const template = buildTemplate(noticeDocument.template);
const today = dayOfText("2026-04-02");

function noticeOf(unit: string, inputs: Readonly<Record<string, string>> = {}) {
  const { sheets } = openWorkbook(sampleBytes()).readAll();
  const settings = readSettings(sheets, settingsLedger);
  const book = bookOf(sheets, "2026-04-02");
  const view = noticeDocument.view({ book, settings, today, unit, inputs: new Map(Object.entries(inputs)) });
  const filled = fillTemplate(template, view.data, { variant: "production" });
  return { view, filled, text: textOf(filled.bytes) };
}

/** How often a text stands in another. */
const times = (text: string, part: string): number => text.split(part).length - 1;

describe.each(sampleUnits.map((unit) => [unit.unit, unit] as const))("the notice to %s", (name, unit) => {
  const { view, filled, text } = noticeOf(name);

  test("has no gap and no tag left", () => {
    expect([filled.missing, filled.unknown]).toEqual([[], []]);
    expect(text).not.toMatch(/【待补充】|[{}｛｝]|undefined|null|NaN/);
  });

  test("holds every problem of its unit exactly once, word for word, and none of another unit", () => {
    const cells = paragraphsOf(filled.bytes);
    for (const other of sampleUnits) {
      for (const { problem } of other.problems) {
        expect([problem, cells.filter((cell) => cell === problem).length]).toEqual([
          problem,
          other === unit ? 1 : 0,
        ]);
        expect(times(text, problem)).toBe(other === unit ? 1 : 0);
      }
    }
  });

  test("states counts that a recount of the unit's own list gives", () => {
    const total = unit.problems.length;
    const immediate = unit.problems.filter(({ measures }) =>
      measures.every(({ mode }) => mode === "立行立改"),
    ).length;
    expect(text).toContain(`共反馈问题${String(total)}个`);
    expect(times(text, "立行立改的")).toBe(immediate > 0 ? 2 : 0);
    if (immediate > 0) expect(text).toContain(`列入立行立改的${String(immediate)}个`);
    const byAspect = new Map<string, number>();
    for (const { aspect } of unit.problems) byAspect.set(aspect, (byAspect.get(aspect) ?? 0) + 1);
    for (const [aspect, count] of byAspect) expect(text).toContain(`“${aspect}”${String(count)}个`);
    expect(text).toContain("计数口径：按问题；截至2026年4月2日");
    expect(view.figures.map(({ value }) => value)).toEqual([String(total), String(immediate)]);
  });

  test("is addressed to the organisation, dated by hand, and due as the policy says", () => {
    expect(text).toContain(`${name}：`);
    expect(text).toContain("青巡办〔2026〕　　号");
    expect(text).toContain("2026年　　月　　日");
    const feedback = /于(\d+)年(\d+)月(\d+)日反馈了巡察意见/.exec(text);
    const iso =
      feedback
        ?.slice(1)
        .map((part) => part.padStart(2, "0"))
        .join("-") ?? "";
    const limit = policy2024.limits.rectifyDue;
    if (limit === null) throw new Error("no limit");
    expect(text).toContain(
      `集中整改应于${chineseDay(latestDay(limit, dayOfText(iso), chinaCalendar).day)}前完成`,
    );
  });

  test("is a sound package", () => {
    expect(lintDocx(filled.bytes)).toEqual([]);
  });
});

test("the same ledger gives the same bytes", () => {
  const name = sampleUnits[0]?.unit ?? "";
  expect(Buffer.from(noticeOf(name).filled.bytes).equals(Buffer.from(noticeOf(name).filled.bytes))).toBe(
    true,
  );
});

validatorTest("Microsoft's validator accepts the notice of the longest list", () => {
  const longest = [...sampleUnits].sort((a, b) => b.problems.length - a.problems.length)[0];
  const { filled } = noticeOf(longest?.unit ?? "");
  expect(sdkFaults(filled.bytes, "Office2019")).toEqual([]);
  expect(sdkFaults(filled.bytes, "Microsoft365")).toEqual([]);
});

test("what a person gives goes before what was reckoned", () => {
  const { text } = noticeOf(sampleUnits[0]?.unit ?? "", {
    标题: "巡察整改通知书",
    发文字号: "青巡办〔2026〕5号",
    方案期限: "2026-04-30",
    成文日期: "2026年4月2日",
    抄送: "县纪委监委",
  });
  for (const part of ["巡察整改通知书", "青巡办〔2026〕5号", "2026年4月30日前报送", "县纪委监委。"]) {
    expect(text).toContain(part);
  }
});

describe("a ledger that says less", () => {
  const headers = ["序号", "反馈问题", "整改措施", "反馈范围", "整改时限"];
  const viewOf = (
    rows: Cells,
    inputs: Readonly<Record<string, string>> = {},
    merges: readonly string[] = [],
  ) => {
    const book = bookOf([sheetOf([headers, ...rows], { merges: merges.map(areaOf) })], "2026-04-02");
    const request = { book, settings: readSettings([], settingsLedger), today, unit: "县水务局党组" };
    return noticeDocument.view({ ...request, inputs: new Map(Object.entries(inputs)) });
  };
  const gaps = (view: ReturnType<typeof viewOf>) =>
    fillTemplate(template, view.data, { variant: "production" }).missing;

  test("what nobody has said is a gap, listed, and printed as such", () => {
    const view = viewOf([[1, "采砂监管不到位", "立桩3处", null, "2026.7.15"]]);
    expect(gaps(view)).toEqual(["发文机关标志", "反馈日期", "署名", "印发机关"]);
    const filled = gaps(
      viewOf([[1, "采砂监管不到位", "立桩3处", null, null]], {
        发文机关: "县委巡察办",
        反馈日期: "2026-03-16",
      }),
    );
    expect(filled).toEqual([]);
  });

  test("problems for the head alone and those not fed back are left out", () => {
    const view = viewOf([
      [1, "采砂监管不到位", "立桩3处", "集中反馈", null],
      [2, "主要负责人履责不力", "立桩3处", "仅主要负责人", null],
      [3, "尚需核实的问题", "立桩3处", "不反馈", null],
    ]);
    expect(view.data["问题总数"]).toBe(1);
    expect(() => viewOf([[2, "主要负责人履责不力", "立桩3处", "仅主要负责人", null]])).toThrow(
      /没有可以通知/,
    );
  });

  test("several measures of a problem are one line of the list, with all their deadlines", () => {
    const view = viewOf(
      [
        [1, "采砂监管不到位", "立桩3处", null, "2026.7.15"],
        [null, null, "约谈2人", null, "立行立改"],
      ],
      {},
      ["A2:A3", "B2:B3"],
    );
    expect(view.data["问题"]).toMatchObject([
      { 序号: 1, 反馈问题: "采砂监管不到位", 整改时限: "2026年7月15日；立行立改" },
    ]);
  });

  test("a personal number in a problem's words is never printed", () => {
    expect(() => viewOf([[1, "举报人13800138000反映采砂", "立桩3处", null, null]])).toThrow(
      /身份证号或手机号/,
    );
  });

  test("a problem that names no unit among others that do is nobody's: refused, with its row", () => {
    const rows: Cells = [
      ["被巡察单位", "序号", "反馈问题", "整改措施"],
      [null, 1, "采砂监管不到位", "立桩3处"],
      ["县水务局党组", 2, "水费征收不规范", "补缴3户"],
    ];
    const book = bookOf([sheetOf(rows)], "2026-04-02");
    const request = {
      book,
      settings: readSettings([], settingsLedger),
      today,
      unit: "县水务局党组",
      inputs: new Map(),
    };
    expect(() => noticeDocument.view(request)).toThrow(/1个问题没有写明被巡察党组织（问题台账第2行）/);
  });

  test("a month's copy of the sheet in the same book is not counted twice", () => {
    const rows: Cells = [headers, [1, "采砂监管不到位，3处超范围开采", "立桩3处", null, null]];
    const sheets = ["8月", "9月"].map((name) => sheetOf(rows, { name }));
    const book = bookOf(sheets, "2026-04-02");
    const request = {
      book,
      settings: readSettings([], settingsLedger),
      today,
      unit: "县水务局党组",
      inputs: new Map(),
    };
    expect(() => noticeDocument.view(request)).toThrow(/「8月」、「9月」里有相同的问题.*只用其中一张表/);
  });
});
