/** The `xuncha` command. */
import { Failure } from "../core/failure";
import { badArgument } from "./arguments";
import { runBuild, runTemplate } from "./build";
import { runCheck } from "./check";
import { runList } from "./list";
import { maskingSession, type Session, type Surroundings } from "./session";

const commands: Readonly<Record<string, (words: readonly string[], session: Session) => number>> = {
  check: runCheck,
  build: runBuild,
  template: runTemplate,
  list: runList,
};

const help = `巡察台账助手：校验已有的台账，由台账生成公文。全部在本机完成，不联网，不改动原文件。

  xuncha check    台账.xlsx | 文件夹 …  [--as-of 2026-05-10] [--profile 2024|2015|custom] [--map 字段=列]…
                  [--on-filtered all|skip] [--format text|json]
  xuncha build    notice 台账.xlsx --out 通知书.docx | 文件夹  [--unit 单位] [--sheet 工作表] [--template 模板.docx]
                  [--set 名称=值]… [--map 字段=列]… [--profile 2024|2015|custom] [--as-of 日期] [--force]
  xuncha template notice --out 模板.docx [--force]
  xuncha list     ledgers | rules | documents [--format text|json]

退出码：0 没有必改项；1 有必改项；2 文件或参数用不了。`;

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === "--help" || word === "-h");
}

/**
 * Runs one command. Returns 0 nothing of severity error, 1 findings of severity error, 2 a file or argument could not
 * be used, or we are at fault ourselves (told in one line on the error stream).
 */
export function run(words: readonly string[], outside: Surroundings): number {
  const session = maskingSession(outside);
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      session.print(help);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      throw badArgument(`没有「${name}」这个命令`, "命令名不对", `可用 ${Object.keys(commands).join("、")}`);
    }
    if (asksForHelp(rest)) {
      session.print(help);
      return 0;
    }
    return command(rest, session);
  } catch (error) {
    session.progress("");
    session.complain(error instanceof Failure ? error.message : unexpected(error));
    return 2;
  }
}

function unexpected(error: unknown): string {
  return `程序内部出错，没有完成。请把这行文字反馈给开发人员：${String(error).replace(/\s+/g, " ")}`;
}
