import { initialState, paneReducer, staleness } from "../../src/taskpane/pane-state";
import { PaneWork } from "../../src/taskpane/pane-work";
import { createStore } from "../../src/taskpane/store";
import { damaged, finding, health, MemoryHost, MemoryReviewer, school } from "./pane-fixture";

const group = "error overdue";
const asDeadline = { field: "deadline", column: "F", sheet: "整改台账" };

async function opened(prepare: (host: MemoryHost, reviewer: MemoryReviewer) => void = () => undefined) {
  const host = new MemoryHost();
  const reviewer = new MemoryReviewer();
  reviewer.found = Array.from({ length: 120 }, (_, id) => finding(id, id % 2 === 0 ? health : school));
  prepare(host, reviewer);
  const store = createStore(paneReducer, initialState);
  const work = new PaneWork({ host, reviewer, today: () => "2026-09-20" }, store);
  const close = work.start();
  await new Promise(setImmediate);
  return { host, reviewer, store, work, close };
}

test("the workbook is named before it is checked, and nothing is checked uninvited", async () => {
  const { store, reviewer } = await opened();
  expect(store.get().outline?.name).toBe("整改台账.xlsx");
  expect(reviewer.requests).toEqual([]);
});

test("a check is made as of today, with what was answered and set aside before", async () => {
  const setAside = [{ rule: "overdue", mark: "mark7", reason: "已另行批准" }];
  const { work, reviewer, store } = await opened((host) => {
    host.memory = { answers: [asDeadline], setAside };
  });
  await work.check();
  expect(reviewer.requests).toEqual([
    { asOf: "2026-09-20", profile: "book", onFiltered: "all", answers: [asDeadline], setAside },
  ]);
  expect(store.get().result?.view.total).toBe(119);
});

test("an edit marks the result and checks nothing; a new check takes the mark away", async () => {
  const { work, host, reviewer, store } = await opened();
  await work.check();
  host.edit();
  expect([staleness(store.get()), reviewer.requests.length]).toEqual(["edited", 1]);
  await work.check();
  expect(staleness(store.get())).toBeNull();
});

test("an edit made during a check is not forgotten", async () => {
  const { work, store } = await opened((host, reviewer) => {
    reviewer.during = () => {
      host.edit();
    };
  });
  await work.check();
  expect(staleness(store.get())).toBe("edited");
});

test("what was still being typed when the check was asked for is in its result", async () => {
  const { work, store } = await opened((host, reviewer) => {
    reviewer.beforeReading = () => {
      host.edit();
    };
  });
  await work.check();
  expect(staleness(store.get())).toBeNull();
});

test("a choice is kept for the next time, and the workbook is checked with it; so is taking it back", async () => {
  const { work, host, reviewer } = await opened();
  await work.check();
  await work.answer(asDeadline);
  expect([host.memory.answers, reviewer.requests.at(-1)?.answers]).toEqual([[asDeadline], [asDeadline]]);
  await work.takeBack(asDeadline);
  expect([host.memory.answers, reviewer.requests.at(-1)?.answers]).toEqual([[], []]);
});

test("a choice that could not be kept still holds, and that is told", async () => {
  const { work, reviewer, store } = await opened((host) => {
    host.refusesToRemember = true;
  });
  await work.setAside({ rule: "overdue", mark: null, reason: "不适用于本单位" });
  expect(store.get().trouble?.failure.what).toBe("没有存下来");
  await work.check();
  expect(reviewer.requests.at(-1)?.setAside).toHaveLength(1);
  expect(store.get().result?.view.total).toBe(0);
});

test("what is set aside leaves the list at once, without another check, and comes back when restored", async () => {
  const { work, reviewer, store } = await opened();
  const totals: (number | undefined)[] = [];
  const note = () => totals.push(store.get().result?.view.total);
  const one = { rule: "overdue", mark: "mark3", reason: "已另行批准" };
  await work.check();
  await work.setAside(one);
  note();
  await work.restore(one);
  note();
  await work.setAside({ ...one, mark: null });
  note();
  await work.restoreAll();
  note();
  expect(totals).toEqual([119, 120, 0, 120]);
  expect(reviewer.requests).toHaveLength(1);
});

test("what is set aside while a check runs is set aside in its result", async () => {
  const { work, store, reviewer } = await opened();
  reviewer.during = async () => {
    await work.setAside({ rule: "overdue", mark: "mark3", reason: "已另行批准" });
  };
  await work.check();
  expect(store.get().result?.view.total).toBe(119);
});

test("a new check keeps the unit and the opened page; what is no longer there is let go", async () => {
  const { work, reviewer, store } = await opened();
  await work.check();
  await work.chooseUnit(health);
  await work.openGroup(group, 50);
  expect(store.get().openings.map(({ from, items }) => [from, items.length])).toEqual([[50, 10]]);
  reviewer.found = reviewer.found.slice(0, 80);
  await work.check();
  expect(store.get().unit).toBe(health);
  expect(store.get().result?.view.total).toBe(40);
  expect(store.get().openings.map(({ from, items }) => [from, items.length])).toEqual([[0, 40]]);
  reviewer.found = reviewer.found.filter(({ unit }) => unit === school).slice(0, 2);
  await work.check();
  expect([store.get().unit, store.get().openings]).toEqual([null, []]);
});

test("a check that is stopped keeps the last result", async () => {
  const { work, reviewer, store } = await opened();
  await work.check();
  reviewer.found = [];
  reviewer.during = work.cancel;
  await work.check();
  expect([store.get().running, store.get().isCancelled]).toEqual([null, true]);
  expect(store.get().result?.view.total).toBe(120);
});

test("what went wrong is told with its reason, and can be tried again", async () => {
  const { work, reviewer, store } = await opened();
  reviewer.failure = damaged;
  await work.check();
  const { code, what, why, todo } = damaged;
  expect(store.get().trouble).toEqual({ of: "check", failure: { code, what, why, todo } });
  reviewer.failure = null;
  await work.retry("check");
  expect([store.get().trouble, store.get().result?.view.total]).toEqual([null, 120]);
});

test("a fault of the program is told as one in Chinese; its own words are kept for those who mend it", async () => {
  const { store } = await opened((_, reviewer) => {
    reviewer.failure = new TypeError("x is undefined");
  });
  expect(store.get().trouble).toMatchObject({
    of: "outline",
    failure: {
      what: "程序内部出错，没有改动任何文件",
      why: "程序有毛病，不是台账的问题",
      technical: "x is undefined",
    },
  });
});

test("while a check runs no other one begins, and no question is answered", async () => {
  const { work, reviewer, host } = await opened();
  reviewer.during = async () => {
    reviewer.during = null;
    await work.check();
    await work.answer(asDeadline);
  };
  await work.check();
  expect([reviewer.requests.length, host.memory.answers]).toEqual([1, []]);
});

test("what became of showing a cell is told at the item that was pressed", async () => {
  const { work, host, store } = await opened();
  host.outcome = "filtered";
  await work.reveal("finding 7", { sheet: "整改台账", row: 10, column: 8 }, "I11");
  expect(store.get().revealed).toEqual({ key: "finding 7", outcome: "filtered" });
});

test("the way to the questions checks first where nothing was checked", async () => {
  const { work, reviewer, store } = await opened();
  work.showPage("paper");
  work.goToQuestions();
  expect([store.get().page, reviewer.requests.length]).toEqual(["check", 1]);
});

test("where the last check knows of no question, the way to them checks again", async () => {
  const { work, reviewer, store } = await opened();
  await work.check();
  reviewer.questions = [{ key: "时限", why: "F列有两种读法", isEssential: true, choices: [] }];
  work.goToQuestions();
  await new Promise(setImmediate);
  expect([reviewer.requests.length, store.get().isSeekingQuestions]).toEqual([2, true]);
  work.goToQuestions();
  expect(reviewer.requests).toHaveLength(2);
});

test("no person's number is kept in a reason", async () => {
  const { work, host } = await opened();
  const reason = "已电话核实，联系人13912345678，身份证110101199003074258";
  await work.setAside({ rule: "overdue", mark: null, reason });
  const kept = host.memory.setAside[0]?.reason ?? "";
  expect(kept).toContain("已电话核实，联系人");
  expect(kept).not.toMatch(/\d{5}/);
});

test("bringing all back leaves what was set aside and is not in the list", async () => {
  const gone = { rule: "overdue", mark: "mark of a row no longer there", reason: "已另行批准" };
  const { work, host } = await opened((given) => {
    given.memory = { answers: [], setAside: [gone] };
  });
  await work.check();
  await work.setAside({ rule: "overdue", mark: "mark3", reason: "已另行批准" });
  await work.restoreAll();
  expect(host.memory.setAside).toEqual([gone]);
});

test("a closed pane watches no longer", async () => {
  const { host, close } = await opened();
  expect(host.isWatched()).toBe(true);
  close();
  expect(host.isWatched()).toBe(false);
});
