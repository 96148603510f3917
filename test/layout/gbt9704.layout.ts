/**
 * The pages of GB/T 9704-2012, measured as LibreOffice lays out the measurable variant; the production variant differs
 * from it in two places that another test names.
 */
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { noticeData } from "../ooxml/docx-notice-data";
import { noticeTemplate } from "../ooxml/docx-text";
import { RenderedDocument, type Ink, type Line, type Page } from "./rendered";

// Clauses 5.2 and 7.2: text area 156 mm × 225 mm, 37 mm above it and 28 mm left of it, each ± 1 mm.
const area = { left: 28, right: 210 - 26, top: 37, bottom: 297 - 35 };
const character = 15.75 / (72 / 25.4);

const open: RenderedDocument[] = [];

function rendered(template: Uint8Array, data: Parameters<typeof fillTemplate>[1]): RenderedDocument {
  const document = RenderedDocument.of(fillTemplate(template, data, { variant: "measurable" }).bytes);
  open.push(document);
  return document;
}

afterAll(() => {
  for (const document of open) document.dispose();
});

function pageAt(pages: readonly Page[], index: number): Page {
  const page = pages.at(index);
  if (page === undefined) throw new Error(`no page ${String(index)}`);
  return page;
}

function textLines(page: Page): readonly Line[] {
  return page.lines.filter(({ middle }) => middle < area.bottom);
}

const isRed = (red: number, green: number, blue: number): boolean => red > 200 && green < 120 && blue < 120;
const isBlack = (red: number, green: number, blue: number): boolean => red < 120 && green < 120 && blue < 120;

function within(value: number, target: number, tolerance: number): void {
  expect(Math.abs(value - target)).toBeLessThanOrEqual(tolerance);
}

describe("a long text of Chinese characters alone", () => {
  const source = "巡察整改工作情况报告党组学习研讨深入落实责任清单措施时限督查问责".repeat(40);
  const paragraphs = Array.from({ length: 9 }, (_, index) => ({
    文字: source.slice(index, 601 + index * 38),
  }));
  const { pages } = rendered(buildTemplate("{#段落}\n〔正文〕{文字}\n{/段落}"), { 段落: paragraphs });
  const fullPages = pages.slice(0, -1);

  test("fills at least ten pages", () => {
    expect(fullPages.length).toBeGreaterThanOrEqual(10);
  });

  test("has 22 lines on every full page", () => {
    expect(fullPages.map((page) => textLines(page).length)).toEqual(fullPages.map(() => 22));
  });

  test("has 28 characters on every full line, 26 where a paragraph begins", () => {
    const full = fullPages.flatMap(textLines).filter(({ right }) => right > area.right - character);
    expect(full.length).toBeGreaterThan(150);
    expect(full.filter(({ left, text }) => text.length !== (left > area.left + character ? 26 : 28))).toEqual(
      [],
    );
  });

  test("stands in the text area, with 37, 26, 35 and 28 mm around it", () => {
    for (const page of fullPages) {
      const lines = textLines(page);
      within(Math.min(...lines.map(({ left }) => left)), area.left, 1);
      within(Math.max(...lines.map(({ right }) => right)), area.right, 1);
      const pitch = 579 / 20 / (72 / 25.4);
      within((lines[0]?.middle ?? 0) - pitch / 2, area.top, 1.5);
      within((lines.at(-1)?.middle ?? 0) + pitch / 2, area.bottom, 1.5);
    }
  });

  test("begins paragraphs two characters in", () => {
    const starts = pages.flatMap(textLines).filter(({ left }) => left > area.left + character);
    expect(starts).toHaveLength(paragraphs.length);
    for (const { left } of starts) within(left - area.left, 2 * character, 0.3);
  });

  test("has its page numbers 7 mm below, one character in, right on odd and left on even pages", () => {
    for (const [index, page] of pages.entries()) {
      const number = page.lines.find(({ middle }) => middle > area.bottom);
      expect(number?.text).toBe(`—${String(index + 1)}—`);
      within((number?.middle ?? 0) - area.bottom, 7, 0.5);
      const inset = index % 2 === 0 ? area.right - (number?.right ?? 0) : (number?.left ?? 0) - area.left;
      within(inset, 14 / (72 / 25.4), 0.5);
    }
  });
});

describe("a rectification notice", () => {
  const notice = rendered(noticeTemplate, noticeData(40));
  const { pages } = notice;
  const standing = pages.filter(({ width }) => width < 211);
  const lying = pages.filter(({ width }) => width > 211);

  const [mark, rule] = notice.ink(1, isRed) as readonly [Ink, Ink];
  const [number, titleFirst, titleSecond, addressee] = notice.ink(1, isBlack) as readonly [
    Ink,
    Ink,
    Ink,
    Ink,
  ];
  const blankLine = 579 / 20 / (72 / 25.4);

  test("has its red head on one line, 35 mm below the edge of the text area, within it", () => {
    within(mark.top - area.top, 35, 2);
    expect(mark.left).toBeGreaterThan(area.left);
    expect(mark.right).toBeLessThan(area.right);
    within((mark.left + mark.right) / 2, (area.left + area.right) / 2, 1);
  });

  test("has its number two lines below, and the red rule 4 mm below that, as wide as the text area", () => {
    within(number.top - mark.bottom, 2 * blankLine, 5);
    within(rule.top - number.bottom, 4, 0.5);
    within(rule.left, area.left, 0.5);
    within(rule.right, area.right, 0.5);
  });

  test("has its title two lines below the rule, the addressee one line below the title", () => {
    within(titleFirst.top - rule.bottom, 2 * blankLine, 3);
    within(addressee.top - titleSecond.bottom, blankLine, 5);
    within((titleFirst.left + titleFirst.right) / 2, (area.left + area.right) / 2, 1);
    within(addressee.left, area.left, 1.5);
  });

  test("shows text on its first page", () => {
    expect(pages[0]?.lines.some(({ text }) => text.includes("根据巡察工作统一部署"))).toBe(true);
  });

  test("has 22 lines on its full page of text", () => {
    expect(textLines(pageAt(pages, 1))).toHaveLength(22);
  });

  test("attaches its list on lying pages with the head on each", () => {
    expect(lying.length).toBeGreaterThan(5);
    for (const page of lying) {
      expect(page.words.filter(({ text }) => text === "反馈问题").length).toBe(1);
      within(page.width, 297, 1);
    }
    expect(
      lying.flatMap(({ words }) => words).filter(({ text }) => /^XC2026-\d{3}$/.test(text)),
    ).toHaveLength(40);
  });

  test("keeps page numbers of lying pages where standing pages have them", () => {
    for (const [index, page] of pages.entries()) {
      if (!lying.includes(page)) continue;
      // 35 mm is the bottom margin of the standing page; the number stands left of it, turned.
      const dashes = page.words.filter(({ text, right }) => right < 35 && text === "—");
      expect(dashes).toHaveLength(2);
      expect(page.words.filter(({ text, right }) => right < 35 && text === String(index + 1))).toHaveLength(
        1,
      );
      within(35 - ((dashes[0]?.left ?? 0) + (dashes[0]?.right ?? 0)) / 2, 7, 0.6);
      const inset = (index + 1) % 2 === 1 ? 210 - 26 - (dashes[1]?.bottom ?? 0) : (dashes[0]?.top ?? 0) - 28;
      within(inset, 14 / (72 / 25.4), 0.6);
    }
  });

  test("ends in its 版记 at the foot of a page of its own", () => {
    const last = pageAt(pages, -1);
    expect(standing).toContain(last);
    expect(last.lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^抄送：/),
      expect.stringMatching(/印发$/),
    ]);
    const ink = notice.ink(pages.length, isBlack);
    const rules = ink.filter(({ left, right }) => right - left > 150);
    expect(rules).toHaveLength(3);
    within(rules[2]?.bottom ?? 0, area.bottom, 1);
    for (const { left, right } of rules) {
      within(left, area.left, 0.5);
      within(right, area.right, 0.5);
    }
  });
});
