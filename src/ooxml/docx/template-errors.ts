/** What is wrong with the tags of a template, said to the person who edited it. */
import { Failure } from "../../core/failure";

interface TagError {
  readonly id?: string;
  readonly xtag?: string;
  readonly openingtag?: string;
  readonly closingtag?: string;
  readonly file?: string;
  readonly tag?: string;
  readonly rootError?: { readonly message?: string };
  readonly errors?: readonly { readonly properties?: TagError }[];
}

const explanations: Readonly<Record<string, (error: TagError) => string>> = {
  unclosed_tag: ({ xtag = "" }) => `标签“${xtag}”缺少右花括号}`,
  unopened_tag: ({ xtag = "" }) => `“${xtag}”前缺少左花括号{`,
  duplicate_open_tag: ({ xtag = "" }) => `“${xtag}”多了一个左花括号{`,
  duplicate_close_tag: ({ xtag = "" }) => `“${xtag}”多了一个右花括号}`,
  unclosed_loop: ({ xtag = "" }) => `“{#${xtag}}”没有对应的“{/${xtag}}”`,
  unopened_loop: ({ xtag = "" }) => `“{/${xtag}}”没有对应的“{#${xtag}}”`,
  closing_tag_does_not_match_opening_tag: ({ openingtag = "", closingtag = "" }) =>
    `“{#${openingtag}}”却以“{/${closingtag}}”结束`,
  loop_position_invalid: ({ xtag = "" }) =>
    `“{#${xtag}}”与“{/${xtag}}”的位置不配，一个在表格内、一个在表格外`,
  unbalanced_loop_tags: () => "一个表格里两组重复标签互相交叉",
  raw_xml_tag_should_be_only_text_in_paragraph: ({ xtag = "" }) => `不支持“{@${xtag}}”这种写法`,
  scopeparser_compilation_failed: ({ tag = "", rootError }) => rootError?.message ?? `不支持“{${tag}}”`,
  scopeparser_execution_failed: ({ tag = "", rootError }) => rootError?.message ?? `标签“{${tag}}”无法填写`,
  no_xml_tag_found_at_left: ({ xtag = "" }) => `标签“${xtag}”所在位置不对`,
  no_xml_tag_found_at_right: ({ xtag = "" }) => `标签“${xtag}”所在位置不对`,
};

/** One Failure 'bad-template' with everything that docxtemplater found wrong. */
export function templateFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const properties = (thrown as { properties?: TagError } | null)?.properties;
  const errors = properties?.errors?.map((error) => error.properties ?? {}) ?? [properties ?? {}];
  const why = [...new Set(errors.map(explained))].join("；");
  return new Failure("bad-template", "Word模板无法使用", why, "请在Word中改正这些标签后再试");
}

function explained(error: TagError): string {
  const explain = error.id === undefined ? undefined : explanations[error.id];
  return (explain ? explain(error) : "文档内容已损坏，无法读取标签") + placeOf(error.file);
}

function placeOf(file = ""): string {
  if (file.includes("header")) return "（页眉）";
  if (file.includes("footer")) return "（页脚）";
  return "";
}
