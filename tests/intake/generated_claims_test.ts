/**
 * Generated claims before the same checks as claims that are read (合成病例检查): the
 * counts that a city shows without being checked are true.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { isoDate, monthEnd } from "../../sim/base/calendar.ts";
import { formatCsv, parseCsv } from "../../sim/base/csv.ts";
import { toYuan } from "../../sim/base/fen.ts";
import { codeLists } from "../../sim/intake/code_lists.ts";
import { readClaims } from "../../sim/intake/read_claims.ts";
import { OUT_OF_AREA_ID } from "../../sim/intake/scan_claims.ts";
import { countByKind } from "../../sim/model/intake.ts";
import {
  type CodeBook,
  type Hospitals,
  OUT_OF_AREA,
  SCHEMES,
  type YearRecord,
} from "../../sim/model/ledger.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const YEAR = 2025;

/** A generated year as a claims file, with what settlement lists say of the person. */
function fileOf(
  { claims, details }: YearRecord,
  codes: CodeBook,
  hospitals: Hospitals,
): string {
  const first = monthEnd(YEAR - 1, 11) + 1;
  const rows = Array.from({ length: claims.rows }, (_, i) => [
    `S${i}`,
    `P${claims.person[i]}`,
    claims.hospital[i] === OUT_OF_AREA
      ? OUT_OF_AREA_ID
      : hospitals.id[claims.hospital[i]!]!,
    SCHEMES[claims.scheme[i]!]!,
    isoDate(first + claims.day[i]!),
    claims.los[i]!,
    codes.diagnosis[claims.code[i]!]!,
    codes.operations[claims.code[i]!]!.join("+"),
    ...[claims.cost, claims.selfPaid, claims.fund, claims.catastrophic]
      .map((column) => toYuan(column[i]!)),
    details!.sex[i]! + 1,
    details!.age[i]!,
  ]);
  return formatCsv(HEAD.split(","), rows, { bom: false });
}

const HEAD =
  "claim_id,person,hospital,scheme,discharge,los,diagnosis,operations,cost,self_paid,fund,catastrophic,sex,age";

const data = (file: string) => {
  const url = new URL(`../../data/disease/${file}`, import.meta.url);
  return parseCsv(Deno.readTextFileSync(url), { file });
};

Deno.test("a generated year passes the checks of a year that is read", async () => {
  const [plan] = smallPlans(["zibo_2025/baseline"]);
  const [played] = await playSmall(plan!, [YEAR]);
  const { record } = played!, { city } = plan!;
  const { archive } = city.hospitals, { book } = city.codes;
  const lists = codeLists(
    data("procedure_dictionary.csv"),
    data("icd10_blocks.csv"),
    data("sex_only.csv"),
  );
  const { report, claims } = readClaims(
    { file: "city.csv", text: fileOf(record, book, archive) },
    {
      year: YEAR,
      archive: {
        hospitals: archive,
        counties: city.counties,
        rowOf: new Map(archive.id.map((id, h) => [id, h])),
      },
      lists,
      operations: new Set(lists.classOf.keys()),
      most: { cost: 2e9, los: 365, age: 120 },
    },
    [],
  );
  assert(record.claims.rows > 5000, `${record.claims.rows} claims`);
  // Subcategories are drawn without regard to sex: the report of a city says so.
  const [noise, ...rest] = countByKind(report.findings);
  assertEquals(rest, []);
  if (noise !== undefined) {
    assertEquals(noise.kind, "sex-diagnosis");
    assert(noise.count < report.read / 1000, `${noise.count} contradictions`);
  }
  assertEquals(report.accepted, record.claims.rows);
  const sum = (column: ArrayLike<number>) =>
    Array.from(column).reduce((a, b) => a + b, 0);
  assertEquals(sum(claims.cost), sum(record.claims.cost));
});
