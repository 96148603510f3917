import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { cellAddress, type Area } from "../../core/snapshot";
import { lookAt } from "./cell-look";
import { useCellStyles } from "./cell-styles";
import { columnLeft, hiddenColumnWidth, widthOf, type GridLayout, type RowSpan } from "./geometry";
import { GridCell, type GridCellProps } from "./grid-cell";
import type { MergedAreas, MergedPiece } from "./merged-areas";
import type { LoadedBlock } from "./row-blocks";

/** What all rows share. */
export interface SheetGround {
  readonly gridId: string;
  readonly layout: GridLayout;
  readonly merges: MergedAreas;
  readonly blockAt: (row: number) => LoadedBlock | undefined;
}

export interface GridRowProps {
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

function cellProps(props: GridRowProps, area: Area, piece: MergedPiece | undefined): GridCellProps {
  const { ground, row, active, shown } = props;
  const { layout } = ground;
  const part = piece?.part ?? area;
  const block = ground.blockAt(area.top);
  const width = widthOf(layout, area.left, area.right);
  const isActive = active?.top === area.top && active.left === area.left;
  return {
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
    isShown: isActive && shown > 0,
  };
}

function cellsOf(props: GridRowProps): ReactNode[] {
  const { ground, row, columns, firstRow, strip, shown } = props;
  const cells: ReactNode[] = [];
  for (let column = columns.from; column < columns.to; column++) {
    const piece = ground.merges.pieceAt({ row, column }, { row: firstRow, column: columns.from }, strip);
    if (piece === "covered") continue;
    const area = piece?.area ?? { top: row, left: column, bottom: row, right: column };
    const cell = cellProps(props, area, piece);
    // A cell that is shown again starts its animation again.
    cells.push(<GridCell key={cell.isShown ? `${String(column)}-${String(shown)}` : column} {...cell} />);
  }
  return cells;
}

/** A row of the sheet with the cells of the columns in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const styles = useCellStyles();
  const { ground, row, top, block, isHidden, active } = props;
  return (
    <div
      role="row"
      className={styles.row}
      style={{ top, height: ground.layout.rowHeight }}
      aria-rowindex={row + 2}
      aria-busy={block === undefined}
    >
      <div
        role="rowheader"
        className={mergeClasses(
          styles.number,
          isHidden && styles.hiddenNumber,
          active !== null && styles.activeNumber,
        )}
        style={{ width: ground.layout.numberWidth }}
        aria-colindex={1}
        title={isHidden ? "此行在表格中被隐藏或被筛选掉，这里照样显示" : undefined}
      >
        {row + 1}
      </div>
      {cellsOf(props)}
    </div>
  );
});
