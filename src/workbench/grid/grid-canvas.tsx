import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useMemo, type MouseEvent, type ReactNode, type RefObject } from "react";
import type { CellPosition } from "../../core/record";
import type { Area } from "../../core/snapshot";
import type { SheetShape } from "../sheet-view";
import { useCanvasStyles } from "./canvas-styles";
import { CellEntry, type CellEntryProps } from "./cell-entry";
import { ColumnLetters } from "./column-letters";
import {
  frozenRows,
  isAmong,
  letterHeight,
  rowTop,
  stripOf,
  type GridLayout,
  type RowSpan,
} from "./geometry";
import { cellId, GridRow, type SheetGround } from "./grid-row";
import type { MergedAreas } from "./merged-areas";
import { RowNumbers } from "./row-numbers";
import { blockRows, type RowBlocks } from "./row-blocks";
import { useWindow, type GridWindow } from "./use-window";
import { words } from "./words";

declare module "react" {
  interface CSSProperties {
    /** Where the text of a merged cell stops when the cell scrolls out of sight, and how wide it may be. */
    "--grid-left"?: string;
    "--grid-top"?: string;
    "--grid-sight"?: string;
  }
}

interface GridCanvasProps {
  readonly gridId: string;
  readonly shape: SheetShape;
  readonly layout: GridLayout;
  readonly merges: MergedAreas;
  readonly blocks: RowBlocks;
  /** Of the blocks: grows with each that comes. */
  readonly revision: number;
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  readonly active: Area | null;
  readonly shown: number;
  readonly busy: boolean;
  readonly onPick: (cell: CellPosition) => void;
  readonly onOpen: (cell: CellPosition) => void;
  readonly entry: Omit<CellEntryProps, "gridId" | "layout" | "frozen" | "scrollerRef" | "activeId">;
}

type SheetProps = Omit<GridCanvasProps, "entry" | "scrollerRef">;

/** Rows whose merged areas reach into the window from above: there stands the text of those areas. */
function rowsAbove(merges: MergedAreas, rows: RowSpan, columns: RowSpan): RowSpan[] {
  const above = new Set<number>();
  for (let column = columns.from; column < columns.to; column++) {
    const top = merges.at(rows.from, column)?.top ?? rows.from;
    if (top < rows.from) above.add(top);
  }
  return [...above].map((row) => ({ from: row, to: row + 1 }));
}

function useWantedRows(props: SheetProps, { rows, columns }: GridWindow, frozen: RowSpan): void {
  const { blocks, merges, active } = props;
  const activeRow = active?.top ?? -1;
  useEffect(() => {
    const activeSpan = activeRow < 0 ? [] : [{ from: activeRow, to: activeRow + 1 }];
    const margin = { from: rows.from - blockRows / 2, to: rows.to + blockRows / 2 };
    blocks.want([rows, frozen, ...rowsAbove(merges, rows, columns), ...activeSpan, margin]);
  }, [blocks, merges, rows, columns, frozen, activeRow]);
}

/** The cell that an event happened in. */
function cellOf(event: MouseEvent): CellPosition | undefined {
  const element = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
  if (!(element instanceof HTMLElement)) return undefined;
  return { row: Number(element.dataset["row"]), column: Number(element.dataset["column"]) };
}

function actAt(event: MouseEvent, action: (cell: CellPosition) => void): void {
  const cell = cellOf(event);
  if (cell !== undefined) action(cell);
}

function touches(area: Area, rows: RowSpan): boolean {
  return area.top < rows.to && area.bottom >= rows.from;
}

/** `offset` is where row 0 would stand. */
type DrawRows = (span: RowSpan, offset: number) => ReactNode[];

/** Draws the rows of a span. */
function useRows(props: SheetProps, columns: RowSpan, frozen: RowSpan): DrawRows {
  const { gridId, layout, merges, blocks, revision, shape, active, shown } = props;
  const ground = useMemo<SheetGround>(
    () => ({ gridId, layout, merges, blockAt: (row) => blocks.at(row) }),
    [gridId, layout, merges, blocks],
  );
  return (span, offset) => {
    const drawn: ReactNode[] = [];
    for (let row = span.from; row < span.to; row++) {
      const own = active !== null && row >= active.top && row <= active.bottom ? active : null;
      drawn.push(
        <GridRow
          key={row}
          ground={ground}
          row={row}
          top={offset + row * layout.rowHeight}
          strip={stripOf(layout, frozen, row)}
          columns={columns}
          firstRow={span.from}
          block={blocks.at(row)}
          revision={row === span.from ? revision : 0}
          isHidden={isAmong(shape.hiddenRows, row)}
          active={own}
          shown={own === null ? 0 : shown}
        />,
      );
    }
    return drawn;
  };
}

/** The element of the active cell, where it is drawn. */
function drawnActive(props: SheetProps, { rows, columns }: GridWindow, frozen: RowSpan): string | undefined {
  const { active, gridId } = props;
  if (active === null || active.left >= columns.to || active.right < columns.from) return undefined;
  return touches(active, rows) || touches(active, frozen) ? cellId(gridId, active) : undefined;
}

interface FrozenStripProps {
  readonly frozen: RowSpan;
  readonly rowHeight: number;
  readonly children: ReactNode;
}

/** The rows that stop below the column letters when they have been scrolled there. */
function FrozenStrip({ frozen, rowHeight, children }: FrozenStripProps): ReactNode {
  const styles = useCanvasStyles();
  const { from, to } = frozen;
  const place = { top: letterHeight, marginTop: from * rowHeight, height: (to - from) * rowHeight };
  if (to === from) return null;
  return (
    <div role="rowgroup" className={styles.frozen} style={{ ...place, "--grid-top": "0px" }}>
      {children}
    </div>
  );
}

interface GridProps extends SheetProps {
  readonly seen: GridWindow;
  readonly frozen: RowSpan;
}

/** Below this the browser's single-precision places are still right to a fraction of a pixel. */
const preciseHeight = 8_000_000;
const nearRows = 1024;

/** What screen readers know as the grid. */
function Grid(props: GridProps): ReactNode {
  const styles = useCanvasStyles();
  const { gridId, shape, layout, active, busy, seen, frozen, onPick, onOpen } = props;
  const { rows, columns } = seen;
  const { from, to } = frozen;
  const draw = useRows(props, columns, frozen);
  const common = { layout, hiddenRows: shape.hiddenRows, active };
  // Rows stand near to what holds them: far from it they would be drawn some pixels beside their places.
  const origin = Math.floor(rows.from / nearRows) * nearRows;
  const offset = -origin * layout.rowHeight;
  return (
    <div
      role="grid"
      id={gridId}
      aria-label={words.sheet(shape.name)}
      aria-rowcount={layout.rowCount + 1}
      aria-colcount={layout.columnCount + 1}
      aria-readonly={busy}
      className={styles.grid}
      style={{ width: layout.width, height: layout.height }}
      onMouseDown={(event) => {
        // The keyboard stays where one types; it would be lost to the page.
        if (cellOf(event) !== undefined) event.preventDefault();
      }}
      onClick={(event) => {
        actAt(event, onPick);
      }}
      onDoubleClick={(event) => {
        actAt(event, onOpen);
      }}
    >
      <ColumnLetters layout={layout} columns={columns} active={active} />
      <FrozenStrip frozen={frozen} rowHeight={layout.rowHeight}>
        <RowNumbers {...common} {...frozen} offset={-from * layout.rowHeight} />
        {draw(frozen, -from * layout.rowHeight)}
      </FrozenStrip>
      {rows.to > rows.from ? (
        <div
          role="rowgroup"
          className={mergeClasses(styles.body, layout.height > preciseHeight && styles.ownLayer)}
          style={{ top: rowTop(layout, origin) }}
        >
          <RowNumbers {...common} {...rows} offset={offset} />
          {draw({ from: Math.min(rows.from, from), to: Math.min(rows.to, from) }, offset)}
          {draw({ from: Math.max(rows.from, to), to: Math.max(rows.to, to) }, offset)}
        </div>
      ) : null}
    </div>
  );
}

/** The scrolling sheet: letters, frozen rows, the rows in sight, and the place where one types. */
export function GridCanvas({ entry, scrollerRef, ...props }: GridCanvasProps): ReactNode {
  const styles = useCanvasStyles();
  const { gridId, layout } = props;
  const seen = useWindow(scrollerRef, layout);
  const { from, to } = frozenRows(layout, seen.height);
  const frozen = useMemo(() => ({ from, to }), [from, to]);
  useWantedRows(props, seen, frozen);
  const sight = {
    "--grid-left": `${String(layout.numberWidth + 5)}px`,
    "--grid-top": `${String(rowTop(layout, to - from) + 4)}px`,
    "--grid-sight": `${String(Math.max(80, seen.width - layout.numberWidth - 12))}px`,
  };
  return (
    <div ref={scrollerRef} className={styles.scroller} style={sight}>
      <Grid {...props} seen={seen} frozen={frozen} />
      <CellEntry
        {...entry}
        gridId={gridId}
        layout={layout}
        frozen={frozen}
        scrollerRef={scrollerRef}
        activeId={drawnActive(props, seen, frozen)}
      />
    </div>
  );
}
