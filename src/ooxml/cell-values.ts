/** Numbers and dates as cells hold them in XML. */
import { dayOf, serialOfDay } from "../core/day";
import type { DateSystem } from "../core/day";

const powersOfTen = new Float64Array(16).map((_, i) => 10 ** i);

/**
 * The number in a range of ASCII bytes where it is a plain decimal of at most 15 digits, else NaN. Digits and power
 * of ten are then exact, so their quotient is the nearest double, as `Number` would give it.
 */
export function decimalOf(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 0x2d;
  const first = isNegative ? start + 1 : start;
  if (end - first > 16 || first >= end) return NaN;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return NaN;
  }
  if (point < 0) {
    if (end - first > 15) return NaN;
    return isNegative ? -digits : digits;
  }
  if (end - first === 1) return NaN;
  const value = digits / (powersOfTen[end - point - 1] ?? NaN);
  return isNegative ? -value : value;
}

/** A number as XML Schema writes a double; `null` for anything else and for what no cell can hold. */
export function numberOf(text: string): number | null {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** Serial of `2026-08-12` or `2026-08-12T09:30:00`; `null` for anything else. */
export function serialOfIsoDate(text: string, system: DateSystem): number | null {
  const match = isoDate.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return serialOfDay(day, system) + seconds / 86400;
}
