/** What {@link buildWorkbook} builds from. All row and column numbers are 0-based; areas are written as in Excel (`A1:C1`). */
export type Scalar = string | number | boolean;

export type BuilderCellObject =
  /** Without `value` the formula has no cached result. */
  | { readonly formula: string; readonly value?: Scalar | { readonly error: string } }
  | { readonly error: string }
  | { readonly rich: readonly string[] }
  /** A date or another number with a number format, for example `yyyy/m/d`. */
  | { readonly serial: number; readonly format: string }
  /** A date written as ISO 8601 text (`t="d"`). */
  | { readonly isoDate: string };

export type BuilderCell = Scalar | null | BuilderCellObject;

export interface BuilderFilter {
  readonly area: string;
  /** An active filter on a column of the area; hide the rows it takes away with `filteredRows`. */
  readonly filter?: { readonly column: number; readonly values: readonly string[] };
}

export interface BuilderTable {
  readonly name: string;
  readonly area: string;
  readonly columns: readonly string[];
  /** 0 or 1; 1 unless given. */
  readonly headerRows?: number;
  readonly totalsRows?: number;
  readonly filter?: NonNullable<BuilderFilter["filter"]>;
}

export interface BuilderSheet {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly rows: readonly (readonly BuilderCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Written exactly as hidden rows are; give `autoFilter` or a table's filter too. */
  readonly filteredRows?: readonly number[];
  readonly autoFilter?: BuilderFilter;
  readonly protected?: boolean;
  readonly tables?: readonly BuilderTable[];
  /** List validations; `formula` is `"甲,乙"` in quotes or a reference; `extended` writes them into the extension list. */
  readonly validations?: readonly {
    readonly area: string;
    readonly formula: string;
    readonly extended?: boolean;
  }[];
  readonly conditionalFormats?: readonly { readonly area: string; readonly formula: string }[];
  /** Leading rows in large bold type, centred. */
  readonly titleRows?: number;
  /** Rows after the titles in bold on grey; when given, all rows below are bordered and wrapped. */
  readonly headerRows?: number;
  readonly freezeRows?: number;
  /** Column widths in characters, from column A. */
  readonly widths?: readonly number[];
  readonly heights?: readonly { readonly row: number; readonly points: number }[];
  /** Page header with Excel's codes (`&C` centre, `&R` right). */
  readonly pageHeader?: string;
  /** Page orientation; landscape unless `false`. */
  readonly landscape?: boolean;
}

export interface BuilderWorkbook {
  readonly dateSystem?: 1900 | 1904;
  readonly sheets: readonly BuilderSheet[];
  /** Where texts stand; `shared` unless given. */
  readonly strings?: "shared" | "inline";
  /** Prefix of all SpreadsheetML elements, as some producers write: `x` gives `<x:row>`. */
  readonly prefix?: string;
  /** ISO/IEC 29500 Strict namespaces instead of the transitional ones. */
  readonly strict?: boolean;
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
  /** 0–9; 6 unless given. */
  readonly compression?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}
