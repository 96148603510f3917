import fc from "fast-check";
import { Failure } from "../../src/core/failure";
import { XmlReader, xmlClose, xmlEnd, xmlOpen, xmlText } from "../../src/ooxml/xml";
import { failureOf } from "./sheet-support";
import { escapeXml } from "./worksheet-xml";

const part = { title: "测试部件", name: "xl/test.xml" };

function bytesOf(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

function utf16(xml: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const text = mark ? `\ufeff${xml}` : xml;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Tokens as text: `+name` opened, `-` closed, `"…"` text. */
function tokensOf(bytes: Uint8Array): string[] {
  const reader = new XmlReader(bytes, part);
  const tokens: string[] = [];
  for (let token = reader.next(); token !== xmlEnd; token = reader.next()) {
    if (token === xmlOpen) tokens.push(`+${reader.name()}`);
    if (token === xmlClose) tokens.push("-");
    if (token === xmlText) tokens.push(JSON.stringify(reader.text()));
  }
  return tokens;
}

function firstAttribute(xml: string, name: string): string | null {
  const reader = new XmlReader(bytesOf(xml), part);
  reader.next();
  return reader.attribute(name);
}

function rootText(xml: string): string {
  const reader = new XmlReader(bytesOf(xml), part);
  reader.next();
  return reader.elementText();
}

describe("tokens", () => {
  test("elements by local name, empty ones opened and closed", () => {
    const xml = `<x:row xmlns:x="u"><x:c r="A1"/><v >1</v\n></x:row>`;
    expect(tokensOf(bytesOf(xml))).toEqual(["+row", "+c", "-", "+v", '"1"', "-", "-"]);
  });

  test("comments, processing instructions and the declaration are passed over", () => {
    const xml = `<?xml version="1.0"?><!-- <a> --><?mso x?>\n<t>前<!-- & < -->后</t><!----> `;
    expect(tokensOf(bytesOf(xml))).toEqual(["+t", '"前"', '"后"', "-"]);
  });

  test.each([
    ["<t>甲&amp;乙&lt;丙&gt;&quot;&apos;</t>", `甲&乙<丙>"'`],
    ["<t>&#20013;&#x6587;&#x1F600;</t>", "中文😀"],
    ["<t>&amp;lt;</t>", "&lt;"],
    ["<t><![CDATA[甲<乙>&amp;]]></t>", "甲<乙>&amp;"],
    ["<t>前<![CDATA[]]>后</t>", "前后"],
    ["<t>前<b>略</b>后</t>", "前后"],
    ["<t><![CDATA[]]]]><![CDATA[>]]></t>", "]]>"],
    ["<t> 空格\t\n</t>", " 空格\t\n"],
    ["<t/>", ""],
    ["<t></t>", ""],
  ])("%s holds %j", (xml, expected) => {
    expect(rootText(xml)).toBe(expected);
  });

  test.each([
    [`<c r="A1" t='s'/>`, "t", "s"],
    [`<c a='引"号' r="A1"/>`, "a", '引"号'],
    [`<c a = "1" \n b\n=\n'2'/>`, "b", "2"],
    [`<c xmlns:r="u" r="B2"/>`, "r", "B2"],
    [`<c x:r="A1" r="B2"/>`, "r", "B2"],
    [`<c a="&amp;&#65;&#10;\n|"/>`, "a", "&A\n |"],
    [`<c a=">"/>`, "a", ">"],
    [`<c ab="1"/>`, "a", null],
  ])("%s: attribute %s is %j", (xml, name, expected) => {
    expect(firstAttribute(xml, name)).toBe(expected);
  });

  test("an attribute with a prefix is found by its local name, declarations of namespaces are not", () => {
    const reader = new XmlReader(bytesOf(`<sheet xmlns:id="u" id="3" rel:id="rId3"/>`), part);
    reader.next();
    expect(reader.prefixedAttribute("id")).toBe("rId3");
    expect(reader.attribute("id")).toBe("3");
  });
});

describe("encodings", () => {
  const xml = `<t>整改台账𠮷</t>`;

  test.each([
    ["UTF-8", bytesOf(xml)],
    ["UTF-8 with a byte order mark", bytesOf(`\ufeff${xml}`)],
    ["UTF-8 declared", bytesOf(`<?xml version="1.0" encoding='utf-8'?>${xml}`)],
    ["UTF-16 little endian", utf16(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, true, true)],
    ["UTF-16 big endian", utf16(xml, false, true)],
    ["UTF-16 little endian without mark", utf16(xml, true, false)],
    ["UTF-16 big endian without mark", utf16(xml, false, false)],
  ])("%s", (_, bytes) => {
    expect(tokensOf(bytes)).toEqual(["+t", '"整改台账𠮷"', "-"]);
  });

  test("GBK where it is declared", () => {
    const head = bytesOf(`<?xml version="1.0" encoding="GBK"?><t>`);
    const bytes = new Uint8Array([...head, 0xd5, 0xfb, 0xb8, 0xc4, ...bytesOf("</t>")]);
    expect(tokensOf(bytes)).toEqual(["+t", '"整改"', "-"]);
  });

  test.each([
    ["bytes that are no UTF-8", new Uint8Array([...bytesOf("<t>"), 0xff, ...bytesOf("</t>")])],
    ["an encoding that nobody knows", bytesOf(`<?xml version="1.0" encoding="x-none"?><t/>`)],
  ])("%s: damaged", (_, bytes) => {
    expect(failureOf(() => tokensOf(bytes)).code).toBe("damaged-part");
  });
});

describe("what is not well-formed is a damaged part", () => {
  test.each([
    "",
    "   ",
    "整改",
    "<a>",
    "<a></b>",
    "<a></ab>",
    "<ab></a>",
    "<a/><b/>",
    "<a/>尾巴",
    "</a>",
    "<a",
    "<a b",
    "<a b=",
    `<a b="1`,
    `<a b="<"/>`,
    "<a b=1/>",
    `<a b="1"c="2"/>`,
    `<a "1"/>`,
    "<a><!-- </a>",
    "<a><![CDATA[ </a>",
    "<?xml <a/>",
    "<a>&nbsp;</a>",
    "<a>甲 & 乙</a>",
    "<a>&#xFFFFFFF;</a>",
    "<a>&amp</a>",
    "<></>",
    "<a:/>",
    "<!UNKNOWN><a/>",
    "<![CDATA[x]]><a/>",
    "<a>".repeat(300) + "</a>".repeat(300),
  ])("%s", (xml) => {
    const failure = failureOf(() => tokensOf(bytesOf(xml)));
    expect(failure.code).toBe("damaged-part");
    expect(failure.message).toContain("xl/test.xml");
  });

  test.each([
    `<!DOCTYPE t [<!ENTITY a "b">]><t>&a;</t>`,
    `<?xml version="1.0"?><!-- --><!DOCTYPE t SYSTEM "http://example.com/x.dtd"><t/>`,
    `<t><!ENTITY a SYSTEM "file:///etc/passwd"></t>`,
    `<t><!DOCTYPE t></t>`,
  ])("a document type is refused: %s", (xml) => {
    expect(failureOf(() => tokensOf(bytesOf(xml))).code).toBe("xml-refused");
  });
});

test("every text comes back as it was written", () => {
  // eslint-disable-next-line no-control-regex -- XML cannot hold these
  const text = fc.string({ unit: "grapheme" }).filter((value) => !/[\u0000-\u001f]/.test(value));
  fc.assert(
    fc.property(text, text, (content, value) => {
      const reader = new XmlReader(bytesOf(`<t a="${escapeXml(value)}">${escapeXml(content)}</t>`), part);
      reader.next();
      expect(reader.attribute("a")).toBe(value);
      expect(reader.elementText()).toBe(content);
    }),
  );
});

test("arbitrary markup ends, and in nothing worse than a Failure", () => {
  const piece = fc.constantFrom(
    "<a",
    "</a",
    ">",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&",
    ";",
    "=",
    '"',
    "'",
    " ",
    "a",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
      try {
        tokensOf(bytesOf(pieces.join("")));
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: 500 },
  );
});
