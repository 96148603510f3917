/**
 * Pages as LibreOffice lays them out, measured in millimetres from the upper left corner: text through pdftotext, ruled
 * and printed matter through the pixels of pdftoppm.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const millimetre = 72 / 25.4;

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of the line's words. */
  readonly middle: number;
}

/** Bounds of what is printed in a colour. */
export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
}

export class RenderedDocument {
  private constructor(
    readonly pages: readonly Page[],
    private readonly folder: string,
  ) {}

  static of(docx: Uint8Array): RenderedDocument {
    const folder = mkdtempSync(join(tmpdir(), "layout-"));
    writeFileSync(join(folder, "paper.docx"), docx);
    const profile = `-env:UserInstallation=file://${resolve(".cache/libreoffice")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "paper.docx")],
      {
        env: { ...process.env, FONTCONFIG_FILE: resolve("test/layout/fonts.conf") },
        stdio: "ignore",
      },
    );
    const boxes = execFileSync("pdftotext", ["-bbox", join(folder, "paper.pdf"), "-"], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    return new RenderedDocument(pagesOf(boxes), folder);
  }

  /** Bounds of the pixels of a page that `matches` accepts, by rows: each run of rows that have some is one. */
  ink(pageNumber: number, matches: (red: number, green: number, blue: number) => boolean): readonly Ink[] {
    const dotsPerInch = 200;
    const scale = 25.4 / dotsPerInch;
    const page = String(pageNumber);
    const image = join(this.folder, "page");
    execFileSync("pdftoppm", [
      "-r",
      String(dotsPerInch),
      "-f",
      page,
      "-l",
      page,
      "-singlefile",
      join(this.folder, "paper.pdf"),
      image,
    ]);
    const { width, height, pixels } = parsePixmap(readFileSync(`${image}.ppm`));
    const found: { left: number; top: number; right: number; bottom: number }[] = [];
    for (let y = 0; y < height; y++) {
      let left = width;
      let right = -1;
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 3;
        if (!matches(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255)) continue;
        left = Math.min(left, x);
        right = x;
      }
      if (right < 0) continue;
      const last = found.at(-1);
      const isNext = last !== undefined && Math.abs(last.bottom - y * scale) < scale / 2;
      const band = isNext ? last : { left: left * scale, top: y * scale, right: 0, bottom: 0 };
      if (!isNext) found.push(band);
      band.left = Math.min(band.left, left * scale);
      band.right = Math.max(band.right, (right + 1) * scale);
      band.bottom = (y + 1) * scale;
    }
    return found;
  }

  /** Writes a page as a PNG; `path` is without its ending. */
  savePicture(pageNumber: number, path: string, dotsPerInch: number): void {
    const page = String(pageNumber);
    const picture = ["-png", "-r", String(dotsPerInch), "-f", page, "-l", page, "-singlefile"];
    execFileSync("pdftoppm", [...picture, join(this.folder, "paper.pdf"), path]);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function parsePixmap(file: Buffer): { width: number; height: number; pixels: Uint8Array } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("pdftoppm gave no colour picture");
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}

function pagesOf(boxes: string): Page[] {
  return [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, content = ""]) => {
      const words = [
        ...content.matchAll(
          /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text,
        left: Number(left) / millimetre,
        top: Number(top) / millimetre,
        right: Number(right) / millimetre,
        bottom: Number(bottom) / millimetre,
      }));
      return {
        width: Number(width) / millimetre,
        height: Number(height) / millimetre,
        words,
        lines: linesOf(words),
      };
    },
  );
}

/** Words whose middles are within 2 mm stand on one line; lines are about 10 mm apart. */
function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  const middleOf = (word: Word): number => (word.top + word.bottom) / 2;
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    if (row?.[0] && middleOf(word) - middleOf(row[0]) < 2) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    return {
      text: sorted.map(({ text }) => text).join(""),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      middle: row.reduce((sum, word) => sum + middleOf(word), 0) / row.length,
    };
  });
}
