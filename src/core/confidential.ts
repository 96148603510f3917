/**
 * Values that must not leave their own sheet. A `Confidential` has no string form: joined into a message, written
 * to JSON or logged it shows a mark. Only a document that exists to carry it can read it, by its licence.
 */
export const confidentialMark = "〔不予显示〕";

/** Held by the documents that exist to carry confidential values; issued once per document kind. */
export class DisclosureLicence {
  constructor(readonly document: string) {}
}

export class Confidential {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** Whether there is anything to keep: emptiness may be told. */
  get isBlank(): boolean {
    return this.#text === "";
  }
  disclose(licence: DisclosureLicence): string {
    return licence instanceof DisclosureLicence ? this.#text : confidentialMark;
  }
  toString(): string {
    return confidentialMark;
  }
  toJSON(): string {
    return confidentialMark;
  }
}

/**
 * Mobile numbers, with or without +86 and separators, and identity numbers of 18 or 15 digits: known by the birthday
 * inside, so that a slip in the check digit hides nothing. The first group is what stands before.
 */
const personalNumber =
  /(^|[^\d])((?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]|[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3})(?!\d)/g;

/** Full-width digits to half-width, each in its place. */
function plainDigits(text: string): string {
  return text.replace(/[０-９Ｘ＋－\u3000]/g, (c) =>
    c === "\u3000" ? " " : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** Whether a text holds an identity number or a mobile number. */
export function holdsPersonalNumber(text: string): boolean {
  return plainDigits(text).search(personalNumber) >= 0;
}

/** The text with identity and mobile numbers replaced by asterisks; everything quoted from a cell passes here. */
export function maskPersonalNumbers(text: string): string {
  if (!/\d{3}|[０-９]{3}/.test(text)) return text;
  let masked = text;
  for (const { index, 1: before = "", 2: run = "" } of plainDigits(text).matchAll(personalNumber)) {
    const from = index + before.length;
    masked = masked.slice(0, from) + "*".repeat(run.length) + masked.slice(from + run.length);
  }
  return masked;
}
