import type { CheckRequest } from "../../src/review/review";
import { addressees, initialPaperState, lookedAt, paperReducer } from "../../src/taskpane/paper-state";
import { PaperWork } from "../../src/taskpane/paper-work";
import { createStore } from "../../src/taskpane/store";
import { damaged, health, MemoryHost, MemoryReviewer, school } from "./pane-fixture";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

async function shown(prepare: (reviewer: MemoryReviewer) => void = () => undefined) {
  const host = new MemoryHost();
  const reviewer = new MemoryReviewer();
  prepare(reviewer);
  const now = { edits: 0, profile: "book" as CheckRequest["profile"] };
  const request = (): CheckRequest => ({
    asOf: "2026-09-20",
    profile: now.profile,
    onFiltered: "all",
    answers: [],
    setAside: [],
  });
  const store = createStore(paperReducer, initialPaperState);
  const heard: string[] = [];
  const announce = (text: string): number => heard.push(text);
  const work = new PaperWork({ host, reviewer, request, edits: () => now.edits, announce }, store);
  const close = work.start();
  await work.show();
  return { host, reviewer, store, work, now, heard, close };
}

test("the units are those of the ledger, none is chosen uninvited", async () => {
  const { store, reviewer } = await shown();
  expect([store.get().kind?.title, store.get().units]).toEqual(["整改通知书", [health, school]]);
  expect([addressees(store.get()), reviewer.previewed]).toEqual([[], []]);
});

test("where there is one unit alone it is chosen, and what its paper states is shown", async () => {
  const { store } = await shown((reviewer) => {
    reviewer.units = [health];
  });
  expect(addressees(store.get())).toEqual([health]);
  expect(store.get().previews[health]).toMatchObject({ kind: "ready", preview: { missing: ["署名"] } });
});

test("a paper is previewed for each chosen unit, in the ledger's order; one that cannot be built says why", async () => {
  const { store, work, reviewer } = await shown((given) => {
    given.refusedUnits = [school];
  });
  await work.chooseUnits([school, health]);
  expect(reviewer.previewed).toEqual([health, school]);
  expect(store.get().previews[school]).toMatchObject({
    kind: "refused",
    failure: { code: "nothing-to-say", what: "没有可以通知的问题" },
  });
  await work.chooseUnits([health]);
  expect(reviewer.previewed).toHaveLength(2);
});

test("what is filled in is previewed once the typing pauses, blanks as not given", async () => {
  const { work, reviewer } = await shown((given) => {
    given.units = [health];
  });
  for (const text of ["2", "2026", "2026年"]) {
    work.typeInput("成文日期", text);
    await jest.advanceTimersByTimeAsync(300);
  }
  work.typeInput("抄送", "  ");
  await jest.runAllTimersAsync();
  expect(reviewer.previewed).toEqual([health, `${health} 2026年`]);
});

test("a ledger without units asks for the name", async () => {
  const { store, work, reviewer } = await shown((given) => {
    given.units = [];
  });
  work.typeUnit("  中共青川县教育局党组 ");
  await jest.runAllTimersAsync();
  expect(addressees(store.get())).toEqual(["中共青川县教育局党组"]);
  expect(reviewer.previewed).toEqual(["中共青川县教育局党组"]);
});

test("one unit gives a Word file, several a package; each can be fetched once more", async () => {
  const { host, work } = await shown();
  await work.chooseUnits([health]);
  await work.build();
  await work.chooseUnits([health, school]);
  await work.build();
  await work.deliver();
  expect(host.delivered).toEqual([`整改通知书-${health}.docx`, "整改通知书.zip", "整改通知书.zip"]);
});

test("nothing is built for nobody", async () => {
  const { host, work, store } = await shown();
  await work.build();
  expect([host.delivered, store.get().outcome]).toEqual([[], null]);
});

test("building that is stopped hands over nothing", async () => {
  const { host, work, store, reviewer } = await shown();
  await work.chooseUnits([health]);
  reviewer.during = work.cancel;
  await work.build();
  expect([host.delivered, store.get().outcome, store.get().building]).toEqual([
    [],
    { kind: "cancelled" },
    null,
  ]);
});

test("building that fails says why", async () => {
  const { work, store, reviewer } = await shown();
  await work.chooseUnits([health]);
  reviewer.refusedUnits = [health];
  await work.build();
  expect(store.get().outcome).toMatchObject({ kind: "failed", failure: { what: "没有可以通知的问题" } });
});

test.each<[string, (now: { edits: number; profile: CheckRequest["profile"] }) => void, number]>([
  ["nothing changed", () => undefined, 1],
  ["the table was edited", (now) => (now.edits += 1), 2],
  ["another 期限制度 was chosen", (now) => (now.profile = "2015"), 2],
])("shown again, the units are read anew where they may be others: %s", async (_, change, readings) => {
  const { work, now, reviewer } = await shown();
  change(now);
  await work.show();
  expect(reviewer.scopeReadings).toBe(readings);
});

test("a unit that is no longer in the ledger is no longer chosen", async () => {
  const { work, store, reviewer, now } = await shown();
  await work.chooseUnits([health, school]);
  reviewer.units = [school, "县水利局党组"];
  now.edits += 1;
  await work.show();
  expect(addressees(store.get())).toEqual([school]);
});

test("a preview that comes too late is dropped", () => {
  const state = paperReducer(initialPaperState, { type: "inputTyped", name: "轮次", value: "第十三轮" });
  const preview = { kind: "refused", failure: { code: "x", what: "", why: "", todo: "" } } as const;
  expect(
    paperReducer(state, { type: "previewed", version: 0, previews: { [health]: preview } }).previews,
  ).toEqual({});
});

test("an own template is used until ours is taken again", async () => {
  const { work, store } = await shown();
  await work.chooseTemplate(new File(["PK"], "我的模板.docx"));
  expect(store.get().template?.name).toBe("我的模板.docx");
  await work.chooseTemplate(null);
  expect(store.get().template).toBeNull();
});

test("the sheets to choose from are known without a check; one that is no longer there is not used", async () => {
  const { work, store, reviewer, now } = await shown((given) => {
    given.sheets = ["整改台账", "第十三轮"];
  });
  expect(store.get().sheets).toEqual(["整改台账", "第十三轮"]);
  await work.chooseSheet("第十三轮");
  expect(store.get().sheet).toBe("第十三轮");
  reviewer.sheets = ["整改台账"];
  now.edits += 1;
  await work.show();
  expect(store.get().sheet).toBeNull();
});

describe("three hundred units", () => {
  const units = Array.from({ length: 300 }, (_, index) => `第${String(index + 1)}乡镇党委`);
  const all = () =>
    shown((given) => {
      given.units = units;
    });

  test("all chosen: the first ten are looked at, the others when they are opened", async () => {
    const { work, store, reviewer } = await all();
    await work.chooseUnits(units);
    expect(reviewer.previewed).toEqual(units.slice(0, 10));
    await work.openPreview("第200乡镇党委");
    expect(reviewer.previewed.slice(10)).toEqual(["第200乡镇党委"]);
    expect(lookedAt(store.get())).toHaveLength(11);
  });

  test("what is drawn changes a few times, not once for each unit", async () => {
    const { work, store } = await all();
    let changes = 0;
    store.subscribe(() => (changes += 1));
    await work.chooseUnits(units);
    expect(changes).toBe(3);
  });

  test("papers are built for all of them, looked at or not", async () => {
    const { work, host, store } = await all();
    await work.chooseUnits(units);
    await work.build();
    expect(host.delivered).toEqual(["整改通知书.zip"]);
    expect(store.get().outcome).toMatchObject({ kind: "built" });
  });

  test("one chosen out of the middle is looked at without being opened", async () => {
    const { work, reviewer } = await all();
    await work.toggleUnit("第200乡镇党委");
    expect(reviewer.previewed).toEqual(["第200乡镇党委"]);
    await work.toggleUnit("第200乡镇党委");
    await work.toggleUnit("第7乡镇党委");
    expect(reviewer.previewed).toEqual(["第200乡镇党委", "第7乡镇党委"]);
  });
});

describe("what becomes of papers is heard", () => {
  test("they are built", async () => {
    const { work, heard } = await shown();
    await work.chooseUnits([health, school]);
    await work.build();
    expect(heard).toEqual(["已生成 整改通知书.zip"]);
  });

  test("the one chosen unit can be sent none", async () => {
    const { work, heard } = await shown((given) => {
      given.refusedUnits = [school];
    });
    await work.chooseUnits([school]);
    expect(heard).toEqual(["不能生成：没有可以通知的问题"]);
    await work.build();
    expect(heard.slice(1)).toEqual(["没有可以通知的问题"]);
  });

  test("the ledger cannot be read", async () => {
    const { heard, store } = await shown((given) => {
      given.failure = damaged;
    });
    expect([heard, store.get().trouble?.what]).toEqual([["没有校验"], "没有校验"]);
  });
});

describe("a pane that is closed", () => {
  test("stops building and hands over nothing", async () => {
    const { work, close, host, reviewer, store } = await shown();
    await work.chooseUnits([health]);
    reviewer.during = close;
    await work.build();
    expect([host.delivered, store.get().outcome]).toEqual([[], { kind: "cancelled" }]);
  });

  test("fetches nothing more for what was being typed", async () => {
    const { work, close, reviewer } = await shown((given) => {
      given.units = [health];
    });
    work.typeInput("成文日期", "2026年");
    close();
    expect(jest.getTimerCount()).toBe(0);
    await jest.runAllTimersAsync();
    expect(reviewer.previewed).toEqual([health]);
  });

  test("fetches none of the previews that are still lacking", async () => {
    const { work, close, reviewer, store } = await shown((given) => {
      given.units = Array.from({ length: 20 }, (_, index) => `第${String(index)}乡镇党委`);
    });
    const end = store.subscribe(() => {
      if (Object.keys(store.get().previews).length > 0) close();
    });
    await work.chooseUnits(reviewer.units);
    end();
    expect(reviewer.previewed).toHaveLength(5);
  });
});
