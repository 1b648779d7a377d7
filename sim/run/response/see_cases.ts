/**
 * The cases of a settled year as its institutions know them (医院所知病例): beyond the
 * bill, and in two kinds. Part of the run: it gathers and computes nothing.
 *
 * @module
 */
import { codeMoves } from "../../hospital/response/code_moves.ts";
import type { OwnCases } from "../../hospital/response/code_steps.ts";
import { meanOne } from "../../base/mean_one.ts";
import { atMarginOf } from "./at_margin.ts";
import type { CostKnown } from "../../hospital/response/cost_mix.ts";
import { conductOptions } from "../../hospital/response/conduct_options.ts";
import { primaryGroups } from "../../hospital/response/primary_groups.ts";
import {
  type KindsByLevel,
  kindSums,
} from "../../hospital/response/primary_pay.ts";
import type { Hospitals } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import { pricedCodes } from "../../need/cost_parts.ts";
import type { LastYear } from "../settle_course.ts";
import type { SeenYear } from "./see_year.ts";

/** What institutions know of the year's cases beyond the bill, and which are of primary-level groups under these rules. */
export function casesAfter(
  { city: { facts, codes }, hospitals, played, settled }: SeenYear,
  values: Values,
): OwnCases & CostKnown {
  const { truth } = played;
  const priced = pricedCodes(facts, codes, values["need.prices"]);
  const options = conductOptions(values);
  const moves = codeMoves(priced, options.upcodeGain);
  return {
    trueCode: truth!.code,
    severity: truth!.severity,
    heavier: moves.heavier,
    upcoded: moves.upcoded,
    readiness: meanOne(options.upcodeSeverity, options.severityShares),
    atMargin: atMarginOf({ facts, codes }, values),
    usualCost: priced.costRatio.map((ratio, c) =>
      facts.diseases[codes.disease[c]!]!.meanCost * ratio
    ),
    primary: primaryCodes(settled, hospitals, values),
  };
}

/** Codes of primary-level groups, as institutions reckon from a settled year (基层病种编码); 1 = it is one. */
export function primaryCodes(
  { record, catalogue, settled }: LastYear,
  { level }: Pick<Hospitals, "level">,
  values: Values,
): Uint8Array {
  return primaryGroups({
    claims: record.claims,
    cases: settled.cases,
    level,
    catalogue,
  }, {
    select: values["grouping.basic.select"],
    minShare: values["grouping.basic.minShare"],
    maxCv: values["grouping.basic.maxCv"],
    listed: values["grouping.basic.groups"],
  });
}

/** Primary-level groups and other cases at the margin, by level. */
export function kindsAfter(
  { hospitals, played, settled }: SeenYear,
  own: OwnCases,
): KindsByLevel {
  return kindSums(
    played.record.claims,
    settled.settled.points,
    own,
    settled.catalogue,
    hospitals.level,
  );
}
