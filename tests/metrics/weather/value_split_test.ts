import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type ValueMethod,
  valueSplit,
} from "../../../sim/metrics/weather/value_split.ts";
import {
  ownParts,
  POINT_FACTORS,
  type ValueSplit,
} from "../../../sim/model/weather.ts";
import { type PlainYear, valuedYear } from "../../support/valued_year.ts";

const SEED = 20251126;
const METHODS = ["fund", "totalMinusIndividual", "totalTimesRatio"] as const;

const split = (a: PlainYear, b: PlainYear, method: ValueMethod = "fund") =>
  valueSplit(valuedYear(a, method), valuedYear(b, method), 0, method);

/** Effects by factor, those that are not zero. */
function moved({ parts }: ValueSplit, least = 1e-12): Record<string, number> {
  return Object.fromEntries(
    parts.filter(({ effect }) => Math.abs(effect) > least)
      .map(({ factor, effect }) => [factor, effect]),
  );
}

function assertNoRest({ from, to, parts }: ValueSplit): void {
  // 1e-9 yuan, of values of up to 1 yuan; drawn years have values of millions.
  const most = Math.max(1, ...parts.map(({ effect }) => Math.abs(effect)));
  const all = parts.reduce((n, { effect }) => n + effect, 0);
  assertAlmostEquals(all, to.value - from.value, 1e-9 * most);
  for (const { effect, byHospital } of parts) {
    assert(Number.isFinite(effect));
    if (byHospital === null) continue;
    assertAlmostEquals(
      byHospital.reduce((a, b) => a + b, 0),
      effect,
      1e-9 * most,
    );
  }
}

const factor = fc.double({ min: 0.2, max: 3, noNaN: true });
const yuan = fc.integer({ min: 0, max: 9_000_000 });
const hospital = fc.record({
  cases: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 })),
  // A hospital with cases and not a point: what is zero may stand anywhere.
  mix: fc.oneof({ weight: 9, arbitrary: factor }, fc.constant(0)),
  coding: factor,
  coefficient: factor,
  auxiliary: factor,
  outliers: fc.oneof({ weight: 9, arbitrary: factor }, fc.constant(0)),
  conduct: factor,
  cost: fc.integer({ min: 5_000_000, max: 9_000_000 }),
  booked: fc.integer({ min: 1_000_000, max: 5_000_000 }),
});
const year = fc.record({
  dip: fc.integer({ min: 1, max: 90_000_000 }),
  outpatient: yuan,
  chronic: yuan,
  remote: yuan,
  other: yuan,
  maternity: yuan,
  reserve: yuan,
  form: fc.oneof(fc.constant(1), factor),
  hospitals: fc.array(hospital, { minLength: 3, maxLength: 3 }),
});

Deno.test("parts sum to the change, institutions to their factor, whatever the two years are", () => {
  for (const method of METHODS) {
    fc.assert(
      fc.property(year, year, fc.boolean(), (a, b, truth) => {
        const found = split({ ...a, truth }, b, method);
        if (found === null) return;
        assertNoRest(found);
        assertEquals(found.coding, truth);
      }),
      { seed: SEED, numRuns: 300 },
    );
  }
});

Deno.test("what drove a value up drives it down on the way back", () => {
  for (const method of METHODS) {
    fc.assert(
      fc.property(year, year, (a, b) => {
        const there = split(a, b, method), back = split(b, a, method);
        there?.parts.forEach(({ effect }, i) =>
          assertAlmostEquals(
            back!.parts[i]!.effect,
            -effect,
            1e-9 * Math.max(1, there.from.value, there.to.value),
          )
        );
      }),
      { seed: SEED, numRuns: 100 },
    );
  }
});

Deno.test("a year against itself is moved by nothing", () => {
  fc.assert(
    fc.property(year, (a) => {
      for (const method of METHODS) {
        const found = split(a, a, method);
        if (found !== null) assertEquals(moved(found, 0), {});
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

Deno.test("twice the cases everywhere and nothing else is volume alone, and halves the value", () => {
  const hospitals = [{ cases: 100, mix: 4 }, { cases: 50, coding: 1.2 }];
  const found = split({ dip: 9000, hospitals }, {
    dip: 9000,
    hospitals: hospitals.map((h) => ({ ...h, cases: h.cases * 2 })),
  })!;
  const { volume, ...rest } = moved(found);
  assertEquals(rest, {});
  assertAlmostEquals(volume!, -found.from.value / 2, 1e-12);
});

Deno.test("by hand: one line takes 5 % of the money, codes make 10 % more of the points at one hospital", () => {
  // v = 1000 ÷ (60 + 40) = 10; after: 950 ÷ (66 + 40) = 8.962264.
  const a = {
    dip: 1000,
    remote: 200,
    hospitals: [{ cases: 60 }, { cases: 40 }],
  };
  const b = {
    dip: 950,
    remote: 250,
    hospitals: [{ cases: 60, coding: 1.1 }, { cases: 40 }],
  };
  const found = split(a, b)!, { remote, coding, ...rest } = moved(found);
  const mean = (950 / 106 - 10) / Math.log(950 / 106 / 10);
  assertEquals(rest, {});
  assertAlmostEquals(remote!, mean * Math.log(0.95), 1e-10);
  assertAlmostEquals(coding!, -mean * Math.log(1.06), 1e-10);
  assertAlmostEquals(remote! + coding!, -1.037736, 1e-6);
  assertEquals(ownParts(found).map(({ own }) => own === 0), [false, true]);
  assertAlmostEquals(ownParts(found)[1]!.others, coding!, 1e-12);
});

Deno.test("a total that grows and a line that takes all of it leave the value where it was, and both are told", () => {
  const hospitals = [{ cases: 100 }];
  const found = split(
    { dip: 1000, remote: 100, hospitals },
    { dip: 1000, remote: 300, maternity: 100, hospitals },
  )!;
  assertEquals(moved(found), { total: 3, remote: -2, maternity: -1 });
});

Deno.test("an institution that opens or closes is volume, one whose points vanish is what made them vanish", () => {
  const a = { dip: 900, hospitals: [{ cases: 60, mix: 2 }, { cases: 0 }] };
  const b = {
    dip: 900,
    hospitals: [{ cases: 60, mix: 2 }, { cases: 60, coding: 1.5, mix: 3 }],
  };
  for (const [from, to] of [[a, b], [b, a]] as const) {
    const found = split(from, to)!;
    assertEquals(Object.keys(moved(found)), ["volume"]);
    assertNoRest(found);
  }
  const nothing = {
    ...b,
    hospitals: [b.hospitals[0]!, { cases: 60, outliers: 0 }],
  };
  assertEquals(Object.keys(moved(split(b, nothing)!)), ["outliers"]);
});

Deno.test("the limit of an institution that shrinks to nothing is the whole change", () => {
  const of = (cases: number) => ({
    dip: 900,
    hospitals: [{ cases: 60 }, { cases, mix: 2 }],
  });
  const whole = moved(split(of(40), of(0))!).volume!;
  const nearly = moved(split(of(40), of(1e-9))!).volume!;
  assertAlmostEquals(nearly, whole, 1e-7);
});

Deno.test("without true codes mix and coding are one factor, their sum", () => {
  const a = { dip: 900, hospitals: [{ cases: 60, mix: 2 }] };
  const b = { dip: 900, hospitals: [{ cases: 60, mix: 2.2, coding: 1.1 }] };
  const seen = moved(split(a, b)!);
  const blind = split({ ...a, truth: false }, b)!;
  assertEquals(blind.coding, false);
  assertEquals(blind.parts.some((p) => p.factor === "coding"), false);
  assertAlmostEquals(moved(blind).mix!, seen.mix! + seen.coding!, 1e-12);
});

Deno.test("what patients bear is money beside the fund, or a ratio; a held value is form", () => {
  const a = { dip: 60, hospitals: [{ cases: 10, cost: 100, booked: 60 }] };
  const b = { dip: 60, hospitals: [{ cases: 10, cost: 120, booked: 60 }] };
  // (60 + 40) ÷ 10 → (60 + 60) ÷ 10, and 60 ÷ .6 ÷ 10 → 60 ÷ .5 ÷ 10.
  const names = ["individual", "ratio"];
  for (const [i, method] of METHODS.slice(1).entries()) {
    const found = moved(split(a, b, method)!, 1e-9);
    assertEquals(Object.keys(found), [names[i]]);
    assertAlmostEquals(found[names[i]!]!, 2, 1e-9);
  }
  const held = split({ ...a, dip: 60 }, { ...a, dip: 90, form: 60 / 90 })!;
  const { total, form } = moved(held);
  assertAlmostEquals(total! + form!, 0, 1e-9);
  assert(total! > 2);
});

Deno.test("money that is re-fixed or belongs to other months is told apart from its line", () => {
  const hospitals = [{ cases: 100 }];
  const found = split({ dip: 1000, hospitals }, {
    dip: 1000,
    fund: 900,
    hospitals,
  })!;
  assertAlmostEquals(moved(found).cleared!, -1, 1e-9);
});

Deno.test("a fund that had nothing takes the whole, and a year without points has no split", () => {
  const hospitals = [{ cases: 100 }];
  const found = split({ dip: 0, hospitals }, {
    dip: 900,
    remote: 100,
    hospitals: [{ cases: 50 }],
  })!;
  assertEquals(moved(found), { total: 20, remote: -2 });
  assertNoRest(found);
  assertEquals(
    split({ dip: 900, hospitals: [{ cases: 0 }] }, { dip: 900, hospitals }),
    null,
  );
});

Deno.test("only what is an institution's own has institutions", () => {
  const a = { dip: 900, hospitals: [{ cases: 60 }] };
  for (const { factor, byHospital } of split(a, a)!.parts) {
    const own = (POINT_FACTORS as readonly string[]).includes(factor);
    assertEquals(byHospital !== null, own, factor);
  }
});
