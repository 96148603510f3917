import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { layOut } from "./layout";
import { isTextPart, openTemplate, type Parts } from "./open-template";
import { packDocx } from "./package-zip";
import { gap, printableText } from "./printable";
import { templateFailure } from "./template-errors";
import { checkElements } from "./template-markup";

type TemplateValue =
  string | number | boolean | null | undefined | TemplateData | readonly TemplateData[] | readonly string[];

/** What the tags of a template are filled with, by tag name. */
export interface TemplateData {
  readonly [tag: string]: TemplateValue;
}

interface FillOptions {
  /** `measurable` is laid out by LibreOffice as `production` is by Word; see `layout.ts`. */
  readonly variant: "production" | "measurable";
  /** Title in the properties of the document. */
  readonly title?: string;
}

export interface FilledDocument {
  readonly bytes: Uint8Array;
  /** Tags that had no value and printed 【待补充】, in the order of printing, each once. */
  readonly missing: readonly string[];
  /** Tags of the template that the data knows nothing of: printed 【待补充】, or nothing for a section. */
  readonly unknown: readonly string[];
}

/**
 * Fills a Word template and lays it out. A value is missing when it is "", `null` or `undefined`; what shall stay blank
 * is passed as spaces. Text is printed as it stands: tags and markup in data are text. Same template and data, same
 * bytes. Throws Failure 'bad-template', 'not-a-document', 'encrypted' or 'too-large'.
 */
export function fillTemplate(template: Uint8Array, data: TemplateData, options: FillOptions): FilledDocument {
  const parts = openTemplate(template);
  const zip = new PizZip();
  for (const [path, content] of parts) zip.file(path, withAsciiBraces(path, content));
  const missing = new Set<string>();
  const unknown = new Set<string>();
  try {
    new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser: (tag) => tagReader(tag.trim(), missing, unknown),
      nullGetter: (part: { module?: string; value: string }) => {
        if (part.module) return "";
        unknown.add(part.value.trim());
        return gap;
      },
    }).render(data);
  } catch (error) {
    throw templateFailure(error);
  }
  const bytes = packDocx(balanced(layOut(filledParts(parts, zip), options)));
  return { bytes, missing: [...missing], unknown: [...unknown] };
}

/** The same parts; a tag at an odd place can tear elements that were whole before, and then nothing is written. */
function balanced(paper: Parts): Parts {
  const out = new Map(paper);
  for (const [path, content] of paper) {
    if (typeof content !== "string" || !isTextPart(path)) continue;
    const bytes = new TextEncoder().encode(content);
    checkElements(path, bytes);
    out.set(path, bytes);
  }
  return out;
}

/** Chinese input methods type ｛｝ where {} is meant. */
function withAsciiBraces(path: string, content: string | Uint8Array): string | Uint8Array {
  if (typeof content !== "string" || !isTextPart(path) || !/[｛｝]/.test(content)) return content;
  return content.replace(/｛/g, "{").replace(/｝/g, "}");
}

function filledParts(template: Parts, filled: PizZip): Parts {
  return new Map(
    [...template].map(([path, content]) => [
      path,
      typeof content === "string" ? (filled.file(path)?.asText() ?? content) : content,
    ]),
  );
}

interface TagContext {
  readonly num: number;
  readonly meta: { readonly part: { readonly module?: string } };
}

/**
 * Reads a tag from data by its name: a dotted path of own properties, nothing evaluated. An empty value is answered
 * here, not by the data around a loop, which may have a value under the same name.
 */
function tagReader(tag: string, missing: Set<string>, unknown: Set<string>) {
  // Kinds of tags that paid modules know.
  if (/^[%$&*~=+<>!?:-]/.test(tag)) throw new Error(`不支持“{${tag}}”这种写法`);
  const names = tag.split(".");
  return {
    get(scope: unknown, context: TagContext): unknown {
      const { module } = context.meta.part;
      const isSection = module === "loop";
      // Raw XML, {@…}, could carry anything into a document.
      if (module && !isSection) throw new Error(`不支持“{@${tag}}”这种写法`);
      const found = tag === "." ? { value: scope } : ownValue(scope, names);
      if (found === null) {
        if (isSection && context.num === 0) unknown.add(tag);
        return undefined;
      }
      const { value } = found;
      if (isSection) return value ?? false;
      if (value === "" || value === null || value === undefined) {
        missing.add(tag);
        return gap;
      }
      if (typeof value === "string") return printableText(value);
      if (typeof value === "number") return String(value);
      unknown.add(tag);
      return gap;
    },
  };
}

function ownValue(scope: unknown, names: readonly string[]): { readonly value: unknown } | null {
  let value = scope;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return { value };
}
