import fc from "fast-check";
import type { ColumnAnswer } from "../../src/core/recognise/column-answers";
import type { Memory } from "../../src/host/host";
import type { Review } from "../../src/review/review";
import { withAnswer, withoutAnswer, withoutSetAside, withSetAside } from "../../src/taskpane/decisions";
import { openQuestions } from "../../src/taskpane/open-questions";
import { pageOfFindings, pageStart } from "../../src/taskpane/openings";
import {
  cancelledWords,
  initialState,
  keptUnit,
  paneReducer,
  staleness,
  type PaneAction,
  type PaneState,
} from "../../src/taskpane/pane-state";
import { finding, health, review, school, table, viewOf } from "./pane-fixture";

const found = [finding(1, health), finding(2, school)];
const checkedReview = review(found);

function after(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, initialState);
}

/** As the pane's work dispatches it: with the settings and edits of the moment at which the check began. */
function checked(settings = initialState.settings, edits = 0): PaneAction {
  const result = { review: checkedReview, view: viewOf(found), settings, edits };
  return { type: "checked", result, unit: null, openings: [] };
}
const started: PaneAction = { type: "checkStarted" };
const edited: PaneAction = { type: "edited" };
const by2015: PaneAction = { type: "settingsChosen", settings: { profile: "2015", onFiltered: "all" } };
const byBook: PaneAction = { type: "settingsChosen", settings: initialState.settings };

describe("a result is told to be out of date", () => {
  const cases: readonly [string, readonly PaneAction[], ReturnType<typeof staleness>][] = [
    ["before any check: never", [edited, by2015], null],
    ["just checked: no", [started, checked()], null],
    ["a cell was edited since: yes", [started, checked(), edited], "edited"],
    ["a cell was edited while it was checked: yes", [started, edited, checked()], "edited"],
    ["edited, and checked again: no", [edited, started, checked(undefined, 1)], null],
    ["another 期限制度 was chosen: yes", [started, checked(), by2015], "settings"],
    ["and put back: no", [started, checked(), by2015, byBook], null],
  ];
  test.each(cases)("%s", (_, actions, expected) => {
    expect(staleness(after(...actions))).toBe(expected);
  });
});

test.each<[string, Partial<Review>, string]>([
  ["nothing to find fault with", {}, "校验完成，没有发现问题"],
  ["no ledger at all", { tables: [] }, "校验完成，没有找到整改台账，没有作任何校验"],
  [
    "a marked file",
    { tables: [], secrecy: [{ sheet: "整改台账", marking: "机密" }] },
    "校验完成，文件标有密级，没有继续读取",
  ],
])("what is read out after a check of %s", (_, change, told) => {
  const result = { review: review([], change), view: viewOf([]), settings: initialState.settings, edits: 0 };
  const state = after(started, { type: "checked", result, unit: null, openings: [] });
  expect(state.announcement).toContain(told);
});

test("a check that was stopped leaves the last result, and says so", () => {
  const first = after(started, { type: "cancelled" });
  expect([first.running, first.result, cancelledWords(first)]).toEqual([null, null, "已取消，没有校验结果"]);
  const second = after(started, checked(), started, { type: "cancelled" });
  expect([second.result?.review, cancelledWords(second)]).toEqual([
    checkedReview,
    "已取消，下面是上次的结果",
  ]);
});

test("a failed check ends, is told, and leaves the last result", () => {
  const failure = { code: "too-large", what: "没有校验完", why: "表太大", todo: "请删去空行" };
  const state = after(started, checked(), started, { type: "troubled", trouble: { of: "check", failure } });
  expect([state.running, state.result?.review]).toEqual([null, checkedReview]);
  expect(state.announcement).toBe("没有校验完");
});

test("a failure beside a running check does not end it", () => {
  const failure = { code: "internal", what: "没有存下来", why: "满了", todo: "请重试" };
  const state = after(started, { type: "troubled", trouble: { of: "errand", failure } });
  expect(state.running).not.toBeNull();
});

describe("an answer to an older question is dropped", () => {
  const empty = { ...viewOf(found), total: 0, groups: [] };
  const viewed = (unit: string | null, setAside = initialState.memory.setAside, of = checkedReview) =>
    ({ type: "viewed", review: of, selection: { unit, setAside }, view: empty, openings: [] }) as const;
  const narrowed: PaneAction = { type: "unitChosen", unit: health };
  test.each<[string, PaneAction, number]>([
    ["asked as it is now: shown", viewed(health), 0],
    ["asked for another unit", viewed(school), found.length],
    ["asked before something was set aside", viewed(health, []), found.length],
    ["asked of the check before", viewed(health, undefined, review(found)), found.length],
  ])("%s", (_, action, total) => {
    expect(after(checked(), narrowed, action).result?.view.total).toBe(total);
  });
});

test("showing a cell is spoken once, with the reason where it cannot be seen", () => {
  const reveal = (outcome: "shown" | "filtered"): PaneState =>
    after({ type: "revealed", revealed: { key: "finding 1", outcome }, place: "I5" });
  expect(reveal("shown").announcement).toBe("已在表中选中 I5");
  expect(reveal("filtered").announcement).toBe("这一行被筛选隐藏，清除筛选后才看得到");
});

test("the same words twice are told twice: a screen reader hears only what has changed", () => {
  const failure = { code: "internal", what: "没有存下来", why: "满了", todo: "请重试" };
  const troubled: PaneAction = { type: "troubled", trouble: { of: "errand", failure } };
  const told = [after(troubled), after(troubled, troubled), after(troubled, troubled, troubled)];
  const [first, second, third] = told.map(({ announcement }) => announcement);
  expect([first, second?.trim(), third]).toEqual(["没有存下来", "没有存下来", "没有存下来"]);
  expect(second).not.toBe(first);
});

describe("the wish to be led to the questions", () => {
  const question = { key: "时限", why: "F列有两种读法", isEssential: true, choices: [] };
  const asking = review(found, { tables: [table({ questions: [question] })] });
  const checkedAs = (of: typeof asking): PaneAction => ({
    type: "checked",
    result: { review: of, view: viewOf(found), settings: initialState.settings, edits: 0 },
    unit: null,
    openings: [],
  });
  const sought: PaneAction = { type: "questionsSought" };
  const failure = { code: "too-large", what: "没有校验完", why: "表太大", todo: "请删去空行" };
  test.each<[string, readonly PaneAction[], boolean]>([
    ["holds until the check that finds them has ended", [sought, started, checkedAs(asking)], true],
    ["ends when they are reached", [sought, started, checkedAs(asking), { type: "questionsReached" }], false],
    ["ends where the check finds none", [sought, started, checkedAs(checkedReview)], false],
    ["ends with a check that is stopped", [sought, started, { type: "cancelled" }], false],
    [
      "ends with a check that fails",
      [sought, started, { type: "troubled", trouble: { of: "check", failure } }],
      false,
    ],
    ["ends when the user goes elsewhere", [sought, started, { type: "pageChosen", page: "paper" }], false],
  ])("%s", (_, actions, isSeeking) => {
    expect(after(...actions).isSeekingQuestions).toBe(isSeeking);
  });
});

describe("opened groups", () => {
  const opened = (group: string, from = 0): PaneAction => ({
    type: "groupOpened",
    review: checkedReview,
    opening: { group, from, items: found },
  });

  test("the one opened longest ago closes where there are too many", () => {
    const groups = ["缺时限", "逾期", "空泛", "重复", "未销号"];
    const state = after(checked(), ...groups.map((group) => opened(group)));
    expect(state.openings.map(({ group }) => group)).toEqual(groups.slice(1));
  });

  test("another page of an open group takes the place of the one before", () => {
    const state = after(checked(), opened("缺时限"), opened("逾期"), opened("缺时限", 50));
    expect(state.openings.map(({ group, from }) => [group, from])).toEqual([
      ["缺时限", 50],
      ["逾期", 0],
    ]);
  });

  test("a page fetched for the check before is dropped", () => {
    const late: PaneAction = {
      type: "groupOpened",
      review: review(found),
      opening: { group: "逾期", from: 0, items: [] },
    };
    expect(after(checked(), late).openings).toEqual([]);
  });

  test("no more than some two hundred findings are drawn, whatever is opened", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (groups) => {
        const { openings } = after(checked(), ...groups.map((group) => opened(String(group))));
        expect(openings.length * pageOfFindings).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("a page begins at a finding that there is, and at the wished one where it can", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (from, count) => {
        const start = pageStart(from, count);
        expect(start % pageOfFindings).toBe(0);
        expect(start).toBeLessThan(count);
        if (from < count) expect(from - start).toBeLessThan(pageOfFindings);
      }),
    );
  });
});

test("questions without which nothing can be checked stand first", () => {
  const question = (key: string, isEssential: boolean) => ({ key, why: key, isEssential, choices: [] });
  const tables = [
    table({ questions: [question("时限", false), question("问题", true)] }),
    table({ sheet: "第十三轮", headerBottom: 4, questions: [question("单位", true)] }),
  ];
  expect(
    openQuestions(review(found, { tables })).map(({ sheet, question: { key } }) => [sheet, key]),
  ).toEqual([
    ["整改台账", "问题"],
    ["第十三轮", "单位"],
    ["整改台账", "时限"],
  ]);
});

test.each([
  [health, health],
  ["县水利局党组", null],
  [null, null],
])("a new check narrows to %s again: %s", (unit, kept) => {
  expect(keptUnit(unit, checkedReview)).toBe(kept);
});

describe("what a person has said about columns", () => {
  const empty: Memory = { answers: [], setAside: [] };
  const asDeadline: ColumnAnswer = { field: "deadline", column: "F", sheet: "整改台账" };

  test.each<[string, ColumnAnswer, ColumnAnswer, number]>([
    ["the same column read otherwise", asDeadline, { ...asDeadline, field: "doneDate" }, 1],
    ["another column for the same field", asDeadline, { ...asDeadline, column: "J" }, 1],
    ["the same of another sheet", asDeadline, { ...asDeadline, sheet: "第十三轮" }, 2],
    [
      "two columns that are none of ours",
      { ...asDeadline, field: null },
      { ...asDeadline, field: null, column: "J" },
      2,
    ],
  ])("%s", (_, first, second, count) => {
    const { answers } = withAnswer(withAnswer(empty, first), second);
    expect(answers).toHaveLength(count);
    expect(answers.at(-1)).toEqual(second);
  });

  test("never two answers about one column, nor two columns for one field; what is taken back is gone", () => {
    const answer = fc.record({
      field: fc.constantFrom("deadline", "doneDate", null),
      column: fc.constantFrom("F", "J", "K"),
      sheet: fc.constantFrom("整改台账", "第十三轮"),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), (said) => {
        const memory = said.reduce(withAnswer, empty);
        const columns = memory.answers.map(({ sheet, column }) => `${sheet ?? ""} ${column}`);
        const fields = memory.answers
          .filter(({ field }) => field !== null)
          .map(({ sheet, field }) => `${sheet ?? ""} ${field ?? ""}`);
        expect(new Set(columns).size).toBe(columns.length);
        expect(new Set(fields).size).toBe(fields.length);
        for (const kept of memory.answers) {
          expect(withoutAnswer(memory, kept).answers).toEqual(
            memory.answers.filter((other) => other !== kept),
          );
        }
      }),
    );
  });
});

describe("what a person has set aside", () => {
  const one = { rule: "overdue", mark: "mark1", reason: "已另行批准" };
  const whole = { rule: "overdue", mark: null, reason: "不适用于本单位" };
  const both = [one, whole].reduce(withSetAside, initialState.memory);

  test("a new reason takes the place of the old one", () => {
    const again = { ...one, reason: "情况特殊，已说明" };
    expect(withSetAside(both, again).setAside).toEqual([whole, again]);
  });

  test("bringing back the rule leaves what was set aside by itself", () => {
    expect(withoutSetAside(both, whole).setAside).toEqual([one]);
    expect(withoutSetAside(both, one).setAside).toEqual([whole]);
    expect(withoutSetAside(both, one, whole).setAside).toEqual([]);
  });
});
