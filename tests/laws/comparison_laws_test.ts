import { assert, assertEquals } from "@std/assert";
import { fingerprint } from "../../sim/base/columns.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const RENAMED = `format: 1
title: 改名的基线
titleEn: The baseline by another name
inherits: zibo_2025/baseline
`;
/** The other way round: the fund bears less of an overspend. */
const SHARE_DOWN = `${RENAMED}policy:
  settlement.clearing.steps:
    value: [{ from: 1, up: 1.1, share: 0.3 }]
    source: assumed
`;
/** A reserve so thin that it cannot bear what is asked. */
const THIN = `${RENAMED}policy:
  budget.total.reserveRate:
    value: 0.001
    source: assumed
`;
const plans = smallPlans(
  [
    "zibo_2025/baseline",
    "zibo_2025/share_up",
    "test/renamed",
    "test/share_down",
    "test/thin",
  ],
  { "test/renamed": RENAMED, "test/share_down": SHARE_DOWN, "test/thin": THIN },
);
const [baseline, up, renamed, down, thin] = await rehearseQuietly(plans) as [
  ScenarioResult,
  ScenarioResult,
  ScenarioResult,
  ScenarioResult,
  ScenarioResult,
];
const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);

Deno.test("a renamed scenario with nothing changed differs by exactly zero", () => {
  const tables = (r: ScenarioResult) =>
    fingerprint(
      r.settlements,
      r.lastYear,
      r.otherPayments,
      r.journal,
      r.metrics,
      r.coefficients,
      r.counts,
      { ...r.catalogue, id: "" },
      { ...r.signals, catalogue: null },
      r.rehearsal.map((row) => ({ ...row, scenario: "" })),
    );
  assertEquals(tables(renamed), tables(baseline));
  assert(tables(up) !== tables(baseline));
  assert(renamed.titleZh !== baseline.titleZh);
});

for (
  const [name, reform, sign] of [
    ["a higher", up, 1],
    ["a lower", down, -1],
  ] as const
) {
  Deno.test(`${name} share of overspending moves the pay of overspent hospitals only, and in its direction`, () => {
    let moved = 0;
    baseline.settlements.forEach((before, s) => {
      const after = reform.settlements[s]!;
      assertEquals(after.lambda, "1", "the reserve must suffice");
      assertEquals(after.standard, before.standard);
      assertEquals(after.booked, before.booked);
      assertEquals(after.clear, before.clear);
      before.pay.forEach((pay, h) => {
        const change = (after.pay[h]! - pay) * sign;
        const over = before.booked[h]! > before.standard[h]! &&
          before.standard[h]! > 0;
        if (over) {
          assert(change >= 0, `hospital ${h}`);
          if (change > 0) moved++;
          // A hospital is never paid more than it booked.
          assert(after.pay[h]! <= after.booked[h]!);
        } else {assertEquals(
            after.pay[h],
            pay,
            `hospital ${h} did not overspend`,
          );}
      });
    });
    assert(moved > 50, `only ${moved} hospitals moved`);
  });
}

Deno.test("the share of 0.8 pays four thirds of what 0.6 paid, to the rounding of each fen", () => {
  baseline.settlements.forEach((before, s) =>
    before.shared.forEach((fen, h) => {
      const after = up.settlements[s]!.shared[h]!;
      assert(Math.abs(after - fen * 4 / 3) <= 1.2, `hospital ${h}`);
    })
  );
});

Deno.test("a higher share changes no point, no value, no month and no old year", () => {
  assertEquals(up.coefficients, baseline.coefficients);
  assertEquals(up.catalogue.points, baseline.catalogue.points);
  assertEquals(fingerprint(up.lastYear), fingerprint(baseline.lastYear));
  assertEquals(fingerprint(up.counts), fingerprint(baseline.counts));
  baseline.settlements.forEach((before, s) => {
    const after = up.settlements[s]!;
    assertEquals(after.settlementValue, before.settlementValue);
    assertEquals(after.yearStartValue, before.yearStartValue);
    assertEquals(after.cashPaid, before.cashPaid);
    assertEquals(fingerprint(after.budget), fingerprint(before.budget));
  });
});

Deno.test("where the reserve is too thin, everything in it is shared and nothing beyond", () => {
  thin.settlements.forEach((s) => {
    assert(s.shareAsked > s.reserveAvailable && Number(s.lambda) < 1);
    assertEquals(sum(s.shared), s.reserveAvailable);
    assertEquals(s.reserveAvailable, s.budget.reserve);
  });
});

Deno.test("scenarios of one comparison meet the same people and cases", () => {
  for (const result of [up, renamed, down, thin]) {
    assertEquals(result.insured, baseline.insured);
    assertEquals(result.counts.claims, baseline.counts.claims);
    assertEquals(result.counts.fundByMethod, baseline.counts.fundByMethod);
  }
});
