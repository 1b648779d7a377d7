import { SCALE } from "../../../sim/base/points.ts";
import { LEVELS, METHODS, TAGS } from "../../../sim/model/ledger.ts";
import type { ExplainedRun } from "../../../sim/study/explain/explained_run.ts";
import type { SqlTable } from "./in_sql.ts";
import { lastYearCases } from "./base_cases.ts";
import type { PointOptions } from "./points_sql.ts";

const DIP = METHODS.indexOf("dip");

/** A year's cases with what their points are made from, as SQL reads them: no number of it has been compared with a reference yet. */
export function pointTables(
  run: ExplainedRun,
  points = run.settled.points.points,
): Record<
  "cases" | "last_year" | "groups" | "hospitals" | "means" | "year_start",
  SqlTable
> {
  const { rules, hospitals } = run, { catalogue, reference } = rules;
  const bit = (tag: typeof TAGS[number], g: number) =>
    ((catalogue.tags?.[g] ?? 0) >> TAGS.indexOf(tag) & 1) === 1;
  // The mean over all years, for diseases that last year hardly saw.
  const seen = new Map<number, readonly bigint[]>();
  reference.wide.forEach(({ num, den }, row) => {
    const g = Math.floor(row / LEVELS.length);
    seen.set(g, [BigInt(g), num, den]);
  });
  return {
    cases: {
      columns: "case_row,grp,hospital,scheme,cost,los,aux,points",
      rows: casesOf(run, points),
    },
    last_year: { columns: "grp,hospital,cost", rows: lastYearCases(run) },
    groups: {
      columns: "grp,s,basic,daily",
      rows: catalogue.group.map((_, g) => [
        g,
        catalogue.points[g]!,
        bit("basic", g),
        bit("day", g),
      ]),
    },
    hospitals: {
      columns: "hospital,lvl,h,base",
      rows: hospitals.id.map((_, h) => [
        h,
        LEVELS.indexOf(hospitals.level[h] as 3 | 2 | 1),
        rules.coefficients[h]!,
        reference.base[h]!,
      ]),
    },
    means: { columns: "grp,num,den", rows: seen.values() },
    year_start: {
      columns: "scheme,num,den",
      rows: rules.yearStart.flatMap((b, s) =>
        b === null ? [] : [[BigInt(s), b.num, b.den]]
      ),
    },
  };
}

/** Edges and factors of a run's points, in 1/10000. */
export function pointOptionsOf(
  { through: { start } }: ExplainedRun,
): PointOptions {
  const in4 = (value: number) => Math.round(value * SCALE);
  return {
    low: in4(start["points.deviation.low"]),
    high: in4(start["points.deviation.high"]),
    discount: in4(start["points.blank.discount"]),
    minCell: start["points.deviation.minCell"],
    basicH: in4(start["points.basic.coefficient"]),
    dayRatio: in4(start["points.day.ratio"]),
    dayLongest: start["points.day.longest"],
    dayNoLow: start["points.day.noLow"] ? 1 : 0,
  };
}

function* casesOf({ claims, settled }: ExplainedRun, points: Float64Array) {
  const { cases } = settled, { auxiliary } = settled.points;
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== DIP) continue;
    yield [
      i,
      cases.group[i]!,
      claims.hospital[i]!,
      claims.scheme[i]!,
      claims.cost[i]!,
      claims.los[i]!,
      auxiliary?.[i] ?? SCALE,
      points[i]!,
    ];
  }
}
