import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Area } from "../../core/snapshot";
import { cellAddress } from "../../core/snapshot";
import type { CellLook } from "./cell-look";
import { useCellStyles } from "./cell-styles";
import { textThatFits } from "./geometry";

export interface GridCellProps {
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

/** Up to here the text of a merged cell stands in its middle; in taller ones at the top of what is in sight. */
const tallest = 320;

type Styles = ReturnType<typeof useCellStyles>;

function classOf(styles: Styles, props: GridCellProps): string {
  const { look, isHeader, isTight, isActive, isShown, height } = props;
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

function CellText({ look, isMerged, isTight, width, height }: GridCellProps): ReactNode {
  const styles = useCellStyles();
  if (look === undefined) return <span className={styles.waiting} />;
  const lines = Math.max(2, Math.floor(Math.min(height, tallest) / (isTight ? 14 : 18)));
  return (
    <span
      className={mergeClasses(
        styles.text,
        isMerged && styles.mergedText,
        look.isRightward && styles.rightward,
      )}
      style={isMerged ? { WebkitLineClamp: lines } : undefined}
    >
      {textThatFits(look.text, width, Math.min(height, tallest))}
    </span>
  );
}

/** A cell, or a merged area of cells. */
export function GridCell(props: GridCellProps): ReactNode {
  const styles = useCellStyles();
  const { id, area, look, height, isMerged, isHidden, isActive } = props;
  const { severity } = look ?? {};
  return (
    <div
      role="gridcell"
      id={id}
      className={classOf(styles, props)}
      style={{ left: props.left, top: props.top, width: props.width, height: props.height }}
      aria-colindex={area.left + 2}
      aria-rowspan={area.bottom > area.top ? area.bottom - area.top + 1 : undefined}
      aria-colspan={area.right > area.left ? area.right - area.left + 1 : undefined}
      aria-selected={isActive}
      aria-readonly={look?.isFormula === true ? true : undefined}
      title={look === undefined || look.told === "" ? undefined : look.told}
      data-cell={cellAddress(area.top, area.left)}
      data-row={area.top}
      data-column={area.left}
    >
      {isHidden ? null : <CellText {...props} isMerged={isMerged} />}
      {severity === undefined ? null : (
        <span className={mergeClasses(styles[`${severity}Sign`], height > tallest && styles.tallSign)} />
      )}
      {look?.isChanged === true ? <span className={styles.changedSign} /> : null}
    </div>
  );
}
