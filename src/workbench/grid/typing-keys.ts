/** What the keys do where a cell's text is typed. */

export interface TypedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key belongs to an input method that is composing. */
  readonly isComposing: boolean;
}

/** "down", "up", "right" and "left": take the text and go on to that side. */
export type TypingAct = "down" | "up" | "right" | "left" | "newline" | "cancel";

/** What a key does while a text is typed; `undefined`: it is the field's own. */
export function typingAct(pressed: TypedKey): TypingAct | undefined {
  const { key, shiftKey, altKey, isComposing } = pressed;
  if (isComposing) return undefined;
  if (key === "Enter") return altKey ? "newline" : shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return key === "Escape" ? "cancel" : undefined;
}

/** What Excel puts at the end of a copied cell, and between cells. */
const lastBreak = /\r?\n$/;

/** The text of one copied cell as it is to be pasted; `null` where several cells were copied. */
export function pastedText(clipboard: string): string | null {
  const text = clipboard.replace(lastBreak, "");
  return text.includes("\t") ? null : text.replace(/\r\n?/g, "\n");
}

/** "open": type on in the cell's text; "empty": make it blank; "anew": type from nothing; "undo": the last change. */
export type CellAct = "open" | "empty" | "anew" | "letter" | "undo";

/** What a key does at a cell where nothing is typed yet, besides moving. */
export function cellAct(pressed: TypedKey): CellAct | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed;
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" && !pressed.shiftKey ? "undo" : undefined;
  if (key === "F2" || key === "Enter") return "open";
  if (key === "Delete") return "empty";
  if (key === "Backspace") return "anew";
  return [...key].length === 1 ? "letter" : undefined;
}
