/** A clerk's work in the workbench, served and as the single file: from the ledger to the notice. */
import { unzipSync } from "fflate";
import { textAt, valueAt } from "../../src/core/snapshot";
import { openTemplate } from "../../src/ooxml/docx/open-template";
import { openWorkbook } from "../../src/ooxml/workbook";
import { editions } from "./built-pages";
import { Clerk } from "./clerk";
import { askingLedger, damagedFile, largeLedger, ledgerFile, officeSample, oldFile } from "./given-files";

let clerk: Clerk;

afterEach(async () => {
  clerk.at.expectClean();
  await clerk.getsUp();
});

/** The words of a Word file. */
function wordsOf(docx: Uint8Array): string {
  const document = openTemplate(docx).get("word/document.xml");
  const xml = typeof document === "string" ? document : new TextDecoder().decode(document);
  return xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
}

describe.each(editions)("$name", (edition) => {
  beforeEach(async () => {
    clerk = await Clerk.sitsDown(edition);
  });

  test("the sample is checked, a fault is shown by keyboard, mended, and gone at the next check", async () => {
    await clerk.opensSample();
    await clerk.checks();
    expect(await clerk.total()).toBe("共28处");

    const finding = clerk.finding(/人居环境整治重面子.*K40/);
    await finding.focus();
    await clerk.page.keyboard.press("Enter");
    const bar = clerk.cellBar.getByRole("textbox", { name: "K40 的内容" });
    await bar.waitFor();
    expect(await bar.inputValue()).toBe("\\");
    expect(await finding.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await clerk.cellBar.innerText()).toContain("整改时限只写了「\\」");
    await clerk.page.keyboard.press("ArrowDown");
    const focused = clerk.page.locator(":focus");
    expect(await focused.innerText()).toContain("K73");

    await bar.fill("2026年9月30日前");
    await bar.press("Enter");
    await clerk.sees("表格已改动，结果可能已过时");
    await clerk.checks();
    await clerk.pane
      .getByText(/已改1处/)
      .first()
      .waitFor();
    expect(await clerk.pane.locator("del, s").first().innerText()).toContain("人居环境整治");
    await clerk.checks();
    await clerk.pane.getByText(/已改1处/).waitFor({ state: "detached" });
  });

  test("a finding is set aside with a reason, stays so when the file is opened again, and is restored", async () => {
    await clerk.opensSample();
    await clerk.checks();
    await clerk.button(/^忽略 23 人居环境整治.*K40/).click();
    await clerk.button("忽略这一处").click();
    await clerk.sees("请写明理由");
    await clerk.pane.getByRole("textbox", { name: "忽略的理由" }).fill("县领导已另行批示");
    await clerk.button("忽略这一处").click();
    await clerk.sees("共27处");

    await clerk.page.reload();
    await clerk.opensSample();
    await clerk.checks();
    expect(await clerk.total()).toBe("共27处");
    await clerk.pane.getByText("已忽略1处").click();
    await clerk.sees("县领导已另行批示");
    await clerk.button(/^恢复 缺整改时限/).click();
    await clerk.sees("共28处");
  });

  test("a question is answered by a press, and can be taken back", async () => {
    await clerk.opensLedger(askingLedger);
    await clerk.checks();
    await clerk.sees(/F列「完成时间」既可能是/);
    expect(await clerk.finding(/F2/).count()).toBe(0);
    await clerk.button("在表中查看F列").first().click();
    await clerk.cellBar.getByRole("textbox", { name: "F1 的内容" }).waitFor();
    await clerk.button("是整改时限").click();
    await clerk.finding(/护林员管理松散.*F2/).waitFor();
    expect(await clerk.pane.getByText(/F列「完成时间」既可能是/).count()).toBe(0);
    await clerk.turnsTo("台账");
    await clerk.button("改回未答：「完成时间」是整改时限").click();
    await clerk.turnsTo("校验");
    await clerk.sees(/F列「完成时间」既可能是/);
  });

  test("the notice of a unit is built and downloaded, word for word", async () => {
    await clerk.opensSample();
    await clerk.turnsTo("文书");
    await clerk.pane.getByRole("checkbox", { name: "中共云溪镇委员会" }).check();
    await clerk.sees("问题总数（按问题）");
    const notice = await clerk.at.download(() => clerk.button("生成整改通知书").click());
    expect(notice.name).toBe("整改通知书-中共云溪镇委员会.docx");
    const text = wordsOf(notice.bytes);
    expect(text).toContain("中共云溪镇委员会");
    const problems = openWorkbook(await sampleBytes()).readSheet(0);
    const own = Array.from({ length: problems.rowCount }, (_, row) => row).filter(
      (row) =>
        valueAt(problems, row, 1) === "中共云溪镇委员会" ||
        valueAt(problems, row, 1) === "中共云溪镇\n委员会",
    );
    expect(own.length).toBeGreaterThan(3);
    for (const row of own) expect(text).toContain(textAt(problems, row, 3).split("\n")[0]);
    const again = await clerk.at.download(() => clerk.button("再次下载").click());
    expect(again.bytes).toEqual(notice.bytes);
  });

  test("notices of all units come in one zip", async () => {
    await clerk.opensSample();
    await clerk.turnsTo("文书");
    await clerk.pane.getByRole("checkbox", { name: "全选" }).check();
    const zip = await clerk.at.download(() => clerk.button("生成5份，打成一个压缩包").click());
    const files = Object.entries(unzipSync(zip.bytes));
    expect(files).toHaveLength(5);
    for (const [name, bytes] of files) {
      const unit = /^整改通知书-(.+)\.docx$/.exec(name)?.[1] ?? "no unit";
      expect(wordsOf(bytes)).toContain(unit);
    }
  });

  test("a changed copy is saved; the file itself is nowhere changed, and the rest of the copy is as it was", async () => {
    const file = officeSample("卫健局整改任务清单.xlsx");
    await clerk.opensLedger(file);
    await clerk.checks();
    expect(await clerk.total()).toBe("共4处");
    await clerk.finding(/I13/).click();
    const bar = clerk.cellBar.getByRole("textbox", { name: "I13 的内容" });
    await bar.fill("2026年12月31日前");
    await bar.press("Enter");
    const copy = await clerk.at.download(() => clerk.button("另存副本（1处改动）").click());
    expect(copy.name).toBe("卫健局整改任务清单（已修改）.xlsx");
    const now = openWorkbook(copy.bytes).readSheet(0);
    const before = openWorkbook(file.bytes).readSheet(0);
    expect(valueAt(now, 12, 8)).toBe("2026年12月31日前");
    for (let row = 0; row < before.rowCount; row += 1) {
      for (let column = 0; column < before.columnCount; column += 1) {
        if (row === 12 && column === 8) continue;
        expect(valueAt(now, row, column)).toEqual(valueAt(before, row, column));
      }
    }
    await clerk.button("撤销").click();
    await clerk.shows("I13 的内容", "\\");
  });

  test("what is still being typed is checked, saved, and not thrown away for another file", async () => {
    await clerk.opensLedger(officeSample("卫健局整改任务清单.xlsx"));
    await clerk.checks();
    await clerk.finding(/I13/).click();
    const bar = clerk.cellBar.getByRole("textbox", { name: "I13 的内容" });
    await bar.fill("2026年12月31日前");
    await clerk.checks();
    await clerk.sees(/已改1处/);
    expect(await clerk.pane.getByText("表格已改动，结果可能已过时").count()).toBe(0);
    await bar.fill("2026年11月30日前");
    await clerk.opens(askingLedger);
    await clerk.page.getByText("当前文件有1处改动还没有另存").waitFor();
    await clerk.button("不打开").click();
    await clerk.shows("I13 的内容", "2026年11月30日前");
    await clerk.opens(askingLedger);
    const copy = await clerk.at.download(() => clerk.button("先另存副本").click());
    expect(valueAt(openWorkbook(copy.bytes).readSheet(0), 12, 8)).toBe("2026年11月30日前");
    await clerk.page.getByRole("heading", { level: 1, name: askingLedger.name }).waitFor();
  });

  test("cells are filled in by keyboard alone", async () => {
    await clerk.opensLedger(officeSample("卫健局整改任务清单.xlsx"));
    await clerk.page
      .getByRole("gridcell", { name: /立行立改/ })
      .first()
      .click();
    const address = async () => (await clerk.cellBar.getByRole("textbox").getAttribute("aria-label")) ?? "";
    const first = await address();
    await clerk.page.keyboard.type("9月底前");
    await clerk.page.keyboard.press("Enter");
    await clerk.button("另存副本（1处改动）").waitFor();
    expect(await address()).not.toBe(first);
    await clerk.page.keyboard.press("ArrowUp");
    await clerk.shows(first, "9月底前");
  });

  test("clues and petitions are left alone, and it is said so", async () => {
    await clerk.opensLedger(officeSample("线索与信访台账.xlsx"));
    await clerk.checks();
    await clerk.sees(/像是.*线索.*本版不校验/);
    await clerk.turnsTo("文书");
    await clerk.sees(/没有找到可用的台账/);
  });

  test("of a marked file nothing but the marking is told", async () => {
    await clerk.opensLedger(
      ledgerFile("涉密.xlsx", [["机密★1年"], ["A-1", "县林业局党组", "护林员管理松散"]]),
    );
    await clerk.checks();
    await clerk.sees("工作表「整改台账」标有「机密」");
  });

  test("a damaged file and an .xls are refused with what to do, and what was open stays open", async () => {
    await clerk.opens(damagedFile);
    const told = clerk.page.getByRole("alert");
    await told.waitFor();
    expect(await told.innerText()).toMatch(/重新(?:复制|拷贝|下载)|修复/);
    await clerk.opensSample();
    await clerk.opens(oldFile);
    await clerk.page.getByRole("alert").filter({ hasText: "另存为" }).waitFor();
    expect(await clerk.page.getByRole("heading", { level: 1 }).innerText()).toBe("巡察整改台账样例.xlsx");
  });

  test("a file is opened by dropping it onto the page", async () => {
    const file = officeSample("卫健局整改任务清单.xlsx");
    await clerk.at.drop(file, clerk.page.getByRole("main"));
    await clerk.page.getByRole("heading", { level: 1, name: file.name }).waitFor();
  });

  async function sampleBytes(): Promise<Uint8Array> {
    const { readFile } = await import("node:fs/promises");
    return new Uint8Array(await readFile("assets/samples/巡察整改台账样例.xlsx"));
  }
});

describe.each(editions)("a hundred thousand rows, $name", (edition) => {
  const file = largeLedger(100_000);

  beforeEach(async () => {
    clerk = await Clerk.sitsDown(edition);
  });

  test("are opened, checked, stopped and checked again, scrolled to the end, and revealed", async () => {
    await clerk.opensLedger(file);
    await clerk.button(/^校验「/).click();
    await clerk.button("取消").click();
    await clerk.sees("已取消，没有校验结果");
    await clerk.checks();
    expect(await clerk.total()).toMatch(/^共\d{5}处$/);

    const more = clerk.button(/^显示其余\d+处$/).first();
    await more.click();
    await clerk.sees(/第1—50处，共\d+处/);
    await clerk.button("后50处").first().click();
    await clerk.sees(/第51—100处/);
    const last = clerk.pane.locator("[data-finding]").nth(40);
    await last.click();
    const address = /[A-Z]+(\d+)/.exec(await last.innerText())?.[0] ?? "";
    await clerk.cellBar.getByRole("textbox", { name: new RegExp(`${address} `) }).waitFor();

    await clerk.page.getByRole("textbox", { name: /^表格/ }).focus();
    await clerk.page.keyboard.press("Control+End");
    await clerk.page.getByRole("gridcell", { name: /第100000处河道采砂点/ }).waitFor();
    await clerk.page.keyboard.press("Control+Home");
    await clerk.page.getByRole("gridcell", { name: /第1处河道采砂点/ }).waitFor();
  });
});
