import type { CheckRequest } from "../../src/review/review";
import { ReviewDesk } from "../../src/review/desk";
import type { Work } from "../../src/review/remote";
import type { SheetSnapshot } from "../../src/core/snapshot";
import { sheetOf, type Cells } from "../core/sheet-of";

/** Work that nobody watches. */
export const quietly: Work = { report: () => Promise.resolve() };

export function request(part: Partial<CheckRequest> = {}): CheckRequest {
  return { asOf: "2026-09-20", profile: "book", onFiltered: "all", answers: [], setAside: [], ...part };
}

/** A desk over sheets that a test may change between two checks. */
export function deskOver(sheets: readonly SheetSnapshot[]): {
  desk: ReviewDesk;
  replace: (sheets: readonly SheetSnapshot[]) => void;
} {
  let now = sheets;
  const desk = new ReviewDesk({
    outline: () => ({
      name: "整改台账.xlsx",
      sheets: now.map(({ name, rowCount }) => ({ name, rowCount })),
    }),
    sheets: () => Promise.resolve(now),
  });
  return {
    desk,
    replace: (next) => {
      now = next;
    },
  };
}

export const headers = [
  "编号",
  "被巡察党组织",
  "反馈问题",
  "整改措施",
  "责任领导",
  "责任部门",
  "整改时限",
  "整改状态",
];

/** A ledger with the rows given, below our usual headers. */
export function ledgerOf(rows: Cells, name = "整改台账"): SheetSnapshot {
  return sheetOf([headers, ...rows], { name });
}

/** The row with another value in one column. */
export function changed(row: Cells[number], column: number, value: Cells[number][number]): Cells[number] {
  return row.map((old, index) => (index === column ? value : old));
}

/** A check with the findings that are shown of it. */
export async function checked(desk: ReviewDesk, asked = request()) {
  const review = await desk.check(quietly, asked);
  return { ...review, findings: desk.view(quietly, { unit: null, setAside: asked.setAside }) };
}
