import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import type { CellPosition } from "../../core/record";
import type { SheetSource } from "../sheet-view";
import { moveOfKey } from "./moves";
import { words } from "./words";
import { cellAct, pastedText, typingAct, type CellAct, type TypedKey, type TypingAct } from "./typing-keys";
import { wordingOf, type Drafting } from "./drafting";
import type { Walk } from "./use-walk";

type FieldKeyEvent = KeyboardEvent<HTMLTextAreaElement>;

interface TypingGround {
  readonly source: SheetSource;
  readonly active: CellPosition | null;
  /** Of the active cell, once it is known. */
  readonly fullText: string | undefined;
  /** Why the active cell is not to be changed; "" where it is. */
  readonly closedBecause: string;
  readonly drafting: Drafting;
  readonly walk: Walk;
  readonly entryRef: RefObject<HTMLTextAreaElement | null>;
}

interface Typing {
  readonly pick: (cell: CellPosition) => void;
  readonly open: (cell: CellPosition) => void;
  readonly onEntryText: (text: string) => void;
  readonly onBarText: (text: string) => void;
  readonly onEntryKey: (event: FieldKeyEvent) => void;
  readonly onBarKey: (event: FieldKeyEvent) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

function typedKey(event: FieldKeyEvent): TypedKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  // Safari ends a composition before it tells of the Enter that ended it; the old key code alone says so.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
  return { key, ctrlKey, metaKey, altKey, shiftKey, isComposing };
}

/** What can be done to the active cell and to what is typed. */
function useActs({ source, active, fullText, closedBecause, drafting, walk, entryRef }: TypingGround) {
  const takeKeyboard = (): void => {
    entryRef.current?.focus({ preventScroll: true });
  };
  /** Goes on once the sheet has taken what was typed. */
  const finish = async (onward: () => void): Promise<void> => {
    if (drafting.now().draft !== null && !(await drafting.settle())) return;
    takeKeyboard();
    onward();
  };
  const begin = async (cell: CellPosition): Promise<void> => {
    try {
      drafting.begin(cell, fullText ?? (await source.fullText(cell.row, cell.column)));
    } catch (failure) {
      drafting.tell(wordingOf(failure));
    }
  };
  const atCell = (wanted: CellAct): void => {
    if (wanted === "undo") source.undo();
    if (active === null || wanted === "undo") return;
    if (closedBecause !== "") drafting.tell(closedBecause);
    else if (wanted === "open") void begin(active);
    else if (wanted === "empty") void drafting.empty(active);
    else if (wanted === "anew") drafting.write(active, "");
  };
  /** `opened` is the text that was in the field before anything was typed. */
  const write = (text: string, opened?: string): void => {
    const { draft } = drafting.now();
    const cell = draft?.cell ?? active;
    if (cell === null || (draft === null && closedBecause !== "")) return;
    if (opened !== undefined) drafting.begin(cell, opened);
    drafting.write(cell, text);
  };
  const whileTyping = (field: HTMLTextAreaElement, wanted: TypingAct): void => {
    if (wanted === "cancel") drafting.cancel();
    else if (wanted === "newline") {
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      write(field.value, fullText);
    } else
      void finish(() => {
        walk.move(wanted);
      });
  };
  return { finish, takeKeyboard, atCell, write, whileTyping };
}

/** What clicks and keys do in the sheet and in the bar above it. */
export function useTyping(ground: TypingGround): Typing {
  const { active, fullText, drafting, walk } = ground;
  const { finish, takeKeyboard, atCell, write, whileTyping } = useActs(ground);

  const onCellKey = (event: FieldKeyEvent, pressed: TypedKey): void => {
    const move = pressed.isComposing ? undefined : moveOfKey(pressed);
    const wanted = cellAct(pressed);
    if (move !== undefined || (wanted !== undefined && wanted !== "letter")) event.preventDefault();
    if (move !== undefined || pressed.key === "Escape") drafting.tell("");
    if (move !== undefined) walk.move(move);
    else if (wanted !== undefined) atCell(wanted);
  };
  const onTypingKey = (event: FieldKeyEvent, wanted: TypingAct | undefined): void => {
    if (wanted === undefined) return;
    event.preventDefault();
    whileTyping(event.currentTarget, wanted);
  };
  return {
    pick: (cell) => {
      // Where the text is refused, the keyboard is at it, to mend it or to give it up.
      takeKeyboard();
      void finish(() => {
        drafting.tell("");
        walk.go(cell, "near");
      });
    },
    open: (cell) => {
      if (active?.row === cell.row && active.column === cell.column) atCell("open");
    },
    onEntryText: (text) => {
      write(text);
    },
    onBarText: (text) => {
      write(text, fullText);
    },
    onEntryKey: (event) => {
      const pressed = typedKey(event);
      if (drafting.now().draft === null) onCellKey(event, pressed);
      else onTypingKey(event, typingAct(pressed));
    },
    onBarKey: (event) => {
      const wanted = typingAct(typedKey(event));
      const isClosed = wanted === "newline" && event.currentTarget.readOnly;
      // Tab leaves the bar for what comes after it.
      if (wanted !== "left" && wanted !== "right" && !isClosed) onTypingKey(event, wanted);
    },
    ...clipboardOf(ground, write),
  };
}

/** What is copied out of the cell, and what is pasted into it: one cell at a time. */
function clipboardOf(
  { fullText, closedBecause, drafting }: TypingGround,
  write: (text: string) => void,
): Pick<Typing, "onCopy" | "onPaste"> {
  return {
    onPaste: (event) => {
      const text = pastedText(event.clipboardData.getData("text/plain"));
      event.preventDefault();
      if (text === null) {
        drafting.tell(words.onePasted);
        return;
      }
      const field = event.currentTarget;
      if (field.readOnly) {
        if (closedBecause !== "") drafting.tell(closedBecause);
        return;
      }
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      write(field.value);
    },
    onCopy: (event) => {
      if (drafting.now().draft !== null || fullText === undefined) return;
      event.clipboardData.setData("text/plain", fullText);
      event.preventDefault();
    },
  };
}
