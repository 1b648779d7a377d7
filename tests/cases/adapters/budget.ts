import { multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { compileBudget } from "../../../sim/budget/compile_budget.ts";
import {
  byGrowth,
  byItem,
  byShare,
  refixed,
} from "../../../sim/budget/dip_methods.ts";
import { splitMonths } from "../../../sim/budget/split_months.ts";
import type { Adapter } from "../adapter.ts";
import { wrongForm } from "../case_error.ts";
import { type Given, MILLION } from "../given.ts";

/** The budget chain and its months (`R-BUD`, `R-SPLIT`), in million yuan. */
export const BUDGET: readonly Adapter[] = [
  {
    rules: ["R-BUD"],
    inputs: ["income", "lastExpenditure", "lines"],
    parameters: {
      "budget.rule": "registry",
      "budget.surplusTarget": "registry",
      "budget.growth": "registry",
      "budget.reserveRate": "registry",
      "budget.dipMethod": ["residual"],
    },
    compute(given, settings) {
      const [outpatient, chronic, remote, other, ...more] = given.millions(
        "lines",
      );
      if (other === undefined || more.length > 0) {
        throw wrongForm("lines", given.raw("lines"), "lines");
      }
      const sheet = compileBudget({
        scheme: "employee",
        year: 2025,
        income: {
          contributions: given.million("income"),
          subsidy: 0,
          interest: 0,
          other: 0,
        },
        incomeKey: "intake.contributions",
        lastExpenditure: given.million("lastExpenditure"),
        last: { dip: 0, remote: 0, other: 0 },
        otherLines: {
          outpatient: outpatient!,
          chronic: chronic!,
          remote: remote!,
          other,
          maternity: 0,
        },
      }, {
        rule: settings.value("budget.rule"),
        surplusTarget: settings.value("budget.surplusTarget"),
        growth: settings.value("budget.growth"),
        reserveRate: settings.value("budget.reserveRate"),
        method: "residual",
        growthCap: null,
        cuts: [],
      });
      const rest = sheet.lines.dip + sheet.reserve;
      return {
        cap: millions(sheet.cap),
        growth: millions(sheet.growth),
        T: millions(sheet.total),
        other: millions(sheet.total - rest),
        rest: millions(rest),
        R0: millions(sheet.reserve),
        F_DIP: millions(sheet.lines.dip),
      };
    },
  },
  {
    rules: ["R-BUD-M"],
    inputs: ["inpatientBudget", "deduct"],
    parameters: { "budget.dipMethod": ["byItem"] },
    compute: (given) => ({
      F_DIP: millions(
        byItem(given.million("inpatientBudget"), given.millions("deduct")),
      ),
    }),
  },
  {
    rules: ["R-BUD-M"],
    inputs: ["inpatientBudget", "lastDip", "lastInpatient"],
    parameters: { "budget.dipMethod": ["byShare"] },
    compute: (given) => ({
      F_DIP: millions(
        byShare(
          given.million("inpatientBudget"),
          given.million("lastDip"),
          given.million("lastInpatient"),
        ),
      ),
    }),
  },
  {
    rules: ["R-BUD-M"],
    inputs: ["lastDip", "g"],
    parameters: {
      "budget.dipMethod": ["byGrowth"],
      "budget.growthCap": "registry",
    },
    compute: (given, settings) => ({
      F_DIP: millions(
        byGrowth(
          given.million("lastDip"),
          Number(given.raw("g")),
          settings.value("budget.growthCap"),
        ),
      ),
    }),
  },
  {
    rules: ["R-BUD-M"],
    inputs: ["F_DIP", "incomePlanned", "incomeActual"],
    parameters: { "budget.incomeAdjust": ["proportional"] },
    compute: (given) => ({
      F_DIP: millions(
        refixed(
          given.million("F_DIP"),
          given.million("incomePlanned"),
          given.million("incomeActual"),
        ),
      ),
    }),
  },
  {
    rules: ["R-SPLIT"],
    inputs: ["F_DIP", "lastYearShares"],
    parameters: { "split.weights": ["last year"] },
    compute(given) {
      const shares = given.decimals("lastYearShares");
      const months = splitMonths(
        given.million("F_DIP"),
        weightsOf(given, shares),
      );
      return { F_m: Array.from(months.slice(0, shares.length), millions) };
    },
  },
];

/** Whole weights of twelve months: months that the case leaves out share what is left. */
function weightsOf(given: Given, shares: readonly Ratio[]): number[] {
  const name = "lastYearShares";
  const notOneYear = wrongForm(name, given.raw(name), "year");
  const left = 12 - shares.length;
  if (left < 0) throw notOneYear;
  const common = shares.reduce((den, share) => den * share.den, 1n);
  const scale = common * BigInt(Math.max(1, left));
  const known = shares.map((share) => {
    const { num, den } = multiply(share, ratio(scale));
    return num / den;
  });
  const rest = scale - known.reduce((a, b) => a + b, 0n);
  if (rest < 0n || (left === 0 && rest !== 0n)) {
    throw notOneYear;
  }
  const others = new Array<bigint>(left).fill(rest / BigInt(Math.max(1, left)));
  const weights = [...known, ...others];
  const divisor = weights.reduce(gcd, 0n);
  return weights.map((weight) => Number(weight / divisor));
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function millions(fen: number): Ratio {
  return ratio(fen, MILLION);
}
