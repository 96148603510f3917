/** Serves a folder on this machine alone; port 0 takes any free one. */
export function serve(
  folder: string,
  port?: number,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }>;
