/** The workbench's doings over its real desk, which answers through a port as a worker does. */
import { readFileSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import type { FileForUser } from "../../src/host/host";
import { serve, type Port } from "../../src/review/remote";
import { Bench } from "../../src/workbench/bench";
import type { WorkerLike } from "../../src/workbench/bench-state";
import { WorkbookDesk } from "../../src/workbench/workbook-desk";
import { request } from "../review/reviewed";

const sample = new Uint8Array(readFileSync("assets/samples/巡察整改台账样例.xlsx"));
const office = new Uint8Array(readFileSync("test/golden/samples/卫健局整改任务清单.xlsx"));

interface StandIn {
  readonly worker: WorkerLike;
  isTerminated: boolean;
  readonly fail: () => void;
}

let workers: StandIn[] = [];

/** A desk behind a port; a terminated one answers no more. */
function standIn(): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  port2.start();
  serve(port2 as unknown as Port, new WorkbookDesk().served());
  const onError: (() => void)[] = [];
  const near = port1 as unknown as Port;
  const worker = {
    postMessage: (message: unknown) => {
      near.postMessage(message);
    },
    addEventListener: (type: "message" | "error", listener: (event: { readonly data: unknown }) => void) => {
      if (type === "message") near.addEventListener("message", listener);
      else {
        onError.push(() => {
          listener({ data: null });
        });
      }
      port1.start();
    },
    terminate: () => {
      made.isTerminated = true;
      port1.close();
    },
  };
  const made: StandIn = {
    worker: worker,
    isTerminated: false,
    fail: () => {
      for (const tell of onError) tell();
    },
  };
  workers.push(made);
  return made.worker;
}

function bench() {
  const delivered: FileForUser[] = [];
  const made = new Bench({
    createWorker: standIn,
    loadSample: () => Promise.resolve(sample),
    sampleName: "巡察整改台账样例.xlsx",
    storage: null,
    now: () => 0,
    deliver: (file) => delivered.push(file),
  });
  return { bench: made, delivered };
}

function fileOf(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name);
}

/** Waits until the state is as `is` says. */
async function until(made: Bench, is: (state: ReturnType<Bench["store"]["get"]>) => boolean): Promise<void> {
  if (is(made.store.get())) return;
  await new Promise<void>((resolve) => {
    const stop = made.store.subscribe(() => {
      if (!is(made.store.get())) return;
      stop();
      resolve();
    });
  });
}

async function withSample() {
  const parts = bench();
  await parts.bench.openSample();
  await until(parts.bench, ({ book }) => book?.shape !== null && book !== null);
  const { book } = parts.bench.store.get();
  if (book?.shape === null || book === null) throw new Error("nothing is open");
  return { ...parts, source: parts.bench.sourceOf(book.shape) };
}

afterEach(() => {
  for (const { worker } of workers) worker.terminate();
  workers = [];
});

test("a file is opened at its first sheet", async () => {
  const { bench: made } = await withSample();
  expect(made.store.get().book).toMatchObject({
    name: "巡察整改台账样例.xlsx",
    sheet: "整改台账",
    isSaved: true,
  });
});

test("changes that are in no copy are not thrown away unasked", async () => {
  const { bench: made, source, delivered } = await withSample();
  await source.type(39, 10, "8月底前");
  await made.openFile(fileOf("卫健局.xlsx", office));
  expect(made.store.get()).toMatchObject({ waiting: { name: "卫健局.xlsx" }, book: { changes: 1 } });
  made.stay();
  expect(made.store.get()).toMatchObject({ waiting: null, book: { name: "巡察整改台账样例.xlsx" } });
  await made.openFile(fileOf("卫健局.xlsx", office));
  await made.save();
  await made.openWaiting();
  expect(delivered.map(({ name }) => name)).toEqual(["巡察整改台账样例（已修改）.xlsx"]);
  expect(made.store.get().book).toMatchObject({ name: "卫健局.xlsx", changes: 0 });
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
});

test("a saved file gives way without a question", async () => {
  const { bench: made, source } = await withSample();
  await source.type(39, 10, "8月底前");
  await made.save();
  await made.openFile(fileOf("卫健局.xlsx", office));
  expect(made.store.get()).toMatchObject({ waiting: null, book: { name: "卫健局.xlsx" } });
});

test("what is being typed goes into the copy, which then counts as saved", async () => {
  const { bench: made, source, delivered } = await withSample();
  made.keepDraft(async () => {
    await source.type(39, 10, "9月底前");
  });
  await made.save();
  expect(delivered).toHaveLength(1);
  expect(made.store.get().book).toMatchObject({ changes: 1, isSaved: true });
});

test("what is typed while the copy is made is not in it, and counts as unsaved", async () => {
  const { bench: made, source } = await withSample();
  await source.type(39, 10, "8月底前");
  const saving = made.save();
  await new Promise(setImmediate);
  await Promise.all([saving, source.type(40, 10, "9月底前")]);
  expect(made.store.get().book).toMatchObject({ changes: 2, isSaved: false });
});

test("without a change nothing is saved, and that is said", async () => {
  const { bench: made, delivered } = await withSample();
  await made.save();
  expect(delivered).toEqual([]);
  expect(made.store.get().note).toContain("还没有改动");
});

test("undone changes are told as gone", async () => {
  const { bench: made, source } = await withSample();
  await source.type(39, 10, "8月底前");
  await made.undo();
  expect(made.store.get().book).toMatchObject({ changes: 0, isSaved: true, wanted: { row: 39, column: 10 } });
});

test.each<[string, string, Uint8Array, RegExp]>([
  ["a damaged file", "坏.xlsx", office.slice(0, 4000), /损坏/],
  ["the small file that Excel lays beside an open one", "~$台账.xlsx", new Uint8Array(165), /没有「~\$」/],
  ["an old .xls", "旧.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /另存/],
])("%s leaves the file before open", async (_, name, bytes, told) => {
  const { bench: made } = await withSample();
  await made.openFile(fileOf(name, bytes));
  const { trouble, book } = made.store.get();
  expect(`${trouble?.what ?? ""}${trouble?.why ?? ""}${trouble?.todo ?? ""}`).toMatch(told);
  expect(book?.name).toBe("巡察整改台账样例.xlsx");
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
});

test("of two files chosen one upon the other the second is opened", async () => {
  const { bench: made } = bench();
  await Promise.all([made.openSample(), made.openFile(fileOf("卫健局.xlsx", office))]);
  expect(made.store.get().book?.name).toBe("卫健局.xlsx");
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
});

test("opening is stopped without a trace", async () => {
  const { bench: made } = await withSample();
  const opening = made.openFile(fileOf("卫健局.xlsx", office));
  await until(made, (state) => state.opening !== null);
  made.cancelOpening();
  await opening;
  expect(made.store.get()).toMatchObject({
    opening: null,
    trouble: null,
    book: { name: "巡察整改台账样例.xlsx" },
  });
});

test("a worker that dies is told, with what to do", async () => {
  const { bench: made } = await withSample();
  workers[0]?.fail();
  expect(made.store.get().trouble).toMatchObject({ what: "后台程序停了" });
});

test("after a check the header stays in sight, and the first ledger is shown where another sheet was", async () => {
  const { bench: made } = await withSample();
  await made.showSheet("参数");
  await made.open?.reviewer.check(request(), {});
  await until(made, ({ book }) => book?.sheet === "整改台账" && book.shape !== null);
  expect(made.store.get().book?.shape?.headerRows).toBe(4);
});
