/** Changes an XML part at single places; every byte between them stays. */
import type { XmlReader } from "../xml";
import { attributeStride } from "../xml-attributes";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** Changes to the bytes that a reader reads; positions are places in those bytes. */
export class PartSplices {
  private readonly splices: Splice[] = [];

  /** Replaces a range, or inserts where `start` is `end`; of two insertions at one place the first stands first. */
  replace(start: number, end: number, xml: string): void {
    this.splices.push({ start, end, bytes: encoder.encode(xml) });
  }

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** The part with all changes, in UTF-8 whatever it was written in. */
  apply(bytes: Uint8Array): Uint8Array {
    const ordered = [...this.splices, ...encodingSplice(bytes)].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const length = ordered.reduce((sum, one) => sum + one.bytes.length - (one.end - one.start), bytes.length);
    const out = new Uint8Array(length);
    let from = 0;
    let to = 0;
    for (const splice of ordered) {
      if (splice.start < from) throw new RangeError("changes overlap");
      out.set(bytes.subarray(from, splice.start), to);
      to += splice.start - from;
      out.set(splice.bytes, to);
      to += splice.bytes.length;
      from = splice.end;
    }
    out.set(bytes.subarray(from), to);
    return out;
  }
}

/** The reader has turned the part into UTF-8; its XML declaration may still name what it was. */
function encodingSplice(bytes: Uint8Array): readonly Splice[] {
  const head = String.fromCharCode(...bytes.subarray(0, 160));
  const match = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]*)["'][^>]*\?>/.exec(head);
  if (match === null || /^utf-8$/i.test(match[2] ?? "")) return [];
  const start = match[1]?.length ?? 0;
  return [{ start, end: start + (match[2]?.length ?? 0), bytes: encoder.encode("UTF-8") }];
}

/** An attribute without prefix of the element just opened, as ranges of the bytes. */
interface AttributeRange {
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export function attributeRange(reader: XmlReader, name: string): AttributeRange | null {
  const { ranges, count } = reader.attributes;
  for (let slot = 0; slot < count * attributeStride; slot += attributeStride) {
    const start = ranges[slot] ?? 0;
    const isNamed = (ranges[slot + 2] ?? 0) - start === name.length && reader.source.matches(name, start);
    if (isNamed) return { start, valueStart: ranges[slot + 3] ?? 0, valueEnd: ranges[slot + 4] ?? 0 };
  }
  return null;
}

/** `x:` where the name of the element just opened has a prefix, else "". */
export function elementPrefix(reader: XmlReader, tagStart: number): string {
  return reader.source.decode(tagStart + 1, reader.nameStart);
}
