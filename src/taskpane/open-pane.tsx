import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { OutsideOffice } from "./outside-office";
import { Pane } from "./pane";
import type { PaneParts } from "./pane-work";
import { useSystemTheme } from "./theme";

/** Draws the pane into a page; without a host to work on, it says where the page belongs. */
export function openPane(place: HTMLElement, parts: PaneParts | null): void {
  createRoot(place).render(<StrictMode>{parts === null ? <WithoutHost /> : <Pane {...parts} />}</StrictMode>);
}

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({ page: { minHeight: "100vh" } });

function WithoutHost() {
  usePageStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={useSystemTheme()} className={styles.page}>
      <OutsideOffice />
    </FluentProvider>
  );
}
