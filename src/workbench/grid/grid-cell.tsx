import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Area } from "../../core/snapshot";
import { cellAddress } from "../../core/snapshot";
import type { CellLook } from "./cell-look";
import type { CellStyles } from "./cell-styles";
import { textThatFits } from "./geometry";

/** A cell to be drawn, or a merged area of cells. */
export interface DrawnCell {
  readonly key: string;
  readonly id: string | undefined;
  readonly area: Area;
  readonly left: number;
  /** From the top of the row that draws the cell. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** `undefined` while its rows have yet to come. */
  readonly look: CellLook | undefined;
  readonly isMerged: boolean;
  readonly isHeader: boolean;
  readonly isTight: boolean;
  readonly isHidden: boolean;
  readonly isActive: boolean;
  readonly isShown: boolean;
}

/** Up to here the text of a merged cell stands in its middle; in larger ones it goes along with what is in sight. */
const tallest = 320;
const widest = 160;

function classOf(
  styles: CellStyles,
  { look, isHeader, isTight, isActive, isShown, height }: DrawnCell,
): string {
  return mergeClasses(
    styles.cell,
    isTight && styles.tight,
    isHeader && styles.header,
    height > tallest && styles.tall,
    look?.severity !== undefined && styles[look.severity],
    isActive && styles.active,
    isShown && styles.shown,
  );
}

function textOf(styles: CellStyles, { look, isMerged, isTight, width, height }: DrawnCell): ReactNode {
  if (look === undefined) return <span className={styles.waiting} />;
  if (look.text === "") return null;
  const lines = Math.max(2, Math.floor(Math.min(height, tallest) / (isTight ? 14 : 18)));
  const isLarge = isMerged && (height > tallest || width > widest);
  return (
    <span
      className={mergeClasses(styles.text, isLarge && styles.largeText, look.isRightward && styles.rightward)}
      style={isMerged ? { WebkitLineClamp: lines } : undefined}
    >
      {textThatFits(look.text, width, Math.min(height, tallest))}
    </span>
  );
}

/** Draws a cell. No component: a screen of them comes and goes with every turn of the wheel. */
export function drawCell(styles: CellStyles, cell: DrawnCell): ReactNode {
  const { area, look, height } = cell;
  const severity = look?.severity;
  return (
    <div
      key={cell.key}
      role="gridcell"
      id={cell.id}
      className={classOf(styles, cell)}
      style={{ left: cell.left, top: cell.top, width: cell.width, height }}
      aria-colindex={area.left + 2}
      aria-rowspan={area.bottom > area.top ? area.bottom - area.top + 1 : undefined}
      aria-colspan={area.right > area.left ? area.right - area.left + 1 : undefined}
      aria-selected={cell.isActive}
      aria-readonly={look?.isFormula === true ? true : undefined}
      title={look === undefined || look.told === "" ? undefined : look.told}
      data-cell={cellAddress(area.top, area.left)}
      data-row={area.top}
      data-column={area.left}
    >
      {cell.isHidden ? null : textOf(styles, cell)}
      {severity === undefined ? null : (
        <span className={mergeClasses(styles[`${severity}Sign`], height > tallest && styles.tallSign)} />
      )}
      {look?.isChanged === true ? <span className={styles.changedSign} /> : null}
    </div>
  );
}
