import { Failure } from "../core/failure";

/** A part of a package, named for a user and for whoever looks inside. */
export interface PartLabel {
  /** `工作表「整改台账」` */
  readonly title: string;
  /** `xl/worksheets/sheet1.xml` */
  readonly name: string;
}

/** Part `damaged-part`: one part of a file cannot be read; `why` continues the part's name. */
export function damagedPart(part: PartLabel, why: string): Failure {
  return new Failure(
    "damaged-part",
    `文件中的${part.title}已损坏`,
    `部件 ${part.name} ${why}`,
    "请用 Excel 或 WPS 打开原文件，另存为一份新文件后再试；打不开时请改用备份",
  );
}

/** A document type or an entity declared in a part (XML 1.0, 2.8 and 4.2). */
export function refusedDeclaration(part: PartLabel): Failure {
  return new Failure(
    "xml-refused",
    `文件中的${part.title}含有不允许的内容`,
    `部件 ${part.name} 带有文档类型或实体声明（DTD），正常的 Office 文件没有，可能被改动过`,
    "请核实文件来源；确认可信的，用 Excel 或 WPS 打开后另存为一份新文件再试",
  );
}

/** The package itself cannot be read: cut off, or not a .zip all through. */
export function damagedPackage(why: string): Failure {
  return new Failure(
    "damaged-part",
    "文件已损坏",
    why,
    "请重新拷贝或下载该文件；若仍不行，请用 Excel 或 WPS 打开后另存为一份新文件再试",
  );
}

export function tooLarge(why: string): Failure {
  return new Failure("too-large", "文件过大", why, "请删去多余的工作表、图片或空白行列后另存，再试一次");
}
