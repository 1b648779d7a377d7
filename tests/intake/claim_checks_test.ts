/**
 * What is wrong with single claims (读入检查): each kind is found, counted and listed,
 * and the row is left out or taken as the kind says.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { type Given, readGiven } from "../../sim/intake/read_given.ts";
import {
  countByKind,
  INTAKE_KINDS,
  type IntakeKind,
} from "../../sim/model/intake.ts";
import { SMALL, SMALL_OPTIONS } from "./given_texts.ts";

const HEAD =
  "claim_id,person,hospital,scheme,discharge,los,diagnosis,operations,cost,self_paid,fund,catastrophic,sex,age";
const GOOD =
  "S1,P1,H1,employee,2025-03-01,5,K80.1,51.2300,9000,450,6300,0,2,61";

/** The small city with these claims, and as many wrong rows as there are. */
function read(rows: readonly string[], head = HEAD): Given {
  const text = [head, ...rows].join("\n") + "\n";
  return readGiven(
    { ...SMALL, claims: { file: "claims.csv", text } },
    { ...SMALL_OPTIONS, rejectedShare: 1 },
  );
}

/** Findings of a file with a good row and this one. */
function found(row: string) {
  const { report, record } = read([GOOD, row]);
  assertEquals(report.read, 2);
  assertEquals(report.accepted, record.claims.rows);
  assertEquals(report.accepted + report.rejected, report.read);
  return report.findings.map(({ line, claim, kind, column, value }) =>
    [line, claim, kind, column, value].join(" ")
  );
}

const row = (cells: Readonly<Record<string, string>>) => {
  const good = "S2,P2,H2,resident,2025-04-01,3,J18.9,,800.50,0,400,0,1,8".split(
    ",",
  );
  return HEAD.split(",").map((name, i) => cells[name] ?? good[i]).join(",");
};

Deno.test("a good row is taken and nothing is said of it", () => {
  assertEquals(found(row({})), []);
});

Deno.test("rows whose money, time, place or identity cannot be used are left out and listed", () => {
  const cases: [Readonly<Record<string, string>>, IntakeKind, string][] = [
    [{ person: "" }, "missing", "person"],
    [{ cost: "" }, "missing", "cost"],
    [{ cost: "8oo" }, "unreadable", "cost 8oo"],
    [{ cost: "1.005" }, "unreadable", "cost 1.005"],
    [{ discharge: "2025-02-30" }, "unreadable", "discharge 2025-02-30"],
    [{ scheme: "farmer" }, "unreadable", "scheme farmer"],
    [{ los: "two" }, "unreadable", "los two"],
    [{ discharge: "2024-12-31" }, "outside-year", "discharge 2024-12-31"],
    [{ discharge: "2026-01-01" }, "outside-year", "discharge 2026-01-01"],
    [{ hospital: "H9" }, "unknown-hospital", "hospital H9"],
    [{ cost: "0", fund: "0" }, "zero-cost", "cost 0"],
    [{ cost: "-800.50" }, "negative-amount", "cost -800.50"],
    [{ fund: "-1" }, "negative-amount", "fund -1"],
    [{ cost: "20000000.01" }, "amount-range", "cost 20000000.01"],
    [{ fund: "800.51" }, "parts-over-cost", "cost 800.50"],
    [{ los: "-1" }, "los-range", "los -1"],
    [{ los: "65536" }, "los-range", "los 65536"],
    [{ claim_id: "S1" }, "duplicate-id", "claim_id S1"],
  ];
  for (const [cells, kind, rest] of cases) {
    const id = cells.claim_id ?? "S2", text = `3 ${id} ${kind} ${rest}`;
    assertEquals(found(row(cells)).map((f) => f.trim()), [text]);
    assertEquals(INTAKE_KINDS[kind].action, "rejected");
  }
  assertEquals(found("S2,P2"), ["3 S2 wrong-cells  2"]);
});

Deno.test("rows that are odd are taken and listed", () => {
  const cases: [Readonly<Record<string, string>>, IntakeKind, string][] = [
    [{ diagnosis: "" }, "empty-diagnosis", "diagnosis"],
    [{ diagnosis: "18.9" }, "unknown-diagnosis", "diagnosis 18.9"],
    [{ diagnosis: "K99.1" }, "unknown-diagnosis", "diagnosis K99.1"],
    [{ diagnosis: "J18.900" }, "other-edition", "diagnosis J18.900"],
    [{ diagnosis: "J18.900x003" }, "other-edition", "diagnosis J18.900x003"],
    [{ diagnosis: "J189" }, "rewritten", "diagnosis J189"],
    [{ diagnosis: "ｊ18.9†" }, "rewritten", "diagnosis ｊ18.9†"],
    [{ operations: "51.23" }, "operation-edition", "operations 51.23"],
    [{ operations: "51.23x001" }, "operation-edition", "operations 51.23x001"],
    [{ operations: "99.9900" }, "unknown-operation", "operations 99.9900"],
    [{ los: "0" }, "same-day", "los 0"],
    [{ los: "366" }, "long-stay", "los 366"],
    [{ sex: "3" }, "sex-value", "sex 3"],
    [{ age: "121" }, "age-range", "age 121"],
    [{ age: "-1" }, "age-range", "age -1"],
    [{ diagnosis: "O80.9", sex: "1" }, "sex-diagnosis", "sex 1 · O80.9"],
    [{ diagnosis: "C61", sex: "2" }, "sex-diagnosis", "sex 2 · C61"],
  ];
  for (const [cells, kind, rest] of cases) {
    // Two of the edition of most, so that the odd one is the odd one.
    const most = row({ claim_id: "S3", person: "P3" });
    const { report } = read([GOOD, most, row(cells)]);
    assertEquals(
      report.findings.map((f) =>
        `${f.line} ${f.kind} ${f.column} ${f.value}`.trim()
      ),
      [`4 ${kind} ${rest}`],
    );
    assertEquals([report.accepted, report.rejected], [3, 0]);
    assertEquals(INTAKE_KINDS[kind].action, "noted");
  }
});

Deno.test("the same content twice is left out, unless the ids say that they are two claims", () => {
  const again = read([GOOD, row({}), row({ claim_id: "S3" })]);
  assertEquals(again.record.claims.rows, 3);
  assertEquals(
    again.report.findings.map(({ line, kind, value }) => [line, kind, value]),
    [[4, "same-content", "#3"]],
  );
  const noIds = (line: string) => line.slice(line.indexOf(",") + 1);
  const { report, record } = read(
    [row({}), GOOD, row({}), row({})].map(noIds),
    noIds(HEAD),
  );
  assertEquals(record.claims.rows, 2);
  assertEquals(
    report.findings.map(({ line, kind, value }) => [line, kind, value]),
    [[4, "duplicate-line", "#2"], [5, "duplicate-line", "#2"]],
  );
  assertEquals([report.read, report.accepted, report.rejected], [4, 2, 2]);
});

Deno.test("an id of a row that was left out may come again", () => {
  const { report } = read([row({ cost: "0" }), row({})]);
  assertEquals(countByKind(report.findings), [{ kind: "zero-cost", count: 1 }]);
  assertEquals(report.accepted, 1);
});

Deno.test("a file of another edition throughout says so once and is grouped by subcategories", () => {
  const rows = [
    row({ diagnosis: "J18.900" }),
    row({ claim_id: "S3", person: "P3", diagnosis: "K80.100" }),
    row({ claim_id: "S4", person: "P4", diagnosis: "K80.1" }),
  ];
  const { report, codes } = read(rows);
  assertEquals(report.edition?.rows, 2);
  assert(report.edition?.zh.includes("六位"), report.edition?.zh);
  assertEquals(
    report.findings.map(({ line, kind }) => [line, kind]),
    [[4, "other-edition"]],
  );
  assertEquals(codes.diagnosis, ["J18.900", "K80.100", "K80.1"]);
  assertEquals(codes.category, ["J18", "K80", "K80"]);
});

Deno.test("an unknown operation has the class of its subcategory, else it is conservative", () => {
  const { codes } = read([
    row({ operations: "51.2301" }),
    row({ claim_id: "S3", person: "P3", operations: "99.9900" }),
  ]);
  assertEquals(codes.operations, [["51.2301"], ["99.9900"]]);
  assertEquals([...codes.treatmentClass], [4, 0]);
});

Deno.test("a case without a usable diagnosis is settled under the empty code", () => {
  const { codes, record } = read([row({ diagnosis: "" }), GOOD]);
  assertEquals(codes.diagnosis, ["K80.1", ""]);
  assertEquals(codes.chapter[1], "");
  assertEquals(record.claims.rows, 2);
});

Deno.test("too many wrong rows refuse the file: the share, the rows, and how many more", () => {
  const rows = Array.from(
    { length: 100 },
    (_, i) => row({ claim_id: `S${i}`, cost: i < 60 ? "0" : "900" }),
  );
  const text = [HEAD, ...rows].join("\n");
  const claims = { file: "claims.csv", text };
  const refused = (rejectedShare: number) =>
    assertThrows(
      () =>
        readGiven({ ...SMALL, claims }, { ...SMALL_OPTIONS, rejectedShare }),
      ShapanError,
    ).issues;
  const issues = refused(0.59);
  assertEquals(issues[0]!.given, "60 / 100");
  assertEquals(issues[1]!.line, 2);
  assertEquals(issues.length, 31);
  assertEquals(issues.at(-1), { code: "more-issues", given: "31" });
  for (const lang of ["zh", "en"] as const) {
    const said = issueText(issues[0]!, lang);
    assert(said.includes("60 / 100") && said.includes("59.0%"), said);
  }
  const options = { ...SMALL_OPTIONS, rejectedShare: 0.6 };
  assertEquals(readGiven({ ...SMALL, claims }, options).record.claims.rows, 40);
});

Deno.test("a file without a single row that can be settled is refused whatever the share", () => {
  assertThrows(() => read([row({ cost: "0" })]), ShapanError);
});

Deno.test("a mark without its partner is refused, as it would swallow rows", () => {
  for (
    const rows of [
      [GOOD, row({ person: '"P2' }), row({ claim_id: "S3" })],
      [GOOD, row({ person: '"P2' }), row({ claim_id: "S3", person: 'P3"' })],
      [GOOD, row({ age: '"8' })],
    ]
  ) {
    const { issues } = assertThrows(() => read(rows), ShapanError);
    assertEquals(issues.map(({ code, file }) => `${file} ${code}`), [
      "claims.csv open-quote",
    ]);
  }
});

Deno.test("a column that stands twice is refused by name", () => {
  const { issues } = assertThrows(
    () => read([GOOD + ",1"], HEAD + ",cost"),
    ShapanError,
  );
  assertEquals(issues.map(({ code, given }) => [code, given]), [
    ["duplicate-id", "cost"],
  ]);
});
