/** Whatever stands in a file, reading it ends, and in nothing worse than a Failure. */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { Failure } from "../../src/core/failure";
import { openWorkbook } from "../../src/ooxml/workbook";
import { buildWorkbook, replaceParts } from "./workbook-builder";

const good = buildWorkbook({
  sheets: [
    {
      name: "整改台账",
      rows: [
        ["序号", "问题", "时限", "状态"],
        [1, { rich: ["学习", "不深入"] }, { serial: 46246, format: "yyyy/m/d" }, true],
        [2, "制度&不健全", { formula: "C2-TODAY()", value: 3 }, { error: "#N/A" }],
      ],
      merges: ["A1:B1"],
      hiddenRows: [2],
      autoFilter: { area: "A1:D3", filter: { column: 0, values: ["1"] } },
      validations: [{ area: "D2:D9", formula: '"甲,乙"', extended: true }],
      pageHeader: "&C台账",
    },
    { name: "附表", rows: [["甲"], ["乙"]], tables: [{ name: "表1", area: "A1:A2", columns: ["甲"] }] },
  ],
});
const parts = Object.fromEntries(
  Object.entries(unzipSync(good)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

function readTolerantly(bytes: Uint8Array): void {
  try {
    openWorkbook(bytes).readAll();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.why).not.toBe("");
  }
}

test("the workbook to be mutated is a good one", () => {
  expect(openWorkbook(good).readAll().sheets).toHaveLength(2);
});

test("arbitrary bytes, bare and behind the signature of a .zip or compound file", () => {
  const heads = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...heads), (bytes, head) => {
      readTolerantly(new Uint8Array([...head, ...bytes]));
    }),
    { numRuns: 500 },
  );
});

test("bytes changed, cut off at either end", () => {
  const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(flips, fc.nat(good.length), (changes, length) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      readTolerantly(bytes);
      readTolerantly(bytes.subarray(0, length));
      readTolerantly(bytes.subarray(length));
    }),
    { numRuns: 400 },
  );
});

test("XML with pieces taken out, doubled or spliced in", () => {
  const pieces = [
    "<",
    ">",
    "/>",
    "</row>",
    "<row>",
    "<c>",
    '<c t="s">',
    '<c r="ZZ9" t="e"/>',
    "<v>",
    "</v>",
    "<f/>",
    "<is>",
    "<t>",
    "&",
    "&#x41;",
    "&lt;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    '"',
    "'",
    "\u0000",
    "9999999",
    "-1",
    "A1:",
    ' r="',
    '<x:c xmlns:x="u">',
    '<mergeCell ref="A1"/>',
    "<autoFilter>",
    "<tablePart/>",
    "<sheetData/>",
    "<si/>",
    "甲",
  ];
  const names = Object.keys(parts);
  const splice = fc.record({
    part: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    piece: fc.oneof(fc.constantFrom(...pieces), fc.constant("")),
    doubled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(splice, { minLength: 1, maxLength: 4 }), (splices) => {
      const changed: Record<string, string> = {};
      for (const { part, at, removed, piece, doubled } of splices) {
        const xml = changed[part] ?? parts[part] ?? "";
        const start = Math.floor(at * xml.length);
        const cut = xml.slice(start, start + removed);
        changed[part] = xml.slice(0, start) + piece + (doubled ? cut + cut : "") + xml.slice(start + removed);
      }
      readTolerantly(replaceParts(good, changed));
    }),
    { numRuns: 1500 },
  );
});
