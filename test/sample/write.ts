/** Writes the sample ledger into the assets: `npx tsx test/sample/write.ts`, from the project's root. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sampleLedger, samplePath } from "./sample-ledger";

mkdirSync(dirname(samplePath), { recursive: true });
writeFileSync(samplePath, sampleLedger());
