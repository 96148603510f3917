/**
 * Makes strings of many texts of one part at a time: one call of the decoder for a stretch of the part and a slice
 * for each text costs a third of a call for each.
 */
import { decodeSpreadsheetText, needsNoDecoding } from "./text";
import type { XmlSource } from "./xml-source";

/** Longest stretch in bytes; slices keep the whole stretch in memory, which is wanted, for all of them are kept. */
const longestStretch = 64 * 1024;
/** Markup between two texts of a stretch may be so long; it must be ASCII, to be as long in characters as in bytes. */
const longestGap = 64;

export class TextBatch {
  private readonly ranges: number[] = [];

  constructor(
    private readonly source: XmlSource,
    private readonly texts: string[],
  ) {}

  /** Adds the text in a range of bytes that holds no markup or references and is followed by markup. */
  add(start: number, end: number): void {
    const first = this.ranges[0] ?? start;
    const last = this.ranges[this.ranges.length - 1] ?? start;
    if (end - first > longestStretch || !this.isAsciiGap(last, start)) this.flush();
    this.ranges.push(start, end);
  }

  /** Appends what was added to the texts; to be called before anything else is appended, and at the end. */
  flush(): void {
    const { ranges, texts } = this;
    const first = ranges[0];
    const last = ranges[ranges.length - 1];
    if (first === undefined || last === undefined) return;
    const stretch = this.source.decode(first, last);
    const isClean = needsNoDecoding(stretch);
    let at = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      if (i > 0) at += (ranges[i] ?? 0) - (ranges[i - 1] ?? 0);
      const end = i + 2 === ranges.length ? stretch.length : stretch.indexOf("<", at);
      const text = stretch.slice(at, end);
      texts.push(isClean ? text : decodeSpreadsheetText(text));
      at = end;
    }
    ranges.length = 0;
  }

  private isAsciiGap(start: number, end: number): boolean {
    if (end - start > longestGap) return false;
    for (let at = start; at < end; at++) if ((this.source.bytes[at] ?? 0) >= 0x80) return false;
    return true;
  }
}
