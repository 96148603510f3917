import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../core/rule";
import { words } from "./words";

const useStyles = makeStyles({
  word: {
    display: "inline-block",
    flexShrink: 0,
    fontSize: "12px",
    lineHeight: "16px",
    padding: "1px 6px",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    border: "1px solid transparent",
  },
  error: {
    color: tokens.colorNeutralForegroundStaticInverted,
    backgroundColor: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  hint: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** 必改, 待核 or 提示; each has its own face, and its word. */
export function SeverityWord({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.word, styles[severity])}>{words.severity(severity)}</span>;
}
