/**
 * Points and pay under DRG worked out a second time (独立重算) on a thousand random
 * cases of either form, edges among them.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { METHODS, NO_GROUP, ZONES } from "../../sim/model/ledger.ts";
import { scoreDrg } from "../../sim/points/drg/score_drg.ts";
import { type DrawnDrgYear, drawnDrgYear } from "../support/drg_year.ts";
import { decimal, type Fraction, over, whole } from "./fraction.ts";
import { paidByRate, type PlainPaid, zhejiangPoints } from "./plain_drg_pay.ts";

const ROWS = 1000, DIP = METHODS.indexOf("dip");
const HIGH = { "3": 3, "2": 2.5, "1": 2 } as const;
const TIERS = [[30, 280], [60, 250], [null, 200]] as const;
const PLAIN = {
  low: decimal("0.4"),
  discount: decimal("0.8"),
  tiers: [[30, 280_00], [60, 250_00], [Infinity, 200_00]],
} as const;
const COMMON = { low: 0.4, blankDiscount: 0.8, tiers: TIERS };

function told(
  { claims, cases, catalogue, coefficients, bedDay, day }: DrawnDrgYear,
  i: number,
): PlainPaid {
  const g = cases.group[i]!;
  return {
    cost: claims.cost[i]!,
    weight: g === NO_GROUP ? 0 : catalogue.points[g]!,
    coefficient: coefficients[claims.hospital[i]!]!,
    day: g === day,
    days: g === bedDay ? claims.los[i]! : null,
  };
}

const fractionOf = (r: { num: bigint; den: bigint }): Fraction =>
  over({ n: r.num, d: 1n }, { n: r.den, d: 1n });

Deno.test("by rate, a thousand random cases are due to the fen, and weigh, what the rule says", () => {
  const year = drawnDrgYear(18, ROWS), { claims, cases, hospitals } = year;
  const { points, pay, zone } = scoreDrg(year, {
    ...COMMON,
    form: "rate",
    high: HIGH,
    highShare: null,
  });
  for (let i = 0; i < ROWS; i++) {
    if (cases.method[i] !== DIP) {
      assertEquals([points[i], pay![i]], [0, 0]);
      continue;
    }
    const level = String(hospitals.level[claims.hospital[i]!]) as
      | "3"
      | "2"
      | "1";
    const expected = paidByRate(
      told(year, i),
      fractionOf(year.rates[claims.scheme[i]!]!),
      decimal(String(HIGH[level])),
      PLAIN,
    );
    assertEquals({ pay: pay![i], points: points[i] }, expected, `case ${i}`);
  }
  const zones = new Set([...zone].map((z) => ZONES[z]));
  for (const name of ["normal", "low", "high", "blank", "bedDay", "none"]) {
    assert(zones.has(name as typeof ZONES[number]), name);
  }
});

for (const [name, unreasonable] of [["0", 0], ["0.05", 0.05]] as const) {
  Deno.test(`by Zhejiang's points, with ${name} of a high bill unreasonable, a thousand random cases have the points that the rule says`, () => {
    const year = drawnDrgYear(19, ROWS), { claims, cases } = year;
    const { points } = scoreDrg(year, {
      ...COMMON,
      form: "zhejiang",
      bands: [
        { upTo: 100, mult: 3 },
        { upTo: 300, mult: 2 },
        { upTo: null, mult: 1.5 },
      ],
      unreasonable,
    });
    for (let i = 0; i < ROWS; i++) {
      if (cases.method[i] !== DIP) continue;
      const g = cases.group[i]!;
      const expected = zhejiangPoints(
        told(year, i),
        g === NO_GROUP ? whole(1) : fractionOf(year.drg.means[g]!),
        fractionOf(year.drg.base),
        fractionOf(year.rates[claims.scheme[i]!]!),
        decimal(name),
        PLAIN,
      );
      assertEquals(points[i], expected, `case ${i}`);
    }
  });
}
