import type { ScenarioResult } from "../../sim/model/result.ts";
import type { ChangeSplit } from "../../sim/model/split.ts";

/** A hand-made split (样例分解): three provisions make the change of pay, the last takes from institutions. */
export function sampleSplit(
  baseline: ScenarioResult,
  reform: ScenarioResult,
): ChangeSplit {
  const factor = (id: string, zh: string, en: string) => ({
    id,
    zh,
    en,
    keys: [`settlement.${id}`],
  });
  return {
    factors: [
      factor("clearing", "年度清算与分担", "clearing and sharing"),
      factor("value", "点值", "point value"),
      factor("audit", "审核与抽查", "audit and its deductions"),
    ],
    schemes: baseline.settlements.map(({ scheme, pay }, s) => {
      const after = reform.settlements[s]!.pay;
      const change = pay.map((fen, h) => after[h]! - fen);
      const audit = change.map((fen) => -Math.round(Math.abs(fen) * 0.3));
      const value = change.map((fen) => Math.round(fen * 0.5));
      const clearing = change.map((fen, h) => fen - audit[h]! - value[h]!);
      return {
        scheme,
        baseline: pay,
        reform: after,
        parts: [clearing, value, audit],
      };
    }),
  };
}
