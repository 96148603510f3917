/** What a person decided about a workbook, kept by the browser on this computer; marks and headers only. */
import * as z from "zod/mini";
import { Failure } from "../core/failure";
import type { Memory } from "../host/host";
import { markOf } from "../review/mark";
import { words } from "./words";

z.config({ jitless: true });

const prefix = "xuncha-ledger:";
/** The oldest are forgotten first. */
const mostWorkbooks = 40;

const shape = z.object({
  version: z.literal(1),
  /** When it was kept, in milliseconds since 1970; tells which is the oldest. */
  at: z.number(),
  answers: z.array(
    z.object({ field: z.nullable(z.string()), column: z.string(), sheet: z.optional(z.string()) }),
  ),
  setAside: z.array(z.object({ rule: z.string(), mark: z.nullable(z.string()), reason: z.string() })),
});

export const nothingRemembered: Memory = { answers: [], setAside: [] };

/** The same for a file, its copies （1） and the copies that we make ourselves. */
function keyOf(fileName: string): string {
  const stem = fileName
    .replace(/\.[a-z]+$/i, "")
    .replace(/(?:（已修改）|\s*[（(]\d+[)）]|\s*-\s*副本)+$/g, "");
  return prefix + markOf(stem);
}

/** Nothing where nothing was kept, or what was kept cannot be read. */
export function recallFor(fileName: string, storage: Storage | null): Memory {
  const text = storage?.getItem(keyOf(fileName)) ?? null;
  const kept = text === null ? undefined : parsed(text);
  if (kept === undefined) return nothingRemembered;
  const answers = kept.answers.map(({ field, column, sheet }) => ({
    field,
    column,
    ...(sheet === undefined ? {} : { sheet }),
  }));
  return { answers, setAside: kept.setAside };
}

/** @throws Failure 'output-unwritable' where the browser keeps nothing for this page */
export function rememberFor(fileName: string, memory: Memory, storage: Storage | null, at: number): void {
  const { what, why, todo } = words.notRemembered;
  try {
    if (storage === null) throw new Error("no storage");
    const key = keyOf(fileName);
    if (memory.answers.length + memory.setAside.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ version: 1, at, ...memory }));
    forgetOldest(storage);
  } catch {
    throw new Failure("output-unwritable", what, why, todo);
  }
}

function parsed(text: string): z.infer<typeof shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function forgetOldest(storage: Storage): void {
  const kept = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, at: parsed(storage.getItem(key) ?? "")?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { key } of kept.slice(mostWorkbooks)) storage.removeItem(key);
}
