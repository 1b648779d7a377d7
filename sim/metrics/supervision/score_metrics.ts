import {
  BLAMELESS,
  type InspectionUse,
  type MetricRow,
} from "../../model/ledger.ts";
import {
  leakOf,
  type SupervisionScore,
} from "../../model/supervision_score.ts";
import { ratio, rowOf } from "../metric_row.ts";

/**
 * A year of supervision in long form (监管成效指标): precision, recall, delay and false
 * accusations by rule; planted, refused, given back and leaking money by conduct,
 * under `truth.*` as the payer cannot know them; what a day of inspectors brings
 * back, which it can. Nothing where nobody looks.
 */
export function scoreMetrics(
  year: number,
  score: SupervisionScore | null,
  use: readonly InspectionUse[],
): MetricRow[] {
  const period = String(year), all = rowOf("all", "all", period);
  const rows = use.flatMap((u) => [
    rowOf("all", `inspector:${u.inspector}`, period)(
      "supervision.perDay",
      "yuan",
      ratio(u.recovered / 100, u.used),
    ),
  ]);
  const total = (of: (u: InspectionUse) => number) =>
    use.reduce((sum, u) => sum + of(u), 0);
  if (use.length > 0) {
    rows.unshift(all(
      "supervision.perDay",
      "yuan",
      ratio(total((u) => u.recovered) / 100, total((u) => u.used)),
    ));
  }
  if (score === null) return rows;
  const money = (of: (act: SupervisionScore["acts"][number]) => number) =>
    score.acts.reduce((sum, act) => sum + of(act), 0) / 100;
  return [
    ...rows,
    all("truth.watch.planted", "yuan", money((a) => a.planted)),
    all("truth.watch.refused", "yuan", money((a) => a.refused)),
    all("truth.watch.returned", "yuan", money((a) => a.returned)),
    all("truth.watch.leak", "yuan", money(leakOf)),
    all("truth.watch.accused", "count", score.accused.cases),
    all("truth.watch.accusedMoney", "yuan", score.accused.fen / 100),
    all("truth.watch.cleared", "count", score.cleared),
    all("truth.watch.beyond", "yuan", score.beyond / 100),
    ...score.acts.flatMap((act) => {
      const at = rowOf("all", `act:${act.act}`, period);
      return [
        at("truth.watch.planted", "yuan", act.planted / 100),
        at("truth.watch.refused", "yuan", act.refused / 100),
        at("truth.watch.returned", "yuan", act.returned / 100),
        at("truth.watch.leak", "yuan", leakOf(act) / 100),
        at("truth.watch.caught", "ratio", ratio(act.caught, act.cases)),
      ];
    }),
    ...score.rules.flatMap((rule) => {
      const at = rowOf("all", `rule:${rule.rule}`, period);
      return [
        at(
          "truth.watch.precision",
          "ratio",
          // A list that is late, a stay that is long: nothing that anybody plants.
          rule.act !== null && BLAMELESS.includes(rule.act)
            ? null
            : ratio(rule.right, rule.suspected),
        ),
        at("truth.watch.recall", "ratio", ratio(rule.right, rule.planted)),
        at("truth.watch.delay", "day", rule.delay),
        at("truth.watch.accused", "count", rule.accused),
        at("truth.watch.recovered", "yuan", rule.recovered / 100),
      ];
    }),
  ];
}
