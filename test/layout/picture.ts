/** `npm run picture`: the pages of README's notice, drawn by LibreOffice from the sample ledger. */
import { mkdirSync, readFileSync } from "node:fs";
import { noticeDocument } from "../../src/documents/notice";
import { readSettings } from "../../src/core/settings";
import { settingsLedger } from "../../src/ledgers/settings";
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { openWorkbook } from "../../src/ooxml/workbook";
import { bookOf, dayOfText } from "../core/check-sheets";
import { samplePath, sampleUnits } from "../sample/sample-ledger";
import { RenderedDocument } from "./rendered";

/** The day after the sample's first feedback, when such a notice is written. */
const written = "2026-03-19";
const [unit] = sampleUnits;
if (unit === undefined) throw new Error("the sample has no unit");
const { sheets } = openWorkbook(readFileSync(samplePath)).readAll();
const view = noticeDocument.view({
  book: bookOf(sheets, written),
  settings: readSettings(sheets, settingsLedger),
  today: dayOfText(written),
  unit: unit.unit,
  inputs: new Map(),
});
const paper = RenderedDocument.of(
  fillTemplate(buildTemplate(noticeDocument.template), view.data, { variant: "measurable" }).bytes,
);
mkdirSync("assets/pictures", { recursive: true });
paper.savePicture(1, "assets/pictures/notice-first-page", 60);
paper.savePicture(4, "assets/pictures/notice-list", 60);
paper.dispose();
