/** What is seen of a cell, and what is told of it. */
import { severityNames, type Severity } from "../../core/rule";
import type { Area } from "../../core/snapshot";
import type { CellMark } from "../sheet-view";
import type { LoadedBlock } from "./row-blocks";
import { words } from "./words";

export interface CellLook {
  readonly text: string;
  readonly isRightward: boolean;
  readonly isFormula: boolean;
  readonly isChanged: boolean;
  /** The worst of its findings. */
  readonly severity: Severity | undefined;
  /** Its findings, a line each, then what else is to be known of it; "" where there is nothing. */
  readonly told: string;
}

const worstFirst: readonly Severity[] = ["error", "warning", "hint"];

/** Findings of an area in a block, worst first. */
function marksIn(block: LoadedBlock, area: Area): CellMark[] {
  return block.marks
    .filter(
      ({ row, column }) =>
        row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    )
    .sort((one, other) => worstFirst.indexOf(one.severity) - worstFirst.indexOf(other.severity));
}

/** How a cell looks, or a merged area, whose top left cell lies in `block`. */
export function lookAt(block: LoadedBlock, area: Area, columnCount: number): CellLook {
  const code = area.top * columnCount + area.left;
  const marks = block.marks.length > 0 ? marksIn(block, area) : [];
  const isChanged = block.changed.has(code);
  const isFormula = block.formulas.has(code);
  const told = marks.map(({ severity, message }) => words.finding(severityNames[severity], message));
  if (isChanged) told.push(words.changed);
  return {
    text: block.texts[area.top - block.from]?.[area.left] ?? "",
    isRightward: block.rightward.has(code),
    isFormula,
    isChanged,
    severity: marks[0]?.severity,
    told: told.join("\n"),
  };
}
