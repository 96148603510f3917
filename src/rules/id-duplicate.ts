import type { LedgerRecord } from "../core/record";
import type { TableFault, TableRule } from "../core/rule";

const folded = (record: LedgerRecord): string => record.text("problem").replace(/[\s\p{P}]+/gu, "");
const shown = (problem: string): string =>
  `「${problem.length > 24 ? `${problem.slice(0, 24)}…` : problem}」`;
const numberOf = (record: LedgerRecord): string => {
  const id = record.text("id");
  return id.includes(" ") ? id.replace(/\s+/g, "") : id;
};
const partOf = (record: LedgerRecord): string => `${record.text("aspect")}\n${record.text("item")}`;

/** Units that number their problems from 1 in each aspect: the number 1 stands in several. */
function unitsNumberedByAspect(firsts: readonly LedgerRecord[]): ReadonlySet<string> {
  const parts = new Map<string, Set<string>>();
  for (const record of firsts) {
    const known = parts.get(record.unit) ?? new Set();
    parts.set(record.unit, known.add(partOf(record)));
  }
  return new Set([...parts].filter(([, known]) => known.size > 1).map(([unit]) => unit));
}

/** Units, and the sections or aspects of one unit, may number their problems each from 1. */
function* faultsOf(sameId: readonly LedgerRecord[], byAspect: ReadonlySet<string>): Generator<TableFault> {
  const byPlace = new Map<string, LedgerRecord[]>();
  for (const record of sameId) {
    const sections = Object.values(record.sections).join("\n");
    const place = `${record.unit}\n${sections}\n${byAspect.has(record.unit) ? partOf(record) : ""}`;
    const same = byPlace.get(place);
    if (same === undefined) byPlace.set(place, [record]);
    else same.push(record);
  }
  for (const records of byPlace.values()) {
    const problems = new Map(
      records.map((record) => [folded(record), record.text("problem").replace(/\s+/g, "")]),
    );
    const last = records[records.length - 1];
    if (problems.size < 2 || last === undefined) continue;
    const texts = [...problems.values()].sort().map(shown).join("");
    yield { record: last, field: "id", data: { id: last.text("id"), count: problems.size, problems: texts } };
  }
}

export const idDuplicate: TableRule = {
  id: "id-duplicate",
  title: "编号重复",
  why: "一个编号对应两个问题，统计会少算，销号会张冠李戴",
  source: "一个问题一个编号，各清单编号一致",
  severity: "error",
  category: "filling",
  needs: ["id", "problem"],
  message: (data) =>
    `编号${String(data["id"])}用在了${String(data["count"])}个不同的问题上：${String(data["problems"])}`,
  suggestion: () => "核对后重新编号；如是同一问题的多条措施，把编号和问题栏合并或写成一样",
  *table({ groups }): Generator<TableFault> {
    const first = new Map<string, LedgerRecord>();
    const repeated = new Map<string, LedgerRecord[]>();
    for (const { records } of groups) {
      const [record] = records;
      if (record === undefined || !record.filled("id") || !record.filled("problem")) continue;
      const id = numberOf(record);
      const earlier = first.get(id);
      const more = repeated.get(id);
      if (earlier === undefined) first.set(id, record);
      else if (more === undefined) repeated.set(id, [earlier, record]);
      else more.push(record);
    }
    const byAspect = unitsNumberedByAspect(repeated.get("1") ?? []);
    for (const sameId of repeated.values()) yield* faultsOf(sameId, byAspect);
  },
  examples: {
    asOf: "2026-05-10",
    bad: [[{ id: "3" }, { id: "3", problem: "项目招投标程序不规范，4个项目化整为零规避公开招标" }]],
    good: [
      [{ id: "3" }, { id: "4", problem: "项目招投标程序不规范，4个项目化整为零规避公开招标" }],
      [{ id: "3" }, { id: "3", measure: "对6名经办人集中培训1次" }],
      [{ id: "1" }, { id: "1", unit: "云溪镇党委", problem: "村级工程先施工后补签合同3个" }],
      [
        { id: "1", aspect: "党的领导" },
        { id: "1", aspect: "党的建设", problem: "村级工程先施工后补签合同3个" },
      ],
    ],
  },
};
