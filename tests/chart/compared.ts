import type { Comparison } from "../../sim/chart/comparison.ts";
import { type ChartOptions, WIDTHS } from "../../sim/chart/theme.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleGroups } from "../support/sample_catalogue.ts";
import { sampleSupervision } from "../support/sample_supervision.ts";
import { sampleSplit } from "../support/sample_split.ts";
import { sampleResult } from "../support/sample_result.ts";

/** Comparisons that figures meet: two scenarios, one alone, no point value, losses, few institutions. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  reform: {
    baseline: sampleResult(),
    reform: sampleResult({ reform: true }),
  },
  "reform taken back": {
    baseline: sampleResult({ reform: true }),
    reform: sampleResult(),
  },
  "one scenario": { baseline: sampleResult() },
  "no reform": { baseline: sampleResult(), reform: null },
  "paid as booked": {
    baseline: sampleResult({ asBooked: true }),
    reform: sampleResult({ asBooked: true }),
  },
  "nothing changed": { baseline: sampleResult(), reform: sampleResult() },
  "three institutions": { baseline: sampleResult({ hospitals: 3 }) },
  "three models": {
    baseline: sampleResult(),
    reform: sampleResult({ reform: true }),
    models: sampleModels(),
    split: sampleSplit(sampleResult(), sampleResult({ reform: true })),
  },
  "three models alone": {
    baseline: sampleResult(),
    models: sampleModels({ reform: false }),
  },
  "many diseases": {
    baseline: { ...sampleResult(), catalogueFile: sampleGroups() },
  },
  "supervised": {
    baseline: { ...sampleResult({ hospitals: 12 }), ...sampleSupervision() },
    reform: {
      ...sampleResult({ hospitals: 12, reform: true }),
      ...sampleSupervision(),
    },
  },
  "two hundred institutions": {
    baseline: sampleResult({ hospitals: 200 }),
    reform: sampleResult({ hospitals: 200, reform: true }),
  },
};

/** Both languages, the narrowest and the widest figure: what tests of every day draw. */
export const OPTIONS: readonly Required<ChartOptions>[] = [
  { lang: "zh", width: 640 },
  { lang: "en", width: 960 },
];

/** Both languages in all widths: what a browser looks at. */
export const ALL_OPTIONS: readonly Required<ChartOptions>[] =
  (["zh", "en"] as const).flatMap((lang) =>
    Object.values(WIDTHS).map((width) => ({ lang, width }))
  );

/** A result with each settlement changed. */
export function withSettlements(
  result: ScenarioResult,
  change: (settlement: Settlement) => Partial<Settlement>,
): ScenarioResult {
  return {
    ...result,
    settlements: result.settlements.map((s) => ({ ...s, ...change(s) })),
  };
}
