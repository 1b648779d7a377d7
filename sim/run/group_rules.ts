/**
 * The grouper of a year (分组器): a catalogue built from the base period by the
 * edition of the specification in force, or one that was read; part of the run:
 * it hands over tables and settings by name and computes nothing.
 *
 * @module
 */
import {
  buildCatalogue,
  type CatalogueDraft,
} from "../grouping/build_catalogue.ts";
import { classOfCodes } from "../grouping/class_of_codes.ts";
import { coreKeys } from "../grouping/core_keys.ts";
import { claimsFor, type Grouper } from "../grouping/grouper.ts";
import type { MatchRules } from "../grouping/match.ts";
import type { NationalPlan } from "../grouping/national_plan.ts";
import { overlayTags } from "../grouping/overlay_tags.ts";
import { placeCatalogue } from "../grouping/place_catalogue.ts";
import { refineCodes } from "../grouping/refine_codes.ts";
import { asksForLists } from "../grouping/rule_rows.ts";
import { type CodeTally, tally } from "../grouping/tally.ts";
import { meansByCode, totalsByCode } from "../grouping/totals_by_code.ts";
import type { RouteOptions } from "../grouping/route.ts";
import {
  type CatalogueFile,
  type CodeBook,
  type DrgRules,
  type Hospitals,
  LAYERS,
  type NationalRules,
  NO_RULES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Facts } from "../model/facts.ts";
import type { Values } from "../model/policy/mod.ts";
import { dipPart } from "./dip_part.ts";
import { groupDrgBase } from "./group_drg_base.ts";
import { cleaningOf, leftOut, overlaysOf } from "./base_options.ts";
import { methodsOf } from "./methods_of.ts";

/** What grouping is given beside the record (分组资料). */
export interface GroupingSources {
  /** National groups and exclusion tables. */
  readonly rules: NationalRules;
  /** A local catalogue that is used as it stands; `null` = it is built. */
  readonly file: CatalogueFile | null;
  /** ICD-10 code by row of the secondary diagnosis. */
  readonly secondaryCodes: readonly string[];
  /** Rule tables of DRG by folder; left out where no rule names any. */
  readonly drg?: ReadonlyMap<string, DrgRules>;
}

/** Nothing beside the record. */
export const NO_SOURCES: GroupingSources = {
  rules: NO_RULES,
  file: null,
  secondaryCodes: [],
};

/** What a city's grouping is given: national rules, and a local catalogue where one was read. */
export function groupingSources(
  { nationalRules, secondary, drg }: Facts,
  file: CatalogueFile | null = null,
): GroupingSources {
  const secondaryCodes = secondary.map(({ code }) => code);
  return {
    rules: nationalRules,
    file,
    secondaryCodes,
    ...(drg === undefined ? {} : { drg }),
  };
}

/** Whether grouping needs the settlement lists of the base period too. */
export function readsLists(
  values: Values,
  { rules, file }: GroupingSources,
): boolean {
  if (values["grouping.method"] === "drg") return true;
  return file === null
    ? asksForLists(rules, values["grouping.layers.used"])
    : asksForLists(file.rules, LAYERS);
}

/** A base period as the grouper sees it. */
export interface GroupedBase {
  readonly grouper: Grouper;
  /** The code book that claims and tallies now refer to. */
  readonly codes: CodeBook;
  readonly history: readonly YearRecord[];
  /** Payment method of every claim of every year. */
  readonly methods: readonly Uint8Array[];
  /** By code, without cases that means leave out. */
  readonly tallies: readonly CodeTally[];
}

/** Years that prices are measured on, with what they are grouped by (基期). */
export interface BasePeriod {
  /** Oldest to newest; the newest also gives the reference means. */
  readonly history: readonly YearRecord[];
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  /** Names the catalogue. */
  readonly id: string;
  /** Nothing beside the record where left out. */
  readonly sources?: GroupingSources;
}

/** Routes, counts and groups the base period. */
export function groupBase(base: BasePeriod, values: Values): GroupedBase {
  return values["grouping.method"] === "drg"
    ? groupDrgBase(base, values)
    : groupDiseases(base, values);
}

function groupDiseases(
  { history, codes: book, hospitals, id, sources = NO_SOURCES }: BasePeriod,
  values: Values,
): GroupedBase {
  const national = nationalPlan(book, values, sources);
  const { codes } = national.refined, { secondaryCodes } = sources;
  const years = history.map((year) => ({
    ...year,
    claims: claimsFor(
      { national, secondaryCodes },
      dipPart(year, values).claims,
      year.details,
    ),
  }));
  const methods = years.map((y) => methodsOf(y, codes, values));
  const count = (leftOut: readonly Uint8Array[] | null) =>
    years.map(({ claims }, i) =>
      tally(
        claims,
        methods[i]!,
        codes,
        hospitals,
        cleaningOf(values),
        leftOut?.[i],
        tallySums(values),
      )
    );
  const tallies = count(null), match = matchRules(values);
  const draft = catalogueOf(codes, tallies, values, id, sources.file, {
    national,
    match,
  });
  const catalogue = {
    ...draft,
    tags: overlayTags(draft, codes, tallies, overlaysOf(values)),
  };
  return {
    grouper: {
      catalogue,
      national,
      match,
      treatmentClass: classOfCodes(codes, values["grouping.class.by"]),
      secondaryCodes,
    },
    codes,
    history: years,
    methods,
    tallies: values["grouping.trim.enabled"]
      ? count(leftOut(years, methods, draft, values))
      : tallies,
  };
}

/** What is added up of history besides cases and cost: what a rule will ask for. */
export function tallySums(values: Values) {
  return {
    fund: values["points.coefficient.baseMethod"] === "fundRatio",
    squares: values["points.weight.base"] === "benchmarkDisease" ||
      values["grouping.basic.select"] === "measured" ||
      values["grouping.catalogue.allowLower"],
  };
}

function catalogueOf(
  codes: CodeBook,
  tallies: readonly CodeTally[],
  values: Values,
  id: string,
  file: CatalogueFile | null,
  { national, match }: Pick<Grouper, "national" | "match">,
): CatalogueDraft {
  const keys = {
    operations: values["grouping.key.operations"],
    relatedShare: values["grouping.key.relatedShare"],
    relatedTest: values["grouping.key.relatedTest"],
  };
  const classBy = values["grouping.class.by"];
  const version = values["grouping.spec.version"];
  if (file === null) {
    return buildCatalogue(codes, tallies, {
      id,
      version,
      coreThreshold: values["grouping.catalogue.coreThreshold"],
      thresholdMode: values["grouping.catalogue.thresholdMode"],
      coverage: values["grouping.catalogue.coverage"],
      comprehensiveMode: values["grouping.comprehensive.mode"],
      comprehensiveThreshold: values["grouping.comprehensive.threshold"],
      dropSmall: values["grouping.comprehensive.dropSmall"],
      countWeights: values["grouping.catalogue.weightedCounts"]
        ? values["points.weight.yearWeights"]
        : null,
      lower: values["grouping.catalogue.allowLower"]
        ? {
          keys: new Set(values["grouping.catalogue.nationalGroups"]),
          minCases: values["grouping.catalogue.lowerMinCases"],
          maxCv: values["grouping.catalogue.lowerMaxCv"],
        }
        : null,
      classBy,
      match,
      ...keys,
    }, national);
  }
  const treatmentClass = classOfCodes(codes, classBy);
  const { n, cost } = totalsByCode(codes, tallies);
  const mainFirst = match.rule === "mainAndRelated";
  return placeCatalogue(file, national.refined, {
    id,
    version,
    match,
    treatmentClass,
    meanCost: meansByCode(n, cost),
    sums: new Map(
      coreKeys(codes, treatmentClass, n, cost, { ...keys, mainFirst })
        .filter(({ mean }) => mean.cases > 0)
        .map(({ code, mean }) => [code, mean]),
    ),
  });
}

/** National rules under the layers in use; a catalogue that was read brings its own and uses all of them. */
export function nationalPlan(
  book: CodeBook,
  values: Values,
  { rules: given, file }: GroupingSources,
): NationalPlan {
  const layers = file === null ? values["grouping.layers.used"] : LAYERS;
  const rules = file?.rules ?? given;
  return { rules, layers, refined: refineCodes(book, rules, layers) };
}

/** How cases are matched under these settings. */
export function matchRules(values: Values): MatchRules {
  return {
    rule: values["grouping.match.rule"],
    tieBreak: values["grouping.match.tieBreak"],
    requireMain: values["grouping.match.requireMain"],
  };
}

/** Which claims leave DIP under these settings. */
export function routes(values: Values): RouteOptions {
  const drg = values["grouping.method"] === "drg";
  // Bed-day groups of DRG take the stays that are scored by their days.
  const grouped = drg && values["points.bedDay.form"] === "points";
  const way = values["grouping.route.rehabilitation"];
  return {
    rehabilitation: {
      way: way === "day" && grouped ? "dip" : way,
      codes: values["grouping.route.rehabilitationCodes"],
    },
    bedDay: values["grouping.route.bedDay"] && !grouped,
    dialysis: values["grouping.route.dialysis"],
    psychiatric: values["grouping.route.psychiatric"] && !grouped,
    losMin: drg ? values["grouping.drg.losMin"] : null,
    losMax: drg ? values["grouping.drg.losMax"] : null,
    // Without a way to pay them, single diseases stay among the others.
    fixed: values["settlement.quota.mode"] === "asBooked"
      ? []
      : values["settlement.quota.diseases"],
  };
}
