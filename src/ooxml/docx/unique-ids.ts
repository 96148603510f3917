/**
 * A repeated row or paragraph repeats what was marked in it: bookmarks, content controls, drawings and paragraph ids,
 * each of which may occur only once in a document.
 */
export function withoutDuplicateIds(part: string): string {
  let out = part;
  if (out.includes("<w:bookmarkStart ")) out = withSingleBookmarks(out);
  if (out.includes("<w:sdtPr>"))
    out = renumbered(out, /(<w:sdtPr>(?:(?!<\/w:sdtPr>).)*?<w:id w:val=")(-?\d+)(")/gs);
  if (out.includes("<wp:docPr ")) out = renumbered(out, /(<wp:docPr (?:[^>]*? )?id=")(\d+)(")/g);
  if (out.includes("w14:paraId=")) out = withSingleParagraphIds(out);
  return out;
}

/** Keeps the first of bookmarks of one name, and each with its own number. */
function withSingleBookmarks(part: string): string {
  const names = new Set<string>();
  const ids = new Set<string>();
  /** Ids whose start was dropped and whose end is still to come. */
  const dropped = new Set<string>();
  return part.replace(/<w:bookmark(Start|End) [^>]*\/>/g, (element, which: string) => {
    const id = /w:id="([^"]*)"/.exec(element)?.[1] ?? "";
    if (which === "End") return dropped.delete(id) ? "" : element;
    const name = /w:name="([^"]*)"/.exec(element)?.[1] ?? "";
    if (names.has(name) || ids.has(id)) {
      dropped.add(id);
      return "";
    }
    names.add(name);
    ids.add(id);
    return element;
  });
}

function renumbered(part: string, pattern: RegExp): string {
  const seen = new Set<string>();
  let next = 1;
  return part.replace(pattern, (element, before: string, id: string, after: string) => {
    if (!seen.has(id)) {
      seen.add(id);
      return element;
    }
    while (seen.has(String(next))) next++;
    seen.add(String(next));
    return before + String(next) + after;
  });
}

function withSingleParagraphIds(part: string): string {
  const seen = new Set<string>();
  return part.replace(/ w14:(?:paraId|textId)="[^"]*"/g, (attribute) => {
    if (attribute.startsWith(" w14:textId")) return attribute;
    if (seen.has(attribute)) return "";
    seen.add(attribute);
    return attribute;
  });
}
