/**
 * Runs the steps of a page's start each in a task of its own, so that the page hears its user in between. Packages
 * stay in the scripts that are loaded first; only their setting up waits for its turn.
 */
export async function inTurns(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    await step();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
