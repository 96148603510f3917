import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeFailure, writeOutputs } from "../../src/cli/outputs";
import { fileName } from "../../src/review/file-name";
import { soundRow, temporaryFolder, writeLedger, xuncha } from "./command";

const folder = temporaryFolder();
const ledger = writeLedger(folder, "台账.xlsx", [soundRow(1), soundRow(2, "云溪镇党委")]);
const one = writeLedger(folder, "一个单位.xlsx", [soundRow(1)]);

/** A workbook may stand under a .docx name; only its content counts for reading. */
function ledgerNamedDocx(parts: string[]): string {
  mkdirSync(join(folder, ...parts.slice(0, -1)), { recursive: true });
  const path = join(folder, ...parts);
  writeFileSync(path, readFileSync(one));
  return path;
}

describe("the ledger is never overwritten, under whichever name", () => {
  test("through a folder that is a link", () => {
    const path = ledgerNamedDocx(["原处", "台账.docx"]);
    symlinkSync(join(folder, "原处"), join(folder, "链接"));
    const out = join(folder, "链接", "台账.docx");
    expect(xuncha("build", "notice", path, "--out", out, "--force").complaints[0]).toMatch(
      /输出文件就是输入文件/,
    );
    expect(readFileSync(path).equals(readFileSync(one))).toBe(true);
  });

  test("through a second name of the file", () => {
    const path = ledgerNamedDocx(["两名", "台账.docx"]);
    const out = join(folder, "两名", "另名.docx");
    linkSync(path, out);
    expect(xuncha("build", "notice", path, "--out", out, "--force").complaints[0]).toMatch(
      /输出文件就是输入文件/,
    );
  });
});

describe("two units of one file name", () => {
  test.each([
    ["县水务局/党组", "县水务局:党组"],
    ["县水务局A组", "县水务局a组"],
    [`县水务局${"第一二三四五六七八九十".repeat(8)}甲`, `县水务局${"第一二三四五六七八九十".repeat(8)}乙`],
  ])("%s and %s: both are named and nothing is written", (first, second) => {
    const path = writeLedger(folder, "同名.xlsx", [soundRow(1, first), soundRow(2, second)]);
    const out = join(folder, "同名通知");
    const { status, complaints } = xuncha("build", "notice", path, "--out", out, "--force");
    expect([status, complaints.length]).toEqual([2, 1]);
    expect(complaints[0]).toContain(`「${first}」和「${second}」`);
    expect(existsSync(out)).toBe(false);
  });
});

describe("all files are written or none", () => {
  const bytes = new TextEncoder().encode("新");

  test("a later file that cannot be written: what stood there stands again, nothing new is left", () => {
    const place = join(folder, "半途");
    mkdirSync(place);
    writeFileSync(join(place, "甲.docx"), "旧");
    const tooLong = `${"长".repeat(90)}.docx`;
    const files = [join(place, "甲.docx"), join(place, "新", "乙.docx"), join(place, tooLong)];
    expect(() => {
      writeOutputs(files.map((path) => ({ path, bytes })));
    }).toThrow(/文件名或路径太长/);
    expect(readdirSync(place)).toEqual(["甲.docx"]);
    expect(readFileSync(join(place, "甲.docx"), "utf8")).toBe("旧");
  });

  test("a folder of the same name is refused before the first file is written", () => {
    const out = join(folder, "有夹");
    mkdirSync(join(out, "整改通知书-云溪镇党委.docx"), { recursive: true });
    for (const force of [[], ["--force"]]) {
      expect(xuncha("build", "notice", ledger, "--out", out, ...force).complaints).toEqual([
        "写不出「整改通知书-云溪镇党委.docx」：同名的是一个文件夹。请换一个名字。",
      ]);
    }
    expect(readdirSync(out)).toEqual(["整改通知书-云溪镇党委.docx"]);
  });

  test("files that are replaced leave no copies behind", () => {
    const out = join(folder, "重写");
    for (const force of [[], ["--force"]]) {
      expect(xuncha("build", "notice", ledger, "--out", out, ...force).status).toBe(0);
      expect(readdirSync(out)).toHaveLength(2);
    }
  });

  test.each([
    ["ENAMETOOLONG", /太长/],
    ["ENOSPC", /磁盘已满/],
    ["EACCES", /没有写入这个位置的权限/],
    ["EPERM", /系统不允许写入/],
    ["EROFS", /只读/],
    ["EISDIR", /是一个文件夹/],
    ["ENOTDIR", /是文件，不是文件夹/],
    ["EIO", /系统返回EIO/],
  ])("the system says %s", (code, said) => {
    expect(writeFailure("D:/通知.docx", code).message).toMatch(said);
  });

  test("a file in the way of the folder is told as such", () => {
    const file = join(folder, "挡路");
    writeFileSync(file, "x");
    expect(xuncha("build", "notice", one, "--out", join(file, "下级", "a.docx")).complaints[0]).toMatch(
      /是文件，不是文件夹/,
    );
  });
});

describe("--out", () => {
  test.each(["通知.doc", "通知.PDF", "通知.txt", "通知.wps"])(
    "%s is neither a Word file nor a folder",
    (name) => {
      const out = join(folder, name);
      const { status, complaints } = xuncha("build", "notice", one, "--out", out);
      expect([status, complaints.length]).toEqual([2, 1]);
      expect(complaints[0]).toMatch(/只能生成 \.docx 文件/);
      expect(existsSync(out)).toBe(false);
      expect(xuncha("template", "notice", "--out", out).status).toBe(2);
    },
  );

  test.each(["通知2026.05", "第1.2批通知", "旧.doc/"])("%s is a folder", (name) => {
    expect(xuncha("build", "notice", one, "--out", join(folder, name)).status).toBe(0);
    expect(readdirSync(join(folder, name))).toEqual(["整改通知书-县水务局党组.docx"]);
  });

  test("a folder that stands there is one, whatever its name", () => {
    mkdirSync(join(folder, "往年.pdf"));
    expect(xuncha("build", "notice", one, "--out", join(folder, "往年.pdf")).status).toBe(0);
  });

  test("a template goes into a file, not into a folder", () => {
    expect(xuncha("template", "notice", "--out", folder).complaints[0]).toMatch(/模板是一个文件/);
  });
});

describe("file names", () => {
  test.each([
    [["CON"], "CON_.docx"],
    [["com1.旧"], "com1_.旧.docx"],
    [["CONCERT"], "CONCERT.docx"],
    [["…", " . "], "…-.docx"],
    [["..."], "_.docx"],
  ])("%j", (parts, name) => {
    expect(fileName(parts, ".docx")).toBe(name);
  });

  test.each(["水", "𠮷", "é"])("one made of %s ends at a whole character within 200 bytes", (character) => {
    const name = fileName([character.repeat(300)], ".docx");
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(name)).toBeGreaterThan(196);
    expect(name.replace(/\.docx$/, "").replaceAll(character, "")).toBe("");
  });
});

// Only the superuser may become another for a while; others are refused without it.
const isSuperuser = process.getuid?.() === 0;
function asOrdinaryUser<Result>(work: () => Result): Result {
  if (!isSuperuser) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

(process.platform === "win32" ? test.skip : test)("folders without permission are told in Chinese", () => {
  const closed = join(folder, "无权");
  mkdirSync(closed);
  chmodSync(folder, 0o755);
  chmodSync(closed, 0o111);
  try {
    const read = asOrdinaryUser(() => xuncha("check", closed));
    expect(read).toMatchObject({ status: 2, complaints: [expect.stringMatching(/没有读取权限/)] });
    const written = asOrdinaryUser(() => xuncha("build", "notice", one, "--out", join(closed, "a.docx")));
    expect(written.complaints).toEqual([expect.stringMatching(/没有写入这个位置的权限/)]);
  } finally {
    chmodSync(closed, 0o755);
  }
});
