import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import { HEADLINES } from "../../../sim/analysis/headlines/headline.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { SCHEMES } from "../../../sim/model/ledger.ts";
import type { NegotiationSheet } from "../../../sim/model/negotiation.ts";
import {
  CLEARINGS,
  PLAYED_DIVISIONS,
  type PlayedCase,
} from "../../../sim/model/next_year.ts";
import type { Outcome } from "../../../sim/model/result.ts";
import { withSettings } from "../../../sim/model/scenario/mod.ts";
import { negotiateResult } from "../../../sim/run/negotiate_result.ts";
import { rememberStages } from "../../../sim/run/remember_stages.ts";
import { type Played, rehearse, settlePlans } from "../../../sim/run.ts";
import { divisionRules } from "../../../sim/study/next_year/division_rules.ts";
import { playNextYear } from "../../../sim/study/next_year/play_next_year.ts";
import { PLAIN, smallPlans } from "../../support/small_city.ts";

// One year of history is enough to talk about.
const [plan] = smallPlans(["test/talks"], {
  "test/talks": `format: 1
title: 谈判后
inherits: zibo_2025/baseline
run:
  run.historyYears: 1
`,
});
const { scenario } = plan!;
const quiet = { ...PLAIN, onProgress: () => {} };
const played: Played = new Map(), memory = rememberStages();
const [result] = await rehearse([plan!], quiet, played);
const { sheets } = negotiateResult(
  result!,
  scenario.valuesOn(`${result!.year}-01-01`),
);
const next = await playNextYear(
  plan!,
  sheets,
  { ...quiet, replicates: 2 },
  played,
);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

/** The policy year of replicate 0 under a division. */
async function settled(
  one: PlayedCase,
  of: readonly NegotiationSheet[] = sheets,
): Promise<Outcome> {
  const rules = divisionRules({ scenario, sheets: of, plan: result! }, one);
  const divided = { ...plan!, scenario: withSettings(scenario, rules) };
  const [outcome] = await settlePlans([divided], quiet, played, memory);
  return outcome!;
}

Deno.test("under every division the quotas are the awards to the fen and sum to the DIP line, which is the envelope", async () => {
  for (const division of PLAYED_DIVISIONS.filter((one) => one !== "plan")) {
    const { settlements } = await settled({ clearing: "quota", division });
    for (const { scheme, budget, fund, clearedStandard } of settlements) {
      const sheet = sheets.find((one) => one.scheme === scheme)!;
      const awards = division === "talks"
        ? sheet.hospital.awards
        : sheet.divisions.find(({ rule }) => rule === division)!.hospitals;
      assertEquals(sum(awards), sheet.envelope);
      assertEquals(budget.lines.dip, sheet.envelope);
      assertEquals(fund, sheet.envelope);
      assertEquals(budget.quotas, awards, division);
      assertEquals(sum(budget.months), sheet.envelope);
      assertEquals(clearedStandard, awards, division);
    }
  }
});

Deno.test("a division that is the plan's own changes no number of the settlement", async () => {
  const own = sheets.map((sheet): NegotiationSheet => {
    const { budget } = result!.settlements.find(({ scheme }) =>
      scheme === sheet.scheme
    )!;
    const hospital = { ...sheet.hospital, awards: budget.quotas! };
    return { ...sheet, envelope: budget.lines.dip, hospital };
  });
  for (const clearing of CLEARINGS) {
    const placebo = await settled({ clearing, division: "talks" }, own);
    const stated = await settled({ clearing, division: "plan" }, own);
    assertEquals(placebo.settlements, stated.settlements, clearing);
  }
  const asStated = await settled({ clearing: "value", division: "plan" });
  assertEquals(asStated.settlements, result!.settlements);
});

Deno.test("a scheme that was not negotiated keeps its line, its quotas and its pay", async () => {
  const one = { clearing: "value", division: "equalAwards" } as const;
  const { settlements } = await settled(one, [sheets[1]!]);
  assertEquals(settlements[0], result!.settlements[0]);
  assertEquals(settlements[1]!.budget.lines.dip, sheets[1]!.envelope);
});

Deno.test("cleared by points all divisions pay alike to the fen, against quotas they do not", () => {
  assertEquals(next.own, "value");
  const rules = next.moves.filter(({ division }) =>
    division !== "plan" && division !== "lastYear"
  );
  for (const { clearing, gained, lost, ...counts } of rules) {
    if (clearing === "quota") continue;
    const { winners, losers, unclear, slight } = counts;
    assertEquals([winners, losers, unclear, slight, gained, lost + 0], [
      ...[0, 0, 0, 0, 0, 0],
    ]);
  }
  for (const scheme of SCHEMES) {
    const equal = rules.find((row) =>
      row.clearing === "quota" && row.division === "equalAwards" &&
      row.scheme === scheme
    )!;
    assert(equal.gained > 0 && equal.lost < 0);
  }
});

Deno.test("the plan differs from itself by nothing, last year's shares from themselves by nothing, patients' part from nothing at all", () => {
  for (const row of next.rows) {
    const { clearing, division, metric, fromPlan, fromLastYear } = row;
    if (clearing === next.own && division === "plan") {
      assertEquals([fromPlan.mean, fromPlan.interval], [0, [0, 0]]);
    }
    if (division === "lastYear") {
      assertEquals([fromLastYear.mean, fromLastYear.interval], [0, [0, 0]]);
    }
    if (metric === "burden") assertEquals(fromPlan.mean, 0);
  }
});

Deno.test("parts sum to the whole: institutions to groups, groups to the scheme, schemes to both", () => {
  const of = (scheme: string, division: string) =>
    next.rows.filter((row) =>
      row.metric === "pay" && row.scheme === scheme &&
      row.clearing === "quota" && row.division === division
    );
  for (const division of ["plan", "talks", "talmud"]) {
    const totals = ["all", ...SCHEMES].map((scheme) => {
      const [whole, ...groups] = of(scheme, division);
      assertEquals(whole!.group, null);
      if (scheme === "all") return whole!.level.mean;
      assertAlmostEquals(
        sum(groups.map(({ level }) => level.mean)),
        whole!.level.mean,
        1,
      );
      const institutions = next.hospitals.filter((row) =>
        row.scheme === scheme && row.clearing === "quota" &&
        row.division === division
      );
      assertAlmostEquals(
        sum(institutions.map(({ pay }) => pay.level.mean)),
        whole!.level.mean,
        1,
      );
      return whole!.level.mean;
    });
    assertAlmostEquals(totals[0]!, totals[1]! + totals[2]!, 1);
  }
});

Deno.test("replicate 0 is the year that the scenario itself plays, and the next one is another", async () => {
  const one = await playNextYear(
    plan!,
    sheets,
    { ...quiet, replicates: 1 },
    played,
  );
  const pay = HEADLINES.find(({ id }) => id === "pay")!;
  const members = [...result!.hospitals.id.keys()];
  const stated = pay.read({
    ...{ outcome: result!, settlements: result!.settlements, members },
  });
  const level = (of: typeof next) =>
    of.rows.find((row) =>
      row.metric === "pay" && row.scheme === "all" &&
      row.division === "plan" && row.clearing === of.own
    )!.level;
  assertEquals(level(one).mean, stated);
  assertEquals(level(one).interval, null);
  assert(level(next).mean !== stated && level(next).deviation > 0);
});

Deno.test("the same seed gives the same numbers again, from worlds played anew", async () => {
  const again = await playNextYear(
    plan!,
    sheets,
    { ...quiet, replicates: 2 },
    new Map(),
  );
  assertEquals(JSON.stringify(again), JSON.stringify(next));
});

Deno.test("an envelope that the registry does not allow is refused with its key", () => {
  const huge = sheets.map((sheet) => ({ ...sheet, envelope: 2e13 }));
  const error = assertThrows(
    () =>
      divisionRules(
        { scenario, sheets: huge, plan: result! },
        { clearing: "value", division: "talks" },
      ),
    ShapanError,
  );
  assertEquals(error.issues[0]!.key, "budget.adjustment.events");
});
