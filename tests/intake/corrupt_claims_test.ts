/**
 * Corrupt claims files (损坏的病例文件): whatever is in them, there is an answer or a
 * message, and every row is taken or listed.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { readGiven } from "../../sim/intake/read_given.ts";
import { INTAKE_KINDS } from "../../sim/model/intake.ts";
import { SMALL, SMALL_OPTIONS } from "./given_texts.ts";

const SEED = 20251126;
const HEAD =
  "claim_id,person,hospital,scheme,discharge,los,diagnosis,operations,cost,self_paid,fund,catastrophic,sex,age";

/** A cell that is right, or one of the many ways in which it is wrong. */
const cell = (...good: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...good) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...["", " ", "0", "-1", "999999999999999999", "1e9", "NaN", "null"],
        ...["2025-13-01", "９", "a,b", "元", "=1+1", "__proto__", "K80.1+"],
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "binary" }) },
  );

const row = fc.tuple(
  cell("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"),
  cell("P1", "P2", "P3"),
  cell("H1", "H2", "out_of_area"),
  cell("employee", "resident"),
  cell("2025-01-01", "2025-02-28", "2025-12-31"),
  cell("1", "5", "30"),
  cell("K80.1", "J18.9", "J18.900", "k801", "O80.9"),
  cell("", "51.2300", "51.23", "51.2300+39.9500", "99.9999"),
  cell("800", "900.5", "1234.56"),
  cell("0", "10"),
  cell("400", "300"),
  cell("0"),
  cell("1", "2"),
  cell("30", "61"),
).map((cells) => cells.join(","));

Deno.test("rows read are rows taken and rows listed, whatever stands in them", () => {
  let taken = 0, refused = 0, left = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.constantFrom("\n", "\r\n"),
      (rows, end) => {
        const text = [HEAD, ...rows].join(end) + end;
        const claims = { file: "claims.csv", text };
        try {
          const { report, record, personId } = readGiven(
            { ...SMALL, claims },
            { ...SMALL_OPTIONS, rejectedShare: 1 },
          );
          const listed = new Set(
            report.findings
              .filter(({ kind }) => INTAKE_KINDS[kind].action === "rejected")
              .map(({ line }) => line),
          );
          assertEquals(report.accepted, record.claims.rows);
          assertEquals(personId.length, record.claims.rows);
          assertEquals(listed.size, report.rejected);
          assertEquals(report.accepted + listed.size, report.read);
          // No quotation mark was paired, so a line is a row.
          const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== "");
          assertEquals(report.read, lines.length - 1);
          assert(record.claims.cost.every((fen) => fen > 0));
          assert(record.claims.los.every((days) => days >= 1));
          taken++;
          left += listed.size;
        } catch (error) {
          assert(error instanceof ShapanError, String(error));
          for (const issue of error.issues) {
            for (const lang of ["zh", "en"] as const) {
              const said = issueText(issue, lang);
              assert(said.length > 10 && !said.includes("undefined"), said);
            }
          }
          refused++;
        }
      },
    ),
    { seed: SEED, numRuns: 800 },
  );
  assert(taken > 400 && refused > 20, `${taken} taken, ${refused} refused`);
  assert(left > 500, `${left} rows were left out`);
});

Deno.test("any bytes at all are an answer or a message", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: "binary" }),
      fc.boolean(),
      (noise, headed) => {
        const text = headed ? `${HEAD}\n${noise}` : noise;
        const claims = { file: "claims.csv", text };
        try {
          readGiven(
            { ...SMALL, claims },
            { ...SMALL_OPTIONS, rejectedShare: 1 },
          );
        } catch (error) {
          assert(error instanceof ShapanError, String(error));
        }
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});
