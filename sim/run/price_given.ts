/**
 * Prices of a year that was given with its catalogue (读入目录定价): the groups of
 * its codes by the same matching as everywhere, coefficients from the table,
 * reference means and the year-start value as they stand. Part of the run: it
 * hands tables on and computes nothing.
 *
 * @module
 */
import { fromNumber, multiply, type Ratio, ratio } from "../base/ratio.ts";
import { classOfCodes } from "../grouping/class_of_codes.ts";
import { placeCatalogue } from "../grouping/place_catalogue.ts";
import type { Given } from "../intake/read_given.ts";
import { type Opinions, SCHEMES } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { baseCoefficients } from "../points/base_coefficient.ts";
import { changedPoints } from "../points/changed_points.ts";
import { opinionChanges } from "../points/opinions.ts";
import type { ReferenceMeans } from "../points/reference_mean.ts";
import { plainCoefficients } from "./coefficient_rules.ts";
import { matchRules, nationalPlan, NO_SOURCES } from "./group_rules.ts";
import type { PricedRules } from "./price_rules.ts";

const FEN_PER_YUAN = ratio(100);

/** A year that was given, and what its catalogue is called. */
interface GivenYear {
  readonly given: Given;
  readonly id: string;
  readonly opinions?: Opinions | null;
}

/** Prices a given year; there is no history to measure anything from. */
export function priceGiven(
  { given, id, opinions = null }: GivenYear,
  values: Values,
): PricedRules {
  const { catalogue, codes, hospitals, meanCost } = given;
  const sources = { ...NO_SOURCES, file: catalogue };
  const national = nationalPlan(codes, values, sources);
  const match = matchRules(values);
  const treatmentClass = classOfCodes(
    national.refined.codes,
    values["grouping.class.by"],
  );
  const priced = placeCatalogue(catalogue, national.refined, {
    id,
    version: values["grouping.spec.version"],
    match,
    treatmentClass,
    meanCost,
    sums: new Map(),
  });
  const { secondaryCodes } = sources;
  const grouper = {
    catalogue: priced,
    national,
    match,
    treatmentClass,
    secondaryCodes,
  };
  const changed = changedPoints(
    priced,
    priced.points,
    null,
    opinions === null ? new Map() : opinionChanges(opinions, priced, hospitals),
    {
      keepTotal: values["points.change.keepTotal"],
      maxYearly: null,
      declineFloor: null,
    },
  );
  const measured = baseCoefficients(hospitals, priced, [], {
    baseMethod: "table",
    meanWeights: "cases",
    yearWeights: [],
    cells: "level",
    table: values["points.coefficient.table"],
    decimals: values["points.coefficient.decimals"],
  });
  const sheet = plainCoefficients(measured, values);
  return {
    grouper,
    catalogue: { ...priced, points: changed.points },
    coefficients: sheet.used,
    sheet,
    diseases: null,
    measured,
    tabled: new Uint8Array(hospitals.id.length),
    reference: asGiven(catalogue.reference, measured),
    yearStart: yearStart(values),
    emptyInterval: SCHEMES.map(() => false),
    fundRatio: SCHEMES.map(() => null),
    benchmark: null,
    auxiliary: null,
    changes: {
      limited: changed.limited,
      decided: changed.decided,
      factor: changed.factor,
      rejected: changed.rejected,
    },
  };
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
