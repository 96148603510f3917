/**
 * Number format codes (ECMA-376 part 1, 18.8.31) taken to pieces. What stands in quotes, behind a backslash or in
 * brackets is no code letter: neither the d of "red" nor that of `0"d"` makes a date.
 */
export type FormatPiece =
  | { readonly kind: "literal"; readonly text: string }
  /** One run of `y`, `m` …, in lower case; `n` are minutes. */
  | {
      readonly kind: "date";
      readonly letter: "y" | "m" | "d" | "h" | "n" | "s" | "a";
      readonly count: number;
    }
  /** `[h]`, `[mm]`, `[s]`: hours, minutes or seconds that go on beyond a day, an hour, a minute. */
  | { readonly kind: "elapsed"; readonly letter: "h" | "n" | "s"; readonly count: number }
  /** Decimals of seconds. */
  | { readonly kind: "fraction"; readonly count: number }
  | { readonly kind: "halfDay"; readonly am: string; readonly pm: string }
  | { readonly kind: "general" | "text" | "percent" | "exponent" }
  /** One of `0 # ? . ,`. */
  | { readonly kind: "digit"; readonly text: string };

export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  /** Names of months and days are Chinese ones. */
  readonly isChinese: boolean;
  /** Numbers are written 一二三. */
  readonly isChineseDigits: boolean;
  /** A condition, another calendar, a fraction: something that is not read here. */
  readonly isUnknown: boolean;
}

/** Formats that stand for how the system writes long dates and times. */
const systemFormats: readonly (readonly [RegExp, string])[] = [
  [/^\[\$-(?:F800|x-sysdate)\]/i, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-(?:F400|x-systime)\]/i, "h:mm:ss"],
];

/** The sections of a code: positive, negative, zero, text; as many as it has. */
export function parseFormat(code: string): readonly FormatSection[] {
  const system = systemFormats.find(([pattern]) => pattern.test(code))?.[1];
  const sections: FormatSection[] = [];
  let rest = system ?? code;
  for (;;) {
    const scan = new SectionScan(rest);
    sections.push(scan.section());
    if (scan.rest === null || sections.length === 4) return sections;
    rest = scan.rest;
  }
}

/** The next piece of a code, by what it starts with; the first that fits counts. */
const tokens = new RegExp(
  [
    String.raw`(?<quoted>"[^"]*"?)`,
    String.raw`(?<escaped>\\[^]|\\$)`,
    String.raw`(?<padding>_[^]|\*[^])`,
    String.raw`\[(?<bracket>[^\]]*)\]`,
    String.raw`(?<general>G/通用格式|General)`,
    String.raw`(?<halfDay>上午/下午|AM/PM|A/P)`,
    String.raw`(?<exponent>E[+-])`,
    String.raw`(?<fraction>\.0+)(?=[^0#?,.]*$|[^0#?,.]*;)`,
    String.raw`(?<date>y+|e+|m+|d+|h+|s+|aaaa?)`,
    String.raw`(?<digit>[0#?.,])`,
    String.raw`(?<percent>%)`,
    String.raw`(?<text>@)`,
    String.raw`(?<unknown>[bgn])`,
    String.raw`(?<end>;)`,
    String.raw`(?<bare>[^])`,
  ].join("|"),
  "giy",
);

class SectionScan {
  /** What follows the section; `null` where it is the last. */
  rest: string | null = null;
  private readonly pieces: FormatPiece[] = [];
  private isChinese = false;
  private isChineseDigits = false;
  private isUnknown = false;

  constructor(code: string) {
    tokens.lastIndex = 0;
    for (let match = tokens.exec(code); match !== null; match = tokens.exec(code)) {
      const groups = match.groups ?? {};
      if (groups["end"] !== undefined) {
        this.rest = code.slice(tokens.lastIndex);
        return;
      }
      this.add(groups, match[0]);
    }
  }

  section(): FormatSection {
    const { isChinese, isChineseDigits } = this;
    const pieces = withMinutes(this.pieces);
    const isFraction = pieces.some(
      (piece, i) =>
        isLiteral(piece, "/") && pieces[i - 1]?.kind === "digit" && pieces[i + 1]?.kind === "digit",
    );
    return { pieces, isChinese, isChineseDigits, isUnknown: this.isUnknown || isFraction };
  }

  private add(groups: Readonly<Record<string, string | undefined>>, all: string): void {
    const { quoted, escaped, padding, bracket, date, halfDay, fraction, digit } = groups;
    if (quoted !== undefined) this.literal(quoted.replace(/^"|"$/g, ""));
    else if (escaped !== undefined) this.literal(escaped.slice(1));
    else if (padding !== undefined) this.literal(padding.startsWith("_") ? " " : "");
    else if (bracket !== undefined) this.addBracket(bracket);
    else if (halfDay !== undefined) this.addHalfDay(halfDay);
    else if (date !== undefined) this.addDate(date.toLowerCase());
    else if (fraction !== undefined) this.addFraction(fraction);
    else if (digit !== undefined) this.pieces.push({ kind: "digit", text: digit });
    else this.addOther(groups, all);
  }

  private addOther(groups: Readonly<Record<string, string | undefined>>, all: string): void {
    for (const kind of ["general", "percent", "exponent", "text"] as const) {
      if (groups[kind] === undefined) continue;
      this.pieces.push({ kind });
      return;
    }
    if (groups["unknown"] !== undefined) this.isUnknown = true;
    else this.literal(all);
  }

  private literal(text: string): void {
    this.pieces.push({ kind: "literal", text });
  }

  private addDate(run: string): void {
    const letter = dateLetters[run.charAt(0)];
    if (letter !== undefined) {
      this.pieces.push({ kind: "date", letter, count: run.startsWith("e") ? 4 : run.length });
    }
  }

  private addHalfDay(text: string): void {
    const [am = "", pm = ""] = text.split("/");
    this.pieces.push({ kind: "halfDay", am, pm });
  }

  /** `.00` behind seconds are decimals of them, else of the number. */
  private addFraction(text: string): void {
    const isOfSeconds = this.pieces.some(
      (piece) => (piece.kind === "date" || piece.kind === "elapsed") && piece.letter === "s",
    );
    if (isOfSeconds) this.pieces.push({ kind: "fraction", count: text.length - 1 });
    else for (const one of text) this.pieces.push({ kind: "digit", text: one });
  }

  /** A colour says nothing here; `[$¥-804]` is a text and a language. */
  private addBracket(text: string): void {
    const elapsed = /^(h+|m+|s+)$/i.exec(text)?.[1]?.toLowerCase();
    const currency = /^\$([^-]*)(?:-(.*))?$/.exec(text);
    if (elapsed !== undefined) {
      const letter = elapsed.startsWith("m") ? "n" : elapsed.startsWith("h") ? "h" : "s";
      this.pieces.push({ kind: "elapsed", letter, count: elapsed.length });
    } else if (currency !== null) {
      if (currency[1]) this.literal(currency[1]);
      if (/(?:0?804|zh(?:-\w+)*)$/i.test(currency[2] ?? "")) this.isChinese = true;
    } else if (/^DBNum1$/i.test(text)) {
      this.isChineseDigits = true;
    } else if (/^(?:[<>=]|DBNum)/i.test(text)) {
      this.isUnknown = true;
    }
  }
}

const dateLetters: Readonly<Record<string, "y" | "m" | "d" | "h" | "s" | "a">> = {
  y: "y",
  e: "y",
  m: "m",
  d: "d",
  h: "h",
  s: "s",
  a: "a",
};

function isLiteral(piece: FormatPiece, text: string): boolean {
  return piece.kind === "literal" && piece.text === text;
}

/** `m` next behind hours or before seconds are minutes. */
function withMinutes(pieces: readonly FormatPiece[]): readonly FormatPiece[] {
  const timed = pieces.filter(({ kind }) => kind === "date" || kind === "elapsed");
  return pieces.map((piece) => {
    if (piece.kind !== "date" || piece.letter !== "m" || piece.count > 2) return piece;
    const at = timed.indexOf(piece);
    return letterOf(timed[at - 1]) === "h" || letterOf(timed[at + 1]) === "s"
      ? { kind: "date", letter: "n", count: piece.count }
      : piece;
  });
}

function letterOf(piece: FormatPiece | undefined): string {
  return piece?.kind === "date" || piece?.kind === "elapsed" ? piece.letter : "";
}

/** Whether a section shows a date or a time. */
export function showsTime({ pieces }: FormatSection): boolean {
  return pieces.some(({ kind }) => kind === "date" || kind === "elapsed");
}

/** Whether it shows a year, month or day. */
export function showsDay({ pieces }: FormatSection): boolean {
  return pieces.some((piece) => piece.kind === "date" && "ymda".includes(piece.letter));
}
