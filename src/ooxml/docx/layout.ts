/**
 * The layout pass over a filled paper: what depends on the text that the tags brought. It changes nothing else of a
 * template that a person has edited.
 */
import { productionGrid } from "./body";
import { withEastAsiaHints } from "./east-asia-hints";
import { linePitch } from "./geometry";
import { withFittedMark } from "./mark-size";
import { isTextPart, type Parts } from "./open-template";
import { normalStyle } from "./styles";
import { withBalancedTitle } from "./title-lines";
import { withoutDuplicateIds } from "./unique-ids";
import { escapeXml } from "./wordml";
import { withWholeBlocks } from "./whole-blocks";

/** Lays out the parts of a filled package, by path. */
export function layOut(
  parts: Parts,
  options: { readonly variant: "production" | "measurable"; readonly title?: string },
): Parts {
  const styles = parts.get("word/styles.xml");
  const out = new Map<string, string | Uint8Array>();
  for (const [path, content] of parts) {
    if (typeof content !== "string") out.set(path, content);
    else if (isTextPart(path)) {
      const mended = withEastAsiaHints(withoutDuplicateIds(withWholeBlocks(content)));
      const isStyled = typeof styles === "string";
      out.set(path, isStyled ? withFittedMark(withBalancedTitle(mended, styles), styles) : mended);
    } else if (path === "docProps/core.xml" && options.title !== undefined) {
      out.set(path, withTitle(content, options.title));
    } else out.set(path, content);
  }
  return options.variant === "measurable" ? measurable(out) : out;
}

function withTitle(coreProperties: string, title: string): string {
  const element = `<dc:title>${escapeXml(title)}</dc:title>`;
  const present = /<dc:title(?:\/>|>[^<]*<\/dc:title>)/;
  return present.test(coreProperties)
    ? coreProperties.replace(present, () => element)
    : coreProperties.replace("</cp:coreProperties>", () => `${element}</cp:coreProperties>`);
}

/**
 * LibreOffice gives every character two cells of Word's character grid. The measurable variant has no such grid but
 * a default paragraph style of 16 − 0.25 pt: 28 × 15.75 pt = 441 pt ≤ 442.2 pt < 29 × 15.75 pt. Nothing else differs.
 */
function measurable(parts: Parts): Parts {
  const out = new Map(parts);
  const body = parts.get("word/document.xml");
  if (typeof body === "string") {
    const grid = `<w:docGrid w:type="lines" w:linePitch="${String(linePitch)}"/>`;
    out.set("word/document.xml", body.replaceAll(productionGrid, grid));
  }
  const styles = parts.get("word/styles.xml");
  if (typeof styles === "string") {
    const normal = new RegExp(`(w:default="1" w:styleId="${normalStyle}">.*?)(<w:sz w:val="32"/>)`, "s");
    out.set("word/styles.xml", styles.replace(normal, `$1<w:spacing w:val="-5"/>$2`));
  }
  return out;
}
