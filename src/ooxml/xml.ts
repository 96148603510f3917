/**
 * A pull parser for the XML of Office packages: well-formed XML 1.0 with namespaces, but no document type, for an
 * entity declared in one can unfold without bound or name a file. It works on bytes and makes a string only where
 * one is asked for, which makes it fast enough for sheets of a hundred thousand rows.
 */
import type { Failure } from "../core/failure";
import { refusedDeclaration } from "./damage";
import type { PartLabel } from "./damage";
import { XmlAttributes } from "./xml-attributes";
import { utf8Bytes } from "./xml-encoding";
import { XmlSource, nameBytes } from "./xml-source";

export const xmlEnd = 0;
export const xmlOpen = 1;
export const xmlClose = 2;
export const xmlText = 3;
type XmlToken = typeof xmlEnd | typeof xmlOpen | typeof xmlClose | typeof xmlText;

const deepest = 256;

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const ampersand = 0x26;

export class XmlReader {
  readonly bytes: Uint8Array;
  readonly source: XmlSource;
  /** Open elements, counting the one just opened and no more the one just closed. */
  depth = 0;
  /** The local name of the element just opened, as a range of the bytes. */
  nameStart = 0;
  nameEnd = 0;
  /** Those of the element just opened. */
  readonly attributes: XmlAttributes;
  /** The text just read, as a range of the bytes. */
  textStart = 0;
  textEnd = 0;
  /** Whether that range is the text itself: neither references in it nor a CDATA section. */
  textIsPlain = true;
  collected = "";
  private textIsCdata = false;
  private position = 0;
  private closePending = false;
  private rootSeen = false;
  /** Start and end of the full name of every open element. */
  private readonly names = new Int32Array(deepest * 2);

  /** @throws Failure 'damaged-part' where the encoding is unknown */
  constructor(
    bytes: Uint8Array,
    readonly part: PartLabel,
  ) {
    this.bytes = utf8Bytes(bytes, part);
    this.source = new XmlSource(this.bytes, part);
    this.attributes = new XmlAttributes(this.source);
  }

  /**
   * Moves to the next token. An empty element gives an open and a close token.
   * @throws Failure 'damaged-part' where the XML is not well-formed, 'xml-refused' for a document type
   */
  next(): XmlToken {
    if (this.closePending) {
      this.closePending = false;
      this.depth--;
      return xmlClose;
    }
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      if (at >= bytes.length) return this.finish();
      if (bytes[at] !== lt) {
        this.readText(at);
        if (this.depth > 0) return xmlText;
        if (!this.isBlankText()) throw this.source.illFormed("根元素之外有文字");
        continue;
      }
      switch (bytes[at + 1]) {
        case slash:
          this.readClose(at + 2);
          return xmlClose;
        case 0x21:
          if (this.readDeclaration(at)) return xmlText;
          break;
        case 0x3f:
          this.position = this.indexAfter("?>", at + 2);
          break;
        default:
          this.readOpen(at + 1);
          return xmlOpen;
      }
    }
  }

  /**
   * Where an ASCII text ends that stands exactly at the reader's place; -1 where it does not. With {@link advance} it
   * lets a caller read common forms of an element by itself, wholly or not at all.
   */
  lookahead(ascii: string): number {
    return !this.closePending && this.source.matches(ascii, this.position)
      ? this.position + ascii.length
      : -1;
  }

  /** Moves behind whole elements, or whole text, that the caller has read from the bytes. */
  advance(position: number): void {
    this.position = position;
  }

  /** Local name of the element just opened. */
  name(): string {
    return this.source.decode(this.nameStart, this.nameEnd);
  }

  /** Whether the element just opened has this local name (ASCII). */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.source.matches(name, this.nameStart);
  }

  /** Whether the element just opened has a local name of this one byte. */
  isLetter(byte: number): boolean {
    return this.nameEnd - this.nameStart === 1 && this.bytes[this.nameStart] === byte;
  }

  /** Value of an attribute without prefix of the element just opened. */
  attribute(name: string): string | null {
    return this.attributes.find(name, false);
  }

  /** Value of an attribute with any prefix but xmlns: `id` finds `r:id`. */
  prefixedAttribute(name: string): string | null {
    return this.attributes.find(name, true);
  }

  /** The text just read. */
  text(): string {
    const raw = this.source.decode(this.textStart, this.textEnd);
    return this.textIsPlain || this.textIsCdata ? raw : this.source.resolve(raw);
  }

  /** All text directly in the element just opened, of which the end is read too; elements in it are passed over. */
  elementText(): string {
    return this.readElementText() ? this.source.decode(this.textStart, this.textEnd) : this.collected;
  }

  /**
   * As {@link elementText}, but where the text is one plain range of the bytes, leaves it as such and returns `true`;
   * otherwise leaves it in `collected`.
   */
  readElementText(): boolean {
    const { bytes, depth } = this;
    this.textStart = this.textEnd = this.position;
    if (this.closePending) {
      this.next();
      return true;
    }
    const hasText = this.position < bytes.length && bytes[this.position] !== lt;
    const isPlain = !hasText || this.readText(this.position);
    if (isPlain && bytes[this.position] === lt && bytes[this.position + 1] === slash) {
      this.readClose(this.position + 2);
      return true;
    }
    this.collected = this.text();
    for (let token = this.next(); this.depth >= depth; token = this.next()) {
      if (token === xmlText && this.depth === depth) this.collected += this.text();
    }
    return false;
  }

  /** Reads to the end of the element just opened. */
  skipElement(): void {
    const { depth } = this;
    while (this.depth >= depth) this.next();
  }

  illFormed(why: string): Failure {
    return this.source.illFormed(why);
  }

  /** Reads text up to the next tag; whether it is plain, that is without references. */
  private readText(start: number): boolean {
    const { bytes } = this;
    const end = bytes.length;
    let at = start;
    let plain = true;
    for (let byte = bytes[at] ?? 0; byte !== lt; byte = bytes[at] ?? 0) {
      if (byte === ampersand) plain = false;
      if (++at === end) break;
    }
    this.textStart = start;
    this.textEnd = at;
    this.textIsPlain = plain;
    this.textIsCdata = false;
    this.position = at;
    return plain;
  }

  private isBlankText(): boolean {
    for (let at = this.textStart; at < this.textEnd; at++) if ((this.bytes[at] ?? 0) > 0x20) return false;
    return true;
  }

  private readOpen(start: number): void {
    const { bytes } = this;
    const end = this.readName(start);
    let at = end;
    this.attributes.count = 0;
    for (;;) {
      let byte = bytes[at] ?? 0;
      const spaced = byte <= 0x20;
      while (byte <= 0x20 && at < bytes.length) byte = bytes[++at] ?? 0;
      if (byte === gt) {
        this.position = at + 1;
        break;
      }
      if (byte === slash && bytes[at + 1] === gt) {
        this.position = at + 2;
        this.closePending = true;
        break;
      }
      if (!spaced) throw this.source.illFormed("元素标签不完整");
      at = this.attributes.read(at);
    }
    this.push(start, end);
  }

  private push(start: number, end: number): void {
    if (this.depth === 0) {
      if (this.rootSeen) throw this.source.illFormed("有多个根元素");
      this.rootSeen = true;
    }
    if (this.depth === deepest) throw this.source.illFormed("元素嵌套过深");
    this.names[this.depth * 2] = start;
    this.names[this.depth * 2 + 1] = end;
    this.depth++;
  }

  /** Reads a name, leaves its local part in `nameStart` and `nameEnd`, and returns where it ends. */
  private readName(start: number): number {
    const { bytes } = this;
    let at = start;
    let local = start;
    for (let byte = bytes[at] ?? 0; nameBytes[byte] === 1; byte = bytes[++at] ?? 0) {
      if (byte === colon) local = at + 1;
    }
    if (at === local) throw this.source.illFormed("标签或属性缺少名称");
    this.nameStart = local;
    this.nameEnd = at;
    return at;
  }

  private readClose(start: number): void {
    const { bytes, names } = this;
    if (this.depth === 0) throw this.source.illFormed("多出一个结束标签");
    const slot = --this.depth * 2;
    const length = (names[slot + 1] ?? 0) - (names[slot] ?? 0);
    for (let i = 0, open = names[slot] ?? 0; i < length; i++) {
      if (bytes[start + i] !== bytes[open + i]) throw this.source.illFormed("开始与结束标签不一致");
    }
    let at = start + length;
    if (bytes[at] !== gt) at = this.source.afterSpace(at);
    if (bytes[at] !== gt) throw this.source.illFormed("开始与结束标签不一致");
    this.position = at + 1;
  }

  /** A comment is passed over, a CDATA section is text (`true`), anything else is refused. */
  private readDeclaration(start: number): boolean {
    if (this.source.matches("<!--", start)) {
      this.position = this.indexAfter("-->", start + 4);
      return false;
    }
    if (this.source.matches("<![CDATA[", start)) {
      if (this.depth === 0) throw this.source.illFormed("根元素之外有文字");
      this.position = this.indexAfter("]]>", start + 9);
      this.textStart = start + 9;
      this.textEnd = this.position - 3;
      this.textIsPlain = false;
      this.textIsCdata = true;
      return true;
    }
    if (!this.source.matches("<!DOCTYPE", start) && !this.source.matches("<!ENTITY", start))
      throw this.source.illFormed("有无法识别的声明");
    throw refusedDeclaration(this.part);
  }

  private indexAfter(mark: string, start: number): number {
    const first = mark.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, start); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.source.matches(mark, at)) return at + mark.length;
    }
    throw this.source.illFormed("注释或声明没有结束");
  }

  private finish(): typeof xmlEnd {
    if (this.depth > 0 || !this.rootSeen) throw this.source.illFormed("内容不完整");
    return xmlEnd;
  }
}
