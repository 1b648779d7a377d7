/**
 * The base period under rule tables of DRG (DRG 基期分组): every year is grouped by the
 * tables, then counted by code as under any catalogue. Part of the run: it hands
 * over tables and settings by name and computes nothing.
 *
 * @module
 */
import { ShapanError } from "../base/issues.ts";
import { casesOfGroups } from "../grouping/drg/cases_of_groups.ts";
import { drgGrouper } from "../grouping/drg/drg_grouper.ts";
import { claimsFor } from "../grouping/grouper.ts";
import { route } from "../grouping/route.ts";
import { tally } from "../grouping/tally.ts";
import type { DrgRules } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { cleaningOf, leftOut } from "./base_options.ts";
import { dipPart } from "./dip_part.ts";
import {
  type BasePeriod,
  type GroupedBase,
  type GroupingSources,
  NO_SOURCES,
  routes,
  tallySums,
} from "./group_rules.ts";

/** Routes, groups and counts the base period by the tables that the settings name. */
export function groupDrgBase(
  { history, codes: book, hospitals, id, sources = NO_SOURCES }: BasePeriod,
  values: Values,
): GroupedBase {
  const { secondaryCodes } = sources;
  const rules = rulesOf(sources, values);
  const grouper = drgGrouper(rules, book, secondaryCodes, id);
  const { codes } = grouper.national.refined;
  const parts = history.map((year) => dipPart(year, values).claims);
  const methods = parts.map((claims) => route(claims, book, routes(values)));
  const years = history.map((year, i) => ({
    ...year,
    claims: claimsFor(grouper, parts[i]!, year.details),
  }));
  const count = (left: readonly Uint8Array[] | null) =>
    years.map(({ claims }, i) =>
      tally(
        claims,
        methods[i]!,
        codes,
        hospitals,
        cleaningOf(values),
        left?.[i],
        tallySums(values),
      )
    );
  const tallies = count(null);
  const catalogue = {
    ...grouper.catalogue,
    cases: casesOfGroups(grouper.catalogue, codes, tallies),
  };
  return {
    grouper: { ...grouper, catalogue },
    codes,
    history: years,
    methods,
    tallies: values["grouping.trim.enabled"]
      ? count(leftOut(years, methods, catalogue, values))
      : tallies,
  };
}

/** The tables that the settings name, as they were read at the edge. */
function rulesOf({ drg }: GroupingSources, values: Values): DrgRules {
  const key = "grouping.drg.rules", given = values[key];
  const rules = drg?.get(given);
  if (rules !== undefined) return rules;
  throw new ShapanError([{ code: "missing-table", key, given }]);
}
