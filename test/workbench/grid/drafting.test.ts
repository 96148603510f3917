import { Failure } from "../../../src/core/failure";
import { Drafting } from "../../../src/workbench/grid/drafting";
import type { EditOutcome } from "../../../src/workbench/sheet-view";

const deadline = { row: 5, column: 8 };
const measure = { row: 5, column: 4 };
const changed: EditOutcome = { kind: "changed" };
const noDate: EditOutcome = { kind: "refused", why: "「八月底前」不是日期，请写成2026-08-31" };

/** A sheet that notes what it is sent, and answers with each answer once, with the last one again and again. */
function sheetThat(...answers: (EditOutcome | Error)[]) {
  const sent: string[] = [];
  const type = (row: number, column: number, text: string): Promise<EditOutcome> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)] ?? changed;
    sent.push(`${String(row)},${String(column)} ${text}`);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { sent, type };
}

const tick = (): Promise<void> => new Promise((done) => setImmediate(done));

/** A sheet that answers when the test says so. */
function slowSheet() {
  const sent: string[] = [];
  const answers: ((outcome: EditOutcome) => void)[] = [];
  const type = (_: number, __: number, text: string): Promise<EditOutcome> => {
    sent.push(text);
    return new Promise((answer) => answers.push(answer));
  };
  const answer = async (outcome: EditOutcome): Promise<void> => {
    await tick();
    answers.shift()?.(outcome);
    await tick();
  };
  return { sent, type, answer };
}

describe("leaving what is typed", () => {
  test("a text typed over a cell is sent, and nothing is open any more", async () => {
    const { sent, type } = sheetThat(changed);
    const drafting = new Drafting(type, false);
    drafting.write(deadline, "2026-08");
    drafting.write(deadline, "2026-08-31");
    expect(await drafting.settle()).toBe(true);
    expect(sent).toEqual(["5,8 2026-08-31"]);
    expect(drafting.now()).toEqual({ draft: null, isSending: false, notice: "" });
  });

  test("where nothing is typed there is nothing to send", async () => {
    const { sent, type } = sheetThat(changed);
    await new Drafting(type, false).settle();
    expect(sent).toEqual([]);
  });

  test("a refused text stays open with the reason, is sent again when it has been mended", async () => {
    const { sent, type } = sheetThat(noDate, changed);
    const drafting = new Drafting(type, false);
    drafting.write(deadline, "八月底前");
    expect(await drafting.settle()).toBe(false);
    expect(drafting.now()).toMatchObject({
      draft: { text: "八月底前" },
      notice: noDate.why,
      isSending: false,
    });
    drafting.write(deadline, "2026-08-31");
    expect(drafting.now().notice).toBe("");
    expect(await drafting.settle()).toBe(true);
    expect(sent).toHaveLength(2);
  });

  const closed = new Failure("file-unreadable", "没有改成", "文件已关闭", "请重新打开文件");
  test.each([
    [closed, closed.message],
    [new Error("worker gone"), "没有成功，请再试一次（worker gone）"],
  ])("a text that could not be sent stays open: %s", async (failure, notice) => {
    const drafting = new Drafting(sheetThat(failure).type, false);
    drafting.write(deadline, "2026-08-31");
    expect(await drafting.settle()).toBe(false);
    expect(drafting.now()).toMatchObject({ draft: { text: "2026-08-31" }, notice });
  });

  test("while a check runs nothing is sent; the text stays until it has ended", async () => {
    const { sent, type } = sheetThat(changed);
    const drafting = new Drafting(type, true);
    drafting.write(deadline, "2026-08-31");
    expect(await drafting.settle()).toBe(false);
    expect(sent).toEqual([]);
    expect(drafting.now().notice).toBe("正在校验，请等校验结束再改");
    drafting.follow(type, false);
    expect(await drafting.settle()).toBe(true);
    expect(sent).toEqual(["5,8 2026-08-31"]);
  });
});

describe("a cell opened with its text", () => {
  test.each([
    ["left as it was", "立行立改", "立行立改", 0],
    ["with line ends as a text field makes them", "一是补签合同\r\n二是追责", "一是补签合同\n二是追责", 0],
    ["with a space more", "立行立改", "立行立改 ", 1],
    ["made blank", "立行立改", "", 1],
  ])("%s", async (_, opened, text, times) => {
    const { sent, type } = sheetThat(changed);
    const drafting = new Drafting(type, false);
    drafting.begin(measure, opened);
    drafting.write(measure, `${opened}，`);
    drafting.write(measure, text);
    expect(await drafting.settle()).toBe(true);
    expect(sent).toHaveLength(times);
    expect(drafting.now().draft).toBeNull();
  });

  test("the same text typed anew is sent: it may become a date by that", async () => {
    const { sent, type } = sheetThat({ kind: "unchanged" });
    const drafting = new Drafting(type, false);
    drafting.write(deadline, "2026-08-31");
    await drafting.settle();
    expect(sent).toEqual(["5,8 2026-08-31"]);
  });

  test("put back as it was after a refusal, it closes without a word", async () => {
    const { sent, type } = sheetThat(noDate);
    const drafting = new Drafting(type, false);
    drafting.begin(deadline, "2026-08-31");
    drafting.write(deadline, "八月底前");
    await drafting.settle();
    drafting.write(deadline, "2026-08-31");
    expect(await drafting.settle()).toBe(true);
    expect(sent).toHaveLength(1);
    expect(drafting.now()).toEqual({ draft: null, isSending: false, notice: "" });
  });

  test("opening another cell does not take the place of what is being typed", () => {
    const drafting = new Drafting(sheetThat(changed).type, false);
    drafting.write(deadline, "2026-08-31");
    drafting.begin(measure, "立行立改");
    expect(drafting.now().draft).toMatchObject({ cell: deadline, text: "2026-08-31" });
  });
});

describe("while a text is on its way", () => {
  test("who settles meanwhile waits for the same answer; it is sent once", async () => {
    const { sent, type, answer } = slowSheet();
    const drafting = new Drafting(type, false);
    drafting.write(deadline, "2026-08-31");
    const answers: boolean[] = [];
    void drafting.settle().then((isTaken) => answers.push(isTaken));
    void drafting.settle().then((isTaken) => answers.push(isTaken));
    await answer(changed);
    expect(drafting.now().isSending).toBe(false);
    expect([sent, answers]).toEqual([["2026-08-31"], [true, true]]);
  });

  test("who settles waits for a cell that is being made blank", async () => {
    const { type, answer } = slowSheet();
    const drafting = new Drafting(type, false);
    void drafting.empty(deadline);
    let isSettled = false;
    void drafting.settle().then(() => (isSettled = true));
    await tick();
    expect([isSettled, drafting.now().isSending]).toEqual([false, true]);
    await answer(changed);
    expect(isSettled).toBe(true);
  });

  test("a cell opened meanwhile stays open", async () => {
    const { sent, type, answer } = slowSheet();
    const drafting = new Drafting(type, false);
    void drafting.empty(deadline);
    drafting.begin(measure, "立行立改");
    await answer(changed);
    expect(drafting.now().draft?.text).toBe("立行立改");
    expect(sent).toEqual([""]);
  });

  test("two cells made blank one after the other are both made blank, in that order", async () => {
    const { sent, type, answer } = slowSheet();
    const drafting = new Drafting(type, false);
    void drafting.empty(deadline);
    void drafting.empty(measure);
    await tick();
    expect(sent).toHaveLength(1);
    await answer(changed);
    expect([sent.length, drafting.now().isSending]).toEqual([2, true]);
    await answer(changed);
    expect(drafting.now().isSending).toBe(false);
  });
});
