/** Puts the workbench into the page. */
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { Bench } from "./bench";
import type { BenchParts } from "./bench-state";
import { deliver } from "./deliver";
import { Workbench } from "./workbench";

export interface WorkbenchPage extends Pick<BenchParts, "createWorker" | "loadSample" | "sampleName"> {
  readonly root: HTMLElement;
}

export function startWorkbench({ root, ...parts }: WorkbenchPage): void {
  const bench = new Bench({ ...parts, storage: storageOf(window), now: () => Date.now(), deliver });
  window.addEventListener("beforeunload", (event) => {
    const { book } = bench.store.get();
    // The browser asks in its own words.
    if (book !== null && !book.isSaved) event.preventDefault();
  });
  // In slices: a page that is being drawn stays awake.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <Workbench bench={bench} sampleName={parts.sampleName} />
      </StrictMode>,
    );
  });
}

/** Reading the property alone may throw where the browser forbids storage. */
function storageOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
