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

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityChecks = "10X98765432";

/** Whether 18 characters are an identity number with the right check digit (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return identityChecks[sum % 11] === (text[17] ?? "").toUpperCase();
}

const numberRun = /\d[\dXx]{10,}/g;

function isPersonalNumber(run: string): boolean {
  return isIdentityNumber(run) || /^1[3-9]\d{9}$/.test(run);
}

/** Whether a text holds an identity number or a mobile number. */
export function holdsPersonalNumber(text: string): boolean {
  return (text.match(numberRun) ?? []).some(isPersonalNumber);
}

/** The text with identity and mobile numbers replaced by asterisks; everything quoted from a cell passes here. */
export function maskPersonalNumbers(text: string): string {
  return text.replace(numberRun, (run) => (isPersonalNumber(run) ? "*".repeat(run.length) : run));
}
