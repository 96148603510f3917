/** What a command runs with, and how it opens a workbook. */
import type { Book } from "../core/book";
import { maskPersonalNumbers } from "../core/confidential";
import type { Day } from "../core/day";
import { policy2015, policy2024, policyBook, type PolicyBook } from "../core/policy";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import type { Settings } from "../core/settings";
import type { SheetSnapshot } from "../core/snapshot";
import { openWorkbook } from "../ooxml/workbook";
import { openSheets, type OpenedBook } from "../review/open-book";
import { badArgument } from "./arguments";
import { readFile } from "./files";

/** The outside world of a command. */
export interface Surroundings {
  readonly today: Day;
  /** One or more whole lines. */
  readonly print: (lines: string) => void;
  /** One line to the error stream. */
  readonly complain: (line: string) => void;
  /** Passing news of long work, shown only to a person at a terminal. */
  readonly progress: (text: string) => void;
}

/** What a command runs with: whatever it tells, numbers of persons are masked on the way out. */
export interface Session extends Surroundings {
  /** For text whose values are masked one by one, as in JSON, where keys and paths stay as they are. */
  readonly printMasked: (lines: string) => void;
}

export function maskingSession(outside: Surroundings): Session {
  const masking = (tell: (text: string) => void) => (text: string) => {
    tell(maskPersonalNumbers(text));
  };
  return {
    today: outside.today,
    print: masking(outside.print),
    printMasked: outside.print,
    complain: masking(outside.complain),
    progress: masking(outside.progress),
  };
}

export function openBook(
  path: string,
  answers: readonly ColumnAnswer[],
  today: Day,
  session: Session,
): OpenedBook {
  session.progress("正在读取…");
  const file = openWorkbook(readFile(path));
  const sheets: SheetSnapshot[] = [];
  file.sheets.forEach((sheet, index) => {
    session.progress(`正在读取「${sheet.name}」…`);
    sheets.push(file.readSheet(index));
  });
  session.progress("正在认表…");
  const { book, settings } = openSheets(sheets, answers, today);
  session.progress("");
  refuseUnusedAnswers(book, answers);
  return { book, settings };
}

/** An answer that fits no column of any ledger is a slip of the person, not to be passed over. */
function refuseUnusedAnswers(book: Book, answers: readonly ColumnAnswer[]): void {
  if (book.tables.length === 0) return;
  for (const answer of answers) {
    const fits = book.tables.some(
      ({ recognition }) =>
        (answer.sheet === undefined || answer.sheet === recognition.sheet.name) &&
        !recognition.map.unusedAnswers.includes(answer),
    );
    if (!fits) {
      throw badArgument(
        `--map ${answer.field ?? ""}=${answer.column} 用不了`,
        "台账里没有这一列",
        "请写列号（如 F）或表头",
      );
    }
  }
}

const profiles = ["2024", "2015", "custom"] as const;
export type ProfileChoice = (typeof profiles)[number];

/** `--profile`, looked at before any file is read. */
export function readProfile(text: string | undefined): ProfileChoice | undefined {
  if (text === undefined) return undefined;
  const choice = profiles.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw badArgument(`--profile ${text} 用不了`, "没有这个期限制度", `可用 ${profiles.join("、")}`);
}

/** The profiles that `--profile` asks for, else the book's own. */
export function policiesFor(profile: ProfileChoice | undefined, settings: Settings): PolicyBook {
  switch (profile) {
    case undefined:
      return settings.policies;
    case "2024":
      return policyBook(policy2024);
    case "2015":
      return policyBook(policy2015);
    case "custom":
      if (settings.policies.default.id === "custom") return settings.policies;
      throw badArgument(
        "--profile custom 用不了",
        "文件的参数表里没有自定义期限",
        "请在参数表把期限制度设为自定义并填写期限，或改用 2024、2015",
      );
  }
}
