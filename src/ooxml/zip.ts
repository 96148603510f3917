/**
 * Reads .zip packages by their central directory, one entry at a time, so that a reader pays only for the parts it
 * wants and a writer can copy the others without unpacking them. Offsets and sizes are in bytes.
 */
import { Inflate } from "fflate";
import { Failure } from "../core/failure";
import { crc32 } from "./crc32";
import { damagedPackage, damagedPart, tooLarge } from "./damage";
import type { PartLabel } from "./damage";

export interface ZipLimits {
  /** Bytes that one entry may unfold to. */
  readonly entry: number;
  /** Bytes that all entries together may unfold to. */
  readonly total: number;
  readonly entries: number;
}

/** A ledger of 100,000 rows is about 80 MiB of XML; the longest string that V8 holds is 512 MiB. */
export const zipLimits: ZipLimits = { entry: 300 * 2 ** 20, total: 600 * 2 ** 20, entries: 20_000 };

const methodStored = 0;
const methodDeflated = 8;

export interface ZipEntry {
  /** As written, but with `/` between folders and none in front. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's local header starts. */
  readonly headerOffset: number;
}

export interface ZipArchive {
  /** The file itself. */
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  find(name: string): ZipEntry | undefined;
  /** The entry as it stands in the file, compressed. */
  raw(entry: ZipEntry): Uint8Array;
  /**
   * The entry unfolded, its size and checksum verified.
   * @throws Failure 'damaged-part', 'encrypted'
   */
  read(entry: ZipEntry, title?: string): Uint8Array;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
export const centralSignature = 0x02014b50;
export const localSignature = 0x04034b50;

/** Deflate cannot unfold a byte to more than 1032 (zlib, "maximum compression factor"). */
const greatestRatio = 1032;
/** So much is inflated at a time; a lying entry gets this far times the greatest ratio and no farther. */
const inflateStep = 64 * 1024;

/**
 * Opens a .zip without unfolding anything.
 * @throws Failure 'damaged-part' for a broken directory, 'too-large' beyond the limits
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, limits);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw damagedPackage(`压缩包中有重名部件 ${entry.name}`);
    byName.set(key, entry);
  }
  const raw = (entry: ZipEntry): Uint8Array => rawData(view, bytes, entry);
  return {
    bytes,
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    raw,
    read: (entry, title = "部件") => unfold(entry, raw(entry), { title, name: entry.name }),
  };
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > limits.entries)
    throw tooLarge(`压缩包中有 ${String(count)} 个部件，超过 ${String(limits.entries)} 个`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) {
      throw damagedPackage("压缩包的目录不完整");
    }
    const entry = readEntry(view, bytes, at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry.name === "" || entry.name.endsWith("/")) continue;
    total += entry.size;
    if (entry.size > limits.entry || total > limits.total) {
      throw tooLarge(`部件 ${entry.name} 解压后超过本工具的上限`);
    }
    entries.push(entry);
  }
  return entries;
}

/** Where the central directory stands, and the records that say so. */
export interface ZipDirectory {
  readonly count: number;
  readonly offset: number;
  readonly endRecord: number;
  /** The zip64 end record, `null` where there is none. */
  readonly endRecord64: number | null;
}

/**
 * The end record stands last, before a comment of at most 65,535 bytes.
 * @throws Failure 'damaged-part'
 */
export function findDirectory(view: DataView): ZipDirectory {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const directory = { count, offset, endRecord: at, endRecord64: null };
    return count === 0xffff || offset === 0xffffffff ? findDirectory64(view, directory) : directory;
  }
  throw damagedPackage("压缩包缺少结尾，可能没有拷贝或下载完整");
}

function findDirectory64(view: DataView, fallback: ZipDirectory): ZipDirectory {
  const locator = fallback.endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return fallback;
  const at = readUint64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) {
    throw damagedPackage("压缩包的目录不完整");
  }
  return {
    count: readUint64(view, at + 32),
    offset: readUint64(view, at + 48),
    endRecord: fallback.endRecord,
    endRecord64: at,
  };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  if (at + 46 + nameLength + extraLength > bytes.length) throw damagedPackage("压缩包的目录不完整");
  const wide = new WideFields(view, at + 46 + nameLength, extraLength);
  const size = wide.resolve(view.getUint32(at + 24, true));
  const compressedSize = wide.resolve(view.getUint32(at + 20, true));
  const headerOffset = wide.resolve(view.getUint32(at + 42, true));
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replace(/\\/g, "/").replace(/^\/+/, ""),
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerOffset,
  };
}

/** The zip64 extra field holds, in order, the values that the record itself has no room for. */
class WideFields {
  private at = 0;
  private end = 0;

  constructor(
    private readonly view: DataView,
    start: number,
    length: number,
  ) {
    for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue;
      this.at = at + 4;
      this.end = Math.min(this.at + view.getUint16(at + 2, true), start + length);
      break;
    }
  }

  resolve(value: number): number {
    if (value !== 0xffffffff || this.at + 8 > this.end) return value;
    this.at += 8;
    return readUint64(this.view, this.at - 8);
  }
}

function rawData(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) {
    throw damagedPackage(`在压缩包中找不到部件 ${entry.name}`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) {
    throw damagedPackage(`部件 ${entry.name} 不完整，文件可能没有拷贝或下载完整`);
  }
  return bytes.subarray(start, start + entry.compressedSize);
}

function unfold(entry: ZipEntry, data: Uint8Array, label: PartLabel): Uint8Array {
  if ((entry.flags & 1) !== 0) {
    throw new Failure("encrypted", "文件已加密", "压缩包设有密码", "请先取消密码，另存后再试");
  }
  const out = entry.method === methodStored ? data : inflate(entry, data, label);
  if (out.length !== entry.size) throw damagedPart(label, "的长度与目录不符");
  if (crc32(out) !== entry.crc) throw damagedPart(label, "的校验码不符");
  return out;
}

function inflate(entry: ZipEntry, data: Uint8Array, label: PartLabel): Uint8Array {
  if (entry.method !== methodDeflated) throw damagedPart(label, "的压缩方式无法识别");
  if (entry.size > data.length * greatestRatio) throw damagedPart(label, "的长度与目录不符");
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw damagedPart(label, "解压后比目录所记的长");
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += inflateStep) {
      stream.push(data.subarray(at, at + inflateStep), at + inflateStep >= data.length);
    }
  } catch (error) {
    throw error instanceof Failure ? error : damagedPart(label, "无法解压");
  }
  return out.subarray(0, length);
}
