/**
 * What Word finds wrong with a document and Microsoft's SDK validator does not: structure within blocks, ids that must
 * be unique or known, fields and bookmarks that must be paired, parts that must be declared. Findings are plain English,
 * each with its part.
 */
import { strFromU8, unzipSync } from "fflate";

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
}

/** Faults of a .docx; none for one that Word opens without complaint, as far as this knows. */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const parts = new Map<string, Element>();
  const faults: string[] = [];
  const packed = unzipSync(bytes);
  for (const [path, content] of Object.entries(packed)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(strFromU8(content)));
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (faults.length > 0) return faults;
  const known = knownIds(parts);
  return [
    ...declarationFaults(parts, Object.keys(packed)),
    ...relationshipFaults(parts, Object.keys(packed)),
    ...[...parts].flatMap(([path, root]) =>
      /^word\/(?:document|(?:header|footer)\d+|footnotes|endnotes)\.xml$/.test(path)
        ? [...blockFaults(root), ...pairFaults(root), ...referenceFaults(root, known)].map(
            (fault) => `${path}: ${fault}`,
          )
        : [],
    ),
    ...uniqueFaults(parts),
  ];
}

/** Throws for markup that is not well-formed or holds characters that XML cannot. */
function parseXml(text: string): Element {
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (illegal) throw new Error(`character U+${illegal[0].charCodeAt(0).toString(16)}`);
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  for (const tag of text.matchAll(
    /<(?:\?[^>]*\?|!--.*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?))>/gs,
  )) {
    checkText(text.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const [, closing, name, attributes = "", empty] = tag;
    if (name === undefined) continue;
    if (closing) {
      const started = open.pop();
      if (started?.name !== name) throw new Error(`</${name}> closes <${started?.name ?? ""}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
      ([, key = "", value = ""]) => [key, value] as const,
    );
    const element: Element = { name, attributes: new Map(pairs), children: [] };
    if (element.attributes.size !== pairs.length) throw new Error(`<${name}> repeats an attribute`);
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  checkText(text.slice(at));
  if (open.length !== 1 || root.children.length !== 1) throw new Error("not one root element");
  return root;
}

function checkText(text: string): void {
  const wrong = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text);
  if (wrong) throw new Error(`not well-formed at “${text.slice(wrong.index, wrong.index + 20)}”`);
}

function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

function all(root: Element, name: string): Element[] {
  return [...descendants(root)].filter((element) => element.name === name);
}

function attributeOf(element: Element | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}

const contentTypes: readonly (readonly [RegExp, RegExp])[] = [
  [/^word\/document\.xml$/, /document\.main\+xml$/],
  [
    /^word\/(styles|settings|numbering|fontTable|footnotes|endnotes)\.xml$/,
    /\.(styles|settings|numbering|fontTable|footnotes|endnotes)\+xml$/,
  ],
  [/^word\/header\d+\.xml$/, /header\+xml$/],
  [/^word\/footer\d+\.xml$/, /footer\+xml$/],
];

function declarationFaults(parts: ReadonlyMap<string, Element>, paths: readonly string[]): string[] {
  const types = parts.get("[Content_Types].xml");
  if (types === undefined) return ["[Content_Types].xml is missing"];
  const overrides = new Map(
    all(types, "Override").map((element) => [
      attributeOf(element, "PartName").slice(1),
      attributeOf(element, "ContentType"),
    ]),
  );
  const faults = [...overrides.keys()]
    .filter((path) => !paths.includes(path))
    .map((path) => `[Content_Types].xml: ${path} does not exist`);
  for (const path of paths) {
    const wanted = contentTypes.find(([pattern]) => pattern.test(path))?.[1];
    if (wanted && !wanted.test(overrides.get(path) ?? ""))
      faults.push(`[Content_Types].xml: no Override for ${path}`);
  }
  return faults;
}

function relationshipFaults(parts: ReadonlyMap<string, Element>, paths: readonly string[]): string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (!path.endsWith(".rels")) continue;
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const relationship of all(root, "Relationship")) {
      if (attributeOf(relationship, "TargetMode") === "External") continue;
      const target = attributeOf(relationship, "Target");
      const resolved = target.startsWith("/") ? target.slice(1) : folder + target;
      if (!paths.includes(resolved)) faults.push(`${path}: ${resolved} does not exist`);
    }
  }
  for (const [path, root] of parts) {
    const [folder = "", name = ""] = path.split(/\/(?=[^/]*$)/);
    const relationships = parts.get(`${folder}/_rels/${name}.rels`);
    const ids = new Set(
      relationships ? all(relationships, "Relationship").map((element) => attributeOf(element, "Id")) : [],
    );
    for (const element of descendants(root)) {
      for (const [key, id] of element.attributes) {
        if (/^r:(?:id|embed|link)$/.test(key) && !ids.has(id))
          faults.push(`${path}: relationship ${id} does not exist`);
      }
    }
  }
  return faults;
}

const blockEnds = new Set(["w:p", "w:sdt", "w:customXml"]);

function blockFaults(root: Element): string[] {
  const faults: string[] = [];
  for (const element of descendants(root)) {
    const { name, children } = element;
    const last = children.at(-1)?.name ?? "";
    const isStory = name === "w:tc" || name === "w:hdr" || name === "w:ftr" || name === "w:txbxContent";
    if (isStory && !blockEnds.has(last)) faults.push(`${name} does not end in a paragraph`);
    if (name === "w:body" && children.at(-2)?.name === "w:tbl") faults.push("w:body ends in a table");
    if (name === "w:tr" && !children.some((child) => child.name === "w:tc" || child.name === "w:sdt")) {
      faults.push("w:tr without w:tc");
    }
    if (name === "w:tbl") faults.push(...tableFaults(element));
  }
  return faults;
}

function tableFaults(table: Element): string[] {
  const rows = table.children.filter(({ name }) => name === "w:tr");
  if (rows.length === 0) return ["w:tbl without w:tr"];
  const columns = all(table.children.find(({ name }) => name === "w:tblGrid") ?? table, "w:gridCol").length;
  const spans = (row: Element): number =>
    row.children
      .filter(({ name }) => name === "w:tc")
      .reduce((sum, cell) => {
        const properties = cell.children.find(({ name }) => name === "w:tcPr");
        const span = properties?.children.find(({ name }) => name === "w:gridSpan");
        return sum + Number(attributeOf(span, "w:val") || "1");
      }, 0);
  return rows.some((row) => spans(row) > columns) ? ["w:tr has more columns than w:tblGrid"] : [];
}

function pairFaults(root: Element): string[] {
  const faults: string[] = [];
  const starts = all(root, "w:bookmarkStart").map((element) => attributeOf(element, "w:id"));
  const ends = all(root, "w:bookmarkEnd").map((element) => attributeOf(element, "w:id"));
  for (const id of starts) if (!ends.includes(id)) faults.push(`bookmark ${id} has no w:bookmarkEnd`);
  for (const id of ends) if (!starts.includes(id)) faults.push(`w:bookmarkEnd ${id} has no bookmark`);
  let depth = 0;
  for (const field of all(root, "w:fldChar")) {
    const type = attributeOf(field, "w:fldCharType");
    depth += type === "begin" ? 1 : type === "end" ? -1 : 0;
    if (depth < 0) break;
  }
  if (depth !== 0) faults.push("w:fldChar begin and end do not match");
  return faults;
}

interface KnownIds {
  readonly styles: ReadonlySet<string>;
  readonly numberings: ReadonlySet<string>;
}

function knownIds(parts: ReadonlyMap<string, Element>): KnownIds {
  const ids = (path: string, name: string, attribute: string): Set<string> => {
    const root = parts.get(path);
    return new Set(root ? all(root, name).map((element) => attributeOf(element, attribute)) : []);
  };
  return {
    styles: ids("word/styles.xml", "w:style", "w:styleId"),
    numberings: ids("word/numbering.xml", "w:num", "w:numId"),
  };
}

function referenceFaults(root: Element, known: KnownIds): string[] {
  const faults = new Set<string>();
  for (const { name, attributes } of descendants(root)) {
    const value = attributes.get("w:val") ?? "";
    if (/^w:(?:pStyle|rStyle|tblStyle)$/.test(name) && !known.styles.has(value))
      faults.add(`style ${value} does not exist`);
    if (name === "w:numId" && value !== "0" && !known.numberings.has(value))
      faults.add(`numId ${value} does not exist`);
  }
  return [...faults];
}

/** Ids and names that may occur only once, in a part or in the whole document. */
function uniqueFaults(parts: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const once = (path: string, what: string, id: string): void => {
    const key = `${what} ${id}`;
    if (seen.has(key)) faults.push(`${path}: ${key} occurs twice`);
    seen.add(key);
  };
  for (const [path, root] of parts) {
    if (!path.startsWith("word/") || path.endsWith(".rels")) continue;
    for (const element of descendants(root)) {
      const { name, children } = element;
      if (name === "w:bookmarkStart") once(path, "bookmark", attributeOf(element, "w:name"));
      if (name === "wp:docPr") once(path, "drawing", attributeOf(element, "id"));
      if (element.attributes.has("w14:paraId")) once(path, "paragraph", attributeOf(element, "w14:paraId"));
      const id = name === "w:sdtPr" ? children.find((child) => child.name === "w:id") : undefined;
      if (id) once(path, "content control", attributeOf(id, "w:val"));
      if (name === "w:style") once(path, "style", attributeOf(element, "w:styleId"));
    }
  }
  const defaults = parts.get("word/styles.xml");
  const paragraphDefaults = defaults
    ? all(defaults, "w:style").filter(
        (style) => attributeOf(style, "w:type") === "paragraph" && attributeOf(style, "w:default") === "1",
      ).length
    : 1;
  if (paragraphDefaults !== 1)
    faults.push("word/styles.xml: not one default paragraph style, on which the grid rests");
  return faults;
}
