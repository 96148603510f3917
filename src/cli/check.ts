/** `xuncha check`: what is wrong with the ledgers of some files. */
import type { Day } from "../core/day";
import { checkInSteps, type CheckOptions } from "../core/check";
import { Failure } from "../core/failure";
import type { ColumnAnswer } from "../core/recognise/column-map";
import { ledgers } from "../ledgers";
import { rules } from "../rules";
import { badArgument, readAnswers, readArguments, readAsOf, readChoice } from "./arguments";
import { checkAsJson } from "./check-json";
import { checkAsText } from "./check-text";
import type { CheckedFile } from "./checked-file";
import { workbooksAt } from "./files";
import { openBook, policiesFor, type Session } from "./session";

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
  const checked: CheckedFile[] = [];
  let unusable = false;
  for (const path of given.positionals.flatMap((argument) => workbooksAt(argument))) {
    try {
      checked.push(checkFile(path, answers, asOf, given.value("profile"), options, session));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      session.complain(
        given.positionals.length > 1 || path !== given.positionals[0]
          ? `${path}：${error.message}`
          : error.message,
      );
      unusable = true;
    }
  }
  if (checked.length > 0) {
    session.print(format === "json" ? checkAsJson(checked) : checkAsText(checked, asOf, options));
  }
  if (unusable) return 2;
  const failed = checked.some(
    ({ report }) => report.crashed.length > 0 || report.findings.some(({ severity }) => severity === "error"),
  );
  return failed ? 1 : 0;
}

function checkFile(
  path: string,
  answers: readonly ColumnAnswer[],
  asOf: Day,
  profile: string | undefined,
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
      return { path, book, settings, policyName: policies.default.name, report: step.value };
    }
    session.progress(`正在校验 ${String(step.value.done)}/${String(step.value.total)} 行…`);
  }
}
