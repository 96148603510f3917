/** Bars of the standings. Parts differ by pattern as well as by colour. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UnitStanding } from "../review/review";
import { usePageStyles } from "./page-styles";
import { barOf, type StandingPart } from "./standings";
import { words } from "./words";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "12px" },
  sample: { display: "block", width: "16px", height: "12px", flexShrink: 0 },
  key: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "4px" },
  keyItem: { display: "flex", alignItems: "center", columnGap: "4px" },
  patterns: { position: "absolute", width: 0, height: 0 },
  part: { strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  overdue: {
    fill: tokens.colorStatusDangerForeground1,
    stroke: tokens.colorStatusDangerForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  open: {
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  unclear: {
    fill: "transparent",
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "2 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  done: {
    fill: tokens.colorStatusSuccessBackground2,
    stroke: tokens.colorStatusSuccessForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  hatch: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** Drawn once; the bars refer to it. */
export function StandingPatterns({ id }: { readonly id: string }) {
  const styles = useStyles();
  return (
    <svg className={styles.patterns} aria-hidden>
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" className={styles.hatch} />
        </pattern>
      </defs>
    </svg>
  );
}

interface PartProps {
  readonly part: StandingPart;
  readonly from: number;
  readonly width: number;
  readonly patterns: string;
}

function Part({ part, from, width, patterns }: PartProps) {
  const styles = useStyles();
  return (
    <rect
      x={`${from.toFixed(2)}%`}
      y="1"
      width={`${width.toFixed(2)}%`}
      height="10"
      className={mergeClasses(styles.part, styles[part])}
      {...(part === "open" ? { fill: `url(#${patterns})` } : {})}
    />
  );
}

interface StandingBarProps {
  readonly standing: UnitStanding;
  readonly longest: number;
  readonly patterns: string;
}

export function StandingBar({ standing, longest, patterns }: StandingBarProps) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden>
      {barOf(standing, longest).map(({ part, from, width }) => (
        <Part key={part} part={part} from={from} width={width} patterns={patterns} />
      ))}
    </svg>
  );
}

interface StandingKeyProps {
  readonly parts: readonly StandingPart[];
  readonly patterns: string;
}

/** What the patterns mean; the table says it to those who hear it. */
export function StandingKey({ parts, patterns }: StandingKeyProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <div className={styles.key} aria-hidden>
      {parts.map((part) => (
        <span key={part} className={styles.keyItem}>
          <svg className={styles.sample}>
            <Part part={part} from={0} width={100} patterns={patterns} />
          </svg>
          <span className={shared.quiet}>{words.chart[part]}</span>
        </span>
      ))}
    </div>
  );
}
