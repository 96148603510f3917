/** The few WordprocessingML pieces that everything here is written with. */
export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const rootNamespaces = `xmlns:w="${wordNamespace}" xmlns:r="${relationshipNamespace}"`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

export function run(text: string): string {
  return text === "" ? "" : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph; `content` is runs, `properties` what follows the style in `w:pPr`, in the order of the schema. */
export function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

export function fonts(family: string): string {
  return `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}

/** `size` in half-points, as Word counts. */
export function fontSize(size: number): string {
  return `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`;
}

export function exactLine(twips: number): string {
  return `<w:spacing w:line="${String(twips)}" w:lineRule="exact"/>`;
}
