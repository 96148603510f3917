/** What a text typed into a cell becomes. */
import { dayOf, serialOfDay } from "../../core/day";
import type { DateSystem } from "../../core/day";
import { isBlankText } from "../text";
import type { NewValue } from "./cell-xml";

/** The cell that is typed into. */
export interface TypedCell {
  /** Its style shows a date. */
  readonly isDate: boolean;
  /** Its style is that of texts (文本). */
  readonly isText: boolean;
  /** It held a number or a date before. */
  readonly wasNumber: boolean;
  /** It held nothing before. */
  readonly wasBlank: boolean;
  readonly dateSystem: DateSystem;
}

const dateForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** Digits that a double holds exactly; longer numbers are numbers of documents or persons. */
const mostDigits = 15;

/**
 * Far less is turned into something else than Excel would: a date only in a cell that shows dates, a number only in a
 * cell that held one or nothing and shows no dates (`2026.8` is a month there). All else stays a text, as typed; a
 * leading apostrophe makes a text of anything.
 */
export function typedValue(text: string, cell: TypedCell): NewValue {
  if (isBlankText(text)) return null;
  if (text.startsWith("'")) return isBlankText(text.slice(1)) ? null : text.slice(1);
  const trimmed = text.trim();
  if (cell.isDate) return dateSerial(trimmed, cell.dateSystem) ?? text;
  const takesNumbers = (cell.wasNumber || cell.wasBlank) && !cell.isText;
  return takesNumbers && isNumeral(trimmed) ? Number(trimmed) + 0 : text;
}

function dateSerial(text: string, system: DateSystem): number | null {
  for (const form of dateForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    const serial = day === null ? 0 : serialOfDay(day, system);
    return serial >= 1 ? serial : null;
  }
  return null;
}

/** A plain decimal without leading zeros. */
function isNumeral(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= mostDigits;
}
