/** The bytes of one XML part, and what can be asked of a place in them. */
import type { Failure } from "../core/failure";
import { damagedPart } from "./damage";
import type { PartLabel } from "./damage";
import { resolveReferences } from "./xml-references";

/** 1 where a byte may stand in a name; what is not ASCII is taken on trust. */
export const nameBytes = new Uint8Array(256).map((_, byte) =>
  byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class XmlSource {
  constructor(
    readonly bytes: Uint8Array,
    readonly part: PartLabel,
  ) {}

  /** Whether an ASCII text stands at a place. */
  matches(ascii: string, start: number): boolean {
    for (let i = 0; i < ascii.length; i++) if (this.bytes[start + i] !== ascii.charCodeAt(i)) return false;
    return true;
  }

  afterSpace(start: number): number {
    let at = start;
    while (at < this.bytes.length && (this.bytes[at] ?? 0) <= 0x20) at++;
    return at;
  }

  /** Where the text from `start` on ends with the next tag; -1 where a reference or the end of the part comes first. */
  plainTextEnd(start: number): number {
    const { bytes } = this;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === 0x3c) return at;
      if (byte === 0x26) return -1;
    }
    return -1;
  }

  /** A range as text, references unresolved. */
  decode(start: number, end: number): string {
    try {
      return decoder.decode(this.bytes.subarray(start, end));
    } catch {
      throw this.illFormed("文字编码有误");
    }
  }

  resolve(raw: string): string {
    const text = resolveReferences(raw);
    if (text === null) throw this.illFormed("有无法识别的实体");
    return text;
  }

  illFormed(why: string): Failure {
    return damagedPart(this.part, `的 XML 有误（${why}）`);
  }
}
