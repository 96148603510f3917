import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { CellPosition } from "../../core/record";
import {
  firstCellInSight,
  frozenRows,
  rowsOfPage,
  scrollToShow,
  type GridLayout,
  type View,
} from "./geometry";
import type { MergedAreas } from "./merged-areas";
import { moved, type Move } from "./moves";

type ScrollerRef = RefObject<HTMLDivElement | null>;

function viewOf(element: HTMLElement): View {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
}

/** How a cell is brought into sight: by as little as need be, or with room around it and a mark that draws the eye. */
type Showing = "near" | "centred";

export interface Walk {
  /** Makes a cell the active one and brings it into sight. */
  readonly go: (cell: CellPosition, showing: Showing) => void;
  readonly move: (move: Move) => void;
  /** Makes the first cell in sight the active one where none is. */
  readonly start: () => void;
  /** Where the keyboard stands: in a merged area perhaps another cell than the active one. */
  readonly at: CellPosition | null;
  /** Grows each time the active cell is shown from elsewhere; 0 once somebody has gone on. */
  readonly shown: number;
}

/** Where the keyboard stands: the cell that it went to, as long as that is the active one or merged into it. */
function useLane(active: CellPosition | null, merges: MergedAreas) {
  const [lane, setLane] = useState<CellPosition | null>(null);
  const at = useMemo((): CellPosition | null => {
    if (active === null || lane === null) return active;
    const anchor = merges.anchorOf(lane);
    return anchor.row === active.row && anchor.column === active.column ? lane : active;
  }, [active, lane, merges]);
  return { at, setLane };
}

/** Scrolls; on arrival at a sheet, to the cell that is active already. */
function useScrolling(
  scrollerRef: ScrollerRef,
  layout: GridLayout,
  merges: MergedAreas,
  active: CellPosition | null,
) {
  const bring = useCallback(
    (cell: CellPosition, showing: Showing) => {
      const element = scrollerRef.current;
      if (element === null) return;
      const { left, top } = scrollToShow(layout, viewOf(element), merges.areaOf(cell), cell, showing);
      element.scrollTo({ left, top, behavior: "instant" });
    },
    [scrollerRef, layout, merges],
  );
  const hasArrived = useRef(false);
  useEffect(() => {
    if (!hasArrived.current && active !== null) bring(active, "centred");
    hasArrived.current = true;
  }, [active, bring]);
  return bring;
}

/** Goes from cell to cell and keeps the active one in sight. */
export function useWalk(
  scrollerRef: ScrollerRef,
  layout: GridLayout,
  merges: MergedAreas,
  active: CellPosition | null,
  onActivate: (cell: CellPosition) => void,
): Walk {
  const { at, setLane } = useLane(active, merges);
  const [shown, setShown] = useState({ times: 0, isNow: false });
  const bring = useScrolling(scrollerRef, layout, merges, active);
  const go = useCallback(
    (cell: CellPosition, showing: Showing) => {
      const isNow = showing === "centred";
      setLane(cell);
      setShown(({ times }) => ({ times: isNow ? times + 1 : times, isNow }));
      bring(cell, showing);
      onActivate(merges.anchorOf(cell));
    },
    [setLane, bring, merges, onActivate],
  );
  const move = (wanted: Move): void => {
    const element = scrollerRef.current;
    if (element === null || at === null) return;
    const page = rowsOfPage(layout, viewOf(element));
    const { rowCount, columnCount } = layout;
    const firstRow = frozenRows(layout, element.clientHeight).to;
    go(moved(at, wanted, { rowCount, columnCount, firstRow, merges, page }), "near");
  };
  const start = (): void => {
    const element = scrollerRef.current;
    if (element !== null && active === null && layout.rowCount > 0) {
      go(firstCellInSight(layout, viewOf(element)), "near");
    }
  };
  return { go, move, start, at, shown: shown.isNow ? shown.times : 0 };
}
