/** `xuncha check`: what is wrong with the ledgers of some files. */
import type { Day } from "../core/day";
import { checkInSteps, type CheckOptions } from "../core/check";
import { Failure } from "../core/failure";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import { ledgers } from "../ledgers";
import { rules } from "../rules";
import { badArgument, readAnswers, readArguments, readAsOf, readChoice } from "./arguments";
import { checkAsJson } from "./check-json";
import { checkAsText } from "./check-text";
import type { CheckedFile } from "./checked-file";
import { realPath, workbooksAt } from "./files";
import { openBook, policiesFor, readProfile, type ProfileChoice, type Session } from "./session";

export function runCheck(words: readonly string[], session: Session): number {
  const given = readArguments("check", words, {
    "as-of": { type: "string" },
    profile: { type: "string" },
    map: { type: "string", multiple: true },
    "on-filtered": { type: "string" },
    format: { type: "string" },
  });
  if (given.positionals.length === 0) {
    throw badArgument("没有要校验的文件", "命令里没有写文件名", "例：xuncha check 整改台账.xlsx");
  }
  const asOf = readAsOf(given.value("as-of"), session.today);
  const answers = readAnswers(given.values("map"), ledgers);
  const format = readChoice("format", given.value("format"), ["text", "json"]);
  const options: CheckOptions = {
    onFiltered: readChoice("on-filtered", given.value("on-filtered"), ["all", "skip"]),
  };
  const profile = readProfile(given.value("profile"));
  const paths: string[] = [];
  const unusable: string[] = [];
  /** What one path or file cannot do does not stop the others. */
  const attempt = (path: string, named: boolean, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      session.complain(named ? `${path}：${error.message}` : error.message);
      unusable.push(path);
    }
  };
  const severalNamed = given.positionals.length > 1;
  for (const argument of given.positionals) {
    attempt(argument, severalNamed, () => paths.push(...workbooksAt(argument)));
  }
  const checked: CheckedFile[] = [];
  for (const path of eachFileOnce(paths)) {
    attempt(path, severalNamed || path !== given.positionals[0], () =>
      checked.push(checkFile(path, answers, asOf, profile, options, session)),
    );
  }
  tell(checked, asOf, options, format, severalNamed || paths.length > 1, session);
  if (unusable.length > 0) return 2;
  const failed = checked.some(
    ({ report }) => report.crashed.length > 0 || report.findings.some(({ severity }) => severity === "error"),
  );
  return failed ? 1 : 0;
}

/** A file that is named twice, or named beside its own folder, is checked once. */
function eachFileOnce(paths: readonly string[]): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const path of paths) {
    const place = realPath(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
}

function tell(
  checked: readonly CheckedFile[],
  asOf: Day,
  options: CheckOptions,
  format: "text" | "json",
  several: boolean,
  session: Session,
): void {
  if (checked.length === 0) return;
  if (format === "json") {
    for (const lines of checkAsJson(checked)) session.printMasked(lines);
  } else {
    for (const line of checkAsText(checked, asOf, options, several)) session.print(line);
  }
}

function checkFile(
  path: string,
  answers: readonly ColumnAnswer[],
  asOf: Day,
  profile: ProfileChoice | undefined,
  options: CheckOptions,
  session: Session,
): CheckedFile {
  const { book, settings } = openBook(path, answers, asOf, session);
  const policies = policiesFor(profile, settings);
  const environment = { today: asOf, calendar: settings.calendar, policies, soonDays: settings.soonDays };
  const steps = checkInSteps(book, rules, environment, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      session.progress("");
      return { path, book, settings, policies, report: step.value };
    }
    session.progress(`正在校验 ${String(step.value.done)}/${String(step.value.total)} 行…`);
  }
}
