/** A line or two that must be seen: calm news, a warning, or a failure with its way out. */
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ToldFailure } from "./failure-text";
import { Fold } from "./fold";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

type Tone = "calm" | "good" | "warning" | "failure";

const icons = {
  calm: <Info16Regular />,
  good: <CheckmarkCircle16Regular />,
  warning: <Warning16Regular />,
  failure: <ErrorCircle16Regular />,
};

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { display: "flex", paddingTop: "2px" },
  calm: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  failure: { color: tokens.colorStatusDangerForeground1 },
  body: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
});

export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icons[tone]}
      </span>
      <div className={styles.body}>{children}</div>
    </div>
  );
}

interface FailureNoticeProps {
  readonly failure: ToldFailure;
  /** What the user can press, with its words. */
  readonly ways?: readonly (readonly [label: string, onPress: () => void])[];
}

/** What happened, why, and what to do. */
export function FailureNotice({ failure, ways = [] }: FailureNoticeProps) {
  const shared = usePageStyles();
  return (
    <Notice tone="failure">
      <h3 className={shared.heading}>{failure.what}</h3>
      <p className={shared.text}>{words.failure.why(failure.why)}</p>
      <p className={shared.text}>{words.failure.todo(failure.todo)}</p>
      {ways.length > 0 && (
        <div className={shared.wrapRow}>
          {ways.map(([label, onPress]) => (
            <Button key={label} size="small" onClick={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {failure.technical !== undefined && <ForDevelopers message={failure.technical} />}
    </Notice>
  );
}

/** The program's own words, folded away. */
export function ForDevelopers({ message }: { readonly message: string }) {
  const shared = usePageStyles();
  return (
    <Fold title={words.failure.technical} isSmall>
      <p className={shared.quiet}>{message}</p>
    </Fold>
  );
}
