/** Files that a command reads: whole, or listed from folders. */
import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../core/failure";

export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** The failure that a system error means to the user; another program's lock is EBUSY, or EPERM on Windows. */
export function readFailure(path: string, error: unknown): Failure {
  const name = basename(path);
  switch (codeOf(error)) {
    case "ENOENT":
      return new Failure(
        "file-not-found",
        `找不到「${name}」`,
        "这个位置没有此文件",
        "请检查文件名和所在文件夹",
      );
    case "EBUSY":
    case "EPERM":
      return new Failure(
        "file-in-use",
        `打不开「${name}」`,
        "它正被其他程序占用",
        "请在Excel或WPS中关闭后再试",
      );
    case "EACCES":
      return new Failure(
        "file-unreadable",
        `打不开「${name}」`,
        "没有读取权限",
        "请复制到自己的文件夹后再试",
      );
    case "EISDIR":
      return new Failure("file-unreadable", `「${name}」是文件夹`, "这里要的是一个文件", "请给出 .xlsx 文件");
    default:
      return new Failure(
        "file-unreadable",
        `读不出「${name}」`,
        `系统返回${codeOf(error)}`,
        "请检查磁盘或U盘后再试",
      );
  }
}

export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

/** The workbooks that an argument names: the file itself, or the .xlsx files that stand in a folder. */
export function workbooksAt(path: string): readonly string[] {
  let entries: readonly string[];
  try {
    if (!statSync(path).isDirectory()) return [path];
    entries = readdirSync(path);
  } catch (error) {
    throw readFailure(path, error);
  }
  const names = entries.filter(
    (name) =>
      /\.xlsx$/i.test(name) && !name.startsWith("~$") && !name.startsWith(".") && !/\.bak\.xlsx$/i.test(name),
  );
  if (names.length === 0) {
    throw new Failure(
      "file-not-found",
      `文件夹「${basename(path)}」里没有台账`,
      "没有 .xlsx 文件",
      "请检查文件夹",
    );
  }
  return names.sort().map((name) => join(path, name));
}

/** The path by which a file is known under whichever name; the path itself where nothing stands there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
