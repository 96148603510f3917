import { useState, type ReactNode } from "react";
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
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Something that is there when it is wanted: drawn when first opened, then as the user left it. */
export function Fold({ title, isSmall = false, onOpen, children }: FoldProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        setOpened(true);
        onOpen?.();
      }}
    >
      <summary className={mergeClasses(styles.summary, isSmall && styles.small)}>{title}</summary>
      {wasOpened && <div className={styles.body}>{children}</div>}
    </details>
  );
}
