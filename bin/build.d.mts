/** Builds a webpack configuration where its output is missing or older than its sources; returns its main file. */
export function built(name: "cli" | "site" | "offline"): string;
