/** What a person has set aside, with the reasons, and the way back. */
import { useRef, type RefObject } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { FindingView, SetAsideItem } from "../review/review";
import { catchFocus, placeAmong } from "./focus";
import { Fold } from "./fold";
import { LongList } from "./long-list";
import { usePageStyles } from "./page-styles";
import { usePane } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
  },
  all: { alignSelf: "start" },
});

interface SetAsideFoldProps {
  readonly view: FindingView;
  readonly page: RefObject<HTMLDivElement | null>;
}

export function SetAsideFold({ view, page }: SetAsideFoldProps) {
  if (view.setAside.length === 0) return null;
  const count = view.setAside.reduce((sum, item) => sum + item.count, 0);
  return (
    <Fold title={words.aside.section(count)}>
      <SetAsideList view={view} page={page} />
    </Fold>
  );
}

function SetAsideList({ view, page }: SetAsideFoldProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { work } = usePane();
  const list = useRef<HTMLUListElement>(null);
  const restore = ({ setAside }: SetAsideItem, button: HTMLElement): void => {
    const index = placeAmong(list.current, "button", button);
    void work.restore(setAside).then(() => {
      catchFocus(page.current, "[data-restore]", index);
    });
  };
  return (
    <>
      <LongList items={view.setAside} step={50}>
        {(shown) => (
          <ul className={shared.list} ref={list}>
            {shown.map((item) => (
              <SetAsideRow
                key={`${item.setAside.rule} ${item.setAside.mark ?? ""}`}
                item={item}
                onRestore={(button) => {
                  restore(item, button);
                }}
              />
            ))}
          </ul>
        )}
      </LongList>
      <Button
        className={styles.all}
        size="small"
        onClick={() =>
          void work.restoreAll().then(() => {
            catchFocus(page.current, "[data-finding]", 0);
          })
        }
      >
        {words.aside.restoreAll}
      </Button>
    </>
  );
}

interface SetAsideRowProps {
  readonly item: SetAsideItem;
  readonly onRestore: (button: HTMLElement) => void;
}

function SetAsideRow({ item, onRestore }: SetAsideRowProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { title, text, count, setAside } = item;
  return (
    <li className={styles.item}>
      <div>
        <p className={shared.text}>{title}</p>
        <p className={shared.quiet}>{text === "" ? words.aside.wholeRule(count) : text}</p>
        <p className={shared.quiet}>{words.aside.told(setAside.reason)}</p>
      </div>
      <Button
        size="small"
        data-restore
        aria-label={words.aside.restoreFor(title, text)}
        onClick={({ currentTarget }) => {
          onRestore(currentTarget);
        }}
      >
        {words.aside.restore}
      </Button>
    </li>
  );
}
