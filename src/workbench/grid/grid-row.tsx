import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { cellAddress, type Area } from "../../core/snapshot";
import { lookAt } from "./cell-look";
import { useCellStyles, type CellStyles } from "./cell-styles";
import { columnLeft, hiddenColumnWidth, widthOf, type GridLayout, type RowSpan } from "./geometry";
import { drawCell, type DrawnCell } from "./grid-cell";
import type { MergedAreas, MergedPiece } from "./merged-areas";
import type { LoadedBlock } from "./row-blocks";
import { words } from "./words";

/** What all rows share. */
export interface SheetGround {
  readonly gridId: string;
  readonly layout: GridLayout;
  readonly merges: MergedAreas;
  readonly blockAt: (row: number) => LoadedBlock | undefined;
}

interface GridRowProps {
  readonly ground: SheetGround;
  readonly row: number;
  /** From the top of what holds the row. */
  readonly top: number;
  readonly strip: RowSpan;
  readonly columns: RowSpan;
  /** First row that is drawn of its strip: it draws what began above it. */
  readonly firstRow: number;
  readonly block: LoadedBlock | undefined;
  /** Changes whenever a block comes, for the first row only: what it draws may come from any block. */
  readonly revision: number;
  readonly isHidden: boolean;
  /** The active cell, where this row has part in it. */
  readonly active: Area | null;
  /** Changes when the active cell is shown from elsewhere; 0 where it was not. */
  readonly shown: number;
}

/** The identity of a cell's element, by which the keyboard's place is told to screen readers. */
export function cellId(gridId: string, area: Area): string {
  return `${gridId}-${cellAddress(area.top, area.left)}`;
}

function cellToDraw(props: GridRowProps, area: Area, piece: MergedPiece | undefined): DrawnCell {
  const { ground, row, active, shown } = props;
  const { layout } = ground;
  const part = piece?.part ?? area;
  const block = ground.blockAt(area.top);
  const width = widthOf(layout, area.left, area.right);
  const isActive = active?.top === area.top && active.left === area.left;
  const isShown = isActive && shown > 0;
  return {
    // A cell that is shown again starts its animation again.
    key: isShown ? `${String(area.left)}-${String(shown)}` : String(area.left),
    id: part.top === area.top ? cellId(ground.gridId, area) : undefined,
    area,
    left: columnLeft(layout, area.left),
    top: (part.top - row) * layout.rowHeight,
    width,
    height: (part.bottom - part.top + 1) * layout.rowHeight,
    look: block === undefined ? undefined : lookAt(block, area, layout.columnCount),
    isMerged: piece !== undefined,
    isHeader: row < layout.headerRows,
    isTight: layout.isTight,
    isHidden: width === hiddenColumnWidth,
    isActive,
    isShown,
  };
}

function cellsOf(props: GridRowProps, styles: CellStyles): ReactNode[] {
  const { ground, row, columns, firstRow, strip } = props;
  const cells: ReactNode[] = [];
  for (let column = columns.from; column < columns.to; column++) {
    const piece = ground.merges.pieceAt({ row, column }, { row: firstRow, column: columns.from }, strip);
    if (piece === "covered") continue;
    const area = piece?.area ?? { top: row, left: column, bottom: row, right: column };
    cells.push(drawCell(styles, cellToDraw(props, area, piece)));
  }
  return cells;
}

/** A row of the sheet with the cells of the columns in sight; a bare stripe until they have come. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const styles = useCellStyles();
  const { ground, row, top, block, isHidden } = props;
  const isWaiting = block === undefined;
  return (
    <div
      role="row"
      className={mergeClasses(styles.row, isWaiting && styles.waitingRow)}
      style={{ top, height: ground.layout.rowHeight }}
      aria-rowindex={row + 2}
      aria-busy={isWaiting}
    >
      <div role="rowheader" className={styles.unseen} aria-colindex={1}>
        {isHidden ? words.hiddenRow(row + 1) : row + 1}
      </div>
      {isWaiting ? null : cellsOf(props, styles)}
    </div>
  );
});
