/** Cells as SpreadsheetML writes them (CT_Cell). */
import { cellAddress } from "../../core/snapshot";
import type { PartLabel } from "../damage";
import { cleanText } from "../text";
import { XmlReader } from "../xml";
import { attributeStride } from "../xml-attributes";
import { elementPrefix } from "./part-splices";

/** What is to stand in a cell; `null` is nothing. */
export type NewValue = string | number | null;

/** What of a cell belongs to its old value: type, cell and value metadata, phonetic display. */
const valueAttributes = new Set(["t", "cm", "vm", "ph"]);

/** A cell of its own, with the style of its row or column (-1: none). */
export function newCell(prefix: string, row: number, column: number, style: number, value: NewValue): string {
  const name = `${prefix}c`;
  const start = `<${name} r="${cellAddress(row, column)}"${style > 0 ? ` s="${String(style)}"` : ""}`;
  return start + valueXml(prefix, name, value);
}

/** An existing cell, given as its bytes, with another value: all that does not belong to the old one stays. */
export function changedCell(bytes: Uint8Array, part: PartLabel, value: NewValue): string {
  const reader = new XmlReader(bytes, part);
  reader.next();
  const prefix = elementPrefix(reader, 0);
  const { ranges, count } = reader.attributes;
  let start = `<${prefix}c`;
  for (let slot = 0; slot < count * attributeStride; slot += attributeStride) {
    const name = reader.source.decode(ranges[slot] ?? 0, ranges[slot + 2] ?? 0);
    if (valueAttributes.has(name)) continue;
    const end = (ranges[slot + 4] ?? 0) + 1;
    start += ` ${reader.source.decode(ranges[slot] ?? 0, end)}`;
  }
  return start + valueXml(prefix, `${prefix}c`, value);
}

/**
 * What follows a cell's name and place. A text stands in the cell itself, not among the shared ones: no other part
 * changes, and Excel, WPS and LibreOffice have always read such cells, for the exports of most web systems have no
 * others.
 */
function valueXml(prefix: string, name: string, value: NewValue): string {
  if (typeof value === "number") return `><${prefix}v>${numberText(value)}</${prefix}v></${name}>`;
  if (value === null || value === "") return "/>";
  const text = escapeText(value);
  const isKept = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return ` t="inlineStr"><${prefix}is><${prefix}t${isKept}>${text}</${prefix}t></${prefix}is></${name}>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no cell holds ${String(value)}`);
  return String(value);
}

/** A cleaned text; what would read as the escape of a character is escaped itself (ST_Xstring, 22.9.2.19). */
function escapeText(text: string): string {
  return cleanText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
