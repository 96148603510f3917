/** Character references and the five entities that XML declares itself (XML 1.0, 4.1 and 4.6). */
const namedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A text with its references replaced, in one pass; `null` where one is malformed or undeclared. */
export function resolveReferences(raw: string): string | null {
  if (!raw.includes("&")) return raw;
  const unknown: string[] = [];
  const text = raw.replace(/&([^&;]{0,12};?)/g, (_, body: string) => {
    const referenced = referencedText(body);
    if (referenced === null) unknown.push(body);
    return referenced ?? "";
  });
  return unknown.length === 0 ? text : null;
}

/** What `#38;`, `#x26;` or `amp;` stands for. */
function referencedText(body: string): string | null {
  const match = /^(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|([a-z]{1,4}));$/.exec(body);
  if (match === null) return null;
  if (match[3] !== undefined) return namedEntities.get(match[3]) ?? null;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
