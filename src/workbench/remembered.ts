/** What a person decided about a workbook, kept by the browser on this computer; marks and headers only. */
import * as z from "zod/mini";
import { Failure } from "../core/failure";
import type { Memory } from "../host/host";
import { markOf } from "../review/mark";
import type { OpenedWorkbook } from "./workbook-desk";
import { words } from "./words";

z.config({ jitless: true });

const prefix = "xuncha-ledger:";
/** The oldest are forgotten first. */
const mostWorkbooks = 40;
const fewWorkbooks = 10;

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

/** A workbook as it is remembered: by its file's name and its {@link OpenedWorkbook.likeness}. */
export interface KnownWorkbook {
  readonly name: string;
  readonly likeness: OpenedWorkbook["likeness"];
}

/** The same for a file, its copies （1） and the copies that we make ourselves. */
function keyOf({ name: fileName, likeness }: KnownWorkbook): string {
  const stem = fileName
    .replace(/\.[a-z]+$/i, "")
    .replace(/(?:（已修改）|\s*[（(]\d+[)）]|\s*-\s*副本)+$/g, "");
  return prefix + markOf(stem, likeness);
}

/** Nothing where nothing was kept, or what was kept cannot be read. */
export function recallFor(workbook: KnownWorkbook, storage: Storage | null): Memory {
  const text = storage?.getItem(keyOf(workbook)) ?? null;
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
export function rememberFor(
  workbook: KnownWorkbook,
  memory: Memory,
  storage: Storage | null,
  at: number,
): void {
  const { what, why, todo } = words.notRemembered;
  if (storage === null) throw new Failure("output-unwritable", what, why, todo);
  const key = keyOf(workbook);
  if (memory.answers.length + memory.setAside.length === 0) {
    storage.removeItem(key);
    return;
  }
  const text = JSON.stringify({ version: 1, at, ...memory });
  // Where there is no room, what is older goes.
  for (const kept of [mostWorkbooks, fewWorkbooks, 1]) {
    forgetOldest(storage, key, kept - 1);
    try {
      storage.setItem(key, text);
      return;
    } catch {
      // Told below, where not even the last way helped.
    }
  }
  throw new Failure("output-unwritable", what, why, todo);
}

function parsed(text: string): z.infer<typeof shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Leaves the newest `count` besides `key`. */
function forgetOldest(storage: Storage, key: string, count: number): void {
  const others = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter(
    (other) => other.startsWith(prefix) && other !== key,
  );
  if (others.length <= count) return;
  const ages = others.map((other) => ({ other, at: parsed(storage.getItem(other) ?? "")?.at ?? 0 }));
  ages.sort((a, b) => b.at - a.at);
  for (const { other } of ages.slice(count)) storage.removeItem(other);
}
