import { buildCatalogue } from "../../sim/grouping/build_catalogue.ts";
import { classOfCodes } from "../../sim/grouping/class_of_codes.ts";
import { exportCatalogue } from "../../sim/grouping/export_catalogue.ts";
import { claimsFor, type Grouper } from "../../sim/grouping/grouper.ts";
import { placeCatalogue } from "../../sim/grouping/place_catalogue.ts";
import { refineCodes } from "../../sim/grouping/refine_codes.ts";
import { tally } from "../../sim/grouping/tally.ts";
import {
  meansByCode,
  totalsByCode,
} from "../../sim/grouping/totals_by_code.ts";
import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import type { Issue } from "../../sim/base/issues.ts";
import {
  type CatalogueFile,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  LAYERS,
} from "../../sim/model/ledger.ts";
import { defaults, type SpecVersion } from "../../sim/model/policy/mod.ts";
import { catalogueCsv } from "../../sim/report/catalogue_csv.ts";
import { nationalRules } from "../support/national_rules.ts";
import { drgGrouper } from "../../sim/grouping/drg/drg_grouper.ts";
import { casesOfGroups } from "../../sim/grouping/drg/cases_of_groups.ts";
import { drgRules } from "../support/drg_rules.ts";
import { matchOf, optionsOf } from "./editions.ts";
import { allDip, hospitalsOf } from "./small_city.ts";

/** Secondary diagnoses that details may name. */
export const SECONDARY: readonly string[] = ["C16.9", "C80.9", "U84.3", "I10"];

/** A base period: claims and what their lists say beside the bill. */
export interface Base {
  readonly codes: CodeBook;
  readonly claims: Claims;
  readonly details: ClaimDetails | null;
}

/** A way to a grouper: the name it is tested by, and how it is made from a base period. */
export interface GrouperMaker {
  readonly name: string;
  /** Edition that stands on the catalogue. */
  readonly version: string;
  readonly make: (base: Base) => Grouper;
  /** Whether no group may have a code of the refined book. */
  readonly bars: (grouper: Grouper, code: number) => boolean;
}

const bars: GrouperMaker["bars"] = ({ catalogue }, code) =>
  catalogue.excluded![code] === 1;

/** Groupers of diseases: each edition as it builds its catalogue, and each given back as a file. */
export const DISEASE_GROUPERS: readonly GrouperMaker[] =
  (["1.0", "2.0", "3.0"] as const).flatMap((version): GrouperMaker[] => [
    { name: version, version, make: (base) => built(base, version), bars },
    {
      name: `${version}, read from a file`,
      version,
      make: (base) => readBack(built(base, version), base, version),
      bars,
    },
  ]);

const RULES = drgRules();

/** Every grouper there is, DRG by its rule tables too. */
export const GROUPERS: readonly GrouperMaker[] = [
  ...DISEASE_GROUPERS,
  {
    name: "DRG",
    version: "shapan-teaching 2025.1",
    make: byTables,
    bars: ({ drg }, code) =>
      drg!.lists.outcomes[drg!.outcome[code]!]!.why !== null,
  },
];

/** The grouper of the teaching rules, its groups' cases counted. */
export function byTables(base: Base): Grouper {
  const grouper = drgGrouper(RULES, base.codes, SECONDARY, "test");
  const { codes } = grouper.national.refined;
  const claims = claimsFor(grouper, base.claims, base.details);
  const tallies = [tallied(claims, codes)];
  const cases = casesOfGroups(grouper.catalogue, codes, tallies);
  return { ...grouper, catalogue: { ...grouper.catalogue, cases } };
}

/** A grouper whose catalogue is built from the base period by an edition's defaults. */
export function built(base: Base, version: SpecVersion): Grouper {
  const rules = nationalRules();
  const layers = defaults(version)["grouping.layers.used"];
  const refined = refineCodes(base.codes, rules, layers);
  const national = { rules, layers, refined };
  const tallies = [counted(base, national)];
  const options = optionsOf(version), match = matchOf(version);
  return {
    catalogue: buildCatalogue(refined.codes, tallies, options, national),
    national,
    match,
    treatmentClass: classOfCodes(refined.codes, options.classBy),
    secondaryCodes: SECONDARY,
  };
}

/** The catalogue as a file says it; every group has points. */
export function asFile(grouper: Grouper): {
  readonly text: string;
  readonly file: CatalogueFile;
  readonly issues: readonly Issue[];
} {
  const { catalogue } = grouper, issues: Issue[] = [];
  const points = catalogue.points.map((_, g) => (g + 1) * 1000);
  const text = catalogueCsv(
    exportCatalogue(grouper, { ...catalogue, points }, []),
  );
  return {
    text,
    file: readCatalogue({ file: "catalogue.csv", text }, issues),
    issues,
  };
}

/** A grouper whose catalogue was written to a file and read again. */
export function readBack(
  grouper: Grouper,
  base: Base,
  version: SpecVersion,
): Grouper {
  const { file, issues } = asFile(grouper);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return placed(file, base, version, grouper);
}

/** A grouper by a catalogue that was read, on a base period. */
export function placed(
  file: CatalogueFile,
  base: Base,
  version: SpecVersion,
  like: Grouper,
): Grouper {
  const { rules } = file;
  const national = {
    rules,
    layers: LAYERS,
    refined: refineCodes(base.codes, rules, LAYERS),
  };
  const { codes } = national.refined, match = matchOf(version);
  const treatmentClass = classOfCodes(codes, optionsOf(version).classBy);
  const { n, cost } = totalsByCode(codes, [counted(base, national)]);
  return {
    catalogue: placeCatalogue(file, national.refined, {
      id: "other",
      version,
      match,
      treatmentClass,
      meanCost: meansByCode(n, cost),
      sums: new Map(like.catalogue.entries.map((e) => [e.code, e.mean])),
    }),
    national,
    match,
    treatmentClass,
    secondaryCodes: SECONDARY,
  };
}

function counted(
  { claims, details }: Base,
  national: Grouper["national"],
) {
  const refined = claimsFor(
    { national, secondaryCodes: SECONDARY },
    claims,
    details,
  );
  return tallied(refined, national.refined.codes);
}

function tallied(claims: Claims, codes: CodeBook) {
  return tally(
    claims,
    allDip(claims),
    codes,
    hospitalsOf([[3, "general"]]),
    { losMin: 1, losMax: null },
  );
}
