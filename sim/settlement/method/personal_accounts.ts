import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { fromNumber } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import { weigh } from "../../base/weigh.ts";
import {
  ACCOUNT_GROUPS,
  type AccountGroup,
  type AccountRegister,
  OUT_OF_AREA,
  VILLAGE_CLINIC,
  type YearRecord,
} from "../../model/ledger.ts";
import type { AccountSheet } from "../../model/settlement.ts";

/** Personal accounts, as the registry has them; amounts in yuan. */
export interface AccountOptions {
  /** What contributions and pensions are reckoned on, a year. */
  readonly base: { readonly active: number; readonly retired: number };
  /** Share of the base that is put into the account. */
  readonly rate: Readonly<Record<AccountGroup, number>>;
  /** Balance a holder on 1 January. */
  readonly opening: number;
  /** Premium of group insurance, a buyer and year. */
  readonly premium: number;
  /** Share of what patients bear themselves that is paid from accounts. */
  readonly share: { readonly inpatient: number; readonly outpatient: number };
  /** Bought at pharmacies without a prescription, a holder and year. */
  readonly purchases: number;
}

const GROUPS = ACCOUNT_GROUPS.length;

/**
 * The year of employees' personal accounts (个人账户收支): filled month by month,
 * then group insurance in January, then their part of what patients bear, then
 * pharmacies. All accounts together never pay more than they hold: what a month
 * asks beyond is left out, split by what was asked. INV-8: what is paid of bills
 * is part of what patients bear themselves.
 *
 * @returns `null` where accounts, or the other payers of bills, are not known
 */
export function personalAccounts(
  record: YearRecord,
  hospitals: number,
  options: AccountOptions,
): AccountSheet | null {
  const { accounts } = record;
  if (accounts === null || record.details === null) return null;
  const { heads, inflow } = filled(accounts, options);
  const borne = borneByPatients(record, hospitals);
  const share = (months: Float64Array, part: number) => {
    const ratio = fromNumber(part);
    return months.map((fen) => multiplyFen(fen, ratio));
  };
  const inpatient = share(borne.inpatient, options.share.inpatient);
  const outpatient = share(borne.outpatient, options.share.outpatient);
  const counties = accounts.holders.length / GROUPS;
  const perBuyer = Math.round(options.premium * 100);
  const premium = byCounty(accounts.buyers, counties)
    .map((buyers) => buyers * perBuyer);
  const purchases = new Float64Array(12);
  const opening = heads[0]! * Math.round(options.opening * 100);
  let balance = opening;
  for (let month = 0; month < 12; month++) {
    balance += sum(every12(inflow, month));
    if (month === 0) balance -= afford(balance, premium, 1, 0);
    balance -= afford(balance, inpatient, 12, month);
    balance -= afford(balance, outpatient, 12, month);
    const wanted = heads[month]! * Math.round(options.purchases * 100);
    purchases[month] = Math.min(balance, Math.round(wanted / 12));
    balance -= purchases[month]!;
  }
  return {
    year: record.year,
    opening,
    inflow,
    premium,
    inpatient,
    outpatient,
    purchases,
    closing: balance,
  };
}

/** What is put into accounts, fen by county × 12 + month, and holders by month. */
function filled(
  { holders, changes }: AccountRegister,
  { base, rate }: AccountOptions,
) {
  const counties = holders.length / GROUPS, heads = new Float64Array(12);
  const inflow = new Float64Array(counties * 12);
  holders.forEach((n, at) => {
    const group = ACCOUNT_GROUPS[at % GROUPS]!;
    const yuan = group === "retired" ? base.retired : base.active;
    const month = Math.round(yuan * rate[group] * 100 / 12);
    for (let m = 0, there = n; m < 12; m++) {
      there += changes[at * 12 + m]!;
      const to = Math.floor(at / GROUPS) * 12 + m;
      inflow[to] = inflow[to]! + there * month;
      heads[m] = heads[m]! + there;
    }
  });
  return { heads, inflow };
}

/** What employees bear of their bills themselves, fen by payee × 12 + month: hospitals, elsewhere with pharmacies, village clinics. */
function borneByPatients(record: YearRecord, hospitals: number) {
  const { claims, details, outpatient: visits } = record;
  const { supplement, aid, commercial } = details!;
  const length = (hospitals + 2) * 12;
  const inpatient = new Float64Array(length);
  const outpatient = new Float64Array(length);
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== 0) continue;
    const h = claims.hospital[i]!;
    const at = (h === OUT_OF_AREA ? hospitals : h) * 12 +
      MONTH_OF_DAY[claims.day[i]!]!;
    inpatient[at] = inpatient[at]! + claims.cost[i]! - claims.fund[i]! -
      claims.catastrophic[i]! - supplement[i]! - aid[i]! - commercial[i]!;
  }
  weigh(claims.weight, inpatient);
  for (let i = 0; i < visits.rows; i++) {
    if (visits.scheme[i] !== 0) continue;
    const h = visits.hospital[i]!;
    const row = h === VILLAGE_CLINIC ? hospitals + 1 : Math.min(h, hospitals);
    const at = row * 12 + MONTH_OF_DAY[visits.day[i]!]!;
    outpatient[at] = outpatient[at]! + visits.cost[i]! - visits.fund[i]!;
  }
  return { inpatient, outpatient };
}

/** Cuts what is asked, every `step`-th element from `first`, to what there is; gives what is paid. */
function afford(
  balance: Fen,
  asked: Float64Array,
  step: number,
  first: number,
): Fen {
  const wanted = Float64Array.from(
    { length: asked.length / step },
    (_, row) => asked[row * step + first]!,
  );
  const total = sum(wanted);
  if (total <= balance) return total;
  shareExactly(balance, wanted).forEach((fen, row) =>
    asked[row * step + first] = fen
  );
  return balance;
}

function every12(months: Float64Array, month: number): Float64Array {
  return months.filter((_, at) => at % 12 === month);
}

function byCounty(groups: Float64Array, counties: number): Float64Array {
  return Float64Array.from(
    { length: counties },
    (_, c) => sum(groups.subarray(c * GROUPS, (c + 1) * GROUPS)),
  );
}
