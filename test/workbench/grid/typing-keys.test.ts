import { cellAct, pastedText, typingAct } from "../../../src/workbench/grid/typing-keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

describe("while a text is typed", () => {
  test.each([
    [{ key: "Enter" }, "down"],
    [{ key: "Enter", shiftKey: true }, "up"],
    [{ key: "Enter", altKey: true }, "newline"],
    [{ key: "Tab" }, "right"],
    [{ key: "Tab", shiftKey: true }, "left"],
    [{ key: "Escape" }, "cancel"],
    [{ key: "ArrowLeft" }, undefined],
    [{ key: "整" }, undefined],
  ])("%j: %s", (pressed, act) => {
    expect(typingAct({ ...plain, ...pressed })).toBe(act);
  });

  test.each(["Enter", "Tab", "Escape"])("%s belongs to the input method while it composes", (key) => {
    expect(typingAct({ ...plain, key, isComposing: true })).toBeUndefined();
  });
});

describe("at a cell where nothing is typed yet", () => {
  test.each([
    [{ key: "F2" }, "open"],
    [{ key: "Enter" }, "open"],
    [{ key: "Delete" }, "empty"],
    [{ key: "Backspace" }, "anew"],
    [{ key: "a" }, "letter"],
    [{ key: "𠮷" }, "letter"],
    [{ key: "c", ctrlKey: true }, undefined],
    [{ key: "Shift" }, undefined],
    [{ key: "Enter", isComposing: true }, undefined],
  ])("%j: %s", (pressed, act) => {
    expect(cellAct({ ...plain, ...pressed })).toBe(act);
  });
});

test.each<[string, string, string | null]>([
  ["one cell of Excel's", "已完成\r\n", "已完成"],
  ["one cell of two lines", "立行立改\r\n长期坚持\r\n", "立行立改\n长期坚持"],
  ["a text from elsewhere", "8月底前", "8月底前"],
  ["several cells of one row", "甲\t乙\r\n", null],
  ["several cells of two rows", "甲\t乙\r\n丙\t丁\r\n", null],
])("pasted: %s", (_, clipboard, text) => {
  expect(pastedText(clipboard)).toBe(text);
});

test("Ctrl+Z takes the last change back, as in Excel", () => {
  const plain = {
    key: "z",
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
  };
  expect(cellAct(plain)).toBe("undo");
  expect(cellAct({ ...plain, shiftKey: true })).toBeUndefined();
  expect(cellAct({ ...plain, key: "b" })).toBeUndefined();
});
