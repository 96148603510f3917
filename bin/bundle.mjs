// The command's bundle.
import { createRequire } from "node:module";
import { built } from "./build.mjs";

/** Loads the command, building it first where it must be. */
export function loadCommand() {
  return createRequire(import.meta.url)(built("cli"));
}
