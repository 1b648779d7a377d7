import { multiplyFen, shareExactly } from "../../base/fen.ts";
import { fromNumber } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import type { InsurerSheet } from "../../model/insurer.ts";
import { SCHEMES, type YearRecord } from "../../model/ledger.ts";
import type { CatastrophicSheet } from "../../model/settlement.ts";
import { insurerResult, type InsurerShares } from "./insurer_result.ts";

/** A contract for one scheme. */
export interface Contract
  extends Pick<InsurerSheet, "insurer" | "nameZh" | "nameEn" | "counties"> {
  readonly payer: "insurer" | "agency";
}

/** How money goes to and fro, parts of the year's premium. */
export interface InsurerTerms extends InsurerShares {
  readonly period: "month" | "year";
  readonly prepaid: number;
  readonly deposit: number;
  readonly cost: number;
}

const DECEMBER = 11;

/**
 * A scheme's year with an insurer (与商保机构结算): premiums of the counties handed
 * over, claims paid by the insurer or recovered from it, profit and loss. `R-BIG`.
 *
 * @param sheet catastrophic insurance of the scheme, all counties
 */
export function insurerYear(
  sheet: CatastrophicSheet,
  contract: Contract,
  record: YearRecord,
  terms: InsurerTerms,
): InsurerSheet {
  const { scheme, year } = sheet, { counties, payer } = contract;
  const premium = monthsOf(sheet.premium, counties);
  const claims = monthsOf(sheet.layers, counties);
  const drugs = sum(counties.map((c) => sheet.drugs[c]!));
  const whole = sum(premium),
    part = (share: number) => multiplyFen(whole, fromNumber(share));
  const deposit = part(terms.deposit);
  // Each part is rounded, and together they must not pass the premium.
  const prepaid = Math.min(part(terms.prepaid), whole - deposit);
  const rest = whole - prepaid - deposit;
  const handed = atMonths(rest, premium, terms.period);
  const recovered = new Float64Array(12);
  if (payer === "agency") {
    if (terms.period === "month") recovered.set(claims);
    else recovered[DECEMBER] = sum(claims);
    recovered[DECEMBER] = recovered[DECEMBER]! + drugs;
  }
  const cost = part(terms.cost);
  const settled = insurerResult(whole, sum(claims) + drugs + cost, terms);
  const paid = payer === "agency"
    ? recovered
    : claims.map((fen, m) => m === DECEMBER ? fen + drugs : fen);
  return {
    ...contract,
    ...settled,
    ...whoWasPaid(record, SCHEMES.indexOf(scheme), counties),
    scheme,
    year,
    premium,
    prepaid,
    handed,
    deposit,
    claims,
    drugs,
    recovered,
    cost,
    transfer: deposit + settled.shared - settled.returned,
    lowest: lowestOf(prepaid, handed, paid),
  };
}

/** Months of some counties, from a column by county × 12 + month. */
function monthsOf(column: Float64Array, counties: readonly number[]) {
  return Float64Array.from(
    { length: 12 },
    (_, m) => sum(counties.map((c) => column[c * 12 + m]!)),
  );
}

function atMonths(
  rest: number,
  premium: Float64Array,
  period: InsurerTerms["period"],
): Float64Array {
  const months = new Float64Array(12);
  if (period === "month" && rest > 0) months.set(shareExactly(rest, premium));
  else months[DECEMBER] = rest;
  return months;
}

function lowestOf(
  prepaid: number,
  handed: Float64Array,
  paid: Float64Array,
): number {
  let held = prepaid, lowest = prepaid;
  for (let m = 0; m < 12; m++) {
    held += handed[m]! - paid[m]!;
    lowest = Math.min(lowest, held);
  }
  return lowest;
}

/** Persons and stays that layers paid for; those of a sample stand for as many as it says. */
function whoWasPaid(
  { claims }: YearRecord,
  scheme: number,
  counties: readonly number[],
) {
  const { rows, person, weight = 1 } = claims, taken = new Set(counties);
  let claimants = 0, stays = 0, last = -1;
  for (let i = 0; i < rows; i++) {
    if (
      claims.scheme[i] !== scheme || claims.catastrophic[i] === 0 ||
      !taken.has(claims.county[i]!)
    ) continue;
    stays += weight;
    // The claims of a person stand together.
    if (person[i] !== last) claimants += weight;
    last = person[i]!;
  }
  return { claimants, stays };
}
