/** What a person does in the workbench, by the words that stand on it. */
import type { Locator, Page } from "playwright-core";
import type { Edition } from "./built-pages";
import { WorkbenchPage, type GivenFile, type Sight } from "./workbench-page";

export class Clerk {
  private constructor(readonly at: WorkbenchPage) {}

  static async sitsDown(edition: Edition, sight: Sight = {}): Promise<Clerk> {
    return new Clerk(await WorkbenchPage.open(edition, sight));
  }

  get page(): Page {
    return this.at.page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  get grid(): Locator {
    return this.page.getByRole("grid");
  }

  /** The bar above the sheet, by the address of its cell. */
  get cellBar(): Locator {
    return this.page.getByRole("group", { name: "当前单元格" });
  }

  get pane(): Locator {
    return this.page.getByRole("region", { name: "校验与文书" });
  }

  async opensSample(): Promise<void> {
    await this.button("先用样例看看").click();
    await this.grid.waitFor();
  }

  async opens(file: GivenFile): Promise<void> {
    const first = this.button("选择台账文件").or(this.button("打开…"));
    await this.at.choose(file, () => first.first().click());
  }

  /** Opens a file that can be opened. */
  async opensLedger(file: GivenFile): Promise<void> {
    await this.opens(file);
    await this.page.getByRole("heading", { level: 1, name: file.name }).waitFor();
    await this.grid.waitFor();
  }

  async checks(): Promise<void> {
    const done = this.page.getByText(/^校验完成/);
    await this.button(/^(?:校验|重新校验)/)
      .first()
      .click();
    await done.waitFor({ state: "attached", timeout: 60_000 });
  }

  /** The line that counts what was found: 共28处. */
  async total(): Promise<string> {
    return this.pane
      .getByText(/^(?:共\d+处|没有发现问题)$/)
      .first()
      .innerText();
  }

  /** Waits until the pane shows these words; what is only read out does not count. */
  async sees(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits until a text box of the sheet holds this text. */
  async shows(name: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([label, value]) =>
        [...document.querySelectorAll("textarea")].some(
          (box) => box.getAttribute("aria-label") === label && box.value === value,
        ),
      [name, text] as const,
    );
  }

  finding(words: RegExp): Locator {
    return this.pane.getByRole("button", { name: words }).first();
  }

  async turnsTo(page: "校验" | "台账" | "文书"): Promise<void> {
    await this.pane.getByRole("tab", { name: page, exact: true }).click();
  }

  async getsUp(): Promise<void> {
    await this.at.close();
  }
}
