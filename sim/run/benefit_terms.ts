/**
 * Terms of bills and of what stands beside them (待遇参数), from the settings of a
 * year. Part of the run: it picks settings and computes nothing of its own.
 *
 * @module
 */
import { type Key, purposeKey } from "../base/streams.ts";
import { type BillTerms, billTerms } from "../claims/bill_terms.ts";
import { type LayerTerms, layerTerms } from "../claims/layer_terms.ts";
import { type ScreenedTables, screenedTables } from "../claims/screened.ts";
import type { ScreenedItemFact } from "../model/facts.ts";
import type { Values } from "../model/policy/mod.ts";

/** Terms of basic and catastrophic insurance in a year. */
export function benefitTerms(
  values: Values,
  root: Key,
  year: number,
): BillTerms {
  const options = {
    deductible: values["claims.benefit.deductible"],
    ratio: values["claims.benefit.ratio"],
    retiredBonus: values["claims.benefit.retiredBonus"],
    annualCap: values["claims.benefit.annualCap"],
    repeatDeductible: values["claims.benefit.repeatDeductible"],
    remoteFactor: values["claims.benefit.remoteFactor"],
    remoteUnfiledFactor: values["claims.benefit.remoteUnfiledFactor"],
    remoteLongTermFactor: values["claims.benefit.remoteLongTermFactor"],
    filing: values["claims.remote.filing"],
    layers: values["claims.catastrophic.layers"],
    layersCap: values["claims.catastrophic.cap"],
    poor: values["claims.catastrophic.poor"],
    includeFirst: values["claims.catastrophic.includeFirst"],
    firstShare: values["claims.selfPaid.firstShare"],
    selfPaidShare: values["claims.selfPaid.share"],
  };
  return billTerms(
    options,
    purposeKey(root, "claims/elsewhere", 0),
    purposeKey(root, "claims/filing", year),
  );
}

/** What the columns beside the bill are filled from: other payers' layers, screened items. */
export interface BesideTerms {
  readonly layers: LayerTerms;
  readonly screened: ScreenedTables;
  readonly screenedKey: Key;
}

/**
 * Terms of what stands beside the bill. Who belongs to a group is the same in
 * every year; which items are charged is the year's luck.
 *
 * @param chapter ICD-10 chapter by row of the code book
 */
export function besideTerms(
  values: Values,
  items: readonly ScreenedItemFact[],
  chapter: readonly string[],
  root: Key,
  year: number,
): BesideTerms {
  return {
    layers: layerTerms({
      firstShare: values["claims.selfPaid.firstShare"],
      annualCap: values["claims.benefit.annualCap"],
      largeAmount: values["claims.supplement.largeAmount"],
      groups: values["claims.supplement.groups"],
      aid: values["claims.aid.grants"],
      commercial: values["claims.commercial.terms"],
      charity: values["claims.charity.terms"],
    }, purposeKey(root, "claims/layers", 0)),
    screened: screenedTables(items, chapter),
    screenedKey: purposeKey(root, "claims/screened", year),
  };
}
