/**
 * Statuses as people write them, mapped to the five of the standard ledger. 是 and 否 mean what the header asks
 * (是否整改完成, 是否销号). The user's own word is never changed.
 */
import { foldTraditional } from "./chinese-text";
import { halfWidth } from "./recognise/header-fold";
import { slowestOf, statusOfWord, type Status } from "./status-words";

export interface StatusReading {
  /** The word as written. */
  readonly word: string;
  /** `null` where the word is none that we know, or `silent`. */
  readonly status: Status | null;
  /** The word differs from a known one by a slip of the pen only; the status is the intended one. */
  readonly slip: boolean;
  /** The word answers another question than how far the work is: 否 under 是否销号 may stand beside finished work. */
  readonly silent: boolean;
}

type Meaning = Pick<StatusReading, "status" | "slip">;

const yes = /^(?:是|√|✓|✔|☑|✅)$/;
const notClosed = /^(?:否|(?:尚|暂|还)?未(?:销号)?)$/;

/** Reads a status word; `header` settles what 是 and 否 answer. Of several numbered items the slowest counts. */
export function readStatus(word: string, header: string): StatusReading {
  const text = foldTraditional(halfWidth(word)).trim();
  const folded = text.replace(/\s+/g, "");
  if (foldTraditional(header).includes("销号")) {
    if (yes.test(folded)) return { word, status: "已销号", slip: false, silent: false };
    if (notClosed.test(folded)) return { word, status: null, slip: false, silent: true };
  }
  const { status, slip } = meaningOf(folded) ?? meaningOfItems(text) ?? meaningOfClauses(folded) ?? unknown;
  return { word, status, slip, silent: false };
}

const unknown: Meaning = { status: null, slip: false };
const edges = /^[。.,;:!、~"'“”‘’()[\]【】√✓✔☑✅]+|[。.,;:!、~"'“”‘’()[\]【】√✓✔☑✅]+$/g;
const date = "\\d{4}[年./-]\\d{1,2}(?:[月./-]\\d{1,2}[日号]?|月)?|\\d{1,2}[.月]\\d{1,2}[日号]?";
const dateInBrackets = new RegExp(`\\((?:于)?(?:${date})(?:完成|办结|销号)?\\)[。.]?$`);
const dateAfterDone = new RegExp(`^(均?已)[于在](?:${date})(?=\\D)`);
const wholly = /率?(?:达到?|为)?(?<![\d.])100(?:\.0+)?%/;

/** A known word, perhaps with its date, with 100%, or with a slip: 己完成, 以完成, 已完成。, 已完成√. */
function meaningOf(folded: string): Meaning | undefined {
  const exact = statusOfWord(folded);
  if (exact !== undefined) return { status: exact, slip: false };
  const dateless = folded.replace(dateInBrackets, "").replace(dateAfterDone, "$1");
  const bare = dateless.replace(wholly, "");
  const known = statusOfWord(bare);
  if (bare !== folded && known !== undefined && (bare === dateless || known === "已完成")) {
    return { status: known, slip: false };
  }
  const mended = bare.replace(edges, "").replace(/^[己巳以](?=完成|整改|销|办结|落实|解决|到位)/, "已");
  const meant = mended === "" ? undefined : statusOfWord(mended);
  if (meant === undefined || (bare !== dateless && meant !== "已完成")) return undefined;
  return { status: meant, slip: bare === folded };
}

const itemMark =
  /(?<![\d.])\(?\d{1,2}[.)、](?!\d)|[①-⑳]|(?<=^|[\s;,。])[一二三四五六七八九十]是|(?:问题|措施|任务|事项)[\d一二三四五六七八九十]{1,2}[:.、]?|[\n;]+/;

/** 1.已完成⏎2.已完成⏎3.持续推进: every item must be known; the slowest counts. */
function meaningOfItems(text: string): Meaning | undefined {
  const [before = "", ...after] = text.split(itemMark).map((item) => item.replace(/\s+/g, ""));
  // 完成1、某事 is no list: lists begin with their number, or have lines.
  if (after.length === 0 || (before !== "" && !/[\n;]/.test(text))) return undefined;
  const found: Status[] = [];
  for (const item of [before, ...after]) {
    if (item === "") continue;
    const { status } = meaningOf(item) ?? meaningOfClauses(item) ?? unknown;
    if (status === null) return undefined;
    found.push(status);
  }
  return found.length === 0 ? undefined : { status: slowestOf(found), slip: false };
}

const keptUp =
  "(?:并|且|但)?(?:仍|还)?(?:需|须|要|将)?(?:继续|不断)?(?:(?:长期|持续|常态化?)[坚巩推深整抓保落开提加跟监长发改]|坚持|巩固)";
const clauseEnd = new RegExp(`[,;。:、!]|(?<=[^并且但仍还需须要将继续不断期态化])(?=${keptUp})`);
const keepingUp = new RegExp(`^(?:今后)?(?:${keptUp}|(?:继续|不断|持续|长期))`);
/** Adds nothing to what stands beside it: 详见附件, 5月20日, 未销号. */
const beside = new RegExp(`^(?:详?见.*|附.*|${date}|(?:尚|暂|还)?未销号)$`);

/** 已整改到位，持续巩固: what is done and to be kept up is 基本完成. */
function meaningOfClauses(folded: string): Meaning | undefined {
  const clauses = folded.split(clauseEnd).filter((clause) => clause !== "");
  if (clauses.length < 2) return undefined;
  const found: Status[] = [];
  let goesOn = false;
  for (const clause of clauses) {
    if (found.length > 0 && keepingUp.test(clause)) goesOn = true;
    else if (!beside.test(clause)) {
      const meaning = meaningOf(clause);
      if (meaning?.status === undefined || meaning.status === null) return undefined;
      found.push(meaning.status);
    }
  }
  if (found.length === 0) return undefined;
  const slowest = slowestOf(found);
  const isDone = slowest === "已完成" || slowest === "已销号";
  if (isDone && goesOn) return { status: "基本完成", slip: false };
  return { status: isDone && found.includes("已销号") ? "已销号" : slowest, slip: false };
}
