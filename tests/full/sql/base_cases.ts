import { METHODS, NO_GROUP } from "../../../sim/model/ledger.ts";
import type { ExplainedRun } from "../../../sim/study/explain/explained_run.ts";

const DIP = METHODS.indexOf("dip");

/** A case of the base period that is paid by case: its year from 0, the oldest, group (`NO_GROUP` = none), hospital, cost and fund in fen, days of stay, age (`null` without a list). */
export type BaseCase = readonly [
  year: number,
  group: number,
  hospital: number,
  cost: number,
  fund: number,
  los: number,
  age: number | null,
];

/** The base period's cases that are paid by case, one by one, as they were recorded. */
export function* baseCases({ base, rules }: ExplainedRun): Generator<BaseCase> {
  const { groupOfCode } = rules.catalogue;
  for (const [year, { claims, details }] of (base?.history ?? []).entries()) {
    const methods = base!.methods[year]!;
    for (let i = 0; i < claims.rows; i++) {
      if (methods[i] !== DIP) continue;
      yield [
        year,
        groupOfCode[claims.code[i]!]!,
        claims.hospital[i]!,
        claims.cost[i]!,
        claims.fund[i]!,
        claims.los[i]!,
        details?.age[i] ?? null,
      ];
    }
  }
}

/**
 * Group, hospital and cost of last year's cases that reference means count, one
 * by one: paid by points, with a cost, of a usual stay, in a group.
 */
export function* lastYearCases(run: ExplainedRun) {
  const newest = (run.base?.history.length ?? 0) - 1;
  const { losMin, losMax } = usualStay(run);
  for (const [year, group, hospital, cost, , los] of baseCases(run)) {
    if (year !== newest || cost <= 0 || group === NO_GROUP) continue;
    if (los < losMin || los > losMax) continue;
    yield [group, hospital, cost];
  }
}

/** Stays that means count, days. */
export function usualStay({ through: { start } }: ExplainedRun) {
  return {
    losMin: start["grouping.clean.losMin"],
    losMax: start["grouping.clean.losMax"] ?? 65_535,
  };
}
