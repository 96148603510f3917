import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Area } from "../../core/snapshot";
import { useCellStyles } from "./cell-styles";
import { isAmong, type GridLayout } from "./geometry";
import { words } from "./words";

interface RowNumbersProps {
  readonly layout: GridLayout;
  readonly from: number;
  readonly to: number;
  /** Where row 0 would stand. */
  readonly offset: number;
  readonly hiddenRows: readonly number[];
  readonly active: Area | null;
}

/**
 * The numbers of rows at the left edge, for the eye: the rows say theirs to screen readers. They stand in one element,
 * since each one that sticks to an edge costs the browser a layer of its own.
 */
export const RowNumbers = memo(function RowNumbers(props: RowNumbersProps): ReactNode {
  const styles = useCellStyles();
  const { layout, from, to, offset, hiddenRows, active } = props;
  const numbers: ReactNode[] = [];
  for (let row = from; row < to; row++) {
    const isHidden = isAmong(hiddenRows, row);
    const isActive = active !== null && row >= active.top && row <= active.bottom;
    numbers.push(
      <div
        key={row}
        className={mergeClasses(
          styles.number,
          isHidden && styles.hiddenNumber,
          isActive && styles.activeNumber,
        )}
        style={{ top: offset + row * layout.rowHeight, width: layout.numberWidth, height: layout.rowHeight }}
        title={isHidden ? words.hiddenRowHint : undefined}
      >
        {row + 1}
      </div>,
    );
  }
  return (
    <div aria-hidden className={styles.numbers}>
      {numbers}
    </div>
  );
});
