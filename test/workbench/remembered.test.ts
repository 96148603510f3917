import { Failure } from "../../src/core/failure";
import type { Memory } from "../../src/host/host";
import {
  nothingRemembered,
  recallFor,
  rememberFor,
  type KnownWorkbook,
} from "../../src/workbench/remembered";

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

const known = (name: string, likeness = "县林业局整改台账"): KnownWorkbook => ({ name, likeness });

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
  rememberFor(known("整改台账.xlsx"), memory, storage, 1);
  expect(recallFor(known(name), storage)).toEqual(memory);
});

test("another workbook knows nothing of it", () => {
  const storage = storageOf();
  rememberFor(known("林业局整改台账.xlsx"), memory, storage, 1);
  expect(recallFor(known("水务局整改台账.xlsx"), storage)).toEqual(nothingRemembered);
});

test("a workbook of the same name from another unit knows nothing of it", () => {
  const storage = storageOf();
  rememberFor(known("整改台账.xlsx"), memory, storage, 1);
  expect(recallFor(known("整改台账.xlsx", "县水务局整改台账"), storage)).toEqual(nothingRemembered);
});

test("where there is no room, what is older makes place", () => {
  let room = 41;
  const storage = storageOf();
  const setItem = storage.setItem.bind(storage);
  storage.setItem = (key, value) => {
    if (storage.getItem(key) === null && storage.length >= room)
      throw new DOMException("full", "QuotaExceededError");
    setItem(key, value);
  };
  for (let number = 1; number <= 20; number += 1) {
    rememberFor(known(`台账之${String(number)}号.xlsx`), memory, storage, number);
  }
  room = 15;
  rememberFor(known("新台账.xlsx"), memory, storage, 21);
  expect(recallFor(known("新台账.xlsx"), storage)).toEqual(memory);
  expect(recallFor(known("台账之20号.xlsx"), storage)).toEqual(memory);
  expect(recallFor(known("台账之1号.xlsx"), storage)).toEqual(nothingRemembered);
});

test("neither the file's name nor anything but marks, headers and reasons is kept", () => {
  const storage = storageOf();
  rememberFor(known("县林业局问题.xlsx"), memory, storage, 1);
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
    rememberFor(known("整改台账.xlsx"), memory, storage, 1);
    storage.setItem(storage.key(0) ?? "", text);
    expect(recallFor(known("整改台账.xlsx"), storage)).toEqual(nothingRemembered);
  },
);

test("the oldest of more than forty workbooks are forgotten, words of other programs stay", () => {
  const storage = storageOf();
  storage.setItem("another", "x");
  for (let number = 1; number <= 45; number += 1) {
    rememberFor(known(`台账之${String(number)}号.xlsx`), memory, storage, number);
  }
  expect(storage.length).toBe(41);
  expect(recallFor(known("台账之5号.xlsx"), storage)).toEqual(nothingRemembered);
  expect(recallFor(known("台账之6号.xlsx"), storage)).toEqual(memory);
  expect(storage.getItem("another")).toBe("x");
});

test("when all is taken back nothing stays behind", () => {
  const storage = storageOf();
  rememberFor(known("整改台账.xlsx"), memory, storage, 1);
  rememberFor(known("整改台账.xlsx"), nothingRemembered, storage, 2);
  expect(storage.length).toBe(0);
});

test.each<[string, Storage | null]>([
  ["no storage at all", null],
  ["a storage that is full", storageOf(10)],
])("%s is told as such", (_, storage) => {
  expect(() => {
    rememberFor(known("整改台账.xlsx"), memory, storage, 1);
  }).toThrow(Failure);
  expect(recallFor(known("整改台账.xlsx"), storage)).toEqual(nothingRemembered);
});
