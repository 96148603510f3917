import fc from "fast-check";
import { Zip, ZipDeflate, inflateSync, strFromU8, strToU8, zipSync } from "fflate";
import { Failure } from "../../src/core/failure";
import { crc32 } from "../../src/ooxml/crc32";
import { openZip, zipLimits } from "../../src/ooxml/zip";
import { failureOf } from "./sheet-support";

const report = "整改进展情况报告。".repeat(400);
const parts = { "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": strToU8(report) };
const packed = zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });

const central = 0x02014b50;
const end = 0x06054b50;

/** Where a record with this signature starts, the `skip`-th one. */
function recordAt(bytes: Uint8Array, signature: number, skip = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0, left = skip; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === signature && left-- === 0) return at;
  }
  throw new Error("no such record");
}

function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

function readText(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const entry = zip.find(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return strFromU8(zip.read(entry));
}

function readEverything(bytes: Uint8Array): void {
  const zip = openZip(bytes);
  for (const entry of zip.entries) zip.read(entry);
}

/** A .zip as streaming writers make it: sizes and checksum after the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, data] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    file.push(data, true);
  }
  zip.end();
  return join(...chunks);
}

/** The same .zip with its directory and first entry described in the zip64 way. */
function zip64(): Uint8Array {
  const directory = recordAt(packed, central);
  const first = packed.slice(directory, recordAt(packed, central, 1));
  const rest = packed.slice(recordAt(packed, central, 1), recordAt(packed, end));
  const old = new DataView(first.buffer);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setUint32(4, old.getUint32(24, true), true);
  extra.setUint32(12, old.getUint32(20, true), true);
  extra.setUint32(20, old.getUint32(42, true), true);
  for (const field of [20, 24, 42]) old.setUint32(field, 0xffffffff, true);
  old.setUint16(30, 28, true);
  const body = join(packed.slice(0, directory), first, new Uint8Array(extra.buffer), rest);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setUint32(32, 2, true);
  tail.setUint32(48, directory, true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setUint32(64, body.length, true);
  tail.setUint32(76, end, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return join(body, new Uint8Array(tail.buffer));
}

describe("reading", () => {
  test.each([
    ["deflated", packed],
    ["stored", zipSync(parts, { level: 0 })],
    ["written as a stream", streamed()],
    ["zip64", zip64()],
    [
      "with a comment at the end",
      changed(join(packed, strToU8("PK\u0005\u0006注")), (view) => {
        view.setUint16(recordAt(packed, end) + 20, 7, true);
      }),
    ],
    [
      "names with backslashes",
      changed(packed, (view, copy) => {
        copy[recordAt(packed, central) + 46 + 2] = 0x5c;
      }),
    ],
    ["a view into a larger buffer", join(new Uint8Array(7), packed).subarray(7)],
  ])("%s", (_, bytes) => {
    expect(readText(bytes, "xl/worksheets/sheet1.xml")).toBe(report);
    expect(readText(bytes, "XL/Workbook.xml")).toBe("<workbook/>");
  });

  test("raw bytes are what the file holds, so that they can be copied", () => {
    const zip = openZip(packed);
    const entry = zip.find("xl/worksheets/sheet1.xml");
    expect(entry).toMatchObject({ method: 8, size: strToU8(report).length, crc: crc32(strToU8(report)) });
    expect(entry && strFromU8(inflateSync(zip.raw(entry)))).toBe(report);
    expect(entry && zip.raw(entry).length).toBe(entry?.compressedSize);
  });

  test("folders are no entries", () => {
    expect(openZip(zipSync({ xl: { media: {}, "workbook.xml": strToU8("<a/>") } })).entries).toHaveLength(1);
  });

  test("large entries that unfold in many steps", () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `第${String(i * 7919)}行 ${String(i ** 3)}`).join(
      "\n",
    );
    expect(readText(zipSync({ a: strToU8(lines) }), "a")).toBe(lines);
  });
});

describe("damage", () => {
  const first = recordAt(packed, central);
  const second = recordAt(packed, central, 1);

  test.each<readonly [string, Uint8Array]>([
    ["no end", packed.subarray(0, packed.length - 30)],
    ["half a file", packed.subarray(0, packed.length >> 1)],
    [
      "a directory elsewhere",
      changed(packed, (view) => {
        view.setUint32(recordAt(packed, end) + 16, 5, true);
      }),
    ],
    [
      "a directory past the end",
      changed(packed, (view) => {
        view.setUint32(recordAt(packed, end) + 16, 0x7fffffff, true);
      }),
    ],
    [
      "more entries than there are",
      changed(packed, (view) => {
        view.setUint16(recordAt(packed, end) + 10, 3, true);
      }),
    ],
    [
      "a wrong checksum",
      changed(packed, (view) => {
        view.setUint32(second + 16, 1, true);
      }),
    ],
    [
      "changed data",
      changed(packed, (view, copy) => {
        copy[60] = (copy[60] ?? 0) ^ 0x55;
      }),
    ],
    [
      "an unknown method",
      changed(packed, (view) => {
        view.setUint16(second + 10, 12, true);
      }),
    ],
    [
      "a length said too small",
      changed(packed, (view) => {
        view.setUint32(second + 24, 100, true);
      }),
    ],
    [
      "a length said too large",
      changed(packed, (view) => {
        view.setUint32(second + 24, 20_000, true);
      }),
    ],
    [
      "a length that no data can unfold to",
      changed(packed, (view) => {
        view.setUint32(second + 24, 200 * 2 ** 20, true);
      }),
    ],
    [
      "data past the end",
      changed(packed, (view) => {
        view.setUint32(second + 20, 0x7fffffff, true);
      }),
    ],
    [
      "no local header",
      changed(packed, (view) => {
        view.setUint32(second + 42, 3, true);
      }),
    ],
    [
      "a name past the end",
      changed(packed, (view) => {
        view.setUint16(first + 28, 0xffff, true);
      }),
    ],
    [
      "two entries of one name",
      changed(packed, (view, copy) => {
        copy.copyWithin(second + 46, first + 46, first + 46 + 15);
        view.setUint16(second + 28, 15, true);
        view.setUint16(second + 30, 9, true);
      }),
    ],
    ["nothing but an end", packed.subarray(packed.length - 21)],
  ])("%s", (_, bytes) => {
    expect(
      failureOf(() => {
        readEverything(bytes);
      }).code,
    ).toBe("damaged-part");
  });

  test("names that differ in case only are one name", () => {
    const bytes = zipSync({ "xl/Sheet1.xml": strToU8("a"), "xl/sheet1.xml": strToU8("b") });
    expect(failureOf(() => openZip(bytes)).message).toContain("重名");
  });

  test("an entry with a password", () => {
    const bytes = changed(packed, (view) => {
      view.setUint16(second + 8, 1, true);
    });
    expect(
      failureOf(() => {
        readEverything(bytes);
      }).code,
    ).toBe("encrypted");
  });
});

describe("limits", () => {
  test.each([
    ["one entry", { entry: 1000 }],
    ["all entries", { total: 5000 }],
    ["number of entries", { entries: 1 }],
  ])("%s", (_, limit) => {
    expect(failureOf(() => openZip(packed, { ...zipLimits, ...limit })).code).toBe("too-large");
  });

  test("without limits of one's own, 300 MiB for one entry", () => {
    const huge = changed(packed, (view) => {
      view.setUint32(recordAt(packed, central) + 24, 300 * 2 ** 20 + 1, true);
    });
    expect(failureOf(() => openZip(huge)).code).toBe("too-large");
  });

  test("an entry that hides its true length unfolds no farther than it says", () => {
    const bomb = zipSync({ a: new Uint8Array(8 * 2 ** 20) });
    const lying = changed(bomb, (view) => {
      view.setUint32(recordAt(bomb, central) + 24, 4 * 2 ** 20, true);
    });
    expect(
      failureOf(() => {
        readEverything(lying);
      }).message,
    ).toContain("比目录所记的长");
  });
});

test("checksums", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(strToU8("1234567"))).toBe(0x5003699f);
});

test("whatever the bytes, the worst is a Failure", () => {
  const change = fc.record({ at: fc.nat(packed.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.nat(packed.length), (changes, length) => {
      const bytes = changed(packed, (_, copy) => {
        for (const { at, byte } of changes) copy[at] = byte;
      });
      for (const tried of [bytes, bytes.subarray(0, length), bytes.subarray(length)]) {
        try {
          readEverything(tried);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }
    }),
    { numRuns: 300 },
  );
});
