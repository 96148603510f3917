import { useEffect, useState } from "react";
import type { CellPosition } from "../../core/record";
import type { SheetSource } from "../sheet-view";

interface KnownText {
  readonly source: SheetSource;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The whole text of a cell, asked for anew at each `version`; `undefined` until it is known. */
export function useFullText(
  source: SheetSource,
  cell: CellPosition | null,
  version: number,
  onFailure: (failure: unknown) => void,
): string | undefined {
  const [known, setKnown] = useState<KnownText>();
  const row = cell?.row ?? -1;
  const column = cell?.column ?? -1;
  useEffect(() => {
    if (row < 0 || column < 0) return;
    let isStale = false;
    source.fullText(row, column).then(
      (text) => {
        if (!isStale) setKnown({ source, row, column, text });
      },
      (failure: unknown) => {
        if (!isStale) onFailure(failure);
      },
    );
    return () => {
      isStale = true;
    };
  }, [source, row, column, version, onFailure]);
  const isKnown = known?.source === source && known.row === row && known.column === column;
  return isKnown ? known.text : undefined;
}
