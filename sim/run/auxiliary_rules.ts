/**
 * The severity catalogue of a year (辅助目录定价): last year's lists to coefficients,
 * and a year's lists to types. Part of the run: it hands tables on and computes
 * nothing.
 *
 * @module
 */
import type {
  Cases,
  Catalogue,
  CodeBook,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PricedRules } from "./price_rules.ts";
import {
  type AssignedTypes,
  assignTypes,
  meanCoefficients,
} from "../points/auxiliary/assign_types.ts";
import {
  type AuxiliaryTable,
  auxiliaryTable,
} from "../points/auxiliary/auxiliary_table.ts";
import { caseTypes } from "../points/auxiliary/case_types.ts";
import { diseaseStandard } from "../points/auxiliary/disease_standard.ts";
import { typeSums } from "../points/auxiliary/type_sums.ts";

/** A severity catalogue, and the coefficients of the year that it was measured on. */
export interface AuxiliaryRules {
  readonly table: AuxiliaryTable;
  readonly lastYear: AssignedTypes;
}

/** Measures the catalogue on the year before; `null` where it is off or that year has no lists. */
export function auxiliaryRules(
  { claims, details }: YearRecord,
  cases: Cases,
  catalogue: Catalogue,
  codes: CodeBook,
  secondary: readonly string[],
  values: Values,
): AuxiliaryRules | null {
  if (!values["points.auxiliary.enabled"] || details === null) return null;
  const options = {
    tumour: values["points.auxiliary.tumour"],
    minLos: values["points.auxiliary.minLos"],
    shortStay: values["points.auxiliary.shortStay"],
    severeCodes: values["points.auxiliary.severeCodes"],
    moderateCodes: values["points.auxiliary.moderateCodes"],
    dearMultiple: values["points.auxiliary.dearMultiple"],
    mainPart: values["points.auxiliary.mainPart"],
  };
  const standard = options.tumour === "seven"
    ? diseaseStandard(claims, cases, catalogue)
    : null;
  const types = caseTypes(
    { claims, details, cases, codes, secondary },
    standard,
    options,
  );
  const counted = {
    losMin: values["grouping.clean.losMin"],
    losMax: values["grouping.clean.losMax"],
  };
  const groups = catalogue.group.length;
  const table = auxiliaryTable(
    typeSums(claims, cases, types, groups, counted),
    catalogue,
    {
      minDiseaseCases: values["points.auxiliary.minDiseaseCases"],
      minSubtypeCases: values["points.auxiliary.minSubtypeCases"],
      cvGate: values["points.auxiliary.cvGate"],
      cvDrop: values["points.auxiliary.cvDrop"],
      floor: values["points.auxiliary.floor"],
      dimensions: values["points.auxiliary.dimensions"],
      select: values["points.auxiliary.select"],
      exclude: values["points.auxiliary.exclude"],
      combine: values["points.auxiliary.combine"],
      fixed: values["points.auxiliary.source"] === "fixed"
        ? values["points.auxiliary.table"]
        : null,
    },
    options,
    standard,
  );
  const lastYear = assignTypes(cases, types, table);
  const mean = meanCoefficients(cases, lastYear, groups);
  return { table: { ...table, mean }, lastYear };
}

/** A year's cases and lists, and the catalogue that they are typed by. */
interface YearOfTypes extends Pick<YearRecord, "claims" | "details"> {
  readonly cases: Cases;
  readonly rules: Pick<PricedRules, "grouper" | "auxiliary">;
}

/** The types of a year's cases; `null` without a catalogue or lists. */
export function typesOfYear(
  { claims, cases, details, rules: { grouper, auxiliary: table } }: YearOfTypes,
): AssignedTypes | null {
  if (table === null || details === null) return null;
  const { codes } = grouper.national.refined;
  const types = caseTypes(
    { claims, details, cases, codes, secondary: grouper.secondaryCodes },
    table.standard,
    table.types,
  );
  return assignTypes(cases, types, table);
}
