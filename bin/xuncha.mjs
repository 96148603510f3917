#!/usr/bin/env node
import { loadCommand } from "./bundle.mjs";

// Not process.exit: output to a pipe may still be on its way.
process.exitCode = loadCommand().main(process.argv.slice(2));
