import { cannotPlay } from "../base/issues.ts";
import { type Ratio, ratio, subtract } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import { affordableGrowth, least } from "./agreed_growth.ts";
import type { DivisionProblem } from "./division_problem.ts";
import type { Grouped } from "./group_hospitals.ts";
import type { NegotiationTerms } from "./terms.ts";
import type { TalkSides } from "./talks.ts";

/** What the fund knows of its own means (基金承受能力); fen. */
export interface FundMeans {
  /** Income less the surplus that is aimed at (`R-BUD`). */
  readonly cap: number;
  /** Spending of the year before. */
  readonly lastExpenditure: number;
  /** By how much spending grew the year before; `null` where that is not known. */
  readonly lastGrowth: Ratio | null;
}

/**
 * The sides of the talks (谈判各方): what each group has, accepts and asks for, what
 * the fund can afford, and the growth that holds without agreement.
 *
 * @param among the division problem with groups as claimants
 * @param reservation by institution, fen
 */
export function sidesOf(
  means: FundMeans,
  groups: readonly Grouped[],
  among: DivisionProblem,
  reservation: Float64Array,
  terms: NegotiationTerms,
): TalkSides {
  const max = affordableGrowth(
    means.cap,
    means.lastExpenditure,
    terms.ceiling,
  );
  if (max === null) {
    throw cannotPlay("budget.total.rule", means.lastExpenditure, {
      zh: "上年没有支出，算不出可承受增幅",
      en: "nothing was spent last year, so what can be afforded has no growth",
    });
  }
  return {
    groups: groups.map(({ zh, en, members }, k) => {
      const base = among.lastYear[k]!;
      const least = sum(members.map((row) => reservation[row]!));
      const over = (amount: number) => subtract(ratio(amount, base), ratio(1));
      return { zh, en, base, min: over(least), ask: over(among.claims[k]!) };
    }),
    max,
    otherwise: least(defaultGrowth(means, terms), max),
  };
}

/** The growth that holds without agreement, before it is held against what can be afforded (默认增幅). */
function defaultGrowth(
  { lastGrowth }: FundMeans,
  { defaultRule, prices }: NegotiationTerms,
): Ratio {
  switch (defaultRule) {
    case "none":
      return ratio(0);
    case "prices":
      return prices;
    case "lastYear":
      // Without a year before, nothing is known to repeat.
      return lastGrowth ?? ratio(0);
  }
}
