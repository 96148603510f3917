/** Cell formats of the workbooks that the builder writes: one per role and number format, numbered on first use. */
export type CellRole = "plain" | "title" | "header" | "body";

const formats: Readonly<Record<CellRole, string>> = {
  plain: `fontId="0" fillId="0" borderId="0" xfId="0"`,
  title: `fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"`,
  header: `fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
  body: `fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"`,
};

const alignments: Readonly<Record<CellRole, string>> = {
  plain: "",
  title: `<alignment horizontal="center" vertical="center"/>`,
  header: `<alignment horizontal="center" vertical="center" wrapText="1"/>`,
  body: `<alignment vertical="center" wrapText="1"/>`,
};

/** The first id that a number format of the user's own may have (ECMA-376 part 1, 18.8.30). */
const firstOwnNumberFormat = 164;

export class Stylesheet {
  private readonly indexes = new Map<string, number>([["plain|", 0]]);
  private readonly numberFormats = new Map<string, number>();

  /** The number that a cell's `s` attribute names; 0 is the plain format. */
  index(role: CellRole, numberFormat = ""): number {
    const key = `${role}|${numberFormat}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    if (numberFormat !== "" && !this.numberFormats.has(numberFormat)) {
      this.numberFormats.set(numberFormat, firstOwnNumberFormat + this.numberFormats.size);
    }
    this.indexes.set(key, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(namespace: string, escape: (text: string) => string): string {
    const own = [...this.numberFormats].map(
      ([code, id]) => `<numFmt numFmtId="${String(id)}" formatCode="${escape(code)}"/>`,
    );
    const numberFormats =
      own.length === 0 ? "" : `<numFmts count="${String(own.length)}">${own.join("")}</numFmts>`;
    const cells = [...this.indexes.keys()].map((key) => this.cellFormat(key)).join("");
    return (
      `<styleSheet xmlns="${namespace}">${numberFormats}` +
      `<fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts>` +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
      `<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${thinBorder}</borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${String(this.indexes.size)}">${cells}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>` +
      `<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFE699"/></patternFill></fill></dxf></dxfs></styleSheet>`
    );
  }

  private cellFormat(key: string): string {
    const bar = key.indexOf("|");
    const role = key.slice(0, bar) as CellRole;
    const id = this.numberFormats.get(key.slice(bar + 1));
    const number = id === undefined ? `numFmtId="0"` : `numFmtId="${String(id)}" applyNumberFormat="1"`;
    const alignment = alignments[role];
    const start = `<xf ${number} ${formats[role]}`;
    return alignment === "" ? `${start}/>` : `${start}>${alignment}</xf>`;
  }
}

function font(size: number, bold: boolean): string {
  return `<font>${bold ? "<b/>" : ""}<sz val="${String(size)}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
}

const thinBorder =
  `<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>` +
  `<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>`;
