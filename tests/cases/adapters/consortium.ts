import { fromNumber, multiply, ratio } from "../../../sim/base/ratio.ts";
import { consortiumTotal } from "../../../sim/budget/quotas/consortia.ts";
import { settleConsortium } from "../../../sim/settlement/method/consortium.ts";
import type { Accepted, Adapter, Settings } from "../adapter.ts";
import type { Given } from "../given.ts";
import { yuanOf } from "../yuan.ts";

const PARAMETERS: Readonly<Record<string, Accepted>> = {
  "mc.reserve": "registry",
  "mc.maxKeep": "registry",
  "mc.split": "registry",
  "mc.k": "registry",
  "mc.hi": "registry",
};

/** Total payment to a county consortium (`R-MC`): a surplus is scored, an overspend is not. */
export const CONSORTIUM: readonly Adapter[] = [
  {
    rules: ["R-MC"],
    inputs: [...inputs(), "score"],
    parameters: PARAMETERS,
    compute(given, settings) {
      const { total, surplus, retained, parts } = settle(given, settings);
      return {
        G: yuanOf(total),
        surplus: yuanOf(surplus),
        retained: yuanOf(retained),
        "county/town/village": parts.map(yuanOf),
      };
    },
  },
  {
    rules: ["R-MC"],
    inputs: inputs(),
    parameters: PARAMETERS,
    compute(given, settings) {
      const { total, over, limit, fundShare } = settle(given, settings);
      return {
        over: yuanOf(over),
        overPct: multiply(ratio(over, total), fromNumber(100)),
        limit: yuanOf(limit),
        fundShare: yuanOf(fundShare),
      };
    },
  },
];

function inputs(): string[] {
  return [
    "persons",
    "perCapita",
    "bigPremiumPerCapita",
    "provincialItems",
    "usedInside",
    "usedOutside",
  ];
}

function settle(given: Given, settings: Settings) {
  const total = consortiumTotal({
    persons: given.whole("persons"),
    perCapita: given.fen("perCapita"),
    reserve: settings.value("mc.reserve"),
    bigPremium: given.fen("bigPremiumPerCapita"),
    provincial: given.fen("provincialItems"),
  });
  return {
    total,
    ...settleConsortium({
      total,
      inside: given.fen("usedInside"),
      outside: given.fen("usedOutside"),
      score: given.has("score") ? given.decimal("score") : ratio(1),
    }, {
      maxKeep: settings.value("mc.maxKeep"),
      split: settings.value("mc.split"),
      share: settings.value("mc.k"),
      interval: settings.value("mc.hi"),
    }),
  };
}
