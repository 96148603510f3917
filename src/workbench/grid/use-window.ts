import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, type RefObject } from "react";
import { letterHeight, widthOf, type GridLayout, type RowSpan } from "./geometry";

/** The rows and columns that are drawn, and the size of what is in sight. */
export interface GridWindow {
  readonly rows: RowSpan;
  /** Columns `from` … `to - 1`. */
  readonly columns: RowSpan;
  readonly width: number;
  readonly height: number;
}

function spanOf(items: readonly { readonly index: number }[]): RowSpan {
  const first = items[0];
  const last = items.at(-1);
  return first === undefined || last === undefined
    ? { from: 0, to: 0 }
    : { from: first.index, to: last.index + 1 };
}

/** Follows the scroll position; renders only when other rows or columns come into sight. */
export function useWindow(scrollerRef: RefObject<HTMLDivElement | null>, layout: GridLayout): GridWindow {
  const rows = useVirtualizer({
    count: layout.rowCount,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => layout.rowHeight,
    paddingStart: letterHeight,
    overscan: 3,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    count: layout.columnCount,
    getScrollElement: () => scrollerRef.current,
    estimateSize: (column) => widthOf(layout, column, column),
    paddingStart: layout.numberWidth,
    horizontal: true,
    overscan: 1,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [layout, rows, columns]);
  const rowItems = rows.getVirtualItems();
  const columnItems = columns.getVirtualItems();
  const drawnRows = useMemo(() => spanOf(rowItems), [rowItems]);
  const drawnColumns = useMemo(() => spanOf(columnItems), [columnItems]);
  const { width, height } = rows.scrollRect ?? { width: 0, height: 0 };
  return { rows: drawnRows, columns: drawnColumns, width, height };
}
