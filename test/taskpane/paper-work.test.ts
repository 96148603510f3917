import type { CheckRequest } from "../../src/review/review";
import { addressees, initialPaperState, paperReducer } from "../../src/taskpane/paper-state";
import { PaperWork } from "../../src/taskpane/paper-work";
import { createStore } from "../../src/taskpane/store";
import { health, MemoryHost, MemoryReviewer, school } from "./pane-fixture";

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
  const work = new PaperWork({ host, reviewer, request, edits: () => now.edits }, store);
  await work.show();
  return { host, reviewer, store, work, now };
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
  expect(reviewer.unitReadings).toBe(readings);
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
  expect(paperReducer(state, { type: "previewed", version: 0, unit: health, preview }).previews).toEqual({});
});

test("an own template is used until ours is taken again", async () => {
  const { work, store } = await shown();
  await work.chooseTemplate(new File(["PK"], "我的模板.docx"));
  expect(store.get().template?.name).toBe("我的模板.docx");
  await work.chooseTemplate(null);
  expect(store.get().template).toBeNull();
});
