/** The attributes of the element just opened, as ranges of the bytes until a value is asked for. */
import { nameBytes } from "./xml-source";
import type { XmlSource } from "./xml-source";

const most = 512;
/** Numbers kept for one attribute: start of the name, start of its local part, end; start and end of the value. */
export const attributeStride = 5;

const lt = 0x3c;
const equals = 0x3d;
const colon = 0x3a;

export class XmlAttributes {
  count = 0;
  readonly ranges = new Int32Array(most * attributeStride);

  constructor(private readonly source: XmlSource) {}

  /**
   * Reads one attribute from its name on and returns where it ends.
   * @throws Failure 'damaged-part'
   */
  read(start: number): number {
    const { source, ranges } = this;
    const { bytes } = source;
    let at = start;
    let local = start;
    let byte = bytes[at] ?? 0;
    for (; nameBytes[byte] === 1; byte = bytes[++at] ?? 0) if (byte === colon) local = at + 1;
    const nameEnd = at;
    if (byte !== equals) {
      at = source.afterSpace(at);
      byte = bytes[at] ?? 0;
    }
    if (byte !== equals || nameEnd === local) throw source.illFormed("属性书写不完整");
    at = source.afterSpace(at + 1);
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) throw source.illFormed("属性值缺少引号");
    const valueStart = ++at;
    for (byte = bytes[at] ?? 0; byte !== quote; byte = bytes[++at] ?? 0) {
      if (byte === lt || at >= bytes.length) throw source.illFormed("属性值缺少引号");
    }
    if (this.count === most) throw source.illFormed("属性过多");
    const slot = this.count++ * attributeStride;
    ranges[slot] = start;
    ranges[slot + 1] = local;
    ranges[slot + 2] = nameEnd;
    ranges[slot + 3] = valueStart;
    ranges[slot + 4] = at;
    return at + 1;
  }

  /**
   * Reads what is otherwise read only when asked for: references in values, and names given twice.
   * @throws Failure 'damaged-part'
   */
  check(): void {
    const { source, ranges } = this;
    const names = new Set<string>();
    for (let slot = 0; slot < this.count * attributeStride; slot += attributeStride) {
      const start = ranges[slot + 3] ?? 0;
      const end = ranges[slot + 4] ?? 0;
      const reference = source.bytes.subarray(start, end).includes(0x26);
      if (reference) source.resolve(source.decode(start, end));
      if (this.count > 1) names.add(source.decode(ranges[slot] ?? 0, ranges[slot + 2] ?? 0));
    }
    if (this.count > 1 && names.size < this.count) throw source.illFormed("同一属性写了两次");
  }

  /** Value of the first attribute of a local name (ASCII), with a prefix (other than xmlns) or without one. */
  find(name: string, prefixed: boolean): string | null {
    const { source, ranges } = this;
    for (let slot = 0; slot < this.count * attributeStride; slot += attributeStride) {
      const start = ranges[slot] ?? 0;
      const local = ranges[slot + 1] ?? 0;
      if ((ranges[slot + 2] ?? 0) - local !== name.length || prefixed !== local > start) continue;
      if (!source.matches(name, local) || (prefixed && source.matches("xmlns:", start))) continue;
      const raw = source.decode(ranges[slot + 3] ?? 0, ranges[slot + 4] ?? 0);
      return source.resolve(raw.replace(/[\t\n\r]/g, " "));
    }
    return null;
  }
}
