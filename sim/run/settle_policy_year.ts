/**
 * The policy year under the scenario's rules (政策年结算): prices from its base period,
 * then the settlement. Part of the run: it knows the order and computes nothing.
 *
 * @module
 */
import type { Facts } from "../model/facts.ts";
import type { CatalogueFile, Hospitals, Opinions } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { coefficientsBefore } from "./coefficients_before.ts";
import { type GroupingSources, groupingSources } from "./group_rules.ts";
import { priceRules } from "./price_rules.ts";
import { openSettlement } from "./resettle.ts";
import type { PlayedYear } from "./play_year.ts";
import type { LastYear, PolicyYear, SettledPlan } from "./settle_course.ts";
import type { StageMemory } from "./stage_memory.ts";
import { withEvidence } from "./supervision/with_evidence.ts";
import { type City, hospitalsIn } from "./world_frames.ts";
import { valuesThroughout } from "./year_values.ts";

/** Settles a policy year; last year tells what the budget grows from. */
export function settlePolicyYear(
  plan: SettledPlan,
  city: City,
  { history, ...played }:
    & Pick<PolicyYear, "record" | "truth" | "history">
    & Pick<PlayedYear, "response">,
  last: LastYear,
  opinions: Opinions | null,
  keep: StageMemory,
): PolicyYear {
  const { scenario } = plan, codes = city.codes.book;
  const { year } = played.record;
  const settings = scenario.valuesOn("9999-12-31");
  const hospitals = keep.run(archiveIn, { city, year }, settings);
  const through = valuesThroughout(plan, year);
  const rules = priceRules(
    {
      history,
      codes,
      hospitals,
      id: `${scenario.id}-${year}`,
      sources: keep.run(sourcesOf, {
        facts: plan.facts,
        file: plan.catalogue ?? null,
      }, settings),
      opinions,
      before: coefficientsBefore(last),
    },
    through.start,
    keep,
  );
  const { record, truth } = keep.run(
    withEvidence,
    { ...played, codes, hospitals },
    through.start,
  );
  const { settled, again } = openSettlement(
    {
      record,
      truth,
      screens: plan.screens ?? [],
      rules,
      before: last.settled.spent,
      codes,
      hospitals,
      counties: city.counties,
      last: last.settled,
      previous: last.record,
    },
    through,
    keep,
  );
  return {
    hospitals,
    record,
    truth,
    history,
    through,
    rules,
    settled,
    again,
  };
}

/** The institutions of a city in a year, as the archive has them. */
export function archiveIn(
  { city, year }: { readonly city: City; readonly year: number },
  values: Values,
): Hospitals {
  return hospitalsIn(city, year, values).archive;
}

function sourcesOf({ facts, file }: {
  readonly facts: Facts;
  readonly file: CatalogueFile | null;
}): GroupingSources {
  return groupingSources(facts, file);
}
