import { documentPart } from "./body";
import { withEastAsiaHints } from "./east-asia-hints";
import { surroundingParts } from "./package-parts";
import { packDocx } from "./package-zip";
import { parseTemplate } from "./template-source";

/**
 * Builds an editable Word template from its text (see `template-source.ts`): the page of GB/T 9704-2012, with styles
 * under Chinese names and tags that `fillTemplate` fills. The same text gives the same bytes.
 * Throws Failure 'bad-template' that names the line.
 */
export function buildTemplate(source: string): Uint8Array {
  const body = withEastAsiaHints(documentPart(parseTemplate(source)));
  return packDocx(new Map([...surroundingParts(), ["word/document.xml", body]]));
}
