import { Link, makeStyles } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

const useStyles = makeStyles({
  page: { padding: "20px", display: "flex", flexDirection: "column", rowGap: "12px", maxWidth: "480px" },
  way: { alignSelf: "start", fontSize: "14px", lineHeight: "24px" },
  title: { margin: 0, fontSize: "20px", lineHeight: "28px" },
});

/** Where the add-in's page is opened by itself: it says where it belongs and where the work can be done instead. */
export function OutsideOffice() {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <main className={styles.page} lang="zh-CN">
      <h1 className={styles.title}>{words.outside.title}</h1>
      <p className={shared.text}>{words.outside.why}</p>
      <p className={shared.text}>{words.outside.todo}</p>
      <Link href="./workbench.html" inline className={styles.way}>
        {words.outside.link}
      </Link>
      <p className={shared.quiet}>{words.outside.quiet}</p>
    </main>
  );
}
