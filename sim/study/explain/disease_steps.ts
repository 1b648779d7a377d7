import { toYuan } from "../../base/fen.ts";
import { SCALE } from "../../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toFixed,
} from "../../base/ratio.ts";
import type { SheetStep, SheetYear } from "../../model/case_sheet.ts";
import { rowSum } from "../../points/group_tally.ts";
import { points4, yuan } from "../../points/point_step.ts";
import { relativeWeight } from "../../points/relative_weight.ts";
import { correctedMeans } from "../../points/corrected_means.ts";
import { weightOptions } from "../../run/price_points.ts";
import {
  type MissingYear,
  weightedMean,
  yearWeights,
} from "../../points/weighted_mean.ts";
import type { ExplainedRun } from "./explained_run.ts";

/** Digits of a mean on a sheet, yuan. */
const MEAN = 4;

/** The base period behind the points of a disease. */
export interface DiseaseSheet {
  readonly years: SheetYear[];
  readonly steps: SheetStep[];
}

/**
 * How the points of a disease came about (病种分值计算): the years of the base
 * period, the weighted means of the disease and of what it is relative to, S,
 * and, where limits, opinions or a bonus changed it, what stands in the
 * catalogue. `R-RW`, `R-RW-KEEP`.
 *
 * @param group row of the catalogue
 */
export function diseaseSheet(run: ExplainedRun, group: number): DiseaseSheet {
  const { rules: { catalogue }, tallies } = run;
  const values = run.through.start, stands = catalogue.points[group]!;
  if (tallies.length === 0) {
    return {
      years: [],
      steps: [{
        rule: "R-RW",
        zh: "病种分值（按读入的目录）",
        en: "Disease points, as the catalogue that was read has them",
        formula: "S",
        numbers: {},
        symbol: "S",
        value: points4(stands),
        keys: ["intake.files.catalogue"],
      }],
    };
  }
  const options = weightOptions(values), { base, weighting } = options;
  const selfPaying = base === "allCaseMean" ? options.selfPaying ?? [] : [];
  const ahead = tallies.length - selfPaying.length;
  const weights = yearWeights(
    values["points.weight.yearWeights"],
    tallies.length,
  );
  const benchmark = base === "benchmarkDisease"
    ? catalogue.group.indexOf(run.rules.benchmark ?? "")
    : -1;
  const sums = tallies.map(({ year, tally }, y) => {
    const all = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
    const of = (column: Float64Array, row: number) =>
      row < 0 ? all(column) : rowSum(tally, column, row);
    const beside = selfPaying[y - ahead] ?? { cases: 0, meanCost: 0 };
    return {
      year,
      weight: weights[y]!,
      n: of(tally.n, group),
      cost: of(tally.cost, group),
      baseN: of(tally.n, benchmark) + beside.cases,
      baseCost: of(tally.cost, benchmark) +
        Math.round(beside.cases * beside.meanCost * 100),
    };
  });
  const mean = (
    pick: (s: typeof sums[number]) => [number, number],
    missing: MissingYear = "renormalise",
  ) =>
    weightedMean(
      sums.map((s) => {
        const [amount, units] = pick(s);
        return { amount: ratio(amount), units: ratio(units) };
      }),
      weights,
      weighting,
      missing,
    );
  const measured = mean((s) => [s.cost, s.n], options.missingYear);
  const corrected = correctedMeans(catalogue.group, options.corrections);
  const m = corrected.of(group, measured);
  const M = base === "fixedQuota"
    ? multiply(fromNumber(values["points.weight.fixedQuota"]!), ratio(100))
    : mean((s) => [s.baseCost, s.baseN]);
  const scale = fromNumber(options.scale);
  const standard = m === null || M === null
    ? 0
    : relativeWeight(m, M, scale, 10 ** (4 - (options.decimals ?? 4)));
  return {
    years: sums.map((s) => ({
      year: s.year,
      weight: toFixed(s.weight, MEAN),
      cases: s.n,
      cost: toYuan(s.cost),
      baseCases: s.baseN,
      baseCost: toYuan(s.baseCost),
    })),
    steps: [
      meanStep(
        "m",
        measured,
        "该病种历年加权均费",
        "Weighted mean cost of the disease",
        weighting,
      ),
      ...(corrected.has(group) ? [correctionStep(measured, m)] : []),
      baseStep(M, base, run.rules.benchmark, weighting),
      {
        rule: "R-RW",
        zh: "病种标准分值",
        en: "Standard points of the disease",
        formula: `${options.scale} × m ÷ M`,
        numbers: {
          m: m === null ? "0" : yuan(m, MEAN),
          M: M === null ? "0" : yuan(M, MEAN),
        },
        symbol: "S0",
        value: points4(standard),
        keys: ["points.weight.scale", "points.weight.yearWeights"],
      },
      ...changedSteps(run, standard, stands),
    ],
  };
}

function meanStep(
  symbol: string,
  mean: Ratio | null,
  zh: string,
  en: string,
  weighting: string,
): SheetStep {
  return {
    rule: "R-RW",
    zh,
    en,
    formula: weighting === "meanOfMeans" ? "Σ w·(C÷n) ÷ Σ w" : "Σ w·C ÷ Σ w·n",
    numbers: {},
    symbol,
    value: mean === null ? "0" : yuan(mean, MEAN),
    keys: ["points.weight.yearWeights", "points.weight.weighting"],
  };
}

/** What known changes of cost and an outside reference made of the mean. */
function correctionStep(measured: Ratio | null, m: Ratio | null): SheetStep {
  const text = (value: Ratio | null) =>
    value === null ? "0" : yuan(value, MEAN);
  return {
    rule: "R-RW",
    zh: "校正后的病种均费",
    en: "Mean of the disease after correction",
    formula: "(1 − w) × m × f + w × m_ref",
    numbers: { m: text(measured) },
    symbol: "m",
    value: text(m),
    keys: [
      "points.weight.costChanges",
      "points.weight.externalWeight",
      "points.weight.external",
    ],
  };
}

function baseStep(
  M: Ratio | null,
  base: string,
  benchmark: string | null,
  weighting: string,
): SheetStep {
  if (base === "fixedQuota") {
    return {
      rule: "R-RW",
      zh: "每分对应的固定额度",
      en: "Fixed amount that is worth a point",
      formula: "M",
      numbers: {},
      symbol: "M",
      value: M === null ? "0" : yuan(M, MEAN),
      keys: ["points.weight.base", "points.weight.fixedQuota"],
    };
  }
  const step = base === "benchmarkDisease"
    ? meanStep(
      "M",
      M,
      `基准病种 ${benchmark} 的加权均费`,
      `Weighted mean cost of the benchmark disease ${benchmark}`,
      weighting,
    )
    : meanStep(
      "M",
      M,
      "全部病例的加权均费",
      "Weighted mean cost of all cases",
      weighting,
    );
  return { ...step, keys: ["points.weight.base", ...step.keys] };
}

/** What moved the standard points; nothing where they stand. */
function changedSteps(
  { rules: { changes } }: ExplainedRun,
  standard: number,
  stands: number,
): SheetStep[] {
  if (standard === stands) return [];
  const factor = changes.factor;
  return [{
    rule: "R-RW-KEEP",
    zh: "付费分值：年度幅度、采纳的意见、中医加成与总分值不变的调整之后",
    en:
      "Payment points, after yearly limits, accepted opinions, TCM bonuses and keeping the total",
    formula: factor === null ? "S" : "S0 × k",
    numbers: {
      S0: points4(standard),
      ...(factor === null ? {} : { k: toFixed(factor, 6) }),
      ratio: toFixed(
        divide(ratio(stands, SCALE), ratio(Math.max(1, standard), SCALE)),
        6,
      ),
    },
    symbol: "S",
    value: points4(stands),
    keys: [
      "points.change.maxYearly",
      "points.change.declineFloor",
      "points.change.keepTotal",
      "points.tcm.mode",
    ],
  }];
}
