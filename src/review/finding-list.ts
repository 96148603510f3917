/** The findings of one check, grouped, narrowed and counted as a person looks at them. */
import type { CheckReport, Finding } from "../core/check";
import { maskPersonalNumbers } from "../core/confidential";
import type { Category, Rule, Severity } from "../core/rule";
import { cellAddress, textAt, type SheetSnapshot } from "../core/snapshot";
import type { SetAside } from "../host/host";
import { rules } from "../rules";
import { markOf } from "./mark";
import type {
  CategoryCounts,
  FindingGroup,
  FindingItem,
  FindingView,
  Selection,
  SetAsideItem,
} from "./review";
import { titleOf, wordsOf } from "./rule-words";

const severities: readonly Severity[] = ["error", "warning", "hint"];
const categories: readonly Category[] = ["filling", "progress", "procedure", "confidentiality"];
const shownFirst = 3;
const mendedShown = 5;

interface Kind {
  readonly key: string;
  readonly rule: Rule;
  readonly severity: Severity;
  /** Indices into the findings. */
  readonly members: readonly number[];
}

/** A finding of the check before that is no more. */
interface Mended {
  readonly key: string;
  readonly unit: string;
  readonly text: string;
}

export class FindingList {
  readonly findings: readonly Finding[];
  private readonly kinds: readonly Kind[];
  private readonly marks: string[] = [];
  private readonly places = new Map<string, number[]>();
  private readonly marked = new Map<string, Map<string, number[]>>();
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly mended: readonly Mended[];

  /** `before`: the findings of the last check of the same book by the same lights, to tell what was mended since. */
  constructor(report: CheckReport, sheets: readonly SheetSnapshot[], before: FindingList | null) {
    this.findings = report.findings;
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    this.kinds = kindsOf(report.findings);
    this.mended = before === null ? [] : this.mendedSince(before);
  }

  /** @param selection what is to be shown of it */
  view(selection: Selection): FindingView {
    const counts = new Map<Category, { error: number; warning: number; hint: number }>();
    const groups: FindingGroup[] = [];
    let total = 0;
    for (const kind of this.kinds) {
      const members = this.shownOf(kind, selection);
      const mended = this.mended.filter(
        ({ key, unit }) => key === kind.key && (selection.unit === null || unit === selection.unit),
      );
      if (members.length === 0 && mended.length === 0) continue;
      const { category } = kind.rule;
      const own = counts.get(category) ?? { error: 0, warning: 0, hint: 0 };
      own[kind.severity] += members.length;
      counts.set(category, own);
      total += members.length;
      groups.push(this.groupOf(kind, members, mended));
    }
    return {
      total,
      counts: categories.flatMap((category): CategoryCounts[] => {
        const own = counts.get(category);
        return own === undefined ? [] : [{ category, ...own }];
      }),
      groups,
      setAside: this.setAsideItems(selection),
    };
  }

  /** The findings `from` … of a group; none where the group is not there. */
  page(key: string, selection: Selection, from: number, count: number): readonly FindingItem[] {
    const kind = this.kinds.find((candidate) => candidate.key === key);
    if (kind === undefined) return [];
    return this.shownOf(kind, selection)
      .slice(from, from + count)
      .map((index) => this.item(index));
  }

  /** Findings of a sheet's rows `from` … `to - 1` that are not set aside, in the order of the rows. */
  inRows(sheet: string, from: number, to: number, setAside: readonly SetAside[]): readonly FindingItem[] {
    const aside = new Set(setAside.map(({ rule, mark }) => `${rule} ${mark ?? ""}`));
    const rules = new Set(setAside.map(({ rule }) => rule));
    const found: FindingItem[] = [];
    const places = this.placesOf(sheet);
    for (let at = firstFrom(places, from, (index) => this.at(index).row); at < places.length; at += 1) {
      const index = places[at] ?? 0;
      const { rule, row } = this.at(index);
      if (row >= to) break;
      const isAside = rules.has(rule) && (aside.has(`${rule} `) || aside.has(`${rule} ${this.mark(index)}`));
      if (!isAside) found.push(this.item(index));
    }
    return found;
  }

  /** Indices of a sheet's findings, in the order of its rows. */
  private placesOf(sheet: string): readonly number[] {
    let places = this.places.get(sheet);
    if (places === undefined) {
      places = this.findings.flatMap((finding, index) => (finding.sheet === sheet ? [index] : []));
      places.sort((a, b) => this.at(a).row - this.at(b).row || a - b);
      this.places.set(sheet, places);
    }
    return places;
  }

  private groupOf(kind: Kind, members: readonly number[], mended: readonly Mended[]): FindingGroup {
    const { rule, severity, key } = kind;
    return {
      key,
      rule: rule.id,
      title: rule.title,
      why: rule.why,
      source: rule.source,
      severity,
      category: rule.category,
      count: members.length,
      first: members.slice(0, shownFirst).map((index) => this.item(index)),
      mended: mended.slice(0, mendedShown).map(({ text }) => text),
      mendedCount: mended.length,
    };
  }

  item(index: number): FindingItem {
    const finding = this.at(index);
    const { severity, sheet, row, column } = finding;
    const { message, suggestion } = wordsOf(finding);
    return {
      id: index,
      mark: this.mark(index),
      severity,
      sheet,
      row,
      column,
      address: cellAddress(row, column),
      record: maskPersonalNumbers(finding.record),
      unit: maskPersonalNumbers(finding.unit),
      message: maskPersonalNumbers(message),
      suggestion: maskPersonalNumbers(suggestion),
    };
  }

  private at(index: number): Finding {
    const finding = this.findings[index];
    if (finding === undefined) throw new RangeError(`no finding ${String(index)}`);
    return finding;
  }

  /** Changes when the record's name or the cell's content does: what was set aside was this very wording. */
  private mark(index: number): string {
    const known = this.marks[index];
    if (known !== undefined) return known;
    const { rule, recordKey, sheet, row, column } = this.at(index);
    const snapshot = this.sheets.get(sheet);
    const content = snapshot === undefined ? "" : textAt(snapshot, row, column);
    const mark = markOf(rule, recordKey, content);
    this.marks[index] = mark;
    return mark;
  }

  private shownOf({ rule, members }: Kind, { unit, setAside }: Selection): readonly number[] {
    const own = setAside.filter((entry) => entry.rule === rule.id);
    if (own.some(({ mark }) => mark === null)) return [];
    if (unit === null && own.length === 0) return members;
    const aside = new Set(own.flatMap((entry) => this.membersOf(entry)));
    return members.filter(
      (index) => (unit === null || maskPersonalNumbers(this.at(index).unit) === unit) && !aside.has(index),
    );
  }

  /** What was set aside and would otherwise be shown. */
  private setAsideItems({ setAside }: Selection): readonly SetAsideItem[] {
    return setAside.flatMap((entry): SetAsideItem[] => {
      const members = this.membersOf(entry);
      if (members.length === 0) return [];
      const [first] = members;
      const item = entry.mark === null || first === undefined ? undefined : this.item(first);
      const text = item === undefined ? "" : lineOf(item);
      return [{ setAside: entry, title: titleOf(entry.rule), text, count: members.length }];
    });
  }

  private membersOf({ rule, mark }: SetAside): readonly number[] {
    if (mark !== null) return this.byMark(rule).get(mark) ?? [];
    return this.kinds.filter((kind) => kind.rule.id === rule).flatMap((kind) => kind.members);
  }

  /** A rule's findings by their marks; worked out when one of them is first set aside. */
  private byMark(rule: string): ReadonlyMap<string, readonly number[]> {
    let marked = this.marked.get(rule);
    if (marked === undefined) {
      marked = new Map<string, number[]>();
      for (const index of this.membersOf({ rule, mark: null, reason: "" })) {
        const mark = this.mark(index);
        const own = marked.get(mark);
        if (own === undefined) marked.set(mark, [index]);
        else own.push(index);
      }
      this.marked.set(rule, marked);
    }
    return marked;
  }

  private mendedSince(before: FindingList): readonly Mended[] {
    const now = new Set(this.findings.map(identityOf));
    return before.kinds.flatMap(({ key, members }) =>
      members
        .filter((index) => !now.has(identityOf(before.at(index))))
        .map((index) => {
          const item = before.item(index);
          return { key, unit: item.unit, text: lineOf(item) };
        }),
    );
  }
}

/** The first place whose row is `row` or beyond. */
function firstFrom(places: readonly number[], row: number, rowOf: (index: number) => number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowOf(places[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineOf({ record, message }: FindingItem): string {
  return record === "" ? message : `${record}：${message}`;
}

/** A finding by its record, wherever that stands now. */
function identityOf({ rule, sheet, recordKey, row, column }: Finding): string {
  const record = recordKey === "" ? `${String(row)},${String(column)}` : recordKey;
  return [rule, sheet, record].join("\n");
}

/** Every rule and severity, worst first; kinds without a finding are kept for what was mended. */
function kindsOf(findings: readonly Finding[]): readonly Kind[] {
  const members = new Map<string, number[]>();
  findings.forEach(({ rule, severity }, index) => {
    const key = `${severity} ${rule}`;
    const own = members.get(key);
    if (own === undefined) members.set(key, [index]);
    else own.push(index);
  });
  return severities.flatMap((severity) =>
    rules.map((rule) => {
      const key = `${severity} ${rule.id}`;
      return { key, rule, severity, members: members.get(key) ?? [] };
    }),
  );
}
