import { Failure } from "../../src/core/failure";
import type { Memory } from "../../src/host/host";
import { nothingRemembered, recallFor, rememberFor } from "../../src/workbench/remembered";

/** A browser's storage as the standard describes it. */
function storageOf(limit = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
    clear: () => {
      items.clear();
    },
  };
}

const memory: Memory = {
  answers: [
    { field: "deadline", column: "完成时间", sheet: "整改台账" },
    { field: null, column: "F" },
  ],
  setAside: [{ rule: "overdue", mark: "0abcdefghij", reason: "已报批延期" }],
};

test.each([
  "整改台账.xlsx",
  "整改台账（已修改）.xlsx",
  "整改台账 (1).xlsx",
  "整改台账 - 副本.xlsx",
  "整改台账.XLSX",
])("what was decided for 整改台账.xlsx holds for %s", (name) => {
  const storage = storageOf();
  rememberFor("整改台账.xlsx", memory, storage, 1);
  expect(recallFor(name, storage)).toEqual(memory);
});

test("another workbook knows nothing of it", () => {
  const storage = storageOf();
  rememberFor("林业局整改台账.xlsx", memory, storage, 1);
  expect(recallFor("水务局整改台账.xlsx", storage)).toEqual(nothingRemembered);
});

test("neither the file's name nor anything but marks, headers and reasons is kept", () => {
  const storage = storageOf();
  rememberFor("县林业局问题.xlsx", memory, storage, 1);
  const key = storage.key(0) ?? "";
  expect(key).not.toContain("林业局");
  expect(Object.keys(JSON.parse(storage.getItem(key) ?? "{}") as object)).toEqual([
    "version",
    "at",
    "answers",
    "setAside",
  ]);
});

test.each(["", "{", "[]", '{"version":2}', '{"version":1,"at":1,"answers":[{"field":3}],"setAside":[]}'])(
  "kept words that cannot be read count as nothing: %s",
  (text) => {
    const storage = storageOf();
    rememberFor("整改台账.xlsx", memory, storage, 1);
    storage.setItem(storage.key(0) ?? "", text);
    expect(recallFor("整改台账.xlsx", storage)).toEqual(nothingRemembered);
  },
);

test("the oldest of more than forty workbooks are forgotten, words of other programs stay", () => {
  const storage = storageOf();
  storage.setItem("another", "x");
  for (let number = 1; number <= 45; number += 1) {
    rememberFor(`台账之${String(number)}号.xlsx`, memory, storage, number);
  }
  expect(storage.length).toBe(41);
  expect(recallFor("台账之5号.xlsx", storage)).toEqual(nothingRemembered);
  expect(recallFor("台账之6号.xlsx", storage)).toEqual(memory);
  expect(storage.getItem("another")).toBe("x");
});

test("when all is taken back nothing stays behind", () => {
  const storage = storageOf();
  rememberFor("整改台账.xlsx", memory, storage, 1);
  rememberFor("整改台账.xlsx", nothingRemembered, storage, 2);
  expect(storage.length).toBe(0);
});

test.each<[string, Storage | null]>([
  ["no storage at all", null],
  ["a storage that is full", storageOf(10)],
])("%s is told as such", (_, storage) => {
  expect(() => {
    rememberFor("整改台账.xlsx", memory, storage, 1);
  }).toThrow(Failure);
  expect(recallFor("整改台账.xlsx", storage)).toEqual(nothingRemembered);
});
