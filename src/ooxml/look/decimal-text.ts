/** Numbers as a format of digits shows them: decimals, thousands, percent, texts around them. */
import type { FormatPiece, FormatSection } from "./format-code";

/** A number as Excel keeps it, with 15 digits, in its shortest form. */
export function shortestText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** What a section's digits say. */
interface DigitPattern {
  /** Places among the pieces of the first and last digit. */
  readonly first: number;
  readonly last: number;
  readonly leastWhole: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly isGrouped: boolean;
  /** Commas behind the last digit, each for a thousandth. */
  readonly thousandths: number;
}

/** The number in the format, without a sign; `null` where its digits are not in one plain row. */
export function decimalText(magnitude: number, { pieces }: FormatSection): string | null {
  const pattern = patternOf(pieces);
  if (pattern === null) return pieces.map(literalText).join("");
  if (pieces.some((piece, i) => i > pattern.first && i < pattern.last && piece.kind !== "digit")) return null;
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const digits = rounded(magnitude, percents * 2 - pattern.thousandths * 3, pattern.mostDecimals);
  const number = layOut(digits, pattern);
  const before = pieces.slice(0, pattern.first).map(literalText).join("");
  const after = pieces
    .slice(pattern.last + 1)
    .map(literalText)
    .join("");
  return before + number + after;
}

function literalText(piece: FormatPiece): string {
  return piece.kind === "literal" ? piece.text : piece.kind === "percent" ? "%" : "";
}

function patternOf(pieces: readonly FormatPiece[]): DigitPattern | null {
  const places = pieces.flatMap((piece, i) => (piece.kind === "digit" ? [i] : []));
  const first = places[0];
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return null;
  const run = places.map((i) => textOf(pieces[i])).join("");
  const [whole = "", decimals = ""] = run.split(".");
  const thousandths = /,*$/.exec(run)?.[0].length ?? 0;
  return {
    first,
    last,
    leastWhole: (/[0?].*$/.exec(whole)?.[0] ?? "").replace(/,/g, "").length,
    leastDecimals: (/^.*[0?]/.exec(decimals)?.[0] ?? "").length,
    mostDecimals: decimals.replace(/,/g, "").length,
    isGrouped: /[0#?],+[0#?]/.test(whole),
    thousandths,
  };
}

function textOf(piece: FormatPiece | undefined): string {
  return piece?.kind === "digit" ? piece.text : "";
}

/** The digits of a number times a power of ten, rounded half up as they are written in decimal, not as they are stored. */
function rounded(magnitude: number, power: number, decimals: number): readonly [string, string] {
  const [mantissa = "0", exponent = "0"] = magnitude.toExponential(14).split("e");
  const all = mantissa.replace(".", "");
  const point = Number(exponent) + 1 + power;
  const kept = point + decimals;
  const padded = all.padEnd(Math.max(kept + 1, 0), "0");
  const isUp = kept >= 0 && (padded[kept] ?? "0") >= "5";
  const scaled = BigInt(kept > 0 ? padded.slice(0, kept) : "0") + (isUp ? 1n : 0n);
  const text = String(scaled).padStart(decimals + 1, "0");
  return [text.slice(0, text.length - decimals), text.slice(text.length - decimals)];
}

function layOut([whole, decimals]: readonly [string, string], pattern: DigitPattern): string {
  const significant = whole.replace(/^0+/, "").padStart(pattern.leastWhole, "0");
  const grouped = pattern.isGrouped ? significant.replace(/\B(?=(?:\d{3})+$)/g, ",") : significant;
  let kept = decimals;
  while (kept.length > pattern.leastDecimals && kept.endsWith("0")) kept = kept.slice(0, -1);
  return pattern.mostDecimals === 0 ? grouped : `${grouped}.${kept}`;
}
