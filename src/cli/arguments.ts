/** The command line's arguments, with Chinese answers to what cannot be used. */
import { parseArgs } from "node:util";
import { parseIsoDay, type Day } from "../core/day";
import { Failure } from "../core/failure";
import type { Ledger } from "../core/ledger";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import { foldHeader } from "../core/recognise/header-fold";

type OptionShapes = Readonly<Record<string, { type: "string" | "boolean"; multiple?: boolean }>>;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

export function badArgument(what: string, why: string, todo: string): Failure {
  return new Failure("bad-argument", what, why, todo);
}

/** Reads options of one command; throws `Failure 'bad-argument'` for any it does not have. */
export function readArguments(command: string, words: readonly string[], options: OptionShapes): Arguments {
  let parsed: { positionals: string[]; values: Record<string, unknown> };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(String(error))?.[1] ?? "";
    throw badArgument(
      `${command} 的选项 ${named} 用不了`,
      "没有这个选项，或缺少它的值",
      `可用的选项有 ${Object.keys(options)
        .map((name) => `--${name}`)
        .join("、")}`,
    );
  }
  const read = (name: string): readonly string[] => {
    const value = parsed.values[name];
    if (Array.isArray(value)) return value.map(String);
    return typeof value === "string" ? [value] : [];
  };
  return {
    positionals: parsed.positionals,
    value: (name) => read(name)[0],
    values: read,
    flag: (name) => parsed.values[name] === true,
  };
}

export function refuseExtraWords(words: readonly string[]): void {
  const [first] = words;
  if (first !== undefined)
    throw badArgument(`多出来的「${first}」用不了`, "一次只能写一个名称", "请去掉它再试");
}

/** `--as-of`, or the given day. */
export function readAsOf(text: string | undefined, today: Day): Day {
  if (text === undefined) return today;
  const day = parseIsoDay(text);
  if (day === null) throw badArgument(`日期「${text}」用不了`, "不是一个日期", "请写成 2026-05-10");
  return day;
}

export function readChoice<Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (text === undefined) return choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) {
    throw badArgument(`--${name} ${text} 用不了`, "没有这个取值", `可用 ${choices.join("、")}`);
  }
  return choice;
}

/** `字段=列`: a field by id or by its standard header; a column by letter or header, with `表名!` before it if need be. */
export function readAnswers(texts: readonly string[], ledgers: readonly Ledger[]): readonly ColumnAnswer[] {
  return texts.map((text) => {
    const [name, ...rest] = text.split("=");
    const place = rest.join("=");
    const field = fieldNamed(name ?? "", ledgers);
    if (field === undefined || place === "") {
      throw badArgument(
        `--map ${text} 用不了`,
        field === undefined ? `没有「${name ?? ""}」这个字段` : "没有写明是哪一列",
        "请写成 --map 整改时限=F 或 --map deadline=F",
      );
    }
    const at = place.lastIndexOf("!");
    if (at < 0) return { field, column: place };
    return { field, column: place.slice(at + 1), sheet: place.slice(0, at) };
  });
}

function fieldNamed(name: string, ledgers: readonly Ledger[]): string | undefined {
  const folded = foldHeader(name);
  for (const ledger of ledgers) {
    if (ledger.shape !== "table") continue;
    const column = ledger.columns.find(
      ({ field, header }) => field === name || foldHeader(header) === folded,
    );
    if (column !== undefined) return column.field;
  }
  return undefined;
}

/** `名称=值` pairs; a later one replaces an earlier. */
export function readPairs(option: string, texts: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at <= 0) throw badArgument(`--${option} ${text} 用不了`, "缺少等号", `请写成 --${option} 名称=值`);
    pairs.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
  }
  return pairs;
}
