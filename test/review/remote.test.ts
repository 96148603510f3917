import { MessageChannel } from "node:worker_threads";
import { Failure } from "../../src/core/failure";
import { connect, serve, type Port, type Remote, type Work } from "../../src/review/remote";
import type { Progress } from "../../src/review/review";

const steps = { stage: "checking", what: "整改台账", total: 1000 } as const;

const counter = {
  add: (_: Work, a: number, b: number) => a + b,
  count: async (work: Work, to: number) => {
    let done = 0;
    for (; done < to; done += 1) await work.report({ ...steps, done });
    return done;
  },
  stages: async (work: Work) => {
    await work.report({ ...steps, stage: "reading", done: 0 });
    await work.report({ ...steps, stage: "recognising", what: "", done: 0 });
  },
  refuse: () => {
    throw new Failure("legacy-xls", "打不开", "这是旧版文件", "请另存为 .xlsx");
  },
  break: () => {
    throw new TypeError("x is undefined");
  },
};

const open: { close: () => void }[] = [];

function acrossABorder(): Remote<typeof counter> {
  const { port1, port2 } = new MessageChannel();
  open.push(port1);
  // A port of Node hears like one of the browser, and begins to when it is started.
  const [near, far] = [port1, port2].map((port) => {
    port.start();
    return port as unknown as Port;
  });
  if (near === undefined || far === undefined) throw new Error("no ports");
  serve(far, counter);
  return connect<typeof counter>(near);
}

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

test("a call is answered, and many at once each get their own answer", async () => {
  const far = acrossABorder();
  expect(await far.add({}, 20, 3)).toBe(23);
  const sums = await Promise.all([1, 2, 3].map((n) => far.add({}, n, n)));
  expect(sums).toEqual([2, 4, 6]);
});

test("long work tells its progress, and other calls are heard meanwhile", async () => {
  const far = acrossABorder();
  const heard: Progress[] = [];
  let isDone = false;
  const counting = far.count({ onProgress: (progress) => heard.push(progress) }, 200).then((count) => {
    isDone = true;
    return count;
  });
  expect(await far.add({}, 1, 1)).toBe(2);
  expect(isDone).toBe(false);
  expect(await counting).toBe(200);
  expect(heard[0]).toEqual({ ...steps, done: 0 });
  const told = heard.map(({ done }) => done);
  expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
});

test("each new stage is told, though it follows at once upon the last", async () => {
  const far = acrossABorder();
  const heard: string[] = [];
  await far.stages({ onProgress: ({ stage, what }) => heard.push(`${stage} ${what}`) });
  expect(heard).toEqual(["reading 整改台账", "recognising "]);
});

test("stopped work ends with the failure 'cancelled' and goes no further", async () => {
  const far = acrossABorder();
  const stop = new AbortController();
  const heard: number[] = [];
  const counting = far.count(
    {
      signal: stop.signal,
      onProgress: ({ done }) => {
        heard.push(done);
        stop.abort();
      },
    },
    100_000,
  );
  await expect(counting).rejects.toMatchObject({ name: "Failure", code: "cancelled" });
  expect(heard).toEqual([0]);
  expect(await far.add({}, 2, 2)).toBe(4);
});

test("work whose caller gave up before is not begun", async () => {
  const far = acrossABorder();
  const heard: Progress[] = [];
  const watch = { signal: AbortSignal.abort(), onProgress: (progress: Progress) => heard.push(progress) };
  await expect(far.count(watch, 5)).rejects.toMatchObject({ code: "cancelled" });
  expect(heard).toEqual([]);
});

test("a Failure arrives as a Failure, a fault of the program with its reason", async () => {
  const far = acrossABorder();
  const failure = await far.refuse({}).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "legacy-xls", what: "打不开", todo: "请另存为 .xlsx" });
  await expect(far.break({})).rejects.toThrow("TypeError: x is undefined");
});
