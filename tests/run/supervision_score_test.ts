/**
 * Supervision held against what was planted, on a small city: no fen is lost
 * between planted and recovered, honest noise is accused, more days find more.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { leakOf } from "../../sim/model/supervision_score.ts";
import { ALL_TEAMS } from "../support/inspecting_teams.ts";
import {
  rehearseQuietly,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"]) as [SmallPlan];

const NONE = {
  overTesting: 0,
  sexLimited: 0,
  drugResale: 0,
  impersonation: 0,
  herbs: 0,
  dental: 0,
};
const WATCH: Partial<Values> = {
  ...ALL_TEAMS,
  "claims.evidence.enabled": true,
};
const played = async (set: Partial<Values>) => {
  const plan = {
    ...BASE,
    scenario: withSettings(BASE.scenario, { ...WATCH, ...set }),
  };
  return (await rehearseQuietly([plan]))[0] as ScenarioResult;
};
const PLANTED: Partial<Values> = {
  "claims.planted.share": {
    ...NONE,
    overTesting: 0.01,
    drugResale: 0.02,
    impersonation: 0.005,
    herbs: 0.2,
  },
};
const [few, many, honest, noisy] = [
  await played(PLANTED),
  await played({ ...PLANTED, "supervision.inspect.effort": 4 }),
  await played({ "claims.planted.share": NONE }),
  await played({
    "claims.planted.share": NONE,
    "claims.evidence.errors": {
      scan: 0.005,
      identity: 0.01,
      sex: 0.002,
      repeats: 0.02,
      late: 0.03,
    },
    "claims.coding.wrongMain": { "3": 0.15, "2": 0.25, "1": 0.4 },
  }),
];
const money = (
  { score }: ScenarioResult,
  of: (act: NonNullable<ScenarioResult["score"]>["acts"][number]) => number,
) => sum(score!.acts.map(of));

Deno.test("leak, refused and given back are what was planted, and what was taken is all accounted for", () => {
  for (const result of [few, many]) {
    for (const act of result.score!.acts) {
      assertAlmostEquals(
        act.refused + act.returned + leakOf(act),
        act.planted,
        1,
        act.act,
      );
      assert(leakOf(act) >= 0 && act.planted > 0, act.act);
    }
    const { accused, beyond, converted } = result.score!;
    assertAlmostEquals(
      money(result, (a) => a.refused + a.returned) + accused.fen + beyond +
        converted,
      sum(result.supervision.findings.loss),
      1,
    );
  }
});

Deno.test("more inspector-days catch more and leak less; what was planted stays", () => {
  const caught = (r: ScenarioResult) => money(r, (a) => a.caught);
  assertEquals(money(few, (a) => a.planted), money(many, (a) => a.planted));
  assert(caught(many) > caught(few), `${caught(many)} ${caught(few)}`);
  assert(money(many, leakOf) < money(few, leakOf));
  for (const act of few.score!.acts) {
    const more = many.score!.acts.find((a) => a.act === act.act)!;
    assert(more.caught >= act.caught, act.act);
  }
});

Deno.test("where nothing is planted some are accused, and more where records err more", () => {
  assertEquals(honest.score!.acts, []);
  const { accused } = honest.score!;
  assert(accused.cases > 0 && accused.fen > 0);
  assert(noisy.score!.accused.cases > 2 * accused.cases);
  assert(noisy.score!.accused.fen > accused.fen);
});

Deno.test("screens that read what is planted find most of it and little else; a metric says so under truth", () => {
  const of = (rule: string) => few.score!.rules.find((r) => r.rule === rule)!;
  for (const rule of ["overTesting", "impersonation"]) {
    const { right, planted, suspected } = of(rule);
    assert(right / planted > 0.85, `${rule} ${right} of ${planted}`);
    assert(right / suspected > 0.6, `${rule} ${right} of ${suspected}`);
  }
  // Codes are read of nine stays in ten, and some are a bill's first.
  const resale = of("drugResale");
  assert(resale.right < resale.planted && resale.right > 0);
  assert(resale.delay !== null && resale.delay >= 0);
  const row = few.metrics.find((m) =>
    m.metric === "truth.watch.recall" && m.group === "rule:drugResale"
  );
  assertEquals(row?.value, resale.right / resale.planted);
});

Deno.test("a year that nobody supervises has no score and no metric of it", async () => {
  const [off] = await rehearseQuietly([BASE]);
  assertEquals(off!.score, undefined);
  assert(!off!.metrics.some(({ metric }) => /watch|perDay/.test(metric)));
});
