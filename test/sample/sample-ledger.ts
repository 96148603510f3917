/**
 * The sample ledger that the product brings along: what a county's inspection office has on its desk in the autumn
 * after a round, tidy on the whole, with the slips that such ledgers have. Made up throughout.
 */
import { buildWorkbook, replaceParts } from "../ooxml/workbook-builder";
import { ledgerSheet } from "./ledger-sheet";
import { education } from "./problems-education";
import { health } from "./problems-health";
import { investment } from "./problems-investment";
import { township } from "./problems-township";
import { water } from "./problems-water";
import type { SampleUnit } from "./sample-unit";
import { settingsSheet } from "./settings-sheet";

/** Where the sample stands, from the project's root. */
export const samplePath = "assets/samples/巡察整改台账样例.xlsx";

export const sampleUnits: readonly SampleUnit[] = [water, education, township, investment, health];

/** The bytes of the sample workbook: 整改台账, 参数 and an empty sheet. The same on every run. */
export function sampleLedger(): Uint8Array {
  const { sheet, unborderedRows } = ledgerSheet(sampleUnits);
  const built = buildWorkbook({ sheets: [sheet, settingsSheet, { name: "Sheet2", rows: [] }] });
  return replaceParts(built, {
    "xl/worksheets/sheet1.xml": (xml) => onA3(withoutGrid(xml, unborderedRows)),
  });
}

/** Information, notes and signatures stand outside of the bordered grid. */
function withoutGrid(xml: string, rows: readonly number[]): string {
  return rows.reduce((text, row) => {
    const pattern = new RegExp(`<row r="${String(row + 1)}"[^>]*>.*?</row>`, "s");
    return text.replace(pattern, (found) => found.replace(/(<c r="[A-Z]+\d+") s="\d+"/g, "$1"));
  }, xml);
}

/** Paper size 8 of ST_PageSetup is A3, on which offices print ledgers of this width. */
function onA3(xml: string): string {
  return xml.replace(`paperSize="9"`, `paperSize="8"`);
}
