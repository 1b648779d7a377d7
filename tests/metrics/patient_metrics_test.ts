import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { catastrophicChance } from "../../sim/metrics/patients/catastrophic_spending.ts";
import {
  patientMetrics,
  type PatientSheets,
} from "../../sim/metrics/patients/patient_metrics.ts";
import {
  CATEGORIES,
  type MetricRow,
  OUT_OF_AREA,
  SCHEMES,
} from "../../sim/model/ledger.ts";
import { DIRECTIONS, PAYERS } from "../../sim/model/patients.ts";
import { MARK } from "../../sim/model/world.ts";
import { capacityOf } from "../../sim/run/capacity_of.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";
import { defaults } from "../../sim/model/policy/mod.ts";

const plans = smallPlans(["zibo_2025/baseline"]);
const [result] = await rehearseQuietly(plans);
const [year] = await playSmall(plans[0]!, [2025]);
const capacity = capacityOf(defaults());
const { claims, details, register } = year!.record;
const SHEETS: PatientSheets = {
  year: 2025,
  claims,
  details,
  register,
  hospitals: result!.hospitals,
  counties: result!.counties,
  insured: year!.insured,
  truth: year!.truth,
  capacity,
};
const METRICS = patientMetrics(SHEETS);

function value(
  metric: string,
  scheme: string,
  group = "all",
  rows: readonly MetricRow[] = METRICS,
) {
  const found = rows.filter((m) =>
    m.metric === metric && m.scheme === scheme && m.group === group
  );
  assertEquals(found.length, 1, `${metric} ${scheme} ${group}`);
  return found[0]!.value;
}

/** What a patient pays of a bill, fen. */
function own(i: number): number {
  return claims.cost[i]! - claims.fund[i]! - claims.catastrophic[i]! -
    details!.supplement[i]! - details!.aid[i]! - details!.commercial[i]!;
}

const ROWS = Array.from({ length: claims.rows }, (_, i) => i);

Deno.test("payers of all categories sum to the cost of the scheme, to the fen (INV-8)", () => {
  SCHEMES.forEach((scheme, s) => {
    const cost = ROWS.filter((i) => claims.scheme[i] === s)
      .reduce((sum, i) => sum + claims.cost[i]!, 0);
    for (const groups of [["all"], categoriesOf(s)]) {
      const paid = groups.reduce(
        (sum, group) =>
          sum +
          PAYERS.reduce((a, payer) =>
            a + Math.round(value(`burden.${payer}`, scheme, group)! * 100), 0),
        0,
      );
      assertEquals(paid, cost, `${scheme} ${groups}`);
    }
  });
});

Deno.test("what patients pay, claim by claim: share of cost, per stay, inside the rules (C2)", () => {
  SCHEMES.forEach((scheme, s) => {
    const of = ROWS.filter((i) => claims.scheme[i] === s);
    const sum = (each: (i: number) => number) =>
      of.reduce((total, i) => total + each(i), 0);
    const cost = sum((i) => claims.cost[i]!), paid = sum(own);
    const off = sum((i) => Math.min(own(i), claims.selfPaid[i]!));
    near(value("burden.own", scheme), paid / cost);
    near(value("burden.perStay", scheme), paid / 100 / of.length);
    near(value("C2", scheme), (paid - off) / cost);
  });
});

Deno.test("catastrophic spending is a person's year and not a stay, and grows as households get poorer", () => {
  SCHEMES.forEach((scheme, s) => {
    const years = new Map<number, number>(), poorest = new Map(years);
    for (const i of ROWS.filter((i) => claims.scheme[i] === s)) {
      const who = claims.person[i]!;
      years.set(who, (years.get(who) ?? 0) + own(i));
      // The destitute are among the poorest 2 %, those on allowance among 5 %.
      const bits = details!.special[i]!;
      poorest.set(who, bits & 1 ? 0.02 : bits & 2 ? 0.05 : 1);
    }
    const above = [...years].reduce(
      (sum, [who, paid]) =>
        sum + catastrophicChance(paid, s, capacity, poorest.get(who)),
      0,
    );
    near(value("catastrophic.persons", scheme), above);
    near(value("catastrophic.share", scheme), above / years.size);
    near(
      value("catastrophic.per10000", scheme),
      above * 1e4 / year!.insured[s]!,
    );
    const poorer = patientMetrics({
      ...SHEETS,
      capacity: { ...capacity, income: [20_000, 12_000] },
    });
    assert(value("catastrophic.persons", scheme, "all", poorer)! > above);
  });
});

Deno.test("the chance rises with the bill, from nobody to everybody", () => {
  const chances = [0, 1e4, 5e5, 3e6, 1e7, 1e9].map((fen) =>
    catastrophicChance(fen, 1, capacity)
  );
  assertEquals(chances[0], 0);
  assertEquals(chances.at(-1), 1);
  assertEquals(chances, chances.toSorted((a, b) => a - b));
  assertEquals(
    catastrophicChance(1, 0, { ...capacity, subsistence: [60_000, 0] }),
    1,
  );
});

Deno.test("a household among the poorest is the likelier to be over the line, up to certainty", () => {
  const chance = (poorest: number) =>
    catastrophicChance(1e6, 1, capacity, poorest);
  assertAlmostEquals(chance(0.5), 2 * chance(1), 1e-12);
  assertEquals(chance(1e-9), 1);
});

Deno.test("stays of a county are in it, elsewhere in the city or out of area, and the rate is of its insured", () => {
  const { counties, hospitals } = result!;
  SCHEMES.forEach((scheme, s) =>
    counties.id.forEach((id, c) => {
      const of = ROWS.filter((i) =>
        claims.scheme[i] === s && claims.county[i] === c
      );
      const group = `county:${id}`;
      const shares = DIRECTIONS.map((d) =>
        value(`access.${d}`, scheme, group)!
      );
      assertAlmostEquals(shares.reduce((a, b) => a + b), 1, 1e-12);
      const here = of.filter((i) =>
        claims.hospital[i] !== OUT_OF_AREA &&
        hospitals.county[claims.hospital[i]!] === c
      );
      near(shares[0]!, here.length / of.length);
      let months = 0;
      for (let r = 0; r < register.rows; r++) {
        if (register.scheme[r] === s && register.county[r] === c) {
          months += register.insured[r]!;
        }
      }
      near(value("access.rate", scheme, group), of.length * 100 * 12 / months);
    })
  );
});

Deno.test("refusals and referrals come from the truth, transfers from the list; unknown is left out", () => {
  const i = ROWS.find((row) => claims.hospital[row] !== OUT_OF_AREA)!;
  const scheme = SCHEMES[claims.scheme[i]!]!;
  const level = `level:${result!.hospitals.level[claims.hospital[i]!]}`;
  const marks = year!.truth!.marks.slice();
  marks[i] = MARK.refused | MARK.referred;
  const marked = patientMetrics({
    ...SHEETS,
    truth: { ...year!.truth!, marks },
  });
  for (const metric of ["truth.refused", "truth.referred"]) {
    for (const group of ["all", level]) {
      assertEquals(value(metric, scheme, group), 0);
      assert(value(metric, scheme, group, marked)! > 0);
    }
  }
  assert(value("sent.transferred", scheme)! > 0);
  const bare = patientMetrics({ ...SHEETS, details: null, truth: null });
  assertEquals(
    bare.filter(({ metric }) =>
      metric.startsWith("sent.") || metric.startsWith("truth.")
    ),
    [],
  );
  assertEquals(value("burden.aid", scheme, "all", bare), null);
  assertEquals(bare.filter(({ group }) => group.startsWith("category:")), []);
});

Deno.test("the result of a run carries them all, under its own settings", () => {
  const own = result!.metrics.filter(({ metric }) =>
    METRICS.some((row) => row.metric === metric)
  );
  assertEquals(own.filter(({ metric }) => metric !== "C2").length > 100, true);
  for (const row of METRICS) {
    assertEquals(
      value(row.metric, row.scheme, row.group, result!.metrics),
      row.value,
    );
  }
});

function categoriesOf(scheme: number): string[] {
  return CATEGORIES.filter((_, c) => scheme === 0 ? c < 2 : c >= 2)
    .map((category) => `category:${category}`);
}

function near(actual: number | null, expected: number): void {
  assert(actual !== null);
  assertAlmostEquals(actual, expected, Math.abs(expected) * 1e-11 + 1e-15);
}
