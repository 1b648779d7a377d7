import { assert, assertEquals } from "@std/assert";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const scenario = (data: string, behaviour: string) =>
  `format: 1\ntitle: 医疗点\ninherits: zibo_2025/baseline\ndata:\n  hospital.points.changes: ${data}\nbehaviour:\n  claims.outpatient.pointsElasticity: ${behaviour}\n`;
const FEWER = "[{ county: all, kind: village_clinic, factor: 0.25 }]";
const more = {
  "test/placebo": scenario(FEWER, "{ visits: 0, pharmacy: 0 }"),
  "test/same": scenario("[]", "{ visits: 0.3, pharmacy: 0.3 }"),
  "test/fewer": scenario(FEWER, "{ visits: 0.3, pharmacy: 0 }"),
  "test/pharmacies": scenario(
    "[{ county: all, kind: pharmacy, factor: 2 }]",
    "{ visits: 0, pharmacy: 0.5 }",
  ),
};
const [baseline, placebo, same, fewer, pharmacies] = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", ...Object.keys(more)], more),
) as ScenarioResult[];
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);
const outpatient = (result: ScenarioResult | undefined) =>
  result!.otherPayments.map((p) => p.outpatient);

Deno.test("without elasticity the number of points moves no fen, nor does elasticity without a change", () => {
  for (const result of [placebo, same]) {
    assertEquals(result!.otherPayments, baseline!.otherPayments);
    assertEquals(result!.journal, baseline!.journal);
  }
});

Deno.test("fewer village clinics are fewer visits, and township centres lose most", () => {
  const { kind } = baseline!.hospitals;
  outpatient(fewer).forEach((after, s) => {
    const before = outpatient(baseline)[s]!;
    const change = (pick: (h: number) => boolean) =>
      sum(after.filter((_, h) => pick(h))) /
      sum(before.filter((_, h) => pick(h)));
    const local = (h: number) => h < kind.length;
    // 2600 clinics of 3430 points become 650: 0.431 to the power of 0.3 is 0.777.
    const all = change(local), centres = change((h) => kind[h] === "township");
    assert(Math.abs(all - 0.777) < 0.03, `${all}`);
    assert(centres < all - 0.1, `${centres} against ${all}`);
  });
  assertEquals(fewer!.counts, baseline!.counts);
});

Deno.test("more pharmacies fill more, and what is paid in all stays", () => {
  const at = baseline!.hospitals.id.length;
  outpatient(pharmacies).forEach((after, s) => {
    const before = outpatient(baseline)[s]!;
    assert(after[at]! > before[at]!);
    assert(Math.abs(sum(after) / sum(before) - 1) < 1e-4);
  });
});
