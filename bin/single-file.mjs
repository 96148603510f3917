// A webpack plugin: the page with everything inside, as one .html file that is opened by a double-click.
import { createHash } from "node:crypto";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { singleFilePolicy } from "./policy.mjs";

const name = "SingleFile";

function sha256(text) {
  return createHash("sha256").update(text, "utf8").digest("base64");
}

/** Text as the content of a <script> element: what a reader of HTML would take for its end, or alter, is refused. */
function scriptContent(text, file) {
  if (/<\/script|<!--|[\r\0]/i.test(text)) throw new Error(`${file} cannot stand inside a page`);
  return text;
}

function element(tagName, attributes, innerHTML) {
  return { tagName, attributes, voidTag: innerHTML === undefined, innerHTML, meta: { plugin: name } };
}

/**
 * Puts the page's scripts and styles into it and allows them by their hashes. Each of `blocks`, by id, is a file that
 * stands in the page as plain text: the script of which the page makes its worker, the licences.
 */
export class SingleFile {
  constructor(blocks) {
    this.blocks = blocks;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap(name, (page) =>
        this.fill(page, (file) => String(compilation.assets[file].source())),
      );
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const parts = Object.keys(compilation.assets).filter((file) => !file.endsWith(".html"));
        for (const file of parts) compilation.deleteAsset(file);
      });
    });
  }

  fill(page, read) {
    const tags = [...page.headTags, ...page.bodyTags];
    const scripts = tags
      .filter(({ tagName }) => tagName === "script")
      .map(({ attributes: { src } }) => scriptContent(read(src), src));
    const styles = tags
      .filter(({ attributes: { rel } }) => rel === "stylesheet")
      .map(({ attributes: { href } }) => read(href));
    const blocks = Object.entries(this.blocks).map(([id, file]) => [id, scriptContent(read(file), file)]);
    const policy = singleFilePolicy(scripts.map(sha256), styles.map(sha256));
    page.headTags = [
      element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      ...styles.map((text) => element("style", {}, text)),
    ];
    page.bodyTags = [
      ...blocks.map(([id, text]) => element("script", { type: "text/plain", id }, text)),
      ...scripts.map((text) => element("script", {}, text)),
    ];
    return page;
  }
}
