/**
 * Prices of a year that was given with its catalogue (读入目录定价): the groups of
 * its codes by the same matching as everywhere, coefficients from the table,
 * reference means and the year-start value as they stand. Part of the run: it
 * hands tables on and computes nothing.
 *
 * @module
 */
import { fromNumber, multiply, type Ratio, ratio } from "../base/ratio.ts";
import { assignCodes, type PlacedEntry } from "../grouping/assign_codes.ts";
import { classOfCodes } from "../grouping/class_of_codes.ts";
import type { Given } from "../intake/read_given.ts";
import type { GivenCatalogue } from "../intake/read_catalogue.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  baseCoefficients,
  clipCoefficients,
} from "../points/base_coefficient.ts";
import type { ReferenceMeans } from "../points/reference_mean.ts";
import type { PricedRules } from "./price_rules.ts";

const FEN_PER_YUAN = ratio(100);

/** Prices a given year; there is no history to measure anything from. */
export function priceGiven(
  { catalogue, codes, hospitals, meanCost }: Given,
  values: Values,
  id: string,
): PricedRules {
  const treatmentClass = classOfCodes(codes, values["grouping.class.by"]);
  const priced = {
    id,
    version: values["grouping.spec.version"],
    group: catalogue.group,
    name: catalogue.name,
    core: catalogue.core,
    treatmentClass: catalogue.treatmentClass,
    cases: catalogue.cases,
    points: catalogue.points,
    ...assignCodes(
      codes,
      { treatmentClass, meanCost },
      coreEntries(catalogue),
      clusterRows(catalogue),
    ),
  };
  const measured = baseCoefficients(hospitals, priced, [], {
    baseMethod: "table",
    meanWeights: "cases",
    yearWeights: [],
    cells: "level",
    table: values["points.coefficient.table"],
  });
  const coefficients = clipCoefficients(measured, {
    min: values["points.coefficient.min"],
    max: values["points.coefficient.max"],
  });
  return {
    catalogue: priced,
    coefficients,
    measured,
    reference: asGiven(catalogue.reference, measured),
    yearStart: yearStart(values),
    fundRatio: SCHEMES.map(() => null),
    benchmark: null,
  };
}

function coreEntries(catalogue: GivenCatalogue): PlacedEntry[] {
  return catalogue.group.flatMap((code, group) =>
    catalogue.core[group] === 1
      ? [{
        code,
        expression: catalogue.operations[group]!,
        mean: catalogue.mean[group]!,
        group,
        dx4: catalogue.diagnosis[group]!,
        treatmentClass: catalogue.treatmentClass[group]!,
      }]
      : []
  );
}

/** Row by code of comprehensive disease, such as `K80-4`. */
function clusterRows({ group, core }: GivenCatalogue): Map<string, number> {
  return new Map(
    group.map((code, row) => [code, row] as const)
      .filter(([, row]) => core[row] === 0),
  );
}

/** A mean that is not given is left to S × b × H. */
function asGiven(
  reference: Float64Array,
  base: Float64Array,
): ReferenceMeans {
  return {
    value: reference,
    num: reference,
    den: reference.map((fen) => fen === 0 ? 0 : 1),
    wide: new Map(),
    timesBase: new Uint8Array(reference.length),
    base,
  };
}

function yearStart(values: Values): (Ratio | null)[] {
  const given = values["intake.yearStartValue"];
  return SCHEMES.map((scheme) =>
    given === null ? null : multiply(fromNumber(given[scheme]), FEN_PER_YUAN)
  );
}
