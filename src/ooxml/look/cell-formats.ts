/** The number format of every cell of a sheet, blank cells with a style included. */
import { sheetColumns } from "../areas";
import type { XmlReader } from "../xml";
import { CellWalk, walkCell, walkEnd, walkRow } from "./cell-walk";
import type { CellStyles } from "./cell-styles";
import { absent, FormatRuns } from "./format-runs";

export class CellFormats {
  private readonly columns: (FormatRuns | undefined)[] = [];
  /** Formats of whole rows, for cells that the file does not hold. */
  private readonly rows = new Map<number, number>();
  /** Cells that do not stand in the order of rows. */
  private readonly strays = new Map<number, number>();

  constructor(private readonly styles: CellStyles) {}

  /** Reads the `sheetData` element just opened to its end. */
  read(reader: XmlReader): void {
    const { styles, rows } = this;
    const walk = new CellWalk(reader);
    for (let step = walk.next(); step !== walkEnd; step = walk.next()) {
      if (step === walkCell) this.add(walk.row, walk.column, styles.formatIndex(walk.style));
      else if (step === walkRow && walk.style >= 0) rows.set(walk.row, styles.formatIndex(walk.style));
    }
  }

  /** Index of the format among those of the styles; `absent` where neither the cell nor its row has one. */
  at(row: number, column: number): number {
    const stray = this.strays.size === 0 ? undefined : this.strays.get(row * sheetColumns + column);
    const index = stray ?? this.columns[column]?.at(row) ?? absent;
    return index === absent ? (this.rows.get(row) ?? absent) : index;
  }

  private add(row: number, column: number, index: number): void {
    const runs = this.columns[column] ?? this.addColumn(column);
    if (!runs.add(row, index)) this.strays.set(row * sheetColumns + column, index);
  }

  private addColumn(column: number): FormatRuns {
    const runs = new FormatRuns();
    while (this.columns.length < column) this.columns.push(undefined);
    this.columns[column] = runs;
    return runs;
  }
}
