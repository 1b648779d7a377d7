import { shareExactly } from "../../../base/fen.ts";
import { SCHEMES, type Totals } from "../../../model/ledger.ts";
import type { Values } from "../../../model/policy/mod.ts";
import type { Settlement } from "../../../model/settlement.ts";
import { totals } from "../../../points/totals.ts";
import { dipPart } from "../../../run/dip_part.ts";
import { reasonableOf } from "../../../run/reasonable_of.ts";
import { settleOptions } from "../../../run/settle_options.ts";
import { clearedSpan, type Span } from "../../../settlement/cleared_span.ts";
import {
  assess,
  type Assessed,
} from "../../../settlement/clearing/assessed.ts";
import type { SettleOptions } from "../../../settlement/settle_input.ts";
import type { SettledMonth } from "../../../settlement/settle_months.ts";
import type { ExplainedRun } from "../explained_run.ts";

/** A settled scheme-year with what it was settled by (险种年度), for the steps of its institutions. */
export interface SchemeView {
  readonly run: ExplainedRun;
  /** Row in SCHEMES. */
  readonly scheme: number;
  readonly sheet: Settlement;
  readonly months: readonly SettledMonth[];
  readonly options: SettleOptions;
  /** What is cleared together. */
  readonly span: Span;
  /** What is settled: cases as findings left them, those of other pools' insured among them where the money is moved over. */
  readonly totals: Totals;
  /** Points of the cases as they were scored, before findings took any. */
  readonly scored: Totals;
  /** Score of the yearly assessment by institution, and what it does. */
  readonly scores: readonly (number | null)[];
  readonly assessed: Assessed;
  /** Each institution's total of the year where that is what is cleared against, fen. */
  readonly quotas: Float64Array | null;
  /** Settings on the first and the last day of the year. */
  readonly start: Values;
  readonly end: Values;
}

/** Both schemes of a run as they were settled. */
export function schemeViews(run: ExplainedRun): SchemeView[] {
  const { settled, hospitals, through } = run;
  const n = hospitals.id.length, scores = settled.standing.score;
  const sums = totals(run.claims, settled.cases, settled.points, n);
  const reasonable = reasonableOf({
    record: dipPart(run.record, through.start).record,
    cases: settled.cases,
    totals: sums,
    codes: run.codes,
    hospitals,
  }, through.end);
  return SCHEMES.map((_, scheme) => {
    const options = settleOptions(through, reasonable[scheme]!);
    const sheet = settled.settlements[scheme]!;
    return {
      run,
      scheme,
      sheet,
      months: settled.months[scheme]!,
      options,
      span: clearedSpan(sheet.budget, options.regimes),
      totals: settled.totals,
      scored: sums,
      scores,
      assessed: assess(scores, options.assessment),
      quotas: sheet.against === "quota"
        ? shareExactly(sheet.fund, sheet.budget.quotas ?? sheet.booked)
        : null,
      start: through.start,
      end: through.end,
    };
  });
}
