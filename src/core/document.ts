/**
 * What a document is: which data it needs, what the user may add, and the view that its Word template is filled
 * with. The wording lives in the template.
 */
import type { Book } from "./book";
import type { Day } from "./day";
import type { Settings } from "./settings";
import type { Needs } from "./rule";

/** Values for the tags of a template, by their Chinese names. A blank text prints 【待补充】. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record cannot name itself
export interface ViewData {
  readonly [tag: string]: ViewValue;
}
export type ViewValue = string | number | boolean | readonly ViewData[];

/** Something that a person may give: `--set 发文字号=青巡办〔2026〕5号`. */
export interface DocumentInput {
  readonly name: string;
  /** What is printed where it is not given, in Chinese. */
  readonly otherwise: string;
  /** Right for one unit only: not given where papers go to several. */
  readonly ofOneUnit?: true;
}

export interface DocumentRequest {
  readonly book: Book;
  readonly settings: Settings;
  readonly today: Day;
  readonly unit: string;
  readonly inputs: ReadonlyMap<string, string>;
}

export interface DocumentView {
  readonly data: ViewData;
  /** Figures that the paper will state, with their 口径, to be looked at before building. */
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  /** What had to be assumed and is to be confirmed by a person. */
  readonly assumptions: readonly string[];
}

export interface DocumentKind {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly needs: Needs;
  readonly inputs: readonly DocumentInput[];
  /** The wording, in the markup of `src/ooxml/docx/template-source.ts`. */
  readonly template: string;
  /** The units that the book has anything to say to, in the order of the book. */
  readonly units: (book: Book) => readonly string[];
  /** Throws `Failure` where there is nothing to say, or something that the paper must not carry. */
  readonly view: (request: DocumentRequest) => DocumentView;
}
