import { Component, type ReactNode } from "react";
import { Button, FluentProvider, makeStyles, type Theme } from "@fluentui/react-components";
import { ForDevelopers } from "./notice";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

interface PaneErrorProps {
  readonly theme: Theme;
  readonly children: ReactNode;
}
interface PaneErrorState {
  readonly message: string | null;
}

/** Stands in for the pane where drawing it has failed, says so calmly, and opens it again. */
export class PaneError extends Component<PaneErrorProps, PaneErrorState> {
  override readonly state: PaneErrorState = { message: null };

  static getDerivedStateFromError(error: unknown): PaneErrorState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { theme, children } = this.props;
    const { message } = this.state;
    if (message === null) return children;
    return (
      <FluentProvider theme={theme}>
        <CrashNotice
          message={message}
          onReopen={() => {
            this.setState({ message: null });
          }}
        />
      </FluentProvider>
    );
  }
}

const useStyles = makeStyles({
  notice: { padding: "20px", display: "flex", flexDirection: "column", rowGap: "12px", alignItems: "start" },
});

function CrashNotice({ message, onReopen }: { readonly message: string; readonly onReopen: () => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <section className={styles.notice} role="alert" aria-label={words.product} lang="zh-CN">
      <p className={shared.text}>{words.failure.crash}</p>
      <ForDevelopers message={message} />
      <Button appearance="primary" onClick={onReopen}>
        {words.failure.reopen}
      </Button>
    </section>
  );
}
