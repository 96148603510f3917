/** The standard ledgers. Adding one is a file of its own and a line here. */
import type { Ledger } from "../core/ledger";
import { problemLedger } from "./problem";
import { settingsLedger } from "./settings";

export const ledgers: readonly Ledger[] = [problemLedger, settingsLedger];
