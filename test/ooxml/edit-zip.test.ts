/** Packages of odd producers, one entry written anew: the others are copied as they stand. */
import fc from "fast-check";
import { Zip, ZipDeflate, ZipPassThrough, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Failure } from "../../src/core/failure";
import { rewriteZip } from "../../src/ooxml/edit/rewrite-zip";
import { openZip } from "../../src/ooxml/zip";
import { untouchedParts } from "./edit-support";
import { failureOf } from "./sheet-support";

const parts = {
  "[Content_Types].xml": strToU8("<Types/>"),
  "xl/工作簿.xml": strToU8("<workbook/>".repeat(50)),
  "xl/sheet1.xml": strToU8("整改进展情况。".repeat(400)),
  "docProps/app.xml": strToU8("<Properties/>"),
};
const names = Object.keys(parts);
const time = new Date(2026, 7, 31, 9, 30, 2);
const packed = zipSync(parts, { level: 6, mtime: time });

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the records with this signature start. */
function recordsAt(bytes: Uint8Array, signature: number): number[] {
  const view = viewOf(bytes);
  return [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === signature);
}

function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(viewOf(copy), copy);
  return copy;
}

/** As streaming writers make it: sizes and checksum behind the data; one entry is stored. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, data] of Object.entries(parts)) {
    const file = name.startsWith("docProps") ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = time;
    zip.add(file);
    file.push(data, true);
  }
  zip.end();
  return join(...chunks);
}

/** Sizes and places of all entries, and of the directory, as 64-bit numbers. */
function zip64(): Uint8Array {
  const starts = [...recordsAt(packed, central), recordsAt(packed, end)[0] ?? 0];
  const directory = starts[0] ?? 0;
  const records = starts.slice(0, -1).map((at, i) => {
    const record = packed.slice(at, starts[i + 1]);
    const view = viewOf(record);
    const extra = new DataView(new ArrayBuffer(32));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 28, true);
    [24, 20, 42].forEach((field, slot) => {
      extra.setUint32(4 + slot * 8, view.getUint32(field, true), true);
      view.setUint32(field, 0xffffffff, true);
    });
    view.setUint16(30, 32, true);
    view.setUint16(34, 0xffff, true);
    return join(record, new Uint8Array(extra.buffer));
  });
  const body = join(packed.slice(0, directory), ...records);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setUint32(4, 44, true);
  tail.setUint32(24, names.length, true);
  tail.setUint32(32, names.length, true);
  tail.setUint32(40, body.length - directory, true);
  tail.setUint32(48, directory, true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setUint32(64, body.length, true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, end, true);
  for (const field of [84, 86]) tail.setUint16(field, 0xffff, true);
  for (const field of [88, 92]) tail.setUint32(field, 0xffffffff, true);
  return join(body, new Uint8Array(tail.buffer));
}

/** A front part before the first entry, as self-extracting archives have. */
function behindStub(): Uint8Array {
  const stub = strToU8("PK\u0003 前置内容");
  return changed(join(stub, packed), (view, copy) => {
    for (const at of recordsAt(copy, central))
      view.setUint32(at + 42, view.getUint32(at + 42, true) + stub.length, true);
    const at = recordsAt(copy, end)[0] ?? 0;
    view.setUint32(at + 16, view.getUint32(at + 16, true) + stub.length, true);
  });
}

const timed = zipSync(
  Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [
      name,
      [data, { extra: { 0x5455: strToU8("\u0001abcd") }, comment: "注" }],
    ]),
  ),
  { mtime: time },
);

const packages: readonly (readonly [string, Uint8Array])[] = [
  ["deflated", packed],
  ["stored", zipSync(parts, { level: 0, mtime: time })],
  ["written as a stream", streamed()],
  ["zip64", zip64()],
  ["with times and comments beside the names", timed],
  ["with folders", zipSync({ xl: { media: {} }, ...parts }, { mtime: time })],
  ["behind something else", behindStub()],
  [
    "with a comment at the end",
    changed(join(packed, strToU8("备注!")), (view) => {
      view.setUint16((recordsAt(packed, end)[0] ?? 0) + 20, 7, true);
    }),
  ],
  [
    "in another order in the directory than in the file",
    changed(packed, (view, copy) => {
      const [first = 0, second = 0, third = 0] = recordsAt(packed, central);
      copy.set(packed.subarray(second, third), first);
      copy.set(packed.subarray(first, second), first + third - second);
    }),
  ],
  ["a view into a larger buffer", join(new Uint8Array(7), packed).subarray(7)],
];

const content = strToU8("改过的内容，比原来长。".repeat(900));

function rewritten(bytes: Uint8Array, name: string, data = content): Uint8Array {
  const zip = openZip(bytes);
  const entry = zip.find(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return rewriteZip(zip, new Map([[entry, data]]));
}

describe.each(packages)("a package %s", (_, bytes) => {
  test.each(names)("with %s written anew", (name) => {
    const result = rewritten(bytes, name);
    const zip = openZip(result);
    expect(zip.entries.map((entry) => entry.name)).toEqual(openZip(bytes).entries.map((entry) => entry.name));
    expect(untouchedParts(result, [name])).toEqual(untouchedParts(bytes, [name]));
    for (const entry of zip.entries) {
      const expected = entry.name === name ? content : parts[entry.name as keyof typeof parts];
      expect(strFromU8(zip.read(entry))).toBe(strFromU8(expected));
    }
    expect(rewritten(bytes, name)).toEqual(result);
  });

  test("is read by others", () => {
    const read = unzipSync(rewritten(bytes, "xl/sheet1.xml"), { filter: ({ name }) => !name.endsWith("/") });
    const expected = { ...parts, "xl/sheet1.xml": content };
    for (const name of names) {
      expect(strFromU8(read[name] ?? new Uint8Array(0))).toBe(
        strFromU8(expected[name as keyof typeof parts]),
      );
    }
  });

  test("twice in turn, and back", () => {
    const back = rewritten(rewritten(bytes, "xl/sheet1.xml"), "xl/sheet1.xml", parts["xl/sheet1.xml"]);
    expect(untouchedParts(back, [])).toHaveLength(names.length);
    expect(rewritten(back, "xl/sheet1.xml", parts["xl/sheet1.xml"])).toEqual(back);
  });

  test("keeps what stands behind its directory", () => {
    const tailOf = (all: Uint8Array): Uint8Array => all.subarray((recordsAt(all, end)[0] ?? 0) + 20);
    expect(tailOf(rewritten(bytes, "xl/sheet1.xml"))).toEqual(tailOf(bytes));
  });
});

test("an entry written anew tells of no time, and its name stays UTF-8", () => {
  const result = rewritten(timed, "xl/工作簿.xml");
  const view = viewOf(result);
  const [, record = 0] = recordsAt(result, central);
  const [, header = 0] = recordsAt(result, local);
  expect([view.getUint32(record + 12, true), view.getUint16(record + 30, true)]).toEqual([0x00210000, 0]);
  expect([view.getUint32(header + 10, true), view.getUint16(header + 28, true)]).toEqual([0x00210000, 0]);
  expect([view.getUint16(record + 8, true), view.getUint16(header + 6, true)]).toEqual([0x0800, 0x0800]);
  expect(view.getUint16(record + 32, true)).toBe(strToU8("注").length);
});

test("an entry written anew needs no 64-bit numbers any more", () => {
  const result = rewritten(zip64(), "xl/sheet1.xml");
  const view = viewOf(result);
  const [, , record = 0, next = 0] = recordsAt(result, central);
  expect([view.getUint16(record + 30, true), view.getUint16(record + 34, true)]).toEqual([0, 0]);
  expect([view.getUint16(next + 30, true), view.getUint16(next + 34, true)]).toEqual([32, 0xffff]);
});

test("a name that stands in an extra field as well stays there", () => {
  const named = zipSync({
    "a.xml": [strToU8("a"), { extra: { 0x7075: strToU8("name"), 0x000a: strToU8("time") } }],
  });
  const result = rewritten(named, "a.xml");
  const text = strFromU8(result, true);
  expect(text.split("name")).toHaveLength(3);
  expect(text).not.toContain("time");
});

test.each<readonly [string, (view: DataView) => void]>([
  [
    "two entries at one place",
    (view) => {
      const [first = 0, second = 0] = recordsAt(packed, central);
      view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    },
  ],
  [
    "an entry behind the directory",
    (view) => {
      const [first = 0] = recordsAt(packed, central);
      view.setUint32(first + 42, first, true);
    },
  ],
])("%s: refused as damaged", (_, change) => {
  expect(failureOf(() => rewritten(changed(packed, change), "docProps/app.xml")).code).toBe("damaged-part");
});

test("whatever the bytes, the worst is a Failure", () => {
  const change = fc.record({ at: fc.nat(packed.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = changed(packed, (_, copy) => {
        for (const { at, byte } of changes) copy[at] = byte;
      });
      try {
        const zip = openZip(bytes);
        const [entry] = zip.entries;
        if (entry !== undefined) rewriteZip(zip, new Map([[entry, content]]));
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: 1500 },
  );
});
