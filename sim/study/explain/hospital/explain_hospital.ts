import { ShapanError } from "../../../base/issues.ts";
import { nearest } from "../../../model/scenario/nearest.ts";
import type {
  ClearingSheet,
  SchemeSheet,
} from "../../../model/clearing_sheet.ts";
import { type Scheme, SCHEMES } from "../../../model/ledger.ts";
import { stepsInTerms, termsBy } from "../../../model/payment_terms.ts";
import type { SheetStep } from "../../../model/sheet.ts";
import type { SourceRecord } from "../../../model/scenario/mod.ts";
import { institutionSteps } from "../../../points/explain_coefficient.ts";
import { coefficientBasis } from "../coefficient_basis.ts";
import type { ExplainedRun } from "../explained_run.ts";
import { sheetParameters } from "../sheet_parameters.ts";
import { clearingSteps } from "./clearing_steps.ts";
import { monthRows } from "./month_rows.ts";
import { monthSteps } from "./month_steps.ts";
import { poolColumns } from "./pool_columns.ts";
import { prepaymentSteps } from "./prepayment_steps.ts";
import { schemeViews } from "./scheme_view.ts";
import { transferSteps } from "./transfer_steps.ts";
import { valueSteps } from "./value_steps.ts";

/** What the clearing of all institutions depends on, whichever way one of them takes. */
const POOL_KEYS = [
  "settlement.value.method",
  "settlement.value.ratioLevel",
  "settlement.value.mode",
  "settlement.value.fixed",
  "settlement.clearing.lo",
  "settlement.clearing.kappa",
  "settlement.clearing.retention",
  "settlement.clearing.steps",
  "settlement.clearing.reasonable",
  "settlement.clearing.recycle",
  "settlement.clearing.against",
  "settlement.clearing.deductions",
  "settlement.clearing.periods",
  "settlement.assessment.channel",
  "settlement.assessment.form",
  "settlement.assessment.bands",
  "settlement.assessment.lowShare",
  "settlement.assessment.forfeit",
  "settlement.assessment.coefficients",
];

/**
 * Makes clearing sheets of a run's institutions (清算书): the year from prepayment to
 * transfer, each step with its formula, its numbers and what it stands on. What
 * all institutions share is computed once.
 *
 * @param sources by id, for the titles of documents
 * @returns a function from an institution's row and the schemes that are wanted
 */
export function hospitalExplainer(
  run: ExplainedRun,
  sources: ReadonlyMap<string, SourceRecord>,
): (h: number, schemes?: readonly Scheme[]) => ClearingSheet {
  const { hospitals, counties, scenario } = run;
  const { start } = run.through;
  const terms = termsBy(start["grouping.method"], start["points.drg.form"]);
  const said = (steps: readonly SheetStep[]) => stepsInTerms(steps, terms);
  const basis = coefficientBasis(run);
  const all = schemeViews(run).map((view) => ({
    view,
    pool: poolColumns(view),
  }));
  return (h, schemes = SCHEMES) => {
    const wanted = all.filter(({ view }) =>
      schemes.includes(SCHEMES[view.scheme]!)
    );
    const sheets = wanted.map(({ view, pool }): SchemeSheet => {
      const months = monthRows(view, h);
      return {
        scheme: SCHEMES[view.scheme]!,
        regime: view.sheet.regime,
        row: h,
        prepayment: said(prepaymentSteps(view, h)),
        monthSteps: said(monthSteps(view, months, h)),
        months,
        value: said(valueSteps(view, h)),
        clearing: said(clearingSteps(view, h)),
        transfer: said(transferSteps(view, h)),
        pool,
      };
    });
    const county = hospitals.county[h]!;
    const coefficient = said(institutionSteps(
      basis,
      hospitals.id[h]!,
      h,
      run.rules.coefficients[h]!,
    ));
    return {
      format: 1,
      scenario: scenario.id,
      title: { zh: scenario.titleZh, en: scenario.titleEn },
      recordHash: run.recordHash,
      year: run.record.year,
      terms,
      hospital: {
        id: hospitals.id[h]!,
        name: { zh: hospitals.nameZh[h]!, en: hospitals.nameEn[h]! },
        level: hospitals.level[h]!,
        county: {
          zh: counties.nameZh[county] ?? "",
          en: counties.nameEn[county] ?? "",
        },
      },
      coefficient,
      schemes: sheets,
      parameters: sheetParameters(
        scenario,
        [
          ...coefficient,
          ...sheets.flatMap((sheet) => [
            ...sheet.prepayment,
            ...sheet.monthSteps,
            ...sheet.value,
            ...sheet.clearing,
            ...sheet.transfer,
          ]),
          { keys: POOL_KEYS },
        ],
        sources,
      ),
    };
  };
}

/**
 * Row of an institution, by its id or its name.
 *
 * @throws {ShapanError} that names the nearest id if there is none
 */
export function hospitalRow(
  { hospitals: { id, nameZh, nameEn } }: Pick<ExplainedRun, "hospitals">,
  given: string,
): number {
  for (const column of [id, nameZh, nameEn]) {
    const row = column.indexOf(given);
    if (row >= 0) return row;
  }
  throw new ShapanError([{
    code: "unknown-hospital",
    given,
    allowed: `${id[0]}–${id.at(-1)}`,
    hint: nearest(given.toUpperCase(), id) ?? "",
  }]);
}
