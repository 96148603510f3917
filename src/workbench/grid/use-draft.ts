import { useCallback, useRef, useState } from "react";
import { Failure } from "../../core/failure";
import type { CellPosition } from "../../core/record";
import type { EditOutcome, SheetSource } from "../sheet-view";

/** What is being typed, and the cell that it is for. */
export interface Draft {
  readonly cell: CellPosition;
  readonly text: string;
}

export interface Drafting {
  readonly draft: Draft | null;
  readonly isSending: boolean;
  /** Why something was not done; "" where there is nothing to tell. */
  readonly notice: string;
  readonly tell: (notice: string) => void;
  readonly write: (cell: CellPosition, text: string) => void;
  /** As `write`, but where something is being typed already, that stays. */
  readonly begin: (cell: CellPosition, text: string) => void;
  readonly cancel: () => void;
  /** Sends a text to its cell; `false`, with the draft kept, where it was not taken. */
  readonly send: (cell: CellPosition, text: string) => Promise<boolean>;
}

export const busyNotice = "正在检查，请等检查结束再改";
export const formulaNotice = "这一格由公式算出，不能在这里改；请在 Excel 或 WPS 里改公式";

/** A failure as it is told beside a cell. */
export function wordingOf(failure: unknown): string {
  if (failure instanceof Failure) return failure.message;
  return `没有成功，请再试一次（${failure instanceof Error ? failure.message : String(failure)}）`;
}

/** Keeps what is being typed until the sheet has taken it. */
export function useDraft(source: SheetSource, busy: boolean, onEdited: () => void): Drafting {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [notice, tell] = useState("");
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);

  const write = useCallback((cell: CellPosition, text: string) => {
    setDraft({ cell, text });
    tell("");
  }, []);
  const begin = useCallback((cell: CellPosition, text: string) => {
    setDraft((present) => present ?? { cell, text });
  }, []);
  const cancel = useCallback(() => {
    setDraft(null);
    tell("");
  }, []);
  const send = useCallback(
    async (cell: CellPosition, text: string): Promise<boolean> => {
      if (sending.current) return false;
      if (busy) {
        tell(busyNotice);
        return false;
      }
      sending.current = true;
      setSending(true);
      let outcome: EditOutcome;
      try {
        outcome = await source.type(cell.row, cell.column, text);
      } catch (failure) {
        outcome = { kind: "refused", why: wordingOf(failure) };
      }
      sending.current = false;
      setSending(false);
      tell(outcome.kind === "refused" ? outcome.why : "");
      if (outcome.kind === "refused") return false;
      setDraft(null);
      if (outcome.kind === "changed") onEdited();
      return true;
    },
    [source, busy, onEdited],
  );
  return { draft, isSending, notice, tell, write, begin, cancel, send };
}
