import type { LedgerRecord } from "../core/record";
import type { TableFault, TableRule } from "../core/rule";

const folded = (record: LedgerRecord): string => record.text("problem").replace(/\s+/g, "");
const shown = (problem: string): string =>
  `「${problem.length > 24 ? `${problem.slice(0, 24)}…` : problem}」`;

/** Units, and sections of one unit, number their problems each from 1. */
function* faultsOf(sameId: readonly LedgerRecord[]): Generator<TableFault> {
  const byPlace = new Map<string, LedgerRecord[]>();
  for (const record of sameId) {
    const place = [record.unit, ...record.sections].join("\n");
    byPlace.set(place, [...(byPlace.get(place) ?? []), record]);
  }
  for (const records of byPlace.values()) {
    const problems = new Set(records.map(folded));
    const last = records[records.length - 1];
    if (problems.size < 2 || last === undefined) continue;
    const data = {
      id: last.text("id"),
      count: problems.size,
      problems: [...problems].sort().map(shown).join(""),
    };
    yield { record: last, field: "id", data };
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
    const byId = new Map<string, LedgerRecord[]>();
    for (const { records } of groups) {
      const [record] = records;
      if (record === undefined || !record.filled("id") || !record.filled("problem")) continue;
      const id = record.text("id").replace(/\s+/g, "");
      const same = byId.get(id);
      if (same === undefined) byId.set(id, [record]);
      else same.push(record);
    }
    for (const sameId of byId.values()) if (sameId.length > 1) yield* faultsOf(sameId);
  },
  examples: {
    asOf: "2026-05-10",
    bad: [[{ id: "3" }, { id: "3", problem: "项目招投标程序不规范，4个项目化整为零规避公开招标" }]],
    good: [
      [{ id: "3" }, { id: "4", problem: "项目招投标程序不规范，4个项目化整为零规避公开招标" }],
      [{ id: "3" }, { id: "3", measure: "对6名经办人集中培训1次" }],
      [{ id: "1" }, { id: "1", unit: "云溪镇党委", problem: "村级工程先施工后补签合同3个" }],
    ],
  },
};
