// For scripts under tsx: a .txt file is imported as a string, as webpack's asset/source does.
import { register } from "node:module";

register(
  `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
export function load(url, context, next) {
  if (!url.endsWith(".txt")) return next(url, context);
  const source = "export default " + JSON.stringify(readFileSync(fileURLToPath(url), "utf8"));
  return { format: "module", source, shortCircuit: true };
}`)}`,
);
