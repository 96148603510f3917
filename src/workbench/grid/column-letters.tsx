import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { columnName, type Area } from "../../core/snapshot";
import { useCanvasStyles } from "./canvas-styles";
import {
  columnLeft,
  hiddenColumnWidth,
  letterHeight,
  widthOf,
  type GridLayout,
  type RowSpan,
} from "./geometry";
import { words } from "./words";

interface ColumnLettersProps {
  readonly layout: GridLayout;
  readonly columns: RowSpan;
  readonly active: Area | null;
}

/** The row of column letters, which stays at the upper edge. */
export const ColumnLetters = memo(function ColumnLetters({
  layout,
  columns,
  active,
}: ColumnLettersProps): ReactNode {
  const styles = useCanvasStyles();
  const letters: ReactNode[] = [];
  for (let column = columns.from; column < columns.to; column++) {
    const width = widthOf(layout, column, column);
    const isHidden = width === hiddenColumnWidth;
    const isActive = active !== null && column >= active.left && column <= active.right;
    const name = columnName(column);
    letters.push(
      <div
        key={column}
        role="columnheader"
        className={mergeClasses(
          styles.letter,
          isActive && styles.activeLetter,
          isHidden && styles.hiddenLetter,
        )}
        style={{ left: columnLeft(layout, column), width }}
        aria-colindex={column + 2}
        title={isHidden ? words.hiddenColumnHint(name) : undefined}
      >
        {isHidden ? <span className={styles.unseen}>{words.hiddenColumn(name)}</span> : name}
      </div>,
    );
  }
  return (
    <div role="rowgroup" className={styles.letters} style={{ height: letterHeight }}>
      <div role="row" className={styles.lettersRow} aria-rowindex={1}>
        <div
          role="columnheader"
          className={mergeClasses(styles.letter, styles.corner)}
          style={{ width: layout.numberWidth }}
          aria-colindex={1}
        >
          <span className={styles.unseen}>{words.rowNumbers}</span>
        </div>
        {letters}
      </div>
    </div>
  );
});
