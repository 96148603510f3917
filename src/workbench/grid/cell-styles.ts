import { makeStyles, tokens } from "@fluentui/react-components";

const line = {
  borderRightWidth: "1px",
  borderRightStyle: "solid",
  borderBottomWidth: "1px",
  borderBottomStyle: "solid",
} as const;
const lineColour = {
  borderRightColor: tokens.colorNeutralStroke2,
  borderBottomColor: tokens.colorNeutralStroke2,
} as const;
/** High contrast takes all fills away: the signs keep theirs. */
const sign = {
  position: "absolute",
  pointerEvents: "none",
  "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
} as const;

/** A fill that leaves the text its contrast in every theme: half of the colour over the cell's own. */
const fill = (backgroundColor: string) =>
  ({
    isolation: "isolate",
    "::before": {
      content: '""',
      position: "absolute",
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
      zIndex: -1,
      opacity: 0.55,
      backgroundColor,
    },
  }) as const;

/** Looks of the cells. Rows let clicks through to what merged cells of rows above them show. */
export const useCellStyles = makeStyles({
  row: { position: "absolute", left: 0, right: 0, pointerEvents: "none" },
  cell: {
    ...line,
    ...lineColour,
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    paddingLeft: "5px",
    paddingRight: "5px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
    lineHeight: "18px",
    cursor: "cell",
    pointerEvents: "auto",
  },
  tight: { fontSize: "12px", lineHeight: "14px" },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  tall: { alignItems: "flex-start" },
  text: {
    display: "-webkit-box",
    // The only way to end a text of several lines with an ellipsis.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    flexGrow: 1,
    minWidth: 0,
    overflowX: "hidden",
    overflowY: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  /** The text of a large merged cell stays in sight while any of the cell does. */
  largeText: {
    position: "sticky",
    left: "var(--grid-left)",
    top: "var(--grid-top)",
    flexGrow: 0,
    maxWidth: "min(100%, var(--grid-sight))",
  },
  rightward: { textAlign: "right" },
  waitingRow: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomWidth: "1px",
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
    boxSizing: "border-box",
  },
  /** Read out, not seen. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflowX: "hidden",
    overflowY: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  waiting: {
    height: "8px",
    width: "60%",
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralStencil1,
  },
  error: fill(tokens.colorPaletteRedBackground2),
  warning: fill(tokens.colorPaletteYellowBackground2),
  hint: fill(tokens.colorPaletteBlueBackground2),
  /** 必改: a corner cut off; 待核: a square; 提示: a dot. */
  errorSign: {
    ...sign,
    top: 0,
    right: 0,
    width: "11px",
    height: "11px",
    clipPath: "polygon(0 0, 100% 0, 100% 100%)",
    backgroundColor: tokens.colorPaletteRedBackground3,
  },
  warningSign: {
    ...sign,
    top: "2px",
    right: "2px",
    width: "7px",
    height: "7px",
    backgroundColor: tokens.colorPaletteDarkOrangeForeground1,
  },
  hintSign: {
    ...sign,
    top: "2px",
    right: "2px",
    width: "7px",
    height: "7px",
    borderRadius: "50%",
    backgroundColor: tokens.colorPaletteBlueForeground2,
  },
  /** In a tall merged cell the sign goes along with the text. */
  tallSign: {
    position: "sticky",
    top: "calc(var(--grid-top) - 4px)",
    alignSelf: "flex-start",
    flexShrink: 0,
    marginLeft: "auto",
    marginRight: "-5px",
  },
  /** A bar at the left edge. */
  changedSign: {
    ...sign,
    top: "3px",
    bottom: "3px",
    left: 0,
    width: "3px",
    backgroundColor: tokens.colorBrandForeground1,
  },
  active: {
    outlineWidth: "2px",
    outlineStyle: "solid",
    outlineColor: tokens.colorBrandStroke1,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  /** Draws the eye to a cell that was shown from elsewhere. */
  shown: {
    animationName: {
      from: { boxShadow: `inset 0 0 0 8px ${tokens.colorBrandStroke1}` },
      to: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
    },
    animationDuration: "700ms",
    animationIterationCount: 2,
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "1ms", animationIterationCount: 1 },
  },
  numbers: { position: "sticky", left: 0, zIndex: 1, width: 0, height: 0 },
  number: {
    ...line,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke2,
    position: "absolute",
    left: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    pointerEvents: "auto",
  },
  activeNumber: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightBold,
  },
  hiddenNumber: {
    fontStyle: "italic",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    borderLeftWidth: "4px",
    borderLeftStyle: "double",
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
  },
});

export type CellStyles = ReturnType<typeof useCellStyles>;
