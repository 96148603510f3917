import type { Area } from "../core/snapshot";
import { parseArea } from "./areas";
import { xmlOpen } from "./xml";
import type { XmlReader } from "./xml";

/**
 * The rows that the `autoFilter` element just opened can hide, without its header row, of which the end is read too;
 * `null` where no column of it is filtered. A column that only hides its button is not.
 */
export function readActiveFilter(reader: XmlReader): Area | null {
  const { depth } = reader;
  const area = parseArea(reader.attribute("ref") ?? "");
  let isActive = false;
  for (let token = reader.next(); reader.depth >= depth; token = reader.next()) {
    if (token === xmlOpen && reader.depth === depth + 2 && !reader.isNamed("extLst")) isActive = true;
  }
  return isActive && area !== null ? { ...area, top: area.top + 1 } : null;
}
