import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { splitMonths } from "../../sim/budget/split_months.ts";
import type { OtherPayments } from "../../sim/model/settlement.ts";
import type {
  BookInput,
  MonthlyBenefits,
} from "../../sim/settlement/booking/book_input.ts";
import type { SettledMonth } from "../../sim/settlement/settle_months.ts";
import type { SettledScheme } from "../../sim/settlement/settle_scheme.ts";
import { HOSPITALS } from "./random_year.ts";
import { total } from "./worked_example.ts";

/** What else a year pays: one fen more in each cell than in the one before. */
export const benefits: MonthlyBenefits = {
  outpatient: cells(100),
  chronic: cells(200),
  remote: cells(300),
  other: cells(400),
  maternity: cells(500),
};

/** The booking of a settled year. */
export function bookInput({ sheet, months }: SettledScheme): BookInput {
  const { income } = sheet.budget;
  const [contributed, interest, other] = [
    income.contributions + income.subsidy,
    income.interest,
    income.other,
  ].map((fen) => splitMonths(fen, new Float64Array(12))) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    hospitalIds: ["H001", "H002", "H003", "H004"],
    settlement: sheet,
    months,
    income: {
      subsidy: income.subsidy,
      interest: income.interest,
      other: income.other,
      months: contributed.map((fen, m) => fen + interest[m]! + other[m]!),
    },
    counties: {
      ids: ["C1", "C2"],
      contributions: Float64Array.of(
        ...contributed.map((fen) => Math.floor(fen / 3)),
        ...contributed.map((fen) => fen - Math.floor(fen / 3)),
      ),
    },
    benefits,
    advances: dailyOf(months),
    carried: [
      {
        row: 0,
        date: 9131 + 40,
        amount: 1234,
        rule: "R-MON",
        batch: `H001/2024-12/${sheet.scheme}`,
      },
      {
        row: HOSPITALS,
        date: 9131 + 41,
        amount: 55,
        rule: "R-BEN",
        batch: `out-of-area/2024-12/${sheet.scheme}`,
      },
      {
        row: 1,
        date: 9131 + 150,
        amount: -77,
        rule: "R-FIN",
        batch: `H002/2024/${sheet.scheme}`,
      },
    ],
    opening: 5_000_000,
    dates: {
      monthEnd: (month) => 9131 + 30 * (month + 1),
      monthPaid: (month) => 9131 + 30 * (month + 2),
      quarterPaid: (quarter) => 9131 + 30 * (3 * quarter + 5),
      prepaid: 9131 + 14,
      advanced: (day) => 9132 + day,
      clearing: 9131 + 500,
    },
  };
}

/** The months' advances as if each were paid on the first day of its month; `null` where there are none. */
function dailyOf(months: readonly SettledMonth[]): BookInput["advances"] {
  const days = new Float64Array(HOSPITALS * 365);
  const dip = new Float64Array(HOSPITALS * 12);
  months.forEach(({ advances }, month) =>
    advances.forEach((amount, h) => {
      days[h * 365 + MONTH_OF_DAY.indexOf(month)] = amount;
      dip[h * 12 + month] = amount;
    })
  );
  if (dip.every((amount) => amount === 0)) return null;
  const none = new Float64Array(HOSPITALS * 12);
  return {
    days,
    months: { dip, outpatient: none, chronic: none, other: none },
  };
}

/** The yearly sheet of {@linkcode benefits}. */
export function otherPayments({ sheet }: SettledScheme): OtherPayments {
  const year = (months: Float64Array) =>
    Float64Array.from(
      { length: HOSPITALS + 2 },
      (_, row) => total(months.subarray(row * 12, row * 12 + 12)),
    );
  return {
    scheme: sheet.scheme,
    year: sheet.year,
    outpatient: year(benefits.outpatient),
    chronic: year(benefits.chronic),
    remote: year(benefits.remote),
    other: year(benefits.other),
    maternity: year(benefits.maternity),
    otherCases: 0,
    remoteCases: 0,
  };
}

function cells(first: number): Float64Array {
  return Float64Array.from(
    { length: (HOSPITALS + 2) * 12 },
    (_, cell) => first + cell,
  );
}
