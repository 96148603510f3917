import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import { OutsideOffice } from "./outside-office";
import { Pane } from "./pane";
import type { PaneParts } from "./pane-work";
import { useSystemTheme } from "./theme";

/** Draws the pane into a page; without a host to work on, it says where the page belongs. */
export function openPane(place: HTMLElement, parts: PaneParts | null): void {
  createRoot(place).render(<StrictMode>{parts === null ? <WithoutHost /> : <Pane {...parts} />}</StrictMode>);
}

function WithoutHost() {
  return (
    <FluentProvider theme={useSystemTheme()}>
      <OutsideOffice />
    </FluentProvider>
  );
}
