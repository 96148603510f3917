/** Why a file could not be opened, beyond what its bytes say. */
import { Failure } from "../core/failure";

export function workerLost(): Failure {
  return new Failure(
    "file-unreadable",
    "后台程序停了",
    "网页服务已经停止，或这台电脑的内存不够",
    "请先另存改动，再刷新页面重新打开文件",
  );
}

/** The small file that Excel lays beside one that is open. */
export function refuseLockFile(name: string): void {
  if (!name.startsWith("~$")) return;
  throw new Failure(
    "not-a-workbook",
    `「${name}」不是台账`,
    "它是 Excel 打开文件时的临时文件",
    "请选文件名前没有「~$」的那一个",
  );
}

export function unreadable(error: unknown): never {
  if (error instanceof Failure) throw error;
  throw new Failure(
    "file-unreadable",
    "读不出这个文件",
    "它可能正被占用、已被移走，或所在的U盘已拔出",
    "请关闭占用它的程序，重新选择",
  );
}
