/** The office's own settings, from the sheet 参数 or the defaults. A value that cannot be read is told, never replaced. */
import * as z from "zod/mini";
import { chinaCalendar, withExtraDays, type ExtraDay, type WorkCalendar } from "./calendar";
import { maskPersonalNumbers } from "./confidential";
import { createDueReader } from "./due-reader";
import { Failure } from "./failure";
import { readForm, type Form, type FormValue } from "./form";
import type { Ledger } from "./ledger";
import {
  customPolicy,
  parseTimeLimit,
  policy2015,
  policy2024,
  policyBook,
  policySteps,
  type PolicyBook,
  type PolicyProfile,
  type PolicyStep,
  type TimeLimit,
} from "./policy";
import { cellAddress, type SheetSnapshot } from "./snapshot";

/** The newest layout of 参数 that this program reads. */
const settingsVersion = 1;

/** An organ that papers are issued by. */
export interface Issuer {
  /** 领导小组, 巡察办, 第一巡察组 … */
  readonly role: string;
  readonly fullName: string;
  /** 机关代字, for 发文字号. */
  readonly code: string;
  readonly contact: string;
  readonly phone: string;
}

export interface Settings {
  readonly term: string;
  readonly policies: PolicyBook;
  readonly calendar: WorkCalendar;
  readonly soonDays: number;
  readonly countBasis: "按问题" | "按具体表现";
  readonly copyTo: string;
  readonly issuers: readonly Issuer[];
  /** Name of the sheet that they come from; "" for the defaults. */
  readonly sheet: string;
}

export const defaultSettings: Settings = {
  term: "",
  policies: policyBook(policy2024),
  calendar: chinaCalendar,
  soonDays: 7,
  countBasis: "按问题",
  copyTo: "",
  issuers: [],
  sheet: "",
};

const days = z.int().check(z.minimum(0), z.maximum(3650));
const shapes = {
  formatVersion: z.int().check(z.minimum(1)),
  soonDays: days,
  countBasis: z.enum(["按问题", "按具体表现"]),
  policy: z.enum(["2024条例", "2015条例", "自定义"]),
};
z.config({ jitless: true });

/** Reads the settings of a workbook; throws `Failure 'bad-settings'` or `'newer-settings'`. */
export function readSettings(sheets: readonly SheetSnapshot[], ledger: Ledger): Settings {
  for (const sheet of sheets) {
    if (sheet.name.trim() !== ledger.sheet) continue;
    const form = readForm(sheet, ledger);
    if (form !== undefined) return new SettingsReader(form).read();
  }
  return defaultSettings;
}

class SettingsReader {
  constructor(private readonly form: Form) {}

  read(): Settings {
    const version = this.value("formatVersion", shapes.formatVersion) ?? settingsVersion;
    if (version > settingsVersion) {
      throw new Failure(
        "newer-settings",
        "参数表由较新版本的本工具写入",
        `格式版本为${String(version)}，本版本只认到${String(settingsVersion)}`,
        "请更新本工具后再用",
      );
    }
    const basis = this.form.values.get("dueBasis");
    if (basis !== undefined && basis.text !== "" && basis.text !== "反馈日期")
      this.refuse(basis, "目前只能从反馈日期起算");
    return {
      term: this.text("term"),
      policies: this.policies(),
      calendar: withExtraDays(chinaCalendar, this.extraDays()),
      soonDays: this.value("soonDays", shapes.soonDays) ?? defaultSettings.soonDays,
      countBasis: this.value("countBasis", shapes.countBasis) ?? defaultSettings.countBasis,
      copyTo: this.text("copyTo"),
      issuers: this.rows("issuers").map((row) => ({
        role: row.get("主体")?.text ?? "",
        fullName: row.get("全称")?.text ?? "",
        code: row.get("代字")?.text ?? "",
        contact: row.get("联系人")?.text ?? "",
        phone: row.get("电话")?.text ?? "",
      })),
      sheet: this.form.sheet.name,
    };
  }

  private text(field: string): string {
    return this.form.values.get(field)?.text ?? "";
  }

  private rows(field: string): readonly ReadonlyMap<string, FormValue>[] {
    return this.form.tables.get(field) ?? [];
  }

  private value<T>(field: string, shape: z.ZodMiniType<T>): T | undefined {
    const cell = this.form.values.get(field);
    if (cell === undefined || cell.text === "") return undefined;
    return this.checked(cell, shape);
  }

  private checked<T>(cell: FormValue, shape: z.ZodMiniType<T>): T {
    const numeric =
      typeof cell.value === "string" && /^\d+$/.test(cell.text) ? Number(cell.text) : cell.value;
    const result = shape.safeParse(typeof numeric === "string" ? cell.text : numeric);
    if (!result.success) this.refuse(cell);
    return result.data;
  }

  private refuse(cell: FormValue, why?: string): never {
    throw new Failure(
      "bad-settings",
      `参数表${cellAddress(cell.row, cell.column)}的内容无法使用`,
      why ?? `「${maskPersonalNumbers(cell.text)}」不是这一项可用的写法`,
      "请按该行说明改正后再试",
    );
  }

  /** The profile of the label's own row, then one for each round of its table. */
  private policies(): PolicyBook {
    const own = this.ownLimits();
    const cell = this.form.values.get("policy");
    const isTableHead = cell?.text === "轮次" || cell?.text === "期限制度";
    const name =
      isTableHead || cell === undefined || cell.text === "" ? "2024条例" : this.checked(cell, shapes.policy);
    const byRound = this.rows("policy").flatMap((row): [string, PolicyProfile][] => {
      const profile = row.get("期限制度");
      if (profile === undefined) return [];
      const name = this.checked(profile, shapes.policy);
      // The office's own limits are those of its present rule; an earlier round had the limits of its time.
      return [[row.get("轮次")?.text ?? "", profileOf(name, name === "自定义" ? own : {})]];
    });
    return policyBook(profileOf(name, own), byRound);
  }

  private ownLimits(): Partial<Record<PolicyStep, TimeLimit | null>> {
    const limits: Partial<Record<PolicyStep, TimeLimit | null>> = {};
    for (const step of policySteps) {
      const cell = this.form.values.get(step);
      if (cell === undefined || cell.text === "") continue;
      limits[step] = parseTimeLimit(cell.text) ?? this.refuse(cell);
    }
    return limits;
  }

  private extraDays(): readonly ExtraDay[] {
    const reader = createDueReader({ dateSystem: this.form.sheet.dateSystem, calendar: chinaCalendar });
    return this.rows("holidays").flatMap((row) => {
      const date = row.get("日期");
      const rest = row.get("休或班");
      if (date === undefined || rest === undefined) return [];
      const { day } = reader.day(date.value);
      if (day === null) this.refuse(date);
      if (rest.text !== "休" && rest.text !== "班") this.refuse(rest);
      return [{ day, rest: rest.text === "休" }];
    });
  }
}

/** A built-in profile with the user's own limits in place of its own, and a name that says so; 自定义 has nothing else. */
function profileOf(name: string, own: Partial<Record<PolicyStep, TimeLimit | null>>): PolicyProfile {
  const custom = customPolicy(own);
  if (name === "自定义") return custom;
  const builtIn = name === "2015条例" ? policy2015 : policy2024;
  const changed = policySteps.filter((step) => custom.limits[step] !== null);
  if (changed.length === 0) return builtIn;
  const limits = { ...builtIn.limits };
  for (const step of changed) limits[step] = custom.limits[step];
  return { ...builtIn, name: `${builtIn.name}（本地调整）`, limits };
}
