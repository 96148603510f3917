/** Whatever the workbook and the edits: what was written is read, and nothing else has changed. */
import fc from "fast-check";
import { Failure } from "../../src/core/failure";
import { CellGuard } from "../../src/ooxml/edit/cell-guard";
import type { CellEdit } from "../../src/ooxml/edit/write-cells";
import { readSheetLook } from "../../src/ooxml/look/sheet-look";
import { openWorkbook } from "../../src/ooxml/workbook";
import { contentAfter, edit, edited, untouchedParts } from "./edit-support";
import { buildWorkbook, replaceParts } from "./workbook-builder";
import type { BuilderCell, BuilderWorkbook } from "./workbook-description";

const cell: fc.Arbitrary<BuilderCell> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(null),
  fc.constantFrom<BuilderCell>(
    { rich: ["学习", "不深入 "] },
    { formula: "A1+1", value: 2 },
    { formula: "A1" },
    { error: "#N/A" },
    { serial: 46246, format: "yyyy/m/d" },
    { isoDate: "2026-08-12" },
  ),
);

const workbook: fc.Arbitrary<BuilderWorkbook> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 7, size: "max" }), { maxLength: 8, size: "max" }),
    merges: fc.subarray(["A1:B2", "C3:C5", "D1:F1"]),
    hiddenRows: fc.subarray([0, 2, 9]),
    widths: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
    header: fc.nat(2),
    strings: fc.constantFrom<"shared" | "inline">("shared", "inline"),
    prefix: fc.constantFrom(undefined, "x"),
    strict: fc.boolean(),
    compression: fc.constantFrom<0 | 6>(0, 6),
  })
  .map(({ rows, merges, hiddenRows, widths, header, strings, prefix, strict, compression }) => ({
    sheets: [
      {
        name: "整改台账",
        rows,
        merges,
        hiddenRows,
        widths,
        // With header rows every cell has a style, and none is missing.
        ...(header === 0 ? {} : { titleRows: 1, headerRows: header }),
      },
      {
        name: "参数",
        rows: [
          ["轮次", "制度"],
          ["一", "2024"],
          ["合计", 1],
        ],
        tables: [{ name: "表1", area: "A1:B3", columns: ["轮次", "制度"], totalsRows: 1 }],
        validations: [{ area: "A2:A9", formula: '"一,二"', extended: true }],
        pageHeader: "&C参数",
      },
    ],
    strings,
    ...(prefix === undefined ? {} : { prefix }),
    strict,
    compression,
  }));

/** How producers write rows and cells, beside the usual way. */
const rewriting = fc.constantFrom<(xml: string) => string>(
  (xml) => xml,
  // No cell and no row says where it stands, where all before it are there.
  (xml) =>
    xml.replace(/<((?:x:)?)row r="1"([^>]*)>([^]*?)<\/(?:x:)?row>/, (all: string) =>
      all.replace(/ r="A?1"/g, ""),
    ),
  (xml) => xml.replace(/ r="(\d+)"/g, ' spans="1:3" r="$1"'),
  (xml) => xml.replace(/></g, ">\n <!-- 注 --><"),
  (xml) => xml.replace(/="([^"']*)"/g, "='$1'"),
  (xml) => `\ufeff${xml}`,
);

const value = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    "立行立改，\n长期坚持 ",
    "_x000D_",
    'a<b & ]]> "c"',
    "\u0007铃",
    "",
    "   ",
    "_x005F_x000D_",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.constant(null),
);
const edits: fc.Arbitrary<CellEdit[]> = fc.uniqueArray(
  fc.record({ sheet: fc.nat(1), row: fc.nat(9), column: fc.nat(6), value }),
  {
    maxLength: 30,
    size: "max",
    selector: ({ sheet, row, column }) => `${String(sheet)},${String(row)},${String(column)}`,
  },
);

test("any workbook, any edits", () => {
  fc.assert(
    fc.property(workbook, rewriting, edits, (book, rewrite, wanted) => {
      const bytes = replaceParts(buildWorkbook(book), { "xl/worksheets/sheet1.xml": rewrite });
      const opened = openWorkbook(bytes);
      const guards = opened.sheets.map((_, index) => new CellGuard(opened, index));
      const free = wanted.filter(
        (one) => guards[one.sheet]?.refusal(one.row, one.column, one.value) === null,
      );
      const result = edited(bytes, ...free);
      expect(contentAfter(result, [])).toEqual(contentAfter(bytes, free));
      expect(edited(bytes, ...[...free].reverse())).toEqual(result);
      const changed = [
        "xl/workbook.xml",
        ...new Set(free.map(({ sheet }) => opened.sheets[sheet]?.part ?? "")),
      ];
      expect(untouchedParts(result, changed)).toEqual(untouchedParts(bytes, changed));
    }),
    { numRuns: 100 },
  );
});

test("edits made one after the other give what they give together", () => {
  const few = fc.uniqueArray(fc.record({ sheet: fc.constant(0), row: fc.nat(9), column: fc.nat(6), value }), {
    maxLength: 6,
    selector: ({ row, column }) => row * 100 + column,
  });
  const plain = fc.array(fc.array(fc.oneof(fc.integer(), fc.constant("文字")), { maxLength: 4 }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(plain, few, (rows, wanted) => {
      const bytes = buildWorkbook({ sheets: [{ name: "表", rows }] });
      const oneByOne = wanted.reduce((before, one) => edited(before, one), bytes);
      expect(contentAfter(oneByOne, [])).toEqual(contentAfter(edited(bytes, ...wanted), []));
    }),
    { numRuns: 100 },
  );
});

test("whatever stands in the parts, the worst is a Failure, and what is written can be read", () => {
  const good = buildWorkbook({
    sheets: [
      {
        name: "整改台账",
        merges: ["A1:B1"],
        widths: [6],
        rows: [
          ["标题", null],
          [1, { formula: "A2", value: 1 }],
          [{ serial: 46246, format: "yyyy/m/d" }, "文"],
        ],
      },
    ],
  });
  const parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"] as const;
  const change = fc.record({
    part: fc.constantFrom(...parts),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    text: fc.constantFrom(
      "",
      "<",
      ">",
      "/>",
      '"',
      "<row>",
      "<c/>",
      '<row r="9"/>',
      "<!-- -->",
      "&",
      ' r="B7"',
      "0",
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const bytes = changes.reduce(
        (before, { part, at, length, text }) =>
          replaceParts(before, {
            [part]: (xml) => {
              const start = Math.floor(at * xml.length);
              return xml.slice(0, start) + text + xml.slice(start + length);
            },
          }),
        good,
      );
      try {
        readSheetLook(openWorkbook(bytes), 0).displayText(46265, 2, 0);
        const wanted = [edit(2, 0, 5), edit(2, 3, "新"), edit(5, 0, "行"), edit(1, 0, null)];
        const result = edited(bytes, ...wanted);
        expect(contentAfter(result, [])).toEqual(contentAfter(bytes, wanted));
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: 400 },
  );
});
