import {
  Confidential,
  confidentialMark,
  DisclosureLicence,
  holdsPersonalNumber,
  maskPersonalNumbers,
} from "../../src/core/confidential";

/** Made up; the birthday is what tells an identity number from any other. */
const identity = "110101199003071234";

describe("numbers of persons", () => {
  test.each([
    "联系13800138000后定",
    "+8613800138000",
    "电话86-13800138000",
    "138-0013-8000",
    "138 0013 8000",
    "１３８００１３８０００",
    "13800138000X",
    `身份证${identity}`,
    "11010119900307123X",
    "老证110101900307123",
  ])("「%s」 holds one, and is masked", (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
    const masked = maskPersonalNumbers(text);
    expect(masked).toHaveLength(text.length);
    expect(masked).toContain("***********");
    expect(masked).not.toMatch(/\d{5}|[０-９]{5}/);
  });

  test.each([
    "涉及金额12345678901元以下",
    "文号青巡办〔2026〕15号",
    "2026-03-16至2026-12-31",
    "合同编号202603160001234567",
    "统一社会信用代码91110000MA01ABCD2X",
    "账号6222021001116245702",
  ])("「%s」 holds none, and stays", (text) => {
    expect([holdsPersonalNumber(text), maskPersonalNumbers(text)]).toEqual([false, text]);
  });
});

describe("a confidential value", () => {
  const name = new Confidential("赵某");

  test("has no string form: joined, printed or written to JSON it shows a mark", () => {
    const shown = [String(name), JSON.stringify({ name }), [name].join(), name.toString()];
    for (const text of shown) {
      expect(text).toContain(confidentialMark);
      expect(text).not.toContain("赵");
    }
    expect(Object.values(name)).toEqual([]);
    expect(structuredClone({ ...name })).toEqual({});
  });

  test("is told by licence only, and whether there is any", () => {
    expect(name.disclose(new DisclosureLicence("clue-transfer"))).toBe("赵某");
    const forged: unknown = { document: "notice" };
    expect(name.disclose(forged as DisclosureLicence)).toBe(confidentialMark);
    expect([name.isBlank, new Confidential("").isBlank]).toEqual([false, true]);
  });
});
