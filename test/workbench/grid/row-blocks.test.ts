import { blockRows, RowBlocks } from "../../../src/workbench/grid/row-blocks";
import type { CellBlock } from "../../../src/workbench/sheet-view";

interface Request {
  readonly from: number;
  readonly to: number;
  readonly answer: (text: string) => Promise<void>;
  readonly fail: (why: string) => Promise<void>;
}

/** A sheet that answers when the test says so. */
function slowSheet(rowCount = 100_000) {
  const requests: Request[] = [];
  const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
  const blocks = new RowBlocks((from, to) => {
    const { promise, resolve, reject } = withResolvers<CellBlock>();
    requests.push({
      from,
      to,
      answer: (text) => {
        const texts = Array.from({ length: to - from }, () => [text]);
        resolve({ from, texts, rightward: [], formulas: [], changed: [], marks: [] });
        return settled();
      },
      fail: (why) => {
        reject(new Error(why));
        return settled();
      },
    });
    return promise;
  }, rowCount);
  const request = (number: number): Request => {
    const found = requests[number];
    if (found === undefined) throw new Error(`no request ${String(number)}`);
    return found;
  };
  const asked = (): number[] => requests.map(({ from }) => from / blockRows);
  const textAt = (row: number): string | undefined => blocks.at(row)?.texts[0]?.[0];
  return { blocks, request, asked, textAt };
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

const rowsOfBlock = (number: number) => ({ from: number * blockRows, to: (number + 1) * blockRows });

test("rows in sight are asked for once and kept", async () => {
  const { blocks, request, asked, textAt } = slowSheet();
  let news = 0;
  blocks.subscribe(() => news++);
  blocks.want([{ from: 10, to: 30 }]);
  blocks.want([{ from: 12, to: 32 }]);
  expect(textAt(10)).toBeUndefined();
  await request(0).answer("立行立改");
  blocks.want([{ from: 14, to: 34 }]);
  expect(textAt(10)).toBe("立行立改");
  expect(asked()).toEqual([0]);
  expect(news).toBe(1);
  expect(blocks.revision()).toBe(1);
});

test("the last block ends with the sheet", () => {
  const { blocks, request } = slowSheet(100);
  blocks.want([{ from: 90, to: 130 }]);
  expect(request(0)).toMatchObject({ from: 64, to: 100 });
});

test("rows that were scrolled past before they could be asked for are never asked for", async () => {
  const { blocks, request, asked } = slowSheet();
  for (let number = 0; number < 200; number++) blocks.want([rowsOfBlock(number)]);
  expect(asked()).toEqual([0, 1]);
  await request(0).answer("");
  expect(asked()).toEqual([0, 1, 199]);
});

test("after a change the old rows show until the new ones come, and late answers of before are dropped", async () => {
  const { blocks, request, asked, textAt } = slowSheet();
  blocks.want([rowsOfBlock(0), rowsOfBlock(1)]);
  await request(0).answer("未完成");
  blocks.expire();
  expect(asked()).toEqual([0, 1, 0, 1]);
  expect(textAt(0)).toBe("未完成");
  await request(1).answer("早先的回答");
  expect(textAt(blockRows)).toBeUndefined();
  await request(2).answer("已完成");
  expect(textAt(0)).toBe("已完成");
});

test("old rows out of sight are asked for anew when they come back into sight", async () => {
  const { blocks, request, asked } = slowSheet();
  blocks.want([rowsOfBlock(0)]);
  await request(0).answer("未完成");
  blocks.want([]);
  blocks.expire();
  expect(asked()).toEqual([0]);
  blocks.want([rowsOfBlock(0)]);
  expect(asked()).toEqual([0, 0]);
});

test("after a walk through 100,000 rows few of them are kept, the last ones among them", async () => {
  const { blocks, request } = slowSheet();
  for (let number = 0; number < 300; number++) {
    blocks.want([rowsOfBlock(number)]);
    await request(number).answer(String(number));
  }
  const kept = Array.from({ length: 300 }, (_, number) => number).filter(
    (number) => blocks.at(number * blockRows) !== undefined,
  );
  expect(kept.length).toBeLessThanOrEqual(48);
  expect(kept.at(-1)).toBe(299);
});

test("a failure is told, not asked for again and again, and mended by the next change", async () => {
  const { blocks, request, asked } = slowSheet();
  blocks.want([rowsOfBlock(0)]);
  await request(0).fail("读不出来");
  expect(blocks.failure()).toEqual(new Error("读不出来"));
  blocks.want([rowsOfBlock(0)]);
  expect(asked()).toEqual([0]);
  blocks.expire();
  await request(1).answer("");
  expect(blocks.failure()).toBeUndefined();
});
