import { Decimal } from "decimal.js";
import { SCALE } from "../base/points.ts";
import { quotient } from "../base/quotient.ts";
import type { Hospitals, Scheme } from "../model/ledger.ts";
import type { RehearsalRow, Settlement } from "../model/settlement.ts";

/**
 * The table the standard asks of a rehearsal (R-SIM, indicators E1–E6): cost,
 * settlement, pay rate, what institutions bear and how that differs from the
 * old method; in total, by level and by institution. DIP technical
 * specification 3.0 (draft), 1.3 二(二)6.
 *
 * @param settlements one a scheme
 * @param old the same year under the old method; `null` for the old method itself
 */
export function rehearsalTable(
  scenario: string,
  settlements: readonly Settlement[],
  old: readonly Settlement[] | null,
  hospitals: Hospitals,
): RehearsalRow[] {
  const schemes: (Scheme | "all")[] = [
    "all",
    ...settlements.map((s) => s.scheme),
  ];
  return schemes.flatMap((scheme) => {
    const of = (list: readonly Settlement[]) =>
      list.filter((s) => scheme === "all" || s.scheme === scheme);
    return groups(hospitals).map(([group, members]) => {
      const sums = sumUp(of(settlements), members);
      const before = old === null ? null : sumUp(of(old), members);
      return {
        scenario,
        year: settlements[0]!.year,
        scheme,
        group,
        ...sums,
        payRate: quotient(sums.settledFund, sums.booked),
        borneShare: quotient(sums.borne, sums.totalCost),
        borneDifference: before === null ? null : sums.borne - before.borne,
        gap: quotient(sums.settledFund - sums.booked, sums.booked),
      };
    });
  });
}

/** All, each level, each hospital: name of the group and its members. */
function groups(hospitals: Hospitals): [string, number[]][] {
  const all = [...hospitals.id.keys()];
  return [
    ["all", all],
    ...[3, 2, 1].map((level): [string, number[]] => [
      `level:${level}`,
      all.filter((h) => hospitals.level[h] === level),
    ]),
    ...all.map((h): [string, number[]] => [`hospital:${hospitals.id[h]}`, [h]]),
  ];
}

function sumUp(settlements: readonly Settlement[], members: readonly number[]) {
  let cases = 0, totalCost = 0, settledTotal = 0, settledFund = 0;
  let booked = 0, paid = 0, borne = 0;
  for (const s of settlements) {
    const value = s.settlementValueTotalCost;
    for (const h of members) {
      cases += s.cases[h]!;
      totalCost += s.cost[h]!;
      settledTotal += value === null
        ? s.cost[h]!
        // An elastic value is two: what a hospital is worth does not follow from their mean.
        : s.elastic?.worth[h] ?? moneyOf(s.points[h]!, value);
      settledFund += s.standard[h]!;
      booked += s.booked[h]!;
      paid += s.pay[h]!;
      borne += Math.max(0, s.booked[h]! - s.pay[h]!);
    }
  }
  return { cases, totalCost, settledTotal, settledFund, booked, paid, borne };
}

/** Points of 1/10000 at a value in fen per point: fen, half up (四舍五入). */
function moneyOf(points: number, value: string): number {
  return new Decimal(value).times(points).div(SCALE)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}
