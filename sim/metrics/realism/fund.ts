/**
 * Measures of who pays: benefits, outpatient care and the fund (待遇与基金真实性指标).
 *
 * The pooled fund of residents also pays catastrophic insurance (大病保险), whose
 * premium is taken from it; the large-amount subsidy of employees (大额补助) has a
 * fund of its own and is left out. What is spent is what was booked, less what
 * the settlement of the year did not pay where one was played.
 *
 * @module
 */
import { sum } from "../../base/sum.ts";
import { PHARMACY } from "../../model/ledger.ts";
import { type Asked, type Measure, notYet } from "./city_year.ts";
import { type Pick, sums } from "./claim_sums.ts";
import { equalTo, insuredOf, ofLevel, percent } from "./stays.ts";

/** Rows of `CATEGORIES`. */
const ACTIVE = 0, RETIRED = 1;

const NO_YEAR_BEFORE = notYet(
  "上一年度未推演，增幅无从核对",
  "the year before is not played, so there is no growth to measure",
);
const NO_SUPERVISION = notYet(
  "监管稽核尚未接入推演",
  "supervision is not played yet",
);
const NO_SPECIAL_DRUGS = notYet(
  "本方案的大病保险不支付特殊药品",
  "catastrophic insurance pays for no special drugs in this scenario",
);

/** By name in `data/targets.csv`. */
export const FUND: Readonly<Record<string, Measure>> = {
  fund_share_of_total_cost: (asked) => {
    const { fund, cost } = sums(asked);
    return percent(fund, cost);
  },
  payment_ratio_in_catalogue: (asked) => paymentRatio(asked),
  payment_ratio_tertiary: (asked) => paymentRatio(asked, ofLevel(asked, 3)),
  payment_ratio_secondary: (asked) => paymentRatio(asked, ofLevel(asked, 2)),
  payment_ratio_primary: (asked) => paymentRatio(asked, ofLevel(asked, 1)),
  outpatient_visits_ordinary: (asked) =>
    outpatientOf(asked, 0).visits / insuredOf(asked),
  outpatient_visits_chronic: (asked) =>
    outpatientOf(asked, 1).visits / insuredOf(asked),
  outpatient_cost_per_insured: (asked) =>
    outpatientOf(asked, null).institutions / 100 / insuredOf(asked),
  institution_cost_ratio_retired_active: (asked) => {
    const { people, patients, employeeParts } = asked.at;
    const clinics = outpatientOf(asked, null).institutions;
    const perHead = (category: number, part: number) =>
      (sums(asked, [equalTo(patients.category, category)]).cost +
        part * clinics) / people.byCategory[category]!;
    const retired = employeeParts[2]!;
    return perHead(RETIRED, retired) / perHead(ACTIVE, 1 - retired);
  },
  pooled_income_per_insured: (asked) =>
    pooledIncome(asked) / 100 / insuredOf(asked),
  pooled_expenditure_per_insured: (asked) =>
    expenditure(asked) / 100 / insuredOf(asked),
  inpatient_share_of_pooled_fund: (asked) =>
    percent(pooledInpatient(asked), expenditure(asked)),
  fund_expenditure: (asked) => expenditure(asked) / 1e10,
  // A month's mean of the year before is advanced.
  turnover_money: ({ before, ...asked }) =>
    before === null
      ? NO_YEAR_BEFORE
      : expenditure({ ...asked, at: before, before: null }) / 12 / 1e10,
  total_cost: (asked) => totalCost(asked) / 1e10,
  fund_to_cost_ratio: (asked) => percent(fundOf(asked), totalCost(asked)),
  growth_total_cost: (asked) => growth(asked, totalCost),
  growth_fund: (asked) => growth(asked, fundOf),
  audit_deductions_to_fund: (asked) => {
    const { at: { refused }, scheme } = asked;
    return refused === undefined ? NO_SUPERVISION : percent(
      scheme === null ? sum(refused) : refused[scheme]!,
      fundOf(asked),
    );
  },
  recovered_to_fund: () => NO_SUPERVISION,
  special_drug_persons: (asked) =>
    asked.at.record.specialDrugs ? drugsOf(asked).persons : NO_SPECIAL_DRUGS,
  special_drug_payment: (asked) =>
    asked.at.record.specialDrugs ? drugsOf(asked).paid / 1e6 : NO_SPECIAL_DRUGS,
};

function paymentRatio(asked: Asked, pick?: Pick): number {
  const { fund, inCatalogue } = sums(asked, pick);
  return percent(fund, inCatalogue);
}

/** Totals of outpatient care of the asked scheme, of one kind or of both, and the cost without pharmacies; fen. */
function outpatientOf({ at, scheme }: Asked, kind: number | null) {
  const { outpatient } = at.record;
  let visits = 0, cost = 0, fund = 0, institutions = 0;
  for (let row = 0; row < outpatient.rows; row++) {
    if (scheme !== null && outpatient.scheme[row] !== scheme) continue;
    if (kind !== null && outpatient.kind[row] !== kind) continue;
    visits += outpatient.visits[row]!;
    cost += outpatient.cost[row]!;
    fund += outpatient.fund[row]!;
    if (outpatient.hospital[row] !== PHARMACY) {
      institutions += outpatient.cost[row]!;
    }
  }
  return { visits, cost, fund, institutions };
}

/** Special drugs of the asked scheme: persons who were paid for some, what they cost and what was paid, fen. */
function drugsOf({ at, scheme }: Asked) {
  const { specialDrugs } = at.record;
  let persons = 0, cost = 0, paid = 0;
  for (let row = 0; row < (specialDrugs?.rows ?? 0); row++) {
    if (scheme !== null && specialDrugs!.scheme[row] !== scheme) continue;
    if (specialDrugs!.paid[row]! > 0) persons++;
    cost += specialDrugs!.cost[row]!;
    paid += specialDrugs!.paid[row]!;
  }
  return { persons, cost, paid };
}

/** Pooled payment for inpatients; a resident's with catastrophic insurance. */
function pooledInpatient(asked: Asked): number {
  return sums(asked).pooled +
    (asked.scheme === 0 ? 0 : sums({ ...asked, scheme: 1 }).catastrophic);
}

function expenditure(asked: Asked): number {
  const drugs = asked.scheme === 0 ? 0 : drugsOf({ ...asked, scheme: 1 }).paid;
  return pooledInpatient(asked) + outpatientOf(asked, null).fund + drugs -
    withheldOf(asked);
}

function withheldOf({ at: { withheld = [] }, scheme }: Asked): number {
  return scheme === null ? sum(withheld) : withheld[scheme] ?? 0;
}

/** All funds, inpatient and outpatient. */
function fundOf(asked: Asked): number {
  return sums(asked).fund + outpatientOf(asked, null).fund +
    drugsOf(asked).paid - withheldOf(asked);
}

function totalCost(asked: Asked): number {
  return sums(asked).cost + outpatientOf(asked, null).cost +
    drugsOf(asked).cost;
}

function pooledIncome({ at, scheme }: Asked): number {
  const { register } = at.record;
  return register.contributions.reduce(
    (n, x, row) =>
      scheme === null || register.scheme[row] === scheme ? n + x : n,
    0,
  );
}

function growth(asked: Asked, of: (asked: Asked) => number) {
  const { before } = asked;
  if (before === null) return NO_YEAR_BEFORE;
  const then = of({ ...asked, at: before, before: null });
  return 100 * (of(asked) / then - 1);
}
