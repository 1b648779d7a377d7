/**
 * What settlement lists say beside the bill (结算清单其他项目): terms of a year,
 * and the three stages that fill the columns. Part of the run: it knows the
 * order and computes nothing.
 *
 * @module
 */
import { type Key, purposeKey } from "../base/streams.ts";
import { describe } from "../claims/describe.ts";
import type { CodingSkill } from "../claims/coding_skill.ts";
import { type DetailTables, detailTables } from "../claims/detail_tables.ts";
import { layers } from "../claims/layers.ts";
import { screened } from "../claims/screened.ts";
import type { Facts } from "../model/facts.ts";
import type { ClaimDetails, Claims } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { Episodes, Persons, Stays } from "../model/world.ts";
import type { PricedCodes } from "../need/cost_parts.ts";
import { type BesideTerms, besideTerms } from "./benefit_terms.ts";

/** All that the lists of one year are filled from. */
export interface ListTerms {
  readonly details: DetailTables;
  readonly detailsKey: Key;
  /** Other payers and screened items; `null` for history, where nobody asks for them. */
  readonly beside: BesideTerms | null;
}

/** Terms of the lists of a year, from the settings in force on its first day. */
export function listTerms(
  facts: Facts,
  codes: PricedCodes,
  doctors: Uint16Array,
  values: Values,
  root: Key,
  year: number,
): ListTerms {
  const whole = year === values["run.year"];
  return {
    details: detailTables(facts, codes, doctors, {
      complication: values["claims.details.complication"],
      missingSecondary: values["claims.coding.missingSecondary"],
      icu: values["claims.details.icu"],
      emergency: values["claims.details.emergency"],
      transfer: values["claims.details.transfer"],
      death: values["claims.details.death"],
    }),
    detailsKey: purposeKey(root, "claims/details", year),
    beside: !whole ? null : besideTerms(
      values,
      facts.screenedItems,
      codes.book.chapter,
      root,
      year,
    ),
  };
}

/** Fills the lists of one block, from row `start`. */
export function fillLists(
  terms: ListTerms,
  levelOf: Uint8Array,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  bills: Claims,
  start: number,
  out: ClaimDetails,
  skill: CodingSkill | null,
): void {
  const { details, detailsKey, beside } = terms;
  describe(
    details,
    detailsKey,
    levelOf,
    persons,
    episodes,
    stays,
    out,
    start,
    skill,
  );
  if (beside === null) return;
  layers(beside.layers, persons, episodes, stays, bills, start, out);
  screened(
    beside.screened,
    beside.screenedKey,
    persons,
    episodes,
    stays,
    bills,
    start,
    out,
  );
}
