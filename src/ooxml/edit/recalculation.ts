/** Asks for all formulas to be calculated anew when the workbook is next opened: what they were saved with may be stale. */
import { tagStart } from "../look/cell-walk";
import { xmlEnd, xmlOpen } from "../xml";
import type { XmlReader } from "../xml";
import { attributeRange, elementPrefix, PartSplices } from "./part-splices";

/** Children of `workbook` that stand before `calcPr` (CT_Workbook). */
const predecessors = new Set(
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames".split(
    " ",
  ),
);

/**
 * The workbook part, read by a reader at its beginning, with `fullCalcOnLoad`.
 * @throws Failure 'damaged-part', 'xml-refused'
 */
export function withFullCalculation(reader: XmlReader): Uint8Array {
  const splices = new PartSplices();
  let place = -1;
  let prefix = "";
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token !== xmlOpen || reader.depth !== 2) continue;
    if (reader.isNamed("calcPr")) {
      setFlag(reader, splices);
      return splices.apply(reader.bytes);
    }
    if (!predecessors.has(reader.name())) continue;
    prefix = elementPrefix(reader, tagStart(reader));
    reader.skipElement();
    place = reader.lookahead("");
  }
  if (place < 0) throw reader.illFormed("缺少工作表目录");
  splices.replace(place, place, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  return splices.apply(reader.bytes);
}

function setFlag(reader: XmlReader, splices: PartSplices): void {
  const flag = attributeRange(reader, "fullCalcOnLoad");
  if (flag === null) splices.replace(reader.nameEnd, reader.nameEnd, ' fullCalcOnLoad="1"');
  else splices.replace(flag.valueStart, flag.valueEnd, "1");
}
