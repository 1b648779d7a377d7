import { dateOf, isoDate } from "../../base/calendar.ts";
import { toYuan } from "../../base/fen.ts";
import { ShapanError } from "../../base/issues.ts";
import { groupTrail } from "../../grouping/group_trail.ts";
import { drgFeaturesOf } from "../../grouping/drg/holds_box.ts";
import type { CaseSheet, SheetClaim } from "../../model/case_sheet.ts";
import { METHODS, NO_GROUP, OUT_OF_AREA, SCHEMES } from "../../model/ledger.ts";
import { inTerms, stepsInTerms, termsBy } from "../../model/payment_terms.ts";
import type { SourceRecord } from "../../model/scenario/mod.ts";
import { explainPoints } from "../../points/explain_points.ts";
import { reviewOptions, scoreOptions } from "../../run/score_year.ts";
import { coefficientBasis } from "./coefficient_basis.ts";
import { diseaseSheet } from "./disease_steps.ts";
import {
  drgScoringOf,
  type ExplainedRun,
  scoreRulesOf,
} from "./explained_run.ts";
import { moneySteps } from "./money_steps.ts";
import { supervisionSteps } from "./supervision_steps.ts";
import { sheetParameters } from "./sheet_parameters.ts";

/**
 * The calculation sheet of one case (计算书): the claim, why it is in its group,
 * what the disease's points were made from, the case's points step by step, what
 * they are worth, and every parameter behind it with its source. Computed anew,
 * exactly, from the tables.
 *
 * @param number of the case: its row among the year's claims, from 1
 * @param sources by id, for the titles of documents
 * @throws {ShapanError} if the year has no such case
 */
export function explainCase(
  run: ExplainedRun,
  number: number,
  sources: ReadonlyMap<string, SourceRecord>,
): CaseSheet {
  const { scenario, record, claims, rules, settled, hospitals } = run;
  if (!Number.isInteger(number) || number < 1 || number > claims.rows) {
    throw new ShapanError([{
      code: "unknown-case",
      given: String(number),
      allowed: `1–${claims.rows}`,
    }]);
  }
  const row = number - 1, group = settled.cases.group[row]!;
  const { catalogue } = rules, none = group === NO_GROUP;
  const trail = groupTrail(rules.grouper, run.codes, {
    code: record.claims.code[row]!,
    cost: claims.cost[row]!,
    method: METHODS[settled.cases.method[row]!]!,
    features: drgFeaturesOf(
      claims,
      record.details,
      row,
      rules.grouper.secondaryCodes,
    ),
  });
  const disease = none ? { years: [], steps: [] } : diseaseSheet(run, group);
  const points = explainPoints({
    claims,
    cases: settled.cases,
    hospitals,
    rules: scoreRulesOf(run),
    options: scoreOptions(run.through.start),
    points: settled.points,
    table: rules.auxiliary,
    tiers: run.through.start["points.bedDay.tiers"],
    review: reviewOptions(run.through.start),
    coefficients: coefficientBasis(run),
    ...drgScoringOf(run),
  }, row);
  const money = [...moneySteps(run, row), ...supervisionSteps(run, row)];
  const b = scoreRulesOf(run).yearStartValue[claims.scheme[row]!] ?? null;
  const { start } = run.through;
  const terms = termsBy(start["grouping.method"], start["points.drg.form"]);
  const steps = [...disease.steps, ...points, ...money];
  return {
    format: 1,
    scenario: scenario.id,
    title: { zh: scenario.titleZh, en: scenario.titleEn },
    recordHash: run.recordHash,
    year: record.year,
    terms,
    case: number,
    claim: claimOf(run, row),
    catalogue: { id: catalogue.id, version: catalogue.version },
    group: none ? null : catalogue.group[group]!,
    groupName: none ? "" : catalogue.name[group]!,
    trail: trail.steps.map(({ rule, zh, en, candidates, verdict }) => ({
      rule,
      zh: inTerms(zh, terms),
      en: inTerms(en, terms),
      candidates: candidates.map(({ code, name, kept, zh, en }) => ({
        code,
        name,
        kept,
        zh,
        en,
      })),
      decides: verdict === "decides",
    })),
    years: disease.years,
    yearStartValue: b === null
      ? null
      : { num: b.num.toString(), den: b.den.toString() },
    disease: stepsInTerms(disease.steps, terms),
    points: stepsInTerms(points, terms),
    money: stepsInTerms(money, terms),
    parameters: sheetParameters(run.scenario, steps, sources),
  };
}

function claimOf(
  { record, hospitals, codes, settled }: ExplainedRun,
  row: number,
): SheetClaim {
  const { claims } = record, code = claims.code[row]!;
  const h = claims.hospital[row]!, far = h === OUT_OF_AREA;
  return {
    hospital: far ? "" : hospitals.id[h]!,
    hospitalName: far
      ? { zh: "异地医疗机构", en: "an institution out of the area" }
      : { zh: hospitals.nameZh[h]!, en: hospitals.nameEn[h]! },
    level: far ? 0 : hospitals.level[h]!,
    scheme: SCHEMES[claims.scheme[row]!]!,
    date: isoDate(dateOf(record.year, claims.day[row]!)),
    los: claims.los[row]!,
    diagnosis: codes.diagnosis[code]!,
    diagnosisName: codes.name[code]!,
    operations: codes.operations[code]!,
    cost: toYuan(claims.cost[row]!),
    fund: toYuan(claims.fund[row]!),
    method: METHODS[settled.cases.method[row]!]!,
  };
}
