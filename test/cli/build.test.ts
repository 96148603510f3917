import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileName } from "../../src/review/file-name";
import { textOf, withParts, partOf } from "../ooxml/docx-text";
import { soundRow, temporaryFolder, writeLedger, xuncha } from "./command";

const folder = temporaryFolder();
const two = writeLedger(folder, "两个单位.xlsx", [
  soundRow(1),
  soundRow(2, "云溪镇党委", "村级工程先施工后补签合同"),
]);
const one = writeLedger(folder, "一个单位.xlsx", [soundRow(1)]);
const office = ["--set", "发文机关=中共青石县委巡察办"];

describe("xuncha build notice", () => {
  test("one unit into one file; the ledger is untouched", () => {
    const before = readFileSync(one);
    const out = join(folder, "通知.docx");
    const { status, output, complaints } = xuncha("build", "notice", one, "--out", out, ...office);
    expect([status, complaints]).toEqual([0, []]);
    expect(output).toContain("已生成整改通知书");
    expect(output).toContain("集中整改期限2026年11月18日按「2024条例」6个月推算");
    expect(textOf(readFileSync(out))).toContain("第1处采砂点超范围开采");
    expect(readFileSync(one).equals(before)).toBe(true);
  });

  test("several units into a folder, a file to each, named by title and unit", () => {
    const out = join(folder, "全部通知");
    expect(xuncha("build", "notice", two, "--out", out, ...office).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["整改通知书-云溪镇党委.docx", "整改通知书-县水务局党组.docx"]);
    expect(textOf(readFileSync(join(out, "整改通知书-云溪镇党委.docx")))).not.toContain("采砂");
  });

  test("several units into one file are refused, one of them is chosen by --unit", () => {
    const out = join(folder, "一份.docx");
    expect(xuncha("build", "notice", two, "--out", out).complaints[0]).toMatch(/有2个单位，不能写进一个文件/);
    expect(xuncha("build", "notice", two, "--out", out, "--unit", "云溪镇").complaints[0]).toMatch(
      /台账里没有「云溪镇」.*县水务局党组、云溪镇党委/,
    );
    expect(existsSync(out)).toBe(false);
    expect(xuncha("build", "notice", two, "--out", out, "--unit", "云溪镇党委", ...office).status).toBe(0);
  });

  test("gaps are told, with the way to fill them", () => {
    const { output } = xuncha("build", "notice", one, "--out", join(folder, "缺.docx"));
    expect(output).toContain("有3处【待补充】：发文机关标志、署名、印发机关");
  });

  test("an output that exists is kept unless --force; nothing is written by halves", () => {
    const out = join(folder, "已有");
    mkdirSync(out);
    const path = join(out, "整改通知书-云溪镇党委.docx");
    writeFileSync(path, "别人的文件");
    expect(xuncha("build", "notice", two, "--out", out).complaints[0]).toMatch(/同名文件已经存在/);
    expect(readdirSync(out)).toEqual(["整改通知书-云溪镇党委.docx"]);
    expect(readFileSync(path, "utf8")).toBe("别人的文件");
    expect(xuncha("build", "notice", two, "--out", out, "--force", ...office).status).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  test("the ledger itself is never the output", () => {
    const before = readFileSync(one);
    const odd = join(folder, "台账.docx");
    writeFileSync(odd, before);
    expect(xuncha("build", "notice", odd, "--out", odd, "--force").complaints[0]).toMatch(
      /输出文件就是输入文件/,
    );
    expect(readFileSync(odd).equals(before)).toBe(true);
  });

  test("a folder that cannot be written is told", () => {
    const file = join(folder, "文件");
    writeFileSync(file, "x");
    expect(xuncha("build", "notice", one, "--out", join(file, "a.docx")).complaints[0]).toMatch(
      /写不出「a.docx」/,
    );
  });
});

describe("a template of the office's own", () => {
  const own = join(folder, "模板.docx");

  test("is written, edited in Word, and used", () => {
    expect(xuncha("template", "notice", "--out", own).status).toBe(0);
    const bytes = readFileSync(own);
    const document = partOf(bytes).replace("现将问题清单印发给你们", "现将{单位}问题清单印发你单位");
    writeFileSync(own, withParts(bytes, { "word/document.xml": document }));
    const out = join(folder, "自己的.docx");
    expect(xuncha("build", "notice", one, "--template", own, "--out", out, ...office).status).toBe(0);
    expect(textOf(readFileSync(out))).toContain("现将县水务局党组问题清单印发你单位");
  });

  test("a tag that we do not know is a gap; one that is broken is an error with its name", () => {
    const bytes = readFileSync(own);
    const change = (to: string) => {
      const path = join(folder, `坏模板.docx`);
      writeFileSync(path, withParts(bytes, { "word/document.xml": partOf(bytes).replace("{单位}", to) }));
      return xuncha(
        "build",
        "notice",
        one,
        "--template",
        path,
        "--out",
        join(folder, "坏.docx"),
        "--force",
        ...office,
      );
    };
    expect(change("{落款人}").output).toContain("【待补充】：落款人");
    expect(change("{单位")).toMatchObject({ status: 2, output: "" });
    expect(change("{#单位}").complaints[0]).toMatch(/单位/);
  });

  test("what is no Word file is refused", () => {
    const { status, complaints } = xuncha(
      "build",
      "notice",
      one,
      "--template",
      one,
      "--out",
      join(folder, "x.docx"),
    );
    expect([status, complaints.length]).toEqual([2, 1]);
  });
});

test.each([
  [["整改通知书", "县水务局/党组"], "整改通知书-县水务局_党组.docx"],
  [["整改通知书", 'a<b>c:d"e|f?g*h'], "整改通知书-a_b_c_d_e_f_g_h.docx"],
  [["整改通知书", ""], "整改通知书.docx"],
  [["整改通知书", "单位. "], "整改通知书-单位.docx"],
])("file name of %j", (parts, name) => {
  expect(fileName(parts, ".docx")).toBe(name);
});
