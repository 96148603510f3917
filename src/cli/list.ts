/** `xuncha list`: the ledgers, rules and documents that there are, drawn from their lists. */
import { categoryNames, severityNames } from "../core/rule";
import { documents } from "../documents";
import { ledgers } from "../ledgers";
import { rules } from "../rules";
import { badArgument, readArguments, readChoice, refuseExtraWords } from "./arguments";
import type { Session } from "./session";

interface Listing {
  readonly lines: readonly string[];
  readonly items: readonly object[];
}

function listLedgers(): Listing {
  return {
    lines: ledgers.map(
      ({ id, sheet, purpose, columns }) => `${id}  ${sheet}  ${purpose}（${String(columns.length)}栏）`,
    ),
    items: ledgers.map(({ id, sheet, set, purpose, shape, columns }) => ({
      id,
      sheet,
      set,
      purpose,
      shape,
      columns: columns.map(({ field, header, kind }) => ({ field, header, kind })),
    })),
  };
}

function listRules(): Listing {
  return {
    lines: rules.map(
      ({ id, title, severity, category, why }) =>
        `${id}  ${severityNames[severity]}·${categoryNames[category]}  ${title}：${why}`,
    ),
    items: rules.map(({ id, title, why, source, severity, category, needs }) => ({
      id,
      title,
      why,
      source,
      severity,
      category,
      needs,
    })),
  };
}

function listDocuments(): Listing {
  return {
    lines: documents.map(({ id, title, from, to }) => `${id}  ${title}  ${from} → ${to}`),
    items: documents.map(({ id, title, from, to, needs, inputs }) => ({
      id,
      title,
      from,
      to,
      needs,
      inputs,
    })),
  };
}

const listings: Readonly<Record<string, () => Listing>> = {
  ledgers: listLedgers,
  rules: listRules,
  documents: listDocuments,
};

export function runList(words: readonly string[], session: Session): number {
  const given = readArguments("list", words, { format: { type: "string" } });
  const [what, ...rest] = given.positionals;
  refuseExtraWords(rest);
  const listing = what === undefined ? undefined : listings[what];
  if (listing === undefined) {
    throw badArgument(
      what === undefined ? "没有写明要列什么" : `没有「${what}」可列`,
      "名称不对",
      `可用 ${Object.keys(listings).join("、")}`,
    );
  }
  const { lines, items } = listing();
  const format = readChoice("format", given.value("format"), ["text", "json"]);
  session.print(format === "json" ? JSON.stringify(items, null, 2) : lines.join("\n"));
  return 0;
}
