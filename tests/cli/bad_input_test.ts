import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

/** A mistake in a scenario file, and what its message must name. */
const MISTAKES: Readonly<Record<string, readonly [string, readonly string[]]>> =
  {
    "an empty file": ["", ["bad.yaml", "空"]],
    "text that is not YAML": ["format: [1", ["bad.yaml", "YAML"]],
    "a full-width colon": [
      "format: 1\ntitle: x\npolicy：\n  settlement.month.deposit: 0.05\n",
      ["bad.yaml:3", "：", "半角"],
    ],
    "a tab that indents": [
      "format: 1\ntitle: x\npolicy:\n\tsettlement.month.deposit: 0.05\n",
      ["bad.yaml:4", "制表符"],
    ],
    "a parent with a slip in its name": [
      "format: 1\ntitle: x\ninherits: zibo_2025/basline\n",
      ["bad.yaml:3", "zibo_2025/baseline"],
    ],
    "a file of another format": [
      "format: 2\ntitle: x\n",
      ["bad.yaml:1", "format: 1"],
    ],
    "an unknown key": [
      `${SMALL_HEAD}policy:\n  settlement.clearing.step: 1\n`,
      ["bad.yaml:10", "settlement.clearing.steps"],
    ],
    "a value of the wrong type": [
      `${SMALL_HEAD}policy:\n  settlement.month.deposit: five\n`,
      ["bad.yaml:10", "settlement.month.deposit", "five"],
    ],
    "a value out of range": [
      `${SMALL_HEAD}policy:\n  settlement.month.deposit: 0.9\n`,
      [
        "bad.yaml:10",
        "settlement.month.deposit",
        "0.9",
        "0.5",
        "handling-2025",
      ],
    ],
    "a deposit above 5 % under the rules of 2025": [
      `${SMALL_HEAD}policy:\n  settlement.month.deposit: 0.06\n`,
      ["bad.yaml:10", "settlement.month.deposit", "0.06", "5%", "第 26 条"],
    ],
    "steps of sharing that leave a gap below": [
      `${SMALL_HEAD}policy:\n  clr.steps: [{ from: 1.05, up: 1.1, share: 0.6 }]\n`,
      ["bad.yaml:10", "settlement.clearing.steps", "1.05", "空档"],
    ],
    "steps of sharing that overlap": [
      `${SMALL_HEAD}policy:\n  clr.steps: [{ from: 1, up: 1.1, share: 0.6 }, { from: 1.05, up: 1.2, share: 0.3 }]\n`,
      ["bad.yaml:10", "settlement.clearing.steps", "首尾相接"],
    ],
    "a share of overspending above 1": [
      `${SMALL_HEAD}policy:\n  clr.steps: [{ from: 1, up: 1.1, share: 1.2 }]\n`,
      ["bad.yaml:10", "settlement.clearing.steps", "1.2"],
    ],
    "coefficients of the assessment that rise": [
      `${SMALL_HEAD}policy:\n  perf.k: [{ from: 90, k: 0.9 }, { from: 0, k: 1 }]\n`,
      ["bad.yaml:10", "settlement.assessment.coefficients", "由高到低"],
    ],
    "a coefficient out of bounds": [
      `${SMALL_HEAD}policy:\n  coef.table: { "3": 9, "2": 0.85, "1": 0.7 }\n`,
      ["bad.yaml:10", "points.coefficient.table", "9", "5"],
    ],
    "a quota of special review below zero": [
      `${SMALL_HEAD}policy:\n  spc.cap: -0.005\n`,
      ["bad.yaml:10", "points.review.cap", "-0.005", "0.05"],
    ],
    "points of the assessment that are not a hundred": [
      `${SMALL_HEAD}policy:\n  supervision.assessment.weights: { service: 50, reform: 20, agreement: 20, lawful: 20, satisfaction: 10 }\n`,
      ["bad.yaml:10", "supervision.assessment.weights", "100"],
    ],
    "a reasonable part for an institution that is not there": [
      "format: 1\ntitle: x\ninherits: toy/toy\npolicy:\n  settlement.clearing.reasonableFor: [{ hospital: X9, part: 0.5 }]\n",
      ["bad.yaml:5", "settlement.clearing.reasonableFor", "X9"],
    ],
    "a first day of instant settlement that is no day": [
      `${SMALL_HEAD}policy:\n  settlement.t1.start: 2025-02-30\n`,
      ["bad.yaml:10", "settlement.t1.start", "2025-02-30"],
    ],
    "a prepayment whose gate cannot be computed": [
      "format: 1\ntitle: x\ninherits: toy/toy\npolicy:\n  settlement.prepayment.enabled: true\n",
      ["bad.yaml:5", "settlement.prepayment.enabled", "上年收入"],
    ],
    "a regime from the middle of a month": [
      `${SMALL_HEAD}policy:\n  settlement.regime: { 2020: asBooked, 2025-07-15: dip }\n`,
      ["bad.yaml:10", "settlement.regime", "2025-07-15", "2025-07-01"],
    ],
    "a regime in force from the middle of a month": [
      `${SMALL_HEAD}policy:\n  settlement.regime: { value: asBooked, from: 2025-03-31 }\n`,
      ["bad.yaml:10", "settlement.regime", "2025-03-31", "2025-03-01"],
    ],
    "a key in the wrong block": [
      `${SMALL_HEAD}behaviour:\n  settlement.month.deposit: 0.05\n`,
      ["bad.yaml:10", "settlement.month.deposit", "policy"],
    ],
    "inheritance in a circle": [
      "format: 1\ntitle: x\ninherits: ./bad.yaml\n",
      ["bad.yaml", "inherits"],
    ],
    "a benchmark disease that the catalogue does not have": [
      `${SMALL_HEAD}policy:\n  points.benchmark.group: X99.9\n`,
      ["bad.yaml:10", "points.benchmark.group", "X99.9"],
    ],
    "income that leaves nothing for DIP": [
      SMALL_HEAD.replace(
        "data:\n",
        "data:\n  claims.contribution.perHead: { employee: 100, resident: 50 }\n",
      ),
      ["bad.yaml:6", "claims.contribution.perHead", "DIP"],
    ],
    "a city without data": [
      `${SMALL_HEAD}  run.city: atlantis\n`,
      ["atlantis", "zibo_2025"],
    ],
  };

for (const [what, [text, named]] of Object.entries(MISTAKES)) {
  Deno.test(`${what} gets one clear message, exit code 2, no trace, no files`, async () => {
    using folder = scenarioFolder();
    const file = folder.write("bad.yaml", text);
    const out = join(folder.path, "out");
    const { code, err } = await shapan([
      "run",
      file,
      "--out",
      out,
      "--lang",
      "zh",
    ]);
    assertEquals(code, 2, err);
    for (const part of named) assertStringIncludes(err, part);
    assert(!/^\s+at |Error:|\.ts:\d+/m.test(err), err);
    const messages = err.trim().split("\n").filter((line) =>
      !/^(推演|测算) \d/.test(line)
    );
    assertEquals(messages.length, 1, err);
    assert(
      !exists(out) || [...Deno.readDirSync(out)].length === 0,
      "no result is written",
    );
  });
}

Deno.test("a scenario that is not there is said so, in either language", async () => {
  const zh = await shapanProcess(["run", "zibo_2025/nowhere", "--lang", "zh"]);
  assertEquals(zh.code, 2);
  assertStringIncludes(zh.err, "zibo_2025/nowhere");
  const en = await shapan(["run", "zibo_2025/nowhere", "--lang", "en"]);
  assertStringIncludes(en.err, "there is no such file");
});

Deno.test("a file that is not in UTF-8 is said so, and how to save it", async () => {
  using folder = scenarioFolder();
  const file = join(folder.path, "gbk.yaml");
  // 标题 in GBK.
  const head = new TextEncoder().encode("format: 1\ntitle: ");
  Deno.writeFileSync(file, Uint8Array.of(...head, 0xb1, 0xea, 0xcc, 0xe2, 10));
  const { code, err } = await shapan(["run", file, "--lang", "zh"]);
  assertEquals(code, 2, err);
  assertStringIncludes(err, "UTF-8");
  assertStringIncludes(err, "gbk.yaml");
});

Deno.test("a wrong command, option or number of scenarios names what would do", async () => {
  const command = await shapan(["rehearse", "--lang", "en"]);
  assertEquals(command.code, 2);
  assertStringIncludes(command.err, "compare");
  const option = await shapan(["run", "x", "--wrokers", "2", "--lang", "en"]);
  assertEquals(option.code, 2);
  assertStringIncludes(option.err, "--workers");
  const few = await shapan(["compare", "zibo_2025/baseline", "--lang", "en"]);
  assertEquals(few.code, 2);
  assertStringIncludes(few.err, "zibo_2025/share_up");
});

Deno.test("two scenarios of different years or seeds are not compared", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const b = folder.write("b.yaml", `${SMALL_HEAD}  run.seed: another\n`);
  const { code, err } = await shapan(["compare", a, b, "--lang", "en"]);
  assertEquals(code, 2);
  assertStringIncludes(err, "run.seed");
});

Deno.test("two scenarios that read different claims are not compared", async () => {
  using folder = scenarioFolder();
  const claims = Deno.readTextFileSync("scenarios/toy/claims.csv").trim();
  folder.write("fewer.csv", claims.split("\n").slice(0, -1).join("\n"));
  const other = folder.write(
    "other.yaml",
    "format: 1\ntitle: 少一例\ninherits: toy/toy\ndata:\n  intake.files.claims: fewer.csv\n",
  );
  const { code, err } = await shapan([
    "compare",
    "toy/toy",
    other,
    "--lang",
    "en",
    "--out",
    folder.path,
  ]);
  assertEquals(code, 2, err);
  assertStringIncludes(err, "on the same data");
});

Deno.test("a folder that cannot be written is said before anything is played", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const file = folder.write("not-a-folder", "");
  const { code, err } = await shapan([
    "run",
    a,
    "--out",
    join(file, "out"),
    "--lang",
    "zh",
  ]);
  assertEquals(code, 2, err);
  assertStringIncludes(err, "--out");
  assert(!err.includes("推演 2025"), "nothing was played");
});

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
