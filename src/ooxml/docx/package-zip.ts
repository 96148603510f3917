/** Writing a .docx package so that the same parts give the same bytes. */
import { strToU8, zipSync, type Zippable } from "fflate";

/** The first day that a zip can name; fflate writes its local parts, so that the time zone does not matter. */
const fixedTime = new Date(1980, 0, 1);

/** Packs parts by path; [Content_Types].xml stands first, as readers that only peek at a file expect. */
export function packDocx(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    entries[path] = [typeof content === "string" ? strToU8(content) : content, { mtime: fixedTime }];
  }
  return zipSync(entries, { level: 6 });
}

function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path === "_rels/.rels" ? 1 : 2;
}
