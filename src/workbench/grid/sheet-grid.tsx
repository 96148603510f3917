import { makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useSyncExternalStore,
  type FocusEvent,
  type ReactNode,
  type Ref,
} from "react";
import type { CellPosition } from "../../core/record";
import { cellAddress } from "../../core/snapshot";
import type { SheetSource } from "../sheet-view";
import { CellBar } from "./cell-bar";
import { lookAt, type CellLook } from "./cell-look";
import { hiddenColumnWidth, isAmong, layOut, widthOf } from "./geometry";
import { GridCanvas } from "./grid-canvas";
import { MergedAreas } from "./merged-areas";
import { RowBlocks } from "./row-blocks";
import { wordingOf } from "./drafting";
import { useDraft } from "./use-draft";
import { useFullText } from "./use-full-text";
import { useTyping } from "./use-typing";
import { useWalk } from "./use-walk";
import { words } from "./words";

/** What others may ask of the grid. */
export interface SheetGridHandle {
  /** Scrolls a cell into sight and makes it the active one; the keyboard stays where it is. */
  readonly show: (cell: CellPosition) => void;
  /**
   * Sends what is being typed and waits for the answer. A text that is refused stays open with the reason beside it;
   * that is no failure here.
   */
  readonly settle: () => Promise<void>;
}

interface SheetGridProps {
  /** The same object as long as the same sheet of the same file is shown. */
  readonly source: SheetSource;
  /** Cells are fetched anew when it changes. */
  readonly version: number;
  readonly active: CellPosition | null;
  /** `cell` is the top left one of its merged area. */
  readonly onActivate: (cell: CellPosition) => void;
  /** A check runs: nothing can be changed. */
  readonly busy: boolean;
  readonly ref?: Ref<SheetGridHandle>;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
});

/** Layout, merged areas and blocks of a sheet. */
function useSheet({ source, version }: SheetGridProps) {
  const { shape } = source;
  const layout = useMemo(() => layOut(shape), [shape]);
  const merges = useMemo(() => new MergedAreas(shape.merges), [shape]);
  const blocks = useMemo(
    () => new RowBlocks((from, to) => source.rows(from, to), source.shape.rowCount),
    [source],
  );
  const revision = useSyncExternalStore(blocks.subscribe, blocks.revision);
  const fetched = useRef(version);
  useEffect(() => {
    if (fetched.current !== version) blocks.expire();
    fetched.current = version;
  }, [blocks, version]);
  return { shape, layout, merges, blocks, revision };
}

type Sheet = ReturnType<typeof useSheet>;

function remarkOn({ shape, layout }: Sheet, cell: CellPosition | null, look: CellLook | undefined): string {
  if (cell === null) return "";
  const remarks: string[] = [];
  if (look?.isFormula === true) remarks.push(words.formulaRemark);
  if (isAmong(shape.hiddenRows, cell.row)) remarks.push(words.hiddenRowRemark);
  if (widthOf(layout, cell.column, cell.column) === hiddenColumnWidth) remarks.push(words.hiddenColumnRemark);
  return remarks.join("\n");
}

/** The active cell as it looks and the whole of its text. */
function useActiveCell(props: SheetGridProps, sheet: Sheet, tell: (notice: string) => void) {
  const { source, version, active } = props;
  const { merges, blocks, layout, revision } = sheet;
  const area = useMemo(() => (active === null ? null : merges.areaOf(active)), [active, merges]);
  const onFailure = useCallback(
    (failure: unknown) => {
      tell(wordingOf(failure));
    },
    [tell],
  );
  const fullText = useFullText(source, active, version, onFailure);
  const look = useMemo(() => {
    // A block that has come since is another block.
    const block = area === null || revision < 0 ? undefined : blocks.at(area.top);
    return block === undefined || area === null ? undefined : lookAt(block, area, layout.columnCount);
  }, [area, blocks, layout, revision]);
  return { area, look, fullText };
}

/** The sheet, its active cell, and what can be done to it. */
function useGrid(props: SheetGridProps) {
  const { source, active, onActivate, busy, ref } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const entryRef = useRef<HTMLTextAreaElement>(null);
  const sheet = useSheet(props);
  const { drafting, draft, notice, isSending } = useDraft(source, busy);
  const cell = useActiveCell(props, sheet, drafting.tell);
  const walk = useWalk(scrollerRef, sheet.layout, sheet.merges, active, onActivate);
  const closedBecause = busy ? words.busy : cell.look?.isFormula === true ? words.formula : "";
  const { fullText } = cell;
  const typing = useTyping({ source, active, fullText, closedBecause, drafting, walk, entryRef });
  const { go } = walk;
  useImperativeHandle(
    ref,
    () => ({
      show: (shown) => {
        go(shown, "centred");
      },
      settle: async () => {
        await drafting.settle();
      },
    }),
    [go, drafting],
  );
  const isReadOnly = active === null || closedBecause !== "" || isSending;
  return { sheet, drafting, draft, notice, cell, walk, typing, isReadOnly, scrollerRef, entryRef };
}

type GridState = ReturnType<typeof useGrid>;

function ActiveCellBar({ state, active, toldId }: BarProps): ReactNode {
  const { sheet, draft, notice, cell, typing, isReadOnly } = state;
  const { look, fullText } = cell;
  const failure = sheet.blocks.failure();
  const isHere = draft?.cell.row === active?.row && draft?.cell.column === active?.column;
  const isElsewhere = draft !== null && !isHere;
  return (
    <CellBar
      address={active === null ? "" : cellAddress(active.row, active.column)}
      text={draft !== null && isHere ? draft.text : (fullText ?? look?.text ?? "")}
      isReadOnly={isReadOnly || isElsewhere || fullText === undefined}
      told={look?.told ?? ""}
      notice={notice === "" && failure !== undefined ? wordingOf(failure) : notice}
      remark={remarkOn(sheet, active, look)}
      toldId={toldId}
      onText={typing.onBarText}
      onKeyDown={typing.onBarKey}
    />
  );
}

interface BarProps {
  readonly state: GridState;
  readonly active: CellPosition | null;
  readonly toldId: string;
}

function GridOfSheet(props: SheetGridProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const state = useGrid(props);
  const { sheet, drafting, draft, cell, walk, typing, isReadOnly, scrollerRef, entryRef } = state;
  const toldId = `${id}-told`;
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    // Another window may be looked at while something is being typed; plain text and some buttons take no keyboard.
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) void drafting.settle();
  };
  return (
    <div className={styles.root} onBlur={onBlur}>
      <ActiveCellBar state={state} active={props.active} toldId={toldId} />
      <GridCanvas
        {...sheet}
        gridId={id}
        scrollerRef={scrollerRef}
        active={cell.area}
        shown={walk.shown}
        busy={props.busy}
        onPick={typing.pick}
        onOpen={typing.open}
        entry={{
          entryRef,
          area: draft === null ? cell.area : sheet.merges.areaOf(draft.cell),
          at: walk.at,
          text: draft?.text,
          isReadOnly,
          name: cell.look?.text ?? "",
          describedBy: toldId,
          onText: typing.onEntryText,
          onKeyDown: typing.onEntryKey,
          onCopy: typing.onCopy,
          onPaste: typing.onPaste,
          onFocus: walk.start,
        }}
      />
    </div>
  );
}

/** A sheet to look at and to mend: the bar of the active cell above, below it the cells. */
export function SheetGrid(props: SheetGridProps): ReactNode {
  return <GridOfSheet key={props.source.shape.name} {...props} />;
}
