/** A list that may be long: its first items, and more of them on request. */
import { useState, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { words } from "./words";

const useStyles = makeStyles({ more: { alignSelf: "start" } });

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** So many are drawn at first, and so many more at each request: no more than can be drawn at once. */
  readonly step: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
  readonly moreWords?: (count: number, rest: number) => string;
}

/** What has been shown stays, also where the items are others after the next check. */
export function LongList<Item>({ items, step, children, moreWords = words.list.more }: LongListProps<Item>) {
  const styles = useStyles();
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShown(shown + step);
          }}
        >
          {moreWords(Math.min(step, rest), rest)}
        </Button>
      )}
    </>
  );
}
