/**
 * Writes a .zip again with some entries replaced. All others are copied as they stand, compressed, with their own
 * headers and whatever stands between them (data descriptors, padding), so that nothing of them can change.
 */
import { deflateSync } from "fflate";
import type { Failure } from "../../core/failure";
import { crc32 } from "../crc32";
import { damagedPackage, tooLarge } from "../damage";
import { centralSignature, findDirectory, localSignature } from "../zip";
import type { ZipArchive, ZipDirectory, ZipEntry } from "../zip";

const methodDeflated = 8;
/** Names are UTF-8; all other flags say how the old data were written. */
const flagUtf8 = 0x0800;
/** 1980-01-01, the first day that a .zip can name, so that the same input gives the same bytes. */
const fixedDate = 0x0021;
const versionNeeded = 20;
const extraZip64 = 0x0001;
/** The name again, in UTF-8, beside one in another encoding (APPNOTE 4.6.9). */
const extraUnicodeName = 0x7075;
const wide = 0xffffffff;

interface CentralRecord {
  readonly at: number;
  readonly end: number;
  readonly nameLength: number;
  readonly extraLength: number;
  readonly headerOffset: number;
  /** Where a 64-bit header offset stands; `null` where the record itself has room for it. */
  readonly wideOffsetAt: number | null;
}

interface NewData {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * The archive with new contents for some of its entries, in the same order.
 * @throws Failure 'damaged-part' where its records are out of order, 'too-large'
 */
export function rewriteZip(archive: ZipArchive, contents: ReadonlyMap<ZipEntry, Uint8Array>): Uint8Array {
  return new ZipRewriting(archive, contents).write();
}

class ZipRewriting {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly directory: ZipDirectory;
  private readonly changes = new Map<number, NewData>();
  private readonly newOffsets = new Map<number, number>();
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  constructor(archive: ZipArchive, contents: ReadonlyMap<ZipEntry, Uint8Array>) {
    const { bytes } = archive;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.directory = findDirectory(this.view);
    for (const [entry, content] of contents) {
      const data = deflateSync(content, { level: 6 });
      this.changes.set(entry.headerOffset, { data, size: content.length, crc: crc32(content) });
    }
  }

  write(): Uint8Array {
    const records = this.readRecords();
    this.writeEntries(records);
    const start = this.length;
    for (const record of records) this.writeRecord(record);
    const oldEnd = records[records.length - 1]?.end ?? this.directory.offset;
    this.writeEnd(oldEnd, start);
    if (this.length >= wide) throw tooLarge("改动后的文件超过 4 GB");
    return joined(this.pieces, this.length);
  }

  private readRecords(): CentralRecord[] {
    const { view, directory } = this;
    const { endRecord, endRecord64 } = directory;
    const limit = endRecord64 ?? endRecord;
    if (endRecord64 !== null && endRecord64 + 56 > endRecord - 20) throw disordered();
    const records: CentralRecord[] = [];
    let at = directory.offset;
    for (let i = 0; i < directory.count; i++) {
      if (at + 46 > limit || view.getUint32(at, true) !== centralSignature) throw disordered();
      const record = this.readRecord(at);
      if (record.end > limit || record.headerOffset >= directory.offset) throw disordered();
      records.push(record);
      at = record.end;
    }
    return records;
  }

  private readRecord(at: number): CentralRecord {
    const { view } = this;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    const narrow = view.getUint32(at + 42, true);
    const wideOffsetAt = narrow === wide ? this.findWideOffset(at, nameLength, extraLength) : null;
    const headerOffset = wideOffsetAt === null ? narrow : readUint64(view, wideOffsetAt);
    return { at, end, nameLength, extraLength, headerOffset, wideOffsetAt };
  }

  /** The zip64 field holds size, compressed size and offset, but only those that the record has no room for. */
  private findWideOffset(at: number, nameLength: number, extraLength: number): number | null {
    const { view } = this;
    const start = at + 46 + nameLength;
    for (const [id, from, to] of extraFields(view, start, start + extraLength)) {
      if (id !== extraZip64) continue;
      const sizes = [24, 20].filter((field) => view.getUint32(at + field, true) === wide).length;
      const place = from + 4 + sizes * 8;
      if (place + 8 <= to) return place;
    }
    return null;
  }

  /** Copies the file up to its directory in stretches that reach from one changed entry to the next. */
  private writeEntries(records: readonly CentralRecord[]): void {
    const { directory, changes } = this;
    const starts = [...new Set(records.map(({ headerOffset }) => headerOffset))].sort((a, b) => a - b);
    if (starts.length < records.length) throw disordered();
    const byOffset = new Map(records.map((record) => [record.headerOffset, record]));
    let copied = 0;
    starts.forEach((start, i) => {
      const change = changes.get(start);
      const record = byOffset.get(start);
      if (change === undefined || record === undefined) {
        this.newOffsets.set(start, this.length + start - copied);
        return;
      }
      this.push(this.bytes.subarray(copied, start));
      this.newOffsets.set(start, this.length);
      this.writeChanged(record, change);
      copied = starts[i + 1] ?? directory.offset;
    });
    this.push(this.bytes.subarray(copied, directory.offset));
  }

  private writeChanged(record: CentralRecord, { data, size, crc }: NewData): void {
    const { view, bytes } = this;
    const at = record.headerOffset;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw disordered();
    const nameLength = view.getUint16(at + 26, true);
    const name = bytes.subarray(at + 30, at + 30 + nameLength);
    const extraStart = at + 30 + nameLength;
    const extraEnd = extraStart + view.getUint16(at + 28, true);
    if (extraEnd > this.directory.offset) throw disordered();
    const extra = this.keptExtra(extraStart, extraEnd);
    const header = new DataView(new ArrayBuffer(30));
    header.setUint32(0, localSignature, true);
    writeDescription(header, 4, view.getUint16(at + 6, true));
    writeSizes(header, 14, { data, size, crc });
    header.setUint16(26, nameLength, true);
    header.setUint16(28, extra.length, true);
    this.push(new Uint8Array(header.buffer), name, extra, data);
  }

  private writeRecord(record: CentralRecord): void {
    const { at, end, headerOffset, wideOffsetAt } = record;
    const offset = this.newOffsets.get(headerOffset) ?? headerOffset;
    const change = this.changes.get(headerOffset);
    if (change !== undefined) {
      this.writeChangedRecord(record, change, offset);
      return;
    }
    const copy = this.bytes.slice(at, end);
    const copyView = new DataView(copy.buffer);
    if (wideOffsetAt === null) copyView.setUint32(42, offset, true);
    else writeUint64(copyView, wideOffsetAt - at, offset);
    this.push(copy);
  }

  private writeChangedRecord(record: CentralRecord, change: NewData, offset: number): void {
    const { bytes, view } = this;
    const { at, end, nameLength, extraLength } = record;
    const head = bytes.slice(at, at + 46);
    const headView = new DataView(head.buffer);
    const nameEnd = at + 46 + nameLength;
    const extra = this.keptExtra(nameEnd, nameEnd + extraLength);
    writeDescription(headView, 6, view.getUint16(at + 8, true));
    writeSizes(headView, 16, change);
    headView.setUint16(30, extra.length, true);
    headView.setUint16(34, 0, true);
    headView.setUint32(42, offset, true);
    this.push(head, bytes.subarray(at + 46, nameEnd), extra, bytes.subarray(nameEnd + extraLength, end));
  }

  /** Of the extra fields only the name stays: the others tell of the old data's sizes and times. */
  private keptExtra(start: number, end: number): Uint8Array {
    const kept = extraFields(this.view, start, end).filter(([id]) => id === extraUnicodeName);
    return joined(kept.map(([, from, to]) => this.bytes.subarray(from, to)));
  }

  /** The records behind the directory, with what they say of its place. */
  private writeEnd(oldEnd: number, start: number): void {
    const { bytes, directory } = this;
    const size = this.length - start;
    const shift = this.length - oldEnd;
    const tail = bytes.slice(oldEnd);
    const view = new DataView(tail.buffer);
    const end = directory.endRecord - oldEnd;
    if (directory.endRecord64 !== null) {
      const end64 = directory.endRecord64 - oldEnd;
      writeUint64(view, end64 + 40, size);
      writeUint64(view, end64 + 48, start);
      writeUint64(view, end - 20 + 8, directory.endRecord64 + shift);
    }
    if (view.getUint32(end + 12, true) !== wide) view.setUint32(end + 12, size, true);
    if (view.getUint32(end + 16, true) !== wide) view.setUint32(end + 16, start, true);
    this.push(tail);
  }

  private push(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.pieces.push(piece);
      this.length += piece.length;
    }
  }
}

/** Version, flags, method and time, which stand in a row in both kinds of header. */
function writeDescription(header: DataView, at: number, oldFlags: number): void {
  header.setUint16(at, versionNeeded, true);
  header.setUint16(at + 2, oldFlags & flagUtf8, true);
  header.setUint16(at + 4, methodDeflated, true);
  header.setUint16(at + 6, 0, true);
  header.setUint16(at + 8, fixedDate, true);
}

function writeSizes(header: DataView, at: number, { data, size, crc }: NewData): void {
  header.setUint32(at, crc, true);
  header.setUint32(at + 4, data.length, true);
  header.setUint32(at + 8, size, true);
}

/** Id, start and end of every extra field; what is cut off at the end is none. */
function extraFields(view: DataView, start: number, end: number): (readonly [number, number, number])[] {
  const fields: (readonly [number, number, number])[] = [];
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > end) break;
    fields.push([view.getUint16(at, true), at, next]);
    at = next;
  }
  return fields;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function writeUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value >>> 0, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}

function joined(
  pieces: readonly Uint8Array[],
  length = pieces.reduce((sum, one) => sum + one.length, 0),
): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function disordered(): Failure {
  return damagedPackage("压缩包的目录与内容不一致");
}
