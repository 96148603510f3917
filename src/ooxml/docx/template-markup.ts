/** Whether the markup of a paper is well-formed: Word opens no document in which it is not. */
import { Failure } from "../../core/failure";
import { XmlReader, xmlEnd, xmlOpen, xmlText } from "../xml";

const titles: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, "正文"],
  [/^word\/header\d*\.xml$/, "页眉"],
  [/^word\/footer\d*\.xml$/, "页脚"],
  [/^word\/footnotes\d*\.xml$/, "脚注"],
  [/^word\/endnotes\d*\.xml$/, "尾注"],
  [/^word\/styles\d*\.xml$/, "样式"],
  [/^word\/settings\d*\.xml$/, "设置"],
  [/^word\/numbering\d*\.xml$/, "编号"],
  [/^word\/_rels\/[^/]*\.rels$/, "部件关系"],
];

/**
 * Reads a part of a template to its end; parts that hold no text, styles or settings are passed over.
 * Throws Failure 'bad-template' that names the part.
 */
export function checkMarkup(path: string, content: Uint8Array): void {
  readToEnd(path, content, (reader, token) => {
    if (token === xmlOpen) reader.attributes.check();
    else if (token === xmlText && !reader.textIsPlain) reader.text();
  });
}

/**
 * Whether every element of a filled part ends where it should; what is filled in is escaped text and needs no reading.
 * Throws Failure 'bad-template'.
 */
export function checkElements(path: string, content: Uint8Array): void {
  readToEnd(path, content);
}

function readToEnd(
  path: string,
  content: Uint8Array,
  look?: (reader: XmlReader, token: ReturnType<XmlReader["next"]>) => void,
): void {
  const title = titles.find(([pattern]) => pattern.test(path))?.[1];
  if (title === undefined) return;
  try {
    const reader = new XmlReader(content, { title, name: path });
    for (let token = reader.next(); token !== xmlEnd; token = reader.next()) look?.(reader, token);
  } catch (error) {
    throw error instanceof Failure ? unusable(`${title}${error.why}`) : error;
  }
}

function unusable(why: string): Failure {
  return new Failure("bad-template", "Word模板无法使用", why, "请用Word打开模板，另存为新的.docx后再试");
}
