import fc from "fast-check";
import { cleanText, decodeSpreadsheetText } from "../../src/ooxml/text";

describe("cleaning of texts at the border", () => {
  test.each([
    ["贯彻落实不到位", "贯彻落实不到位"],
    ["第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"],
    ["制表\t保留", "制表\t保留"],
    ["响铃\u0007与\u000b竖排\u000c换页\u001f", "响铃与竖排换页"],
    ["反转\u202e文字\u202c与\u2066隔离\u2069", "反转文字与隔离"],
    ["非字符\ufffe\uffff", "非字符"],
    ["生僻字𠮷与表情😀", "生僻字𠮷与表情😀"],
    ["落单\ud83d高位", "落单高位"],
    ["落单\ude00低位", "落单低位"],
    ["\ude00\ud83d", ""],
    ["\ud83d\ud83d\ude00", "\ud83d\ude00"],
    ["_x000D_不是转义", "_x000D_不是转义"],
  ])("%j becomes %j", (given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  test("what comes out is well-formed, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii" }), (a, b) => {
        const cleaned = cleanText(`${a}\ud800${b}\udc00`);
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(cleaned).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/);
        expect(() => encodeURIComponent(cleaned)).not.toThrow();
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });
});

describe("Excel's escapes in texts", () => {
  test.each([
    ["第一行_x000D_\n第二行", "第一行\n第二行"],
    ["_x005F_x000D_", "_x000D_"],
    ["_x005f_xABCD_", "_xABCD_"],
    ["_x4E2D__x6587_", "中文"],
    ["_xD83D__xDE00_", "😀"],
    ["_x0007_", ""],
    ["_xD83D_", ""],
    ["文件_x12_号", "文件_x12_号"],
    ["_X000D_", "_X000D_"],
  ])("%j reads as %j", (given, expected) => {
    expect(decodeSpreadsheetText(given)).toBe(expected);
  });
});
