/** Files that a command writes: named for every system, refused before anything is written, written all or none. */
import { randomBytes } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../core/failure";
import { codeOf } from "./files";

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The real place of a path, links followed as far as the path exists. */
function placeOf(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(placeOf(parent), basename(whole));
  }
}

/** Device and file number: one for a file under whichever name. Network drives without file numbers say 0. */
function fileNumberOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined || stat.ino === 0n ? undefined : `${String(stat.dev)}:${String(stat.ino)}`;
}

function identitiesOf(path: string): readonly string[] {
  try {
    return [placeOf(path), fileNumberOf(path) ?? ""].filter((identity) => identity !== "");
  } catch {
    return [placeOf(path)];
  }
}

/** One text for all paths that are one file, also where a file system does not tell capitals from small letters. */
export function pathKey(path: string): string {
  return placeOf(path).normalize("NFC").toLowerCase();
}

export function isExistingFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Throws before anything is written: where an output names an input or a folder, or exists and may not be replaced. */
export function refuseOutputs(paths: readonly string[], inputs: readonly string[], force: boolean): void {
  const taken = new Set(inputs.flatMap(identitiesOf));
  for (const path of paths) {
    if (identitiesOf(path).some((identity) => taken.has(identity))) {
      throw new Failure("output-is-input", "没有写出文件", "输出文件就是输入文件", "请用 --out 另起一个名字");
    }
    if (isExistingFolder(path)) throw writeFailure(path, "EISDIR");
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

const elsewhere = "请换一个文件夹再试";
const closed = "请关闭打开着的同名文件后再试";
const writeReasons: Readonly<Record<string, readonly [why: string, todo: string]>> = {
  ENAMETOOLONG: ["文件名或路径太长", "请换一个短些的名字"],
  ENOSPC: ["磁盘已满", "请腾出空间，或换一个磁盘再试"],
  EDQUOT: ["磁盘配额已用完", "请腾出空间，或换一个磁盘再试"],
  EACCES: ["没有写入这个位置的权限", elsewhere],
  EPERM: ["系统不允许写入，或同名文件正被其他程序打开", "请关闭打开着的同名文件，或换一个文件夹再试"],
  EBUSY: ["同名文件正被其他程序占用", closed],
  EROFS: ["这个位置是只读的", elsewhere],
  EISDIR: ["同名的是一个文件夹", "请换一个名字"],
  ENOTDIR: ["路径中有一段是文件，不是文件夹", "请检查 --out 的路径"],
  ENOENT: ["这个位置不存在", "请检查 --out 的路径"],
};

/** The failure that a system error on writing means to the user. */
export function writeFailure(path: string, code: string): Failure {
  const [why, todo] = writeReasons[code] ?? [`系统返回${code}`, "请检查磁盘或U盘后再试"];
  return new Failure("output-unwritable", `写不出「${basename(path)}」`, why, todo);
}

interface Placement {
  readonly file: OutputFile;
  readonly beside: string;
  /** A copy of what stands at the path, to put back when another file fails. */
  readonly kept: string | undefined;
}

/** Writes all files beside their places and moves them there when all are whole; on a failure all is as it was. */
export function writeOutputs(files: readonly OutputFile[]): void {
  const folders: string[] = [];
  const placements: Placement[] = [];
  let placed = 0;
  let current = files[0]?.path ?? "";
  try {
    for (const file of files) {
      current = file.path;
      makeFolder(dirname(resolve(file.path)), folders);
      const beside = temporaryBeside(file.path);
      const replaces = files.length > 1 && existsSync(file.path);
      const kept = replaces ? temporaryBeside(file.path) : undefined;
      placements.push({ file, beside, kept });
      writeFileSync(beside, file.bytes, { flag: "wx" });
      if (kept !== undefined) copyFileSync(file.path, kept, constants.COPYFILE_EXCL);
    }
    for (const { file, beside } of placements) {
      current = file.path;
      renameSync(beside, file.path);
      placed++;
    }
  } catch (error) {
    quietly(() => {
      for (const { file, kept } of placements.slice(0, placed)) {
        if (kept === undefined) rmSync(file.path);
        else renameSync(kept, file.path);
      }
    });
    removeTemporaries(placements);
    for (const folder of folders.reverse()) {
      quietly(() => {
        rmdirSync(folder);
      });
    }
    throw writeFailure(current, codeOf(error));
  }
  removeTemporaries(placements);
}

/** Makes a folder with those above it; `made` gets what was not there before, the outermost first. */
function makeFolder(folder: string, made: string[]): void {
  if (isExistingFolder(folder)) return;
  // A file in the way; `mkdir` itself would say EEXIST, which is no reason to a person.
  if (existsSync(folder)) throw Object.assign(new Error(folder), { code: "ENOTDIR" });
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** Short and hidden, so that the longest name that may be written still has a temporary beside it. */
function temporaryBeside(path: string): string {
  return join(dirname(path), `.xuncha-${randomBytes(6).toString("hex")}`);
}

function removeTemporaries(placements: readonly Placement[]): void {
  for (const { beside, kept } of placements) {
    quietly(() => {
      rmSync(beside, { force: true });
    });
    if (kept !== undefined)
      quietly(() => {
        rmSync(kept, { force: true });
      });
  }
}

/** Tidying up must not hide the failure that made it necessary. */
function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // The failure itself is told.
  }
}
