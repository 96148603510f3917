/** The `xuncha` command. */
import { Failure } from "../core/failure";
import { badArgument } from "./arguments";
import { runBuild, runTemplate } from "./build";
import { runCheck } from "./check";
import { runList } from "./list";
import type { Session } from "./session";

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

/**
 * Runs one command. Returns 0 nothing of severity error, 1 findings of severity error, 2 a file or argument could not
 * be used (told in one line on the error stream).
 */
export function run(words: readonly string[], session: Session): number {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    session.print(help);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      throw badArgument(`没有「${name}」这个命令`, "命令名不对", `可用 ${Object.keys(commands).join("、")}`);
    }
    return command(rest, session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    session.progress("");
    session.complain(error.message);
    return 2;
  }
}
