/**
 * Special review of a city's year once more in SQL (特例单议的 SQL 重算): who is approved, at
 * what points, and what that makes of every institution's points and standard.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { SCALE } from "../../sim/base/points.ts";
import { METHODS, REVIEW } from "../../sim/model/ledger.ts";
import { readPlan } from "../../sim/io.ts";
import { type Played, rehearse } from "../../sim/run.ts";
import { explainedRun } from "../../sim/study/explain/explained_run.ts";
import { inSql } from "./sql/in_sql.ts";
import { pointOptionsOf, pointTables } from "./sql/point_tables.ts";

const DIP = METHODS.indexOf("dip");
/** Shares of conduct have long numerators. */
const E18 = 10n ** 18n;
const OPTIONS = { workers: 2, blocksPerTask: 64, onProgress: () => {} };

Deno.test("special review of Zibo 2025 approves the cases that SQL does, at its points, and takes from every other what SQL says", async () => {
  const plan = await readPlan("zibo_2025/special_review");
  const played: Played = new Map();
  const run = await explainedRun(plan, OPTIONS, played);
  const [result] = await rehearse([plan], OPTIONS, played);
  const { schemes, sessions } = result!.review!;
  const { settled, claims, hospitals, through: { start } } = run;
  assertEquals([
    start["points.review.mode"],
    start["points.review.period"],
    start["points.review.alloc"],
    start["points.review.reference"],
    start["points.review.takeMax"],
    start["settlement.value.method"],
  ], ["ffsPoints", "quarter", "poolRank", "deviation", true, "fund"]);
  const { review, points } = settled.points, { method } = settled.cases;
  const in4 = (value: number) => Math.round(value * SCALE);
  function* reviewedRows() {
    for (let i = 0; i < claims.rows; i++) {
      if (method[i] !== DIP) continue;
      const quarter = Math.floor(MONTH_OF_DAY[claims.day[i]!]! / 3);
      yield [i, quarter, review![i]!, points[i]!];
    }
  }
  const { violations } = settled;
  const answer = await inSql("review_by_sql", {
    ...pointTables(run),
    reviewed: {
      columns: "case_row,quarter,review,reviewed",
      rows: reviewedRows(),
    },
    funds: {
      columns: "scheme,fund",
      rows: settled.settlements.map(({ budget }, s) => [s, budget.lines.dip]),
    },
    lessened: {
      columns: "hospital,num,den",
      rows: hospitals.id.map((_, h) => {
        const { num, den } = violations?.[h] ?? { num: 0n, den: 1n };
        return [BigInt(h), (den - num) * E18 / den, E18];
      }),
    },
    shifts: {
      columns: "id,hospital,scheme,points_before,points_after,d_before,d_after",
      rows: schemes.flatMap((shift, s) =>
        hospitals.id.map((_, h) => [
          2 * h + s,
          h,
          s,
          shift.pointsBefore[h]!,
          shift.pointsAfter[h]!,
          shift.standardBefore[h]!,
          shift.standardAfter[h]!,
        ])
      ),
    },
  }, {
    ...pointOptionsOf(run),
    cap: in4(start["points.review.cap"]),
    ratio: in4(start["points.review.ratio"]),
    longStay: start["points.review.longStay"],
    unreasonable: in4(start["points.review.unreasonable"]),
  });
  const dip = method.reduce((n, m) => n + Number(m === DIP), 0);
  const approved = review!.reduce(
    (n, r) => n + Number(r === REVIEW.indexOf("approved")),
    0,
  );
  // INV-10, and a queue that is longer than its places.
  assert(approved > 0 && approved <= Math.floor(dip * 0.005), `${approved}`);
  const alike = (rows: number) => ({
    rows,
    unknown: 0,
    different: 0,
    first: [],
  });
  const institutions = alike(2 * hospitals.id.length);
  assertEquals(answer, {
    review: alike(dip),
    points: alike(dip),
    before: institutions,
    after: institutions,
    standardBefore: institutions,
    standardAfter: institutions,
    sessions: sessions.map(({ discharges, places, applied, approved }) => [
      discharges,
      places,
      applied,
      approved,
    ]),
  });
});
