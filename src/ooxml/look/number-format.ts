/** How a number format shows values. */
import type { DateSystem } from "../../core/day";
import { dateText } from "./date-text";
import { decimalText, shortestText } from "./decimal-text";
import { parseFormat, showsDay, showsTime } from "./format-code";
import type { FormatSection } from "./format-code";

export class NumberFormat {
  /** Whether numbers are shown as dates, with a year, month or day. */
  readonly isDate: boolean;
  /** Whether what is typed is to stay a text (文本, `@`). */
  readonly isText: boolean;
  private readonly sections: readonly FormatSection[];

  constructor(code: string) {
    this.sections = parseFormat(code === "" ? "General" : code);
    const [first] = this.sections;
    this.isDate = first !== undefined && !first.isUnknown && showsDay(first);
    this.isText = first?.pieces.length === 1 && first.pieces[0]?.kind === "text";
  }

  /** The number as shown, in its shortest form where the format is one of the rarer ones. */
  text(value: number, system: DateSystem): string {
    const { section, magnitude } = this.sectionOf(value);
    const shown = section === undefined ? null : sectionText(section, magnitude, system);
    return shown ?? shortestText(value);
  }

  /** A second section is for negative numbers and writes their sign itself, a third for zero. */
  private sectionOf(value: number): { section: FormatSection | undefined; magnitude: number } {
    const [positive, negative, zero] = this.sections;
    if (value < 0 && negative !== undefined) return { section: negative, magnitude: -value };
    return { section: value === 0 && zero !== undefined ? zero : positive, magnitude: value };
  }
}

function sectionText(section: FormatSection, value: number, system: DateSystem): string | null {
  const { pieces, isUnknown, isChineseDigits } = section;
  if (showsTime(section)) return isUnknown ? null : dateText(value, section, system);
  const isOther =
    isUnknown || isChineseDigits || pieces.some(({ kind }) => kind === "exponent" || kind === "text");
  if (isOther) return null;
  const magnitude = Math.abs(value);
  const text = pieces.some(({ kind }) => kind === "general")
    ? pieces
        .map((piece) =>
          piece.kind === "literal" ? piece.text : piece.kind === "general" ? shortestText(magnitude) : "",
        )
        .join("")
    : decimalText(magnitude, section);
  return text !== null && value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
