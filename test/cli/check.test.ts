import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFailure } from "../../src/cli/files";
import { buildWorkbook } from "../ooxml/workbook-builder";
import { ledgerHeaders, soundRow, temporaryFolder, writeLedger, xuncha } from "./command";

const folder = temporaryFolder();

interface CheckJson {
  version: number;
  files: {
    file: string;
    sheets: {
      sheet: string;
      ledger: string | null;
      headerRow: number | null;
      records: number;
      columns: Record<string, string>;
      unmapped: string[];
      questions: { field: string; candidates: string[]; why: string }[];
    }[];
    findings: Record<string, unknown>[];
    notRun: { rule: string; sheet: string; missing: string[] }[];
  }[];
  summary: Record<string, number>;
}

const json = (...words: string[]): CheckJson =>
  JSON.parse(xuncha(...words, "--format", "json").output) as CheckJson;

describe("xuncha check", () => {
  const overdue = soundRow(2);
  overdue[8] = "2026-09-10";

  test("a sound ledger: exit 0, nothing found, the file untouched", () => {
    const path = writeLedger(folder, "好.xlsx", [soundRow(1), soundRow(2)]);
    const before = readFileSync(path);
    const outcome = xuncha("check", path);
    expect(outcome).toMatchObject({ status: 0, complaints: [] });
    expect(outcome.output).toContain("没有发现问题");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("findings of severity error: exit 1, with place, record, what and what to do", () => {
    const path = writeLedger(folder, "逾期.xlsx", [soundRow(1), overdue]);
    const { status, output } = xuncha("check", path);
    expect(status).toBe(1);
    expect(output).toContain(
      "整改台账!I3  2 第2处采砂点超范围开采  整改时限2026年9月10日，已逾期10天，仍未完成",
    );
    expect(output).toContain("→ 已完成的补填状态和完成日期");
    expect(output).toContain("期限制度：2024条例");
  });

  test("hints and warnings alone: exit 0", () => {
    const soon = soundRow(1);
    soon[8] = "2026-09-22";
    expect(xuncha("check", writeLedger(folder, "临期.xlsx", [soon])).status).toBe(0);
  });

  test("the JSON has the keys of the contract", () => {
    const path = writeLedger(folder, "格式.xlsx", [soundRow(1), overdue], [{ name: "Sheet2", rows: [] }]);
    const result = json("check", path);
    expect(result).toEqual({
      version: 1,
      files: [
        {
          file: path,
          sheets: [
            {
              sheet: "整改台账",
              ledger: "problem",
              headerRow: 1,
              records: 2,
              columns: {
                id: "A",
                unit: "B",
                aspect: "C",
                problem: "D",
                measure: "E",
                leader: "F",
                department: "G",
                feedbackOn: "H",
                deadline: "I",
                status: "J",
                doneOn: "K",
                evidence: "L",
              },
              unmapped: [],
              questions: [],
            },
            {
              sheet: "Sheet2",
              ledger: null,
              headerRow: null,
              records: 0,
              columns: {},
              unmapped: [],
              questions: [],
            },
          ],
          findings: [
            {
              rule: "overdue",
              severity: "error",
              category: "progress",
              sheet: "整改台账",
              cell: "I3",
              record: "2 第2处采砂点超范围开采",
              recordKey: "县水务局党组|2",
              message: "整改时限2026年9月10日，已逾期10天，仍未完成",
              suggestion: "已完成的补填状态和完成日期；未完成的抓紧办理、说明原因，需延期的按程序报批",
              fix: null,
            },
          ],
          notRun: [],
          crashed: [],
        },
      ],
      summary: { records: 2, error: 1, warning: 0, hint: 0, notRun: 0 },
    });
  });

  test("a rule without its fields is not run, and says which are missing", () => {
    const path = join(folder, "缺列.xlsx");
    const rows = [
      ["序号", "反馈问题", "整改措施", "整改时限"],
      [1, "采砂监管不到位", "立桩3处", "2026-12-31"],
    ];
    writeFileSync(path, buildWorkbook({ sheets: [{ name: "台账", rows }] }));
    const [file] = json("check", path).files;
    expect(file?.findings).toEqual([]);
    expect(file?.notRun).toContainEqual({
      rule: "overdue",
      sheet: "台账",
      missing: ["status", "doneOn", "progress"],
    });
    expect(file?.notRun).toContainEqual({ rule: "leader-missing", sheet: "台账", missing: ["leader"] });
  });

  test("an open question is told and --map answers it, by letter, header or sheet", () => {
    const path = join(folder, "两个时限.xlsx");
    const rows = [
      ["序号", "反馈问题", "整改措施", "完成时限", "到期日", "整改状态"],
      [1, "采砂监管不到位", "立桩3处", "30日", "2026-09-01", "整改中"],
    ];
    writeFileSync(path, buildWorkbook({ sheets: [{ name: "台账", rows }] }));
    const asked = json("check", path).files[0];
    expect(asked?.sheets[0]?.questions).toMatchObject([{ field: "deadline", candidates: ["D", "E"] }]);
    expect(asked?.notRun.map(({ rule }) => rule)).toContain("overdue");
    expect(xuncha("check", path).output).toContain("--map 整改时限=D 或 --map 整改时限=E");
    for (const answer of ["deadline=E", "整改时限=到期日", "deadline=台账!E"]) {
      expect(json("check", path, "--map", answer).files[0]?.findings).toMatchObject([
        { rule: "overdue", cell: "E2" },
      ]);
    }
    expect(xuncha("check", path, "--map", "deadline=Z")).toMatchObject({
      status: 2,
      complaints: ["--map deadline=Z 用不了：台账里没有这一列。请写列号（如 F）或表头。"],
    });
  });

  test("rows hidden by a filter are checked and said so, or passed over", () => {
    const path = join(folder, "筛选.xlsx");
    const rows = [ledgerHeaders, soundRow(1), overdue];
    const autoFilter = { area: "A1:L3", filter: { column: 0, values: ["1"] } };
    writeFileSync(
      path,
      buildWorkbook({ sheets: [{ name: "整改台账", rows, filteredRows: [2], autoFilter }] }),
    );
    expect(xuncha("check", path)).toMatchObject({ status: 1 });
    expect(xuncha("check", path).output).toContain("有1行被筛选隐藏");
    expect(xuncha("check", path, "--on-filtered", "skip")).toMatchObject({ status: 0 });
  });

  test("a folder: each workbook once, lock files and backups left out; one bad file does not hide the others", () => {
    const year = join(folder, "全部");
    mkdirSync(year);
    writeLedger(year, "甲.xlsx", [overdue]);
    writeLedger(year, "乙.xlsx", [soundRow(1)]);
    writeFileSync(join(year, "~$甲.xlsx"), "lock");
    writeFileSync(join(year, "甲.bak.xlsx"), "backup");
    expect(json("check", year).files.map(({ file }) => file)).toEqual([
      join(year, "乙.xlsx"),
      join(year, "甲.xlsx"),
    ]);
    writeFileSync(join(year, "丙.xlsx"), "这不是工作簿");
    const outcome = xuncha("check", year);
    expect(outcome.status).toBe(2);
    expect(outcome.complaints).toHaveLength(1);
    expect(outcome.output).toContain("甲.xlsx");
  });

  test("profiles: two months by the 2015 regulation, six by that of 2024", () => {
    const path = writeLedger(folder, "期限.xlsx", [soundRow(1)]);
    expect(json("check", path).summary).toMatchObject({ warning: 0 });
    const found = json("check", path, "--profile", "2015").files[0]?.findings;
    expect(found).toMatchObject([
      { rule: "deadline-beyond-policy", message: expect.stringContaining("2015条例：反馈后2个月") as string },
    ]);
  });

  test("the settings of the workbook count: limits, days of warning, policy by round", () => {
    const settings = [
      ["格式版本", 1],
      ["期限制度", "自定义"],
      ["集中整改期限", "3个月"],
      ["预警天数", 60],
    ];
    const path = writeLedger(folder, "参数.xlsx", [soundRow(1)], [{ name: "参数", rows: settings }]);
    const found = json("check", path).files[0]?.findings.map(({ rule }) => rule);
    expect(found).toEqual(["deadline-beyond-policy", "due-soon"]);
  });

  test("a number of a person quoted from a cell is masked", () => {
    const row = soundRow(1);
    row[8] = "联系13800138000后定";
    const { output } = xuncha("check", writeLedger(folder, "号码.xlsx", [row]));
    expect(output).not.toContain("13800138000");
    expect(output).toContain("***********");
  });
});

describe("a classified book", () => {
  test.each(["秘密★一年", "密级：机密", "【绝密】"])(
    "%s: check tells that one thing and nothing of the content",
    (marking) => {
      const path = join(folder, "涉密.xlsx");
      const row = soundRow(1);
      row[8] = null;
      writeFileSync(
        path,
        buildWorkbook({ sheets: [{ name: "整改台账", rows: [[marking], ledgerHeaders, row] }] }),
      );
      const result = json("check", path);
      expect(result.files[0]?.findings).toMatchObject([
        { rule: "classified-marking", category: "confidentiality" },
      ]);
      expect(result.files[0]?.sheets).toEqual([]);
      const text = xuncha("check", path);
      expect(text.status).toBe(1);
      expect(text.output).not.toContain("采砂");
      const out = join(folder, "涉密.docx");
      expect(xuncha("build", "notice", path, "--out", out)).toMatchObject({ status: 2, output: "" });
    },
  );

  test("a marking in the printed page header counts, the word in a problem does not", () => {
    const path = join(folder, "页眉.xlsx");
    const rows = [ledgerHeaders, soundRow(1, "县水务局党组", "秘密文件交接登记不全")];
    writeFileSync(
      path,
      buildWorkbook({ sheets: [{ name: "整改台账", rows, pageHeader: '&C&"黑体"&14机密' }] }),
    );
    expect(json("check", path).files[0]?.findings).toMatchObject([{ rule: "classified-marking" }]);
    writeFileSync(path, buildWorkbook({ sheets: [{ name: "整改台账", rows }] }));
    expect(json("check", path).files[0]?.findings).toEqual([]);
  });
});

describe("what cannot be used gets one Chinese line and exit 2", () => {
  const ole = (name: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(name, "utf16le"), 1024);
    return bytes;
  };
  const zipOf = (name: string): Uint8Array => {
    const good = Buffer.from(buildWorkbook({ sheets: [{ name, rows: [["a"]] }] }));
    return good;
  };
  const damaged = (): Uint8Array => {
    const bytes = zipOf("整改台账");
    return bytes.subarray(0, bytes.length - 40);
  };

  test.each<[string, Uint8Array, RegExp]>([
    ["an .xls", ole("Workbook"), /97-2003|\.xls/],
    ["an encrypted workbook", ole("EncryptedPackage"), /密码|加密/],
    ["an empty file", new Uint8Array(0), /空/],
    ["no zip", Buffer.from("序号,问题,措施\n"), /不是/],
    ["a zip cut short", damaged(), /损坏|不完整/],
  ])("%s", (_name, bytes, said) => {
    const path = join(folder, "坏.xlsx");
    writeFileSync(path, bytes);
    const { status, output, complaints } = xuncha("check", path);
    expect([status, output, complaints.length]).toEqual([2, "", 1]);
    expect(complaints[0]).toMatch(said);
    expect(complaints[0]).not.toMatch(/\n|Error|undefined/);
  });

  test.each<[string[], RegExp]>([
    [["check", "/nowhere/台账.xlsx"], /找不到「台账.xlsx」/],
    [["check"], /没有要校验的文件/],
    [["check", "a.xlsx", "--as-of", "2026-02-30"], /日期「2026-02-30」用不了/],
    [["check", "a.xlsx", "--format", "xml"], /--format xml 用不了.*text、json/],
    [["check", "a.xlsx", "--colour"], /选项 --colour 用不了/],
    [["check", "a.xlsx", "--map", "颜色=F"], /没有「颜色」这个字段/],
    [["check", "a.xlsx", "--map", "整改时限"], /没有写明是哪一列/],
    [["list", "colours"], /没有「colours」可列/],
    [["constructor"], /没有「constructor」这个命令/],
    [["build", "letter", "a.xlsx", "--out", "b.docx"], /没有「letter」这种文书/],
    [["build", "notice", "a.xlsx"], /缺少 --out/],
    [["build", "notice", "a.xlsx", "--out", "b.docx", "--set", "落款=x"], /整改通知书没有这一项/],
    [["template", "notice"], /缺少 --out/],
  ])("%j", (words, said) => {
    const { status, complaints } = xuncha(...words);
    expect([status, complaints.length]).toEqual([2, 1]);
    expect(complaints[0]).toMatch(said);
  });

  test.each([
    ["EBUSY", /正被其他程序占用/],
    ["EPERM", /正被其他程序占用/],
    ["EACCES", /没有读取权限/],
    ["EIO", /EIO/],
  ])("the system says %s", (code, said) => {
    expect(readFailure("C:/台账.xlsx", Object.assign(new Error("x"), { code })).message).toMatch(said);
  });

  test("settings that cannot be read are told with their cell", () => {
    const rows = [
      ["格式版本", 1],
      ["预警天数", "一周左右"],
    ];
    const path = writeLedger(folder, "坏参数.xlsx", [soundRow(1)], [{ name: "参数", rows }]);
    expect(xuncha("check", path)).toMatchObject({
      status: 2,
      complaints: ["参数表B2的内容无法使用：「一周左右」不是这一项可用的写法。请按该行说明改正后再试。"],
    });
    const newer = writeLedger(
      folder,
      "新参数.xlsx",
      [soundRow(1)],
      [{ name: "参数", rows: [["格式版本", 9]] }],
    );
    expect(xuncha("check", newer).complaints[0]).toMatch(/较新版本/);
  });
});

test("a classified book tells nothing of its sheets, whatever is asked of it", () => {
  const path = writeLedger(folder, "标密.xlsx", [soundRow(1)], [{ name: "王某某案", rows: [["机密★三年"]] }]);
  const outcome = xuncha("build", "notice", path, "--sheet", "没有", "--out", join(folder, "标密.docx"));
  expect(outcome.complaints[0]).toMatch(/标有「机密」/);
});

test("a list of another kind below a ledger is told, not read", () => {
  const path = join(folder, "下附线索.xlsx");
  const clues = [
    ["序号", "线索名称", "具体问题", "责任领导", "办理期限"],
    [1, "某某甲", "虚报冒领补贴", "张某", "3月底"],
  ];
  writeFileSync(
    path,
    buildWorkbook({ sheets: [{ name: "台账", rows: [ledgerHeaders, soundRow(1), [], ...clues] }] }),
  );
  const { output } = xuncha("check", path);
  expect(output).toContain("第3行以下像是另一种表，未校验");
  expect(output).not.toContain("某某甲");
});

test("a book without a ledger says so, finds nothing, and builds nothing", () => {
  const path = join(folder, "名单.xlsx");
  writeFileSync(
    path,
    buildWorkbook({
      sheets: [
        {
          name: "名单",
          rows: [
            ["序号", "姓名", "单位"],
            [1, "甲", "办公室"],
          ],
        },
      ],
    }),
  );
  const outcome = xuncha("check", path);
  expect(outcome.status).toBe(0);
  expect(outcome.output).toContain("没有找到可以校验的台账");
  expect(json("check", path).files[0]?.findings).toEqual([]);
  expect(
    xuncha("build", "notice", path, "--out", join(folder, "无.docx"), "--unit", "甲").complaints[0],
  ).toMatch(/没有找到可用的台账/);
});

test("list tells ledgers, rules and documents, as text and as JSON", () => {
  expect(xuncha("list", "rules").output).toContain("overdue  必改·进度  逾期未完成");
  const ids = (what: string) =>
    (JSON.parse(xuncha("list", what, "--format", "json").output) as { id: string }[]).map(({ id }) => id);
  expect(ids("ledgers")).toEqual(["problem", "settings"]);
  expect(ids("documents")).toEqual(["notice"]);
  expect(ids("rules")).toContain("closed-without-evidence");
});
