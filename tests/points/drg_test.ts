/**
 * Scoring under DRG (DRG 计分): edges, day surgery, groups by the day, the cap on cases
 * of high cost, and what settlement makes of it.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromNumber, ratio } from "../../sim/base/ratio.ts";
import { METHODS, ZONES } from "../../sim/model/ledger.ts";
import { balancedRates } from "../../sim/points/drg/balanced_rates.ts";
import { budgetRates } from "../../sim/points/drg/budget_rates.ts";
import { changedPay } from "../../sim/points/drg/changed_pay.ts";
import type { RateOptions } from "../../sim/points/drg/drg_options.ts";
import { scoreDrg } from "../../sim/points/drg/score_drg.ts";
import { plainPoints } from "../../sim/points/plain_points.ts";
import { totals } from "../../sim/points/totals.ts";
import { caseStandard } from "../../sim/settlement/value/case_standard.ts";
import { sharedFund } from "../../sim/settlement/value/shared_fund.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { drawnDrgYear } from "../support/drg_year.ts";

const OPTIONS: RateOptions = {
  form: "rate",
  low: 0.4,
  high: { "3": 3, "2": 2.5, "1": 2 },
  highShare: null,
  blankDiscount: 1,
  tiers: [[30, 280], [null, 200]],
};

/** Cases of one group of weight 1 at hospitals of level 3, 2 and 1, at 10,000 yuan a unit. */
function paid(
  rows: readonly (readonly [hospital: number, yuan: number])[],
  options: Partial<RateOptions> = {},
  tags = 0,
) {
  const claims = claimsOf(
    rows.map(([hospital, yuan]) => ({
      code: 0,
      hospital,
      cost: Math.round(yuan * 100),
      fund: Math.round(yuan * 60),
    })),
  );
  const cases = {
    method: new Uint8Array(rows.length),
    group: new Uint16Array(rows.length),
  };
  const hospitals = hospitalsOf([[3, "a"], [2, "b"], [1, "c"]]);
  const points = scoreDrg({
    claims,
    cases,
    hospitals,
    catalogue: { points: Float64Array.of(1_0000), tags: Uint8Array.of(tags) },
    coefficients: Float64Array.of(1_0000, 1_0000, 1_0000),
    rates: [ratio(10_000_00), ratio(10_000_00)],
    drg: { means: [ratio(10_000_00)], base: ratio(10_000_00) },
  }, { ...OPTIONS, ...options });
  return { claims, cases, hospitals, points };
}
const yuanOf = ({ points }: ReturnType<typeof paid>) =>
  [...points.pay!].map((fen) => fen / 100);

Deno.test("a case exactly at an edge is ordinary, and one fen beyond it is not", () => {
  assertEquals(
    yuanOf(paid([
      [0, 4000],
      [0, 3999.99],
      [0, 30_000],
      [0, 30_000.01],
      [1, 25_000],
      [1, 25_000.01],
      [2, 20_000.01],
    ])),
    [10_000, 3999.99, 10_000, 10_000.01, 10_000, 10_000.01, 10_000.01],
  );
});

Deno.test("day surgery is never of low cost, and a group by the day is worth its days", () => {
  assertEquals(yuanOf(paid([[0, 100]], {}, 1 << 2)), [10_000]);
  // Five days at 280 yuan, whatever the stay cost.
  const byDay = paid([[0, 50_000]], {}, 1 << 3);
  assertEquals(yuanOf(byDay), [1400]);
  assertEquals([...byDay.points.points], [1400]);
  assertEquals(ZONES[byDay.points.zone[0]!], "bedDay");
});

Deno.test("where the share of high cases is capped, the highest multiples keep theirs and the others are paid the standard", () => {
  const rows = [
    ...Array.from({ length: 7 }, () => [0, 9000] as const),
    ...[31_000, 45_000, 38_000].map((yuan) => [0, yuan] as const),
  ];
  const capped = paid(rows, { highShare: 0.2 });
  assertEquals(yuanOf(capped).slice(7), [10_000, 25_000, 18_000]);
  assertEquals(ZONES[capped.points.zone[7]!], "normal");
  assertEquals(yuanOf(paid(rows, { highShare: 0.3 })), yuanOf(paid(rows)));
});

Deno.test("points that are added or taken later are worth their rate", () => {
  const { claims, points } = paid([[0, 9000], [0, 9000]]);
  const more = Float64Array.of(1_5000, 9000);
  const rates = [ratio(10_000_00), ratio(10_000_00)];
  const final = changedPay(claims, points, { ...points, points: more }, rates);
  assertEquals([...final.pay!], [15_000_00, 9000_00]);
  assertEquals(changedPay(claims, points, points, rates), points);
});

Deno.test("what a hospital is due is each case's pay less patients' part, never below 0 for one of them", () => {
  const year = paid([[0, 9000], [0, 35_000], [0, 29_000]]);
  const { due } = totals(year.claims, year.cases, year.points, 3);
  // 10,000 − 3,600; 15,000 − 14,000; 10,000 − 11,600 is nothing.
  assertEquals(due![0], 6400_00 + 1000_00);
  assertEquals(
    totals(
      year.claims,
      {
        ...year.cases,
        method: new Uint8Array(3).fill(METHODS.indexOf("item")),
      },
      year.points,
      3,
    ).due![0],
    0,
  );
});

Deno.test("by case the standard is what is due, the gap is told, and conduct takes its share", () => {
  const year = {
    fund: 100_00,
    due: Float64Array.of(70_00, 40_00),
    scored: Float64Array.of(1000, 500),
    points: Float64Array.of(1000, 450),
    rate: ratio(1),
  };
  const { standard, epsilon, charged } = caseStandard(year);
  assertEquals([...standard], [70_00, 36_00]);
  assertEquals([epsilon, charged], [6_00, 6_00]);
  const less = caseStandard({ ...year, fund: 110_00 });
  assertEquals([less.epsilon, less.charged], [-4_00, 0]);
});

Deno.test("the pool bears its part of a surplus and of an overspend, and all of neither where institutions bear all", () => {
  const share = fromNumber(0.85);
  assertEquals(sharedFund(100_00, 90_00, share), 98_50);
  assertEquals(sharedFund(100_00, 120_00, share), 103_00);
  assertEquals(sharedFund(100_00, 120_00, ratio(1)), 100_00);
  assertEquals(sharedFund(100_00, 120_00), 100_00);
});

Deno.test("under a budget's rate one hospital's higher coefficient takes from every other, and all coefficients together from nobody", () => {
  const year = drawnDrgYear(3, 600), total = [ratio(9e8), ratio(5e8)];
  const paidWith = (coefficients: Float64Array) => {
    const { points } = plainPoints(
      year.claims,
      year.cases,
      { ...CATALOGUE, ...year.catalogue },
      coefficients,
    );
    const rates = budgetRates(total, points, [null, null]);
    const { pay, zone } = scoreDrg({ ...year, coefficients, rates }, OPTIONS);
    return { pay: pay!, zone };
  };
  const H = year.coefficients, before = paidWith(H);
  const raised = paidWith(H.map((h, i) => i === 0 ? h + 1000 : h));
  let fell = 0;
  for (let i = 0; i < year.claims.rows; i++) {
    if (ZONES[before.zone[i]!] !== "normal") continue;
    if (ZONES[raised.zone[i]!] !== "normal") continue;
    const less = raised.pay[i]! < before.pay[i]!;
    assertEquals(less, year.claims.hospital[i] !== 0, `case ${i}`);
    fell += less ? 1 : 0;
  }
  assert(fell > 100);
  // The weights that are added up have four decimals, so the rate is off by a few millionths.
  const doubled = paidWith(H.map((h) => 2 * h));
  doubled.pay.forEach((pay, i) => {
    const own = before.pay[i]!;
    assert(Math.abs(pay - own) <= 1e-5 * own + 1, `case ${i}`);
  });
});

Deno.test("a balanced rate is that at which all cases, high and low ones too, are due the budget; a plain one is not", () => {
  // Drawn costs reach four times the standard; half of that is more like a year.
  const drawn = drawnDrgYear(5, 800), { cases } = drawn;
  const claims = {
    ...drawn.claims,
    cost: drawn.claims.cost.map((fen) => Math.ceil(fen / 2)),
  };
  const year = { ...drawn, claims };
  const score = (rates: typeof year.rates[number][]) =>
    scoreDrg({ ...year, rates }, OPTIONS);
  const due = (rates: readonly (typeof year.rates[number] | null)[]) => {
    const { pay } = score(rates as typeof year.rates[number][]);
    const sums = [0, 0];
    pay!.forEach((fen, i) => sums[claims.scheme[i]!]! += fen);
    return sums;
  };
  const total = due(year.rates).map((fen) => ratio(Math.round(fen * 0.9)));
  const { points } = plainPoints(
    claims,
    cases,
    { ...CATALOGUE, ...year.catalogue },
    year.coefficients,
  );
  const plain = budgetRates(total, points, [null, null]);
  const found = balancedRates(
    claims,
    cases,
    total,
    plain,
    (rates) => score(rates as typeof year.rates[number][]),
  );
  const off = (rates: typeof found) =>
    due(rates).map((fen, s) => Math.abs(fen / Number(total[s]!.num) - 1));
  // A case that passes its low edge moves the sum by a part of its standard.
  const before = off(plain);
  off(found).forEach((gap, s) => {
    assert(gap < 2e-3 && gap < before[s]! / 10, `${gap} ${before[s]}`);
  });
});

const CATALOGUE = {
  id: "drawn",
  version: "1",
  group: [],
  name: [],
  core: new Uint8Array(),
  treatmentClass: new Uint8Array(),
  cases: new Float64Array(),
  groupOfCode: new Uint16Array(),
};
