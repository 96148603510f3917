import fc from "fast-check";
import { typedValue } from "../../src/ooxml/edit/typed-value";
import type { TypedCell } from "../../src/ooxml/edit/typed-value";

const blank: TypedCell = { isDate: false, isText: false, wasNumber: false, wasBlank: true, dateSystem: 1900 };
const number: TypedCell = { ...blank, wasNumber: true, wasBlank: false };
const text: TypedCell = { ...blank, wasBlank: false };
const textStyle: TypedCell = { ...blank, isText: true };
const date: TypedCell = { ...number, isDate: true };
const blankDate: TypedCell = { ...blank, isDate: true };
const date1904: TypedCell = { ...date, dateSystem: 1904 };

test.each<readonly [string, string, TypedCell, string | number | null]>([
  ["nothing", "", text, null],
  ["spaces, full-width ones too", " \u3000\n", number, null],
  ["a date in a cell of dates", "2026-8-31", date, 46265],
  ["a date in a blank cell of dates", "2026/8/31", blankDate, 46265],
  ["a date with points", "2026.08.31", date, 46265],
  ["a date in Chinese", "2026年8月31日", date, 46265],
  ["a date with spaces around it", " 2026-08-31 ", date, 46265],
  ["a date of the 1904 system", "2026-8-31", date1904, 44803],
  ["a date before the 1904 system", "1903-1-1", date1904, "1903-1-1"],
  ["a date before the 1900 system", "1899/12/31", date, "1899/12/31"],
  ["the first date", "1900/1/1", date, 1],
  ["a date that is none", "2026-2-30", date, "2026-2-30"],
  ["a date of two kinds", "2026-8/31", date, "2026-8/31"],
  ["a month in a cell of dates", "2026.8", date, "2026.8"],
  ["words in a cell of dates", "立行立改", date, "立行立改"],
  ["a date in any other cell", "2026-8-31", blank, "2026-8-31"],
  ["a date over a number", "2026年8月31日", number, "2026年8月31日"],
  ["a number over a number", "12.50", number, 12.5],
  ["a number in a blank cell", "-3", blank, -3],
  ["a number over a text", "12", text, "12"],
  ["a number in a blank cell of texts", "12", textStyle, "12"],
  ["zero", "0", number, 0],
  ["zero with a sign", "-0", number, 0],
  ["a share of one", "0.5", number, 0.5],
  ["leading zeros", "007", number, "007"],
  ["15 digits", "123456789012345", blank, 123456789012345],
  ["16 digits", "1234567890123456", blank, "1234567890123456"],
  ["what looks like an identity number", "110101199001011234", blank, "110101199001011234"],
  ["decimals past the 15th digit", "0.1234567890123456", blank, "0.1234567890123456"],
  ["thousands", "1,234", number, "1,234"],
  ["an exponent", "1e5", number, "1e5"],
  ["a percentage", "50%", number, "50%"],
  ["a formula", "=A1", blank, "=A1"],
  ["a number forced to be a text", "'12", number, "12"],
  ["a date forced to be a text", "'2026-8-31", date, "2026-8-31"],
  ["an apostrophe alone", "'", number, null],
  ["a text with spaces", " 甲 ", text, " 甲 "],
])("%s", (_, typed, cell, expected) => {
  expect(typedValue(typed, cell)).toBe(expected);
});

test("a number that was typed says the same when it is read aloud", () => {
  const decimal = fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
  fc.assert(
    fc.property(decimal, (typed) => {
      const value = typedValue(typed, blank);
      const places = typed.split(".")[1]?.length ?? 0;
      expect(typeof value === "number" ? value.toFixed(places) : value).toBe(
        typed.replace(/^-(?=0(?:\.0*)?$)/, ""),
      );
    }),
  );
});
