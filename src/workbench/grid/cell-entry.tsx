import { mergeClasses } from "@fluentui/react-components";
import {
  useLayoutEffect,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { CellPosition } from "../../core/record";
import { cellAddress, type Area } from "../../core/snapshot";
import { useCanvasStyles } from "./canvas-styles";
import { columnLeft, letterHeight, rowTop, widthOf, type GridLayout, type RowSpan } from "./geometry";
import { words } from "./words";

export interface CellEntryProps {
  readonly gridId: string;
  readonly layout: GridLayout;
  readonly frozen: RowSpan;
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  /** The element of the active cell, where it is drawn. */
  readonly activeId: string | undefined;
  readonly entryRef: RefObject<HTMLTextAreaElement | null>;
  /** What is typed into; where nothing is being typed, the active cell. */
  readonly area: Area | null;
  /** The cell of the area where the keyboard is: in tall areas the place to type at. */
  readonly at: CellPosition | null;
  /** `undefined` while nothing is being typed. */
  readonly text: string | undefined;
  readonly isReadOnly: boolean;
  /** What is told of the active cell: its text. */
  readonly name: string;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onFocus: () => void;
}

const tallestArea = 8;
const roomToType = 180;
const tallestEntry = 220;

interface EntryBox {
  readonly row: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ layout, area, at, text }: CellEntryProps): EntryBox {
  if (area === null) return { row: 0, left: layout.numberWidth, width: 1, height: 1 };
  const isTall = area.bottom - area.top >= tallestArea;
  const row = isTall && at !== null && at.row >= area.top && at.row <= area.bottom ? at.row : area.top;
  const own = widthOf(layout, area.left, area.right);
  const width = Math.min(text === undefined ? own : Math.max(own, roomToType), 480);
  const left = Math.max(layout.numberWidth, Math.min(columnLeft(layout, area.left), layout.width - width));
  const rows = isTall ? 1 : area.bottom - row + 1;
  return { row, left, width, height: rows * layout.rowHeight };
}

/** Keeps the place to type at the cell of a frozen row, which stands still while the sheet scrolls. */
function usePlace({ layout, frozen, scrollerRef, entryRef }: CellEntryProps, row: number): void {
  useLayoutEffect(() => {
    const element = entryRef.current;
    if (element === null) return;
    // On its first turn the grid around it is not yet known; a place it must have, or focusing it would scroll to the end.
    element.style.top = `${String(rowTop(layout, row))}px`;
    const view = scrollerRef.current;
    if (view === null) return;
    const isFrozen = row >= frozen.from && row < frozen.to;
    const place = (): void => {
      const stuck = view.scrollTop + letterHeight + (row - frozen.from) * layout.rowHeight;
      const top = isFrozen ? Math.max(rowTop(layout, row), stuck) : rowTop(layout, row);
      element.style.top = `${String(top)}px`;
    };
    place();
    if (!isFrozen) return;
    view.addEventListener("scroll", place, { passive: true });
    return () => {
      view.removeEventListener("scroll", place);
    };
  }, [layout, frozen, scrollerRef, entryRef, row]);
}

/**
 * Where one types into the sheet. It has the keyboard even before anything is typed, since a Chinese input method
 * begins to compose only in a field that already has it; the cells are told to screen readers as its active descendant.
 */
export function CellEntry(props: CellEntryProps): ReactNode {
  const styles = useCanvasStyles();
  const { entryRef, area, text, gridId, activeId, isReadOnly } = props;
  const { row, left, width, height } = boxOf(props);
  const isTyping = text !== undefined;
  usePlace(props, row);
  useLayoutEffect(() => {
    const element = entryRef.current;
    if (element === null) return;
    element.style.height = `${String(height)}px`;
    if (text === undefined || element.scrollHeight <= element.clientHeight) return;
    element.style.height = `${String(Math.min(tallestEntry, element.scrollHeight + 4))}px`;
  }, [entryRef, text, width, height]);
  const address = area === null ? "" : cellAddress(area.top, area.left);
  return (
    <textarea
      ref={entryRef}
      className={mergeClasses(styles.entry, !isTyping && styles.ready)}
      style={{ left, width }}
      value={text ?? ""}
      readOnly={isReadOnly}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={isTyping ? words.typingIn(address) : words.cell(address, props.name)}
      aria-describedby={props.describedBy}
      aria-controls={gridId}
      aria-activedescendant={isTyping ? undefined : activeId}
      onChange={(event) => {
        props.onText(event.target.value);
      }}
      onKeyDown={props.onKeyDown}
      onCopy={props.onCopy}
      onPaste={props.onPaste}
      onFocus={props.onFocus}
    />
  );
}
