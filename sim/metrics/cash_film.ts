import { dateOf, monthEnd } from "../base/calendar.ts";
import { weigh } from "../base/weigh.ts";
import {
  type BankDays,
  CASH_REASONS,
  type CashFilm,
  type CashReason,
} from "../model/cash.ts";
import type { Journal, Scheme, YearRecord } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";

/** Days of a simulated year. */
const DAYS = 365;

/** Rules under which the bank pays institutions. */
const REASON_OF: Readonly<Record<string, CashReason>> = {
  "R-PRE": "prepayment",
  "R-T1": "advance",
  "R-MON": "month",
  "R-BEN": "benefits",
  "R-CLR": "clearing",
  "R-FIN": "clearing",
};

/** What is known of one scheme's year. */
export interface FilmedScheme {
  readonly settlement: Settlement;
  /** Booked fund of all lines, by hospital × 365 + day. */
  readonly booked: Float64Array;
  /** What each month left to be carried on, 0 or less: twelve columns by hospital. */
  readonly carry: readonly Float64Array[];
  /** Day number of the clearing. */
  readonly clearing: number;
  /** The journal of the scheme's year without daily advances; `null` where there are none. */
  readonly withoutAdvances: Journal | null;
}

/** What nobody publishes of institutions' money. */
export interface CashOptions {
  /** Cash on 1 January, in days of running cost. */
  readonly openingDays: number;
  /** Running cost ÷ what is charged. */
  readonly costRatio: number;
  readonly loanRate: number;
  readonly depositRate: number;
}

/**
 * The cash film of a year (资金日历): the bank's lines of the journal by
 * institution, day and reason, beside what was booked on the day. Patients and
 * other payers pay their part on the day; running cost is the same on each day.
 * Patients of other pools, subsidies and investments are not in it. `R-PRE`,
 * `R-T1`, `R-MON`, `R-FIN`.
 */
export function cashFilm(
  journal: Journal,
  record: Pick<YearRecord, "year" | "claims" | "outpatient">,
  hospitalIds: readonly string[],
  filmed: readonly FilmedScheme[],
  options: CashOptions,
): CashFilm {
  const { year } = record, n = hospitalIds.length;
  const firstDay = monthEnd(year - 1, 11) + 1;
  const yearDays = monthEnd(year, 11) + 1 - firstDay;
  const journals = [
    journal,
    ...filmed.flatMap(({ withoutAdvances: other }) =>
      other === null ? [] : [other]
    ),
  ];
  let days = yearDays;
  for (const { clearing } of filmed) {
    days = Math.max(days, clearing - firstDay + 1);
  }
  for (const { date } of journals) {
    for (const day of date) days = Math.max(days, day - firstDay + 1);
  }
  const schemes = filmed.map((each) => {
    const { scheme, prepayment, budget } = each.settlement;
    const bank = (lines: Journal) =>
      bankDays(lines, scheme, hospitalIds, firstDay, days);
    return {
      scheme,
      ...bank(journal),
      booked: onCalendar(each.booked, n, year, firstDay, days),
      overpaid: Float64Array.from(
        { length: n * 12 },
        (_, at) => -each.carry[at % 12]![Math.floor(at / 12)]! || 0,
      ),
      rolled: prepayment?.close === "rollover"
        ? prepayment.amounts
        : new Float64Array(n),
      cleared: each.clearing - firstDay,
      lastPayments: budget.lastExpenditure,
      withoutAdvances: each.withoutAdvances && bank(each.withoutAdvances),
    };
  });
  const charged = dailyCharged(record, n);
  const runningCost = new Float64Array(n);
  for (let at = 0; at < charged.length; at++) {
    const h = Math.floor(at / DAYS);
    runningCost[h] = runningCost[h]! + charged[at]!;
  }
  runningCost.forEach((fen, h) =>
    runningCost[h] = Math.round(fen * options.costRatio / yearDays)
  );
  const other = charged.map((fen, at) =>
    filmed.reduce((rest, { booked }) => rest - booked[at]!, fen)
  );
  return {
    year,
    firstDay,
    days,
    yearDays,
    schemes,
    otherRevenue: onCalendar(other, n, year, firstDay, days),
    runningCost,
    openingCash: runningCost.map((fen) =>
      Math.round(fen * options.openingDays)
    ),
    loanRate: options.loanRate,
    depositRate: options.depositRate,
  };
}

/** What the bank lines of a scheme come to, day by day. */
function bankDays(
  journal: Journal,
  scheme: Scheme,
  hospitalIds: readonly string[],
  firstDay: number,
  days: number,
): BankDays {
  const n = hospitalIds.length, { accounts } = journal;
  const rowOf = new Map(hospitalIds.map((id, h) => [id, h]));
  const hospital = Int32Array.from(accounts, (path) => {
    const [kind, of, id] = path.split("/");
    const own = of === scheme && /^(payable|advance|prepayment)$/.test(kind!);
    return own ? rowOf.get(id!) ?? -1 : -1;
  });
  const kept = Uint8Array.from(accounts, (path) => {
    const form = new RegExp(
      `^((income|expense)/${scheme}/|(equity/${scheme}/surplus|reserve/${scheme})$)`,
    );
    return form.test(path) ? 1 : 0;
  });
  const bank = accounts.indexOf(`asset/bank/${scheme}`);
  const reasons = CASH_REASONS.map(() => new Float64Array(n * days));
  const reasonOf = journal.rules.map((rule) =>
    CASH_REASONS.indexOf(REASON_OF[rule] ?? "clearing")
  );
  const balance = new Float64Array(days), surplus = new Float64Array(days);
  const owed = new Float64Array(n);
  for (let row = 0; row < journal.rows; row++) {
    const amount = journal.amount[row]!, debit = journal.debit[row]!;
    const credit = journal.credit[row]!, day = journal.date[row]! - firstDay;
    const at = Math.max(0, day);
    surplus[at] = surplus[at]! + (kept[credit]! - kept[debit]!) * amount;
    if (debit !== bank && credit !== bank) continue;
    const paid = credit === bank ? amount : -amount;
    balance[at] = balance[at]! - paid;
    const h = hospital[credit === bank ? debit : credit]!;
    if (h < 0) continue;
    // What is booked before the year is a debt that is brought forward.
    if (day < 0) owed[h] = owed[h]! - paid;
    else {
      const column = reasons[reasonOf[journal.rule[row]!]!]!;
      column[h * days + day] = column[h * days + day]! + paid;
    }
  }
  for (let d = 1; d < days; d++) {
    balance[d] = balance[d]! + balance[d - 1]!;
    surplus[d] = surplus[d]! + surplus[d - 1]!;
  }
  return {
    received: Object.fromEntries(
      CASH_REASONS.map((reason, i) => [reason, reasons[i]!]),
    ) as Record<CashReason, Float64Array>,
    balance,
    surplus,
    owed,
  };
}

/** Total cost of stays by day of discharge and of visits, fen by hospital × 365 + day. */
function dailyCharged(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  hospitals: number,
): Float64Array {
  const charged = new Float64Array(hospitals * DAYS);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h >= hospitals) continue;
    const at = h * DAYS + claims.day[i]!;
    charged[at] = charged[at]! + claims.cost[i]!;
  }
  weigh(claims.weight, charged);
  for (let i = 0; i < outpatient.rows; i++) {
    const h = outpatient.hospital[i]!;
    if (h >= hospitals) continue;
    const at = h * DAYS + outpatient.day[i]!;
    charged[at] = charged[at]! + outpatient.cost[i]!;
  }
  return charged;
}

/** Days of the simulated year on the days of the film: 29 February has nothing. */
function onCalendar(
  column: Float64Array,
  hospitals: number,
  year: number,
  firstDay: number,
  days: number,
): Float64Array {
  const out = new Float64Array(hospitals * days);
  for (let day = 0; day < DAYS; day++) {
    const at = dateOf(year, day) - firstDay;
    for (let h = 0; h < hospitals; h++) {
      out[h * days + at] = column[h * DAYS + day]!;
    }
  }
  return out;
}
