import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/main";
import { dayOfText } from "../core/check-sheets";
import { buildWorkbook } from "../ooxml/workbook-builder";
import { ledgerHeaders, soundRow, temporaryFolder, writeLedger, xuncha } from "./command";

const folder = temporaryFolder();
const root = join(__dirname, "../..");
const phone = "13800138000";

function overdue(id: number): ReturnType<typeof soundRow> {
  const row = soundRow(id);
  row[8] = "2026-09-10";
  return row;
}

describe("several files", () => {
  const good = writeLedger(folder, "好.xlsx", [soundRow(1)]);
  const bad = writeLedger(folder, "逾期.xlsx", [overdue(1)]);
  const absent = join(folder, "没有.xlsx");

  test("one that is missing does not stop the others", () => {
    for (const words of [
      [good, absent],
      [absent, good],
    ]) {
      const { status, output, complaints } = xuncha("check", ...words);
      expect(status).toBe(2);
      expect(output).toContain("没有发现问题");
      expect(complaints).toEqual([
        `${absent}：找不到「没有.xlsx」：这个位置没有此文件。请检查文件名和所在文件夹。`,
      ]);
    }
  });

  test("a profile that there is not is refused once, before any file is read", () => {
    for (const words of [
      ["check", good, absent],
      ["build", "notice", absent, "--out", join(folder, "x.docx")],
    ]) {
      expect(xuncha(...words, "--profile", "2099")).toEqual({
        status: 2,
        output: "",
        complaints: ["--profile 2099 用不了：没有这个期限制度。可用 2024、2015、custom。"],
      });
    }
  });

  test("one named twice is checked once", () => {
    const { output } = xuncha("check", bad, `${folder}/./逾期.xlsx`);
    expect(output.match(/共1处/g)).toHaveLength(1);
  });

  test("are told apart by their paths; one alone goes by its name", () => {
    const { output } = xuncha("check", good, bad);
    expect(output).toContain(`【${good}】`);
    expect(output).toContain(`【${bad}】`);
    expect(xuncha("check", good).output).toContain("【好.xlsx】");
  });

  test("the JSON of several is what JSON.stringify makes", () => {
    for (const words of [[good], [good, bad], [bad, good]]) {
      const { output } = xuncha("check", ...words, "--format", "json");
      expect(output).toBe(JSON.stringify(JSON.parse(output), null, 2));
    }
  });
});

describe("numbers of persons are masked in all that is told", () => {
  test("headers, questions and failures, as text and as JSON; the path stays", () => {
    const path = join(folder, `${phone}.xlsx`);
    const rows = [
      [
        ...ledgerHeaders.map((header) => (header === "整改时限" ? "完成时限" : header)),
        "到期日",
        `联系人${phone}`,
      ],
      [...soundRow(1), "2026-09-01", "甲"],
    ];
    writeFileSync(path, buildWorkbook({ sheets: [{ name: `台账${phone}`, rows }] }));
    const text = xuncha("check", path);
    expect(text.output).toContain("没用到的列");
    expect(text.output).not.toContain(phone);
    const { output } = xuncha("check", path, "--format", "json");
    expect(output).toContain(`"联系人${"*".repeat(11)}"`);
    expect(output.split(phone)).toHaveLength(2);
    const [file] = (JSON.parse(output) as { files: { file: string }[] }).files;
    expect(file?.file).toBe(path);
    const failed = xuncha("build", "notice", path, "--out", "x.docx", "--unit", phone);
    expect(failed.complaints).toHaveLength(1);
    expect(failed.complaints.join()).not.toContain(phone);
  });
});

describe("the limits in the head line", () => {
  const withRounds = (...rounds: [string, string][]): string => {
    const rows = [
      ["格式版本", 1],
      ["期限制度", "2024条例"],
      [null, "轮次", "期限制度"],
      ...rounds.map(([round, profile]) => [null, round, profile]),
    ];
    const path = writeLedger(folder, "轮次.xlsx", [soundRow(1)], [{ name: "参数", rows }]);
    return xuncha("check", path).output.split("\n")[0] ?? "";
  };
  test("rounds of their own profile are named", () => {
    expect(withRounds(["第十二轮", "2015条例"], ["第十三轮", "2015条例"])).toMatch(
      /期限制度：2024条例；第12轮、第13轮 2015条例$/,
    );
    expect(withRounds(["十二届县委第三轮", "2015条例"])).toMatch(/期限制度：2024条例；12届第3轮 2015条例$/);
  });
  test("one profile for all is said to be so", () => {
    expect(withRounds(["第十三轮", "2024条例"])).toMatch(/期限制度：2024条例（反馈后计算的日期均按此）$/);
  });
});

test.each([["check"], ["build"], ["template"], ["list"]])("%s --help prints the help", (command) => {
  for (const flag of ["--help", "-h"]) {
    const { status, output, complaints } = xuncha(command, flag);
    expect([status, complaints]).toEqual([0, []]);
    expect(output).toContain(`xuncha ${command}`);
  }
});

test.each([
  ["list", "rules", "ledgers"],
  ["template", "notice", "report", "--out", "x.docx"],
])("extra words are refused: %s %s %s", (...words) => {
  const { status, output, complaints } = xuncha(...words);
  expect([status, output, complaints.length]).toEqual([2, "", 1]);
  expect(complaints[0]).toContain(`「${words[2]}」用不了`);
});

test("a fault of our own is one Chinese line, masked, and exit 2", () => {
  const complaints: string[] = [];
  const status = run(["list", "rules"], {
    today: dayOfText("2026-09-20"),
    print: () => {
      throw new TypeError(`坏了\n${phone}`);
    },
    complain: (line) => complaints.push(line),
    progress: () => undefined,
  });
  expect(status).toBe(2);
  expect(complaints).toEqual([
    `程序内部出错，没有完成。请把这行文字反馈给开发人员：TypeError: 坏了 ${"*".repeat(11)}`,
  ]);
});

describe("as a process", () => {
  const start = `import { main } from "./src/cli/entry.ts"; process.exitCode = main(process.argv.slice(1));`;
  const node = [
    process.execPath,
    "--import",
    "tsx",
    "--import",
    "./test/text-loader.mjs",
    "--input-type=module",
  ];
  const many = writeLedger(
    folder,
    "很多.xlsx",
    Array.from({ length: 3000 }, (_, index) => overdue(index + 1)),
  );

  test("a reader that has seen enough ends it quietly", () => {
    const line = `set -o pipefail; "$@" | head -2`;
    const { stdout, stderr } = spawnSync(
      "bash",
      ["-c", line, "bash", ...node, "-e", start, "check", many, "--as-of", "2026-09-20"],
      { cwd: root, encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(stdout).toContain("【很多.xlsx】");
  });

  test("a long result arrives whole", () => {
    const words = ["check", many, "--as-of", "2026-09-20", "--format", "json"];
    const [program = "", ...options] = node;
    const outcome = spawnSync(program, [...options, "-e", start, ...words], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    expect([outcome.status, outcome.stderr]).toEqual([1, ""]);
    expect((JSON.parse(outcome.stdout) as { summary: object }).summary).toMatchObject({ records: 3000 });
    expect(outcome.stdout.trimEnd()).toBe(xuncha(...words).output);
  });
});
