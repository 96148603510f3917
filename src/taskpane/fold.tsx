import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    cursor: "pointer",
    fontSize: "14px",
    lineHeight: "20px",
    padding: "4px 0",
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    "::marker": { color: tokens.colorNeutralForeground2 },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  body: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "4px 0 4px 16px" },
});

interface FoldProps {
  readonly title: ReactNode;
  readonly isSmall?: boolean;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that is there when it is wanted. It stays as the user left it while it is drawn. */
export function Fold({ title, isSmall = false, isOpen = false, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={mergeClasses(styles.summary, isSmall && styles.small)}>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
