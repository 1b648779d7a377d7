import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";

const SMALL = `format: 1
title: 小城
titleEn: Small city
inherits: yancheng_2025/baseline
data:
  population.insured: { employee: 16000, resident: 27000 }
run:
  run.historyYears: 1
`;

Deno.test("the film of an institution is printed day by day, in both languages and for programs", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL);
  const csv = join(folder.path, "film.csv");
  const range = [
    "--hospital",
    "H001",
    "--from",
    "2025-01-20",
    "--to",
    "2025-01-31",
  ];
  const zh = await shapanProcess([
    "cash",
    file,
    ...range,
    "--lang",
    "zh",
    "--csv",
    csv,
  ]);
  assertEquals(zh.code, 0, zh.err);
  for (const text of ["2025-01-24", "每日预拨", "可支撑天数", "即时结算"]) {
    assertStringIncludes(zh.out, text);
  }
  const lines = Deno.readTextFileSync(csv).trimEnd().split("\r\n");
  assertEquals(lines.length, 13);
  assertStringIncludes(lines[0]!, "期末未到账 outstanding（元 yuan）");
  const twin = await shapan(["cash", file, ...range, "--json"]);
  const { rows, instantSettlement } = JSON.parse(twin.out);
  assertEquals(rows.length, 12);
  const advanced = rows.map((row: { advance: number }) => row.advance);
  // The first bookings that are advanced are those of 23 January, on the 24th.
  assertEquals(advanced.slice(0, 4), [0, 0, 0, 0]);
  assert(advanced[4] > 0);
  assert(instantSettlement.saved > 0 && instantSettlement.forgone > 0);
});

Deno.test("the claims and visits behind a batch are listed, with the lines of the journal that refer to it", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL);
  const { code, out, err } = await shapan([
    "cash",
    file,
    "--batch",
    "H001/2025-01-23/employee",
    "--json",
  ]);
  assertEquals(code, 0, err);
  const { rows, postings } = JSON.parse(out);
  assert(rows.length > 0);
  assertEquals(postings.length, 1);
  const line = (name: string) =>
    rows.filter((row: { line: string }) => row.line === name)
      .reduce((fen: number, row: { fund: number }) => fen + row.fund, 0);
  const share = (fen: number) => Math.floor((fen * 85 + 50) / 100);
  const advance = ["dip", "other", "outpatient", "chronic"]
    .reduce((fen, name) => fen + share(line(name)), 0);
  assertEquals(Math.round(Number(postings[0].amount) * 100), advance);
  assertEquals(postings[0].rule, "R-T1");
  assertEquals(postings[0].date, "2025-01-24");
});

Deno.test("an institution, a date, a scheme and a batch that are not there get one sentence and exit code 2", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL);
  for (
    const [args, part] of [
      [["--hospital", "H0001"], "H001"],
      [["--from", "2024-12-31"], "2025-01-01"],
      [["--to", "2025-02-30"], "2025-12-31"],
      [["--from", "2025-03-01", "--to", "2025-02-01"], "2025-03-01"],
      [["--scheme", "rural"], "employee, resident"],
      [["--batch", "H001/2025-01-23"], "employee, resident"],
      [["--batch", "H001/2026-01/employee"], "H001/2025-01"],
    ] as const
  ) {
    const { code, err, out } = await shapan(["cash", file, ...args]);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(err, part);
    assertEquals(err.trim().split("\n").length, 1, err);
    assert(!err.includes("    at "), "no stack trace");
    assertEquals(out, "");
  }
  const { code, err } = await shapan(["cash"]);
  assertEquals(code, 2);
  assertStringIncludes(err, "cash yancheng_2025/baseline");
});
