import { cellAct, typingAct } from "../../../src/workbench/grid/typing-keys";

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
