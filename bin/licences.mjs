// A webpack plugin: the licences of the packages that went into the scripts, as one text that travels with them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const name = "Licences";
export const licencesFile = "licences.txt";

/** The folder of the package that a module belongs to; undefined for our own. */
function packageFolder(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path ?? "")?.[0];
}

/** The wording alone: many packages put their own name above it. */
function licenceText(folder, packageName) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) return "";
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r", "").trim();
  return text.startsWith(`${packageName}\n`) ? text.slice(packageName.length).trim() : text;
}

/** Packages of the same wording stand above it together. */
function gathered(folders) {
  const namesByText = new Map();
  for (const folder of [...folders].sort()) {
    const { name: packageName, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = licenceText(folder, packageName) || String(license);
    namesByText.set(text, [...(namesByText.get(text) ?? []), packageName]);
  }
  return [...namesByText].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`).join("\n\n");
}

export class Licences {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        // What was shaken off has no chunk; the parts of a joined module stand inside it.
        const modules = [...compilation.modules]
          .filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0)
          .flatMap((module) => [module, ...(module.modules ?? [])]);
        const folders = new Set(modules.map(({ resource }) => packageFolder(resource)).filter(Boolean));
        const packages = [...folders].filter((folder) => existsSync(join(folder, "package.json")));
        compilation.emitAsset(licencesFile, new sources.RawSource(gathered(packages)));
      });
    });
  }
}
