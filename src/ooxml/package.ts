/** Open Packaging Conventions (ECMA-376 part 2): parts of a .zip and the relationships between them. */
import { damagedPart } from "./damage";
import { XmlReader, xmlEnd, xmlOpen } from "./xml";
import { openZip, zipLimits } from "./zip";
import type { ZipArchive, ZipEntry, ZipLimits } from "./zip";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI, the same in Transitional and Strict: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** Part name without a leading slash; the bare target where it lies outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

export class OfficePackage {
  readonly zip: ZipArchive;

  /** @throws Failure 'damaged-part', 'too-large' as {@link openZip} */
  constructor(bytes: Uint8Array, limits: ZipLimits = zipLimits) {
    this.zip = openZip(bytes, limits);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /**
   * The XML of a part; `title` names it for the user (`工作表「整改台账」`).
   * @throws Failure 'damaged-part', 'encrypted'
   */
  xml(name: string, title: string): XmlReader {
    const entry = this.find(name);
    if (entry === undefined) throw damagedPart({ title, name }, "不见了");
    return new XmlReader(this.zip.read(entry, title), { title, name: entry.name });
  }

  /** The entry of a part. Names in a package are URIs; some producers escape them in the relationships only. */
  find(name: string): ZipEntry | undefined {
    return this.zip.find(name) ?? (name.includes("%") ? this.zip.find(unescapePath(name)) : undefined);
  }

  /** Relationships of a part, or of the package for `""`; none where the part has no list of them. */
  relationships(source: string): readonly Relationship[] {
    const slash = source.lastIndexOf("/") + 1;
    const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    if (!this.has(name)) return [];
    const reader = this.xml(name, "部件关系表");
    const found: Relationship[] = [];
    for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
      if (token !== xmlOpen || !reader.isNamed("Relationship")) continue;
      const target = reader.attribute("Target") ?? "";
      const isExternal = reader.attribute("TargetMode") === "External";
      found.push({
        id: reader.attribute("Id") ?? "",
        kind: /[^/]*$/.exec(reader.attribute("Type") ?? "")?.[0] ?? "",
        target: isExternal ? target : resolveTarget(source, target),
        isExternal,
      });
    }
    return found;
  }

  /** Name of the main part (`xl/workbook.xml`), or `null` where the package names none. */
  mainPart(): string | null {
    return this.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? null;
  }
}

/** Resolves a target against the folder of its source part (ECMA-376 part 2, 6.5.3.4; RFC 3986, 5.2). */
function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unescapePath(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
