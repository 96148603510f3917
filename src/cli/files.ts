/** Files on disk: read whole, listed from folders, written once and never by halves. */
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Failure } from "../core/failure";

function codeOf(error: unknown): string {
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
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw readFailure(path, error);
  }
  const names = readdirSync(path).filter(
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

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws before anything is written: where an output names an input, or exists and may not be replaced. */
export function refuseOutputs(paths: readonly string[], inputs: readonly string[], force: boolean): void {
  const taken = new Set(inputs.map((path) => resolve(path)));
  for (const path of paths) {
    if (taken.has(resolve(path))) {
      throw new Failure("output-is-input", "没有写出文件", "输出文件就是输入文件", "请用 --out 另起一个名字");
    }
    if (!force && existsSync(path)) {
      throw new Failure(
        "output-exists",
        `没有写出「${basename(path)}」`,
        "同名文件已经存在",
        "请换一个名字，或加 --force 覆盖",
      );
    }
  }
}

/** Writes every file beside its place first and moves it there when it is whole. */
export function writeOutputs(files: readonly OutputFile[]): void {
  for (const { path, bytes } of files) {
    const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, bytes, { flag: "wx" });
      renameSync(beside, path);
    } catch (error) {
      if (existsSync(beside)) rmSync(beside);
      throw new Failure(
        "output-unwritable",
        `写不出「${basename(path)}」`,
        codeOf(error) === "ENOSPC" ? "磁盘已满" : "该位置不能写入，或文件正被占用",
        "请换一个文件夹，或关闭打开着的同名文件后再试",
      );
    }
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return extname(path).toLowerCase() !== ".docx";
  }
}

/** A file name without the characters that Windows refuses. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts
    .filter((part) => part !== "")
    .join("-")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, "_")
    .replace(/[\s.]+$/, "");
  return `${name.slice(0, 120)}${extension}`;
}
