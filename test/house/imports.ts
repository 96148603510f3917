import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import ts from "typescript";

/** File → the files of ours and the packages that it imports; paths relative to src, without extension. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const source = join(import.meta.dirname, "../../src");

export function sourceFiles(folder = source): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

function nameOf(path: string): string {
  return relative(source, path).replace(/\.tsx?$/, "");
}

export function importsOf(name: string, text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith(".")) return fileName;
    const path = normalize(join(dirname(name), fileName));
    return fileName.endsWith("/index") ? path : path;
  });
}

export function importGraph(): ImportGraph {
  const graph = new Map<string, readonly string[]>();
  for (const path of sourceFiles()) {
    const name = nameOf(path);
    graph.set(name, importsOf(name, readFileSync(path, "utf8")));
  }
  return graph;
}

/** What each folder may import of ours, beyond itself. The packages that the pure core may use are named too. */
const law: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ledgers: ["core"],
  rules: ["core"],
  documents: ["core"],
  ooxml: ["core/failure", "core/snapshot", "core/day"],
  host: ["core", "ooxml"],
  review: ["core", "ledgers", "rules", "documents", "ooxml", "host/host"],
  taskpane: ["core", "ledgers", "rules", "documents", "ooxml", "review", "host/host"],
  commands: ["core", "ledgers", "rules", "documents", "ooxml", "review", "host", "taskpane"],
  workbench: [
    "core",
    "ledgers",
    "rules",
    "documents",
    "ooxml",
    "review",
    "host/host",
    "host/file",
    "taskpane",
  ],
  cli: ["core", "ledgers", "rules", "documents", "ooxml", "review", "host/host", "host/file"],
};
const pureFolders = new Set(["core", "ledgers", "rules", "documents"]);
const purePackages = /^(?:chinese-days\/dist\/chinese-days\.json|zod\/mini)$/;
const lists = new Set(["ledgers/index", "rules/index", "documents/index"]);
/** Where webpack begins a page. */
const pages = new Set(["taskpane/index", "workbench/index"]);

/** Every import that breaks the import law, in words. */
export function lawBreaks(graph: ImportGraph): string[] {
  const breaks: string[] = [];
  for (const [file, imports] of graph) {
    const folder = file.split("/")[0] ?? "";
    const allowed = law[folder];
    if (allowed === undefined) breaks.push(`${file}: a folder without a law`);
    if (file.endsWith("/index") && !lists.has(file) && !pages.has(file)) {
      breaks.push(`${file}: a barrel file`);
    }
    for (const target of imports) {
      if (target.startsWith("../assets/")) continue;
      const resolved = graph.has(target)
        ? target
        : graph.has(`${target}/index`)
          ? `${target}/index`
          : undefined;
      if (resolved === undefined) {
        if (pureFolders.has(folder) && !purePackages.test(target)) breaks.push(`${file} imports ${target}`);
        continue;
      }
      if (resolved.startsWith(`${folder}/`)) continue;
      if (allowed?.some((name) => resolved === name || resolved.startsWith(`${name}/`)) !== true) {
        breaks.push(`${file} imports ${resolved}`);
      }
    }
  }
  return breaks;
}

/** The first circle of imports, as a path, or an empty list. */
export function findCircle(graph: ImportGraph): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of graph.get(file) ?? []) {
      const next = graph.has(target) ? target : `${target}/index`;
      if (!graph.has(next)) continue;
      const circle = visit(next);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle.length > 0) return circle;
  }
  return [];
}
