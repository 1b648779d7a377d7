import { SCALE } from "../base/points.ts";
import { divide, multiply, type Ratio, ratio, toFixed } from "../base/ratio.ts";
import { ZONE_WORDS } from "../model/case_words.ts";
import {
  AUXILIARY_TYPES,
  auxiliaryType,
  LEVELS,
  TAGS,
  type ZONES,
} from "../model/ledger.ts";
import type { AuxiliaryTable } from "./auxiliary/auxiliary_table.ts";
import { typeMeans } from "./auxiliary/type_means.ts";
import { coefficientSteps } from "./explain_coefficient.ts";
import {
  type ExplainedYear,
  points4,
  type PointStep,
  yuan,
} from "./point_step.ts";
import { exactReference, type ReferenceMeans } from "./reference_mean.ts";
import { exactPoints } from "./exact_points.ts";
import type { ScoreOptions } from "./score.ts";
import { highOf } from "./high_edge.ts";
import { partOf } from "./special_points.ts";

const RATIO = 6, MEAN_DIGITS = 4, VALUE_DIGITS = 6;
const BASIC = 1 << TAGS.indexOf("basic"), DAY = 1 << TAGS.indexOf("day");

/**
 * The steps to the points of a case with a group (计分步骤), computed anew
 * from the tables: S, A, H, reference, deviation, P.
 *
 * @param row of the claim
 * @param C its cost, fen
 */
export function groupSteps(
  { claims, hospitals, rules, options, points, table, coefficients }:
    ExplainedYear,
  row: number,
  group: number,
  C: Ratio,
): PointStep[] {
  const { catalogue } = rules, hospital = claims.hospital[row]!;
  const steps: PointStep[] = [];
  const tags = options.special === undefined ? 0 : catalogue.tags?.[group] ?? 0;
  let S = catalogue.points[group]!, low = options.low;
  const high = highOf(S, options);
  steps.push({
    rule: "R-RW",
    zh: "病种分值",
    en: "Disease points",
    formula: "S",
    numbers: { group: catalogue.group[group]! },
    symbol: "S",
    value: points4(S),
    keys: ["points.weight.base", "points.weight.yearWeights"],
  });
  const day = options.special !== undefined && (tags & DAY) !== 0 &&
    claims.los[row]! <= options.special.dayLongest;
  if (day) {
    const { dayRatio, dayNoLow } = options.special!;
    const before = S;
    S = partOf(S, dayRatio);
    if (dayNoLow) low = 0;
    steps.push({
      rule: "R-SPX-2",
      zh: "日间手术分值",
      en: "Points of day surgery",
      formula: "S × d",
      numbers: { S: points4(before), d: `${dayRatio}` },
      symbol: "S",
      value: points4(S),
      keys: ["points.day.ratio", "points.day.noLow", "points.day.longest"],
    });
  }
  const a = points.auxiliary?.[row] ?? SCALE;
  const type = AUXILIARY_TYPES[points.auxiliaryType?.[row] ?? 0]!;
  if (points.auxiliary !== undefined) {
    steps.push({
      rule: "R-AUX",
      zh: `辅助分型：${type.nameZh}`,
      en: `Auxiliary type: ${type.nameEn}`,
      ...auxiliaryNumbers(table ?? null, group, type.id),
      symbol: "A",
      value: points4(a),
      keys: [
        "points.auxiliary.enabled",
        "points.auxiliary.source",
        "points.auxiliary.combine",
        "points.auxiliary.floor",
      ],
    });
  }
  const basic = (tags & BASIC) !== 0;
  const made = coefficientSteps(
    { hospitals, rules, ...(coefficients && { coefficients }) },
    group,
    hospital,
    basic ? options.special!.basicCoefficient : null,
  );
  steps.push(...made.steps);
  const h = made.H;
  const [s, A, H] = [S, a, h].map((units) => ratio(units, SCALE));
  const b =
    (rules.standardValue ?? rules.yearStartValue)[claims.scheme[row]!] ??
      null;
  const level = LEVELS.indexOf(hospitals.level[hospital] as 3 | 2 | 1);
  const B = exactReference(
    rules.reference,
    group * LEVELS.length + level,
    hospital,
  );
  const known = b !== null && b.num > 0n;
  const own = rules.standardValue !== undefined;
  const value = own ? "PV" : "b";
  if (own && known) {
    steps.push({
      rule: "R-PTS",
      zh: "支付标准所用的结算点值（反复计算至不再变动）",
      en:
        "Settlement value in the payment standard, computed until it is stable",
      formula: "(T − ΣC_low) ÷ ΣP",
      numbers: {},
      symbol: "PV",
      value: yuan(b, VALUE_DIGITS),
      keys: ["points.deviation.refPV"],
    });
  }
  const mean = B ?? (known ? multiply(multiply(s!, b), H!) : null);
  if (mean !== null) {
    steps.push({
      rule: "R-PTS",
      zh: B === null ? "支付标准（不含辅助分型）" : "参照均费",
      en: B === null ? "Payment standard without the type" : "Reference mean",
      formula: B === null ? `S × ${value} × H` : "B",
      numbers: B === null
        ? { S: points4(S), [value]: yuan(b!, VALUE_DIGITS), H: points4(h) }
        : referenceNumbers(
          rules.reference,
          group * LEVELS.length + level,
          hospital,
        ),
      symbol: "B",
      value: yuan(mean),
      keys: ["points.deviation.reference", "points.deviation.minCell"],
    }, {
      rule: "R-PTS",
      zh: "费用与参照之比",
      en: "Cost relative to its reference",
      formula: "C ÷ (B × A)",
      numbers: { C: yuan(C), B: yuan(mean), A: points4(a) },
      symbol: "r",
      value: toFixed(divide(C, multiply(mean, A!)), RATIO),
      keys: [
        "points.deviation.low",
        "points.deviation.high",
        "points.deviation.highBands",
        "points.deviation.extreme",
      ],
    });
  }
  const scored = exactPoints(
    { S: s!, A: A!, H: H! },
    C,
    B,
    b,
    { ...options, low, high },
  );
  return [...steps, {
    rule: "R-PTS",
    zh: `结算分值（${ZONE_WORDS[scored.zone].zh}）`,
    en: `Case points (${ZONE_WORDS[scored.zone].en})`,
    formula: formulaOf(scored.zone, { ...options, high }, value),
    numbers: { S: points4(S), A: points4(a), H: points4(h) },
    symbol: "P",
    value: points4(scored.points),
    keys: ["points.deviation.highForm", "points.deviation.applyHToLow"],
  }];
}

/** The two means behind A; a fixed table, and a disease without such cases, have none. */
function auxiliaryNumbers(
  table: AuxiliaryTable | null,
  group: number,
  id: string,
): Pick<PointStep, "formula" | "numbers"> {
  const measured = table?.measured ?? null;
  if (table !== null && measured === null) {
    return { formula: "A", numbers: { type: id } };
  }
  const means = measured === null ? null : typeMeans(
    measured.sums,
    group,
    auxiliaryType(id),
    table!.types.tumour,
    measured.minSubtypeCases,
  );
  if (means === null) return { formula: "m_ij ÷ m_i", numbers: { type: id } };
  const { type, disease } = means;
  return {
    formula: "m_ij ÷ m_i = (ΣC_ij ÷ n_ij) ÷ (ΣC_i ÷ n_i)",
    numbers: {
      type: id,
      m_ij: yuan(divide(type.cost, ratio(type.n))),
      m_i: yuan(divide(disease.cost, ratio(disease.n))),
      "ΣC_ij": yuan(type.cost),
      n_ij: `${type.n}`,
      "ΣC_i": yuan(disease.cost),
      n_i: `${disease.n}`,
    },
  };
}

/** Last year's cost and cases behind B, or the mean over all years that stands in. */
function referenceNumbers(
  { num, den, wide, timesBase, base }: ReferenceMeans,
  row: number,
  hospital: number,
): Readonly<Record<string, string>> {
  if (den[row]! > 0) {
    return { "ΣC": yuan(ratio(num[row]!)), n: `${den[row]}` };
  }
  const mean = wide.get(row);
  return mean === undefined ? {} : {
    m: yuan(mean, MEAN_DIGITS),
    ...(timesBase[row] === 1 ? { H0: points4(base[hospital]!) } : {}),
  };
}

/** What a zone makes of S, A, H and r. */
function formulaOf(
  zone: typeof ZONES[number],
  { high, highForm, applyHToLow, paymentStandard }: ScoreOptions,
  value: string,
): string {
  if (zone === "low") {
    return paymentStandard === true
      ? `C ÷ ${value}`
      : applyHToLow
      ? "S × A × r × H"
      : "S × A × r";
  }
  if (zone === "normal" || highForm === "reviewOnly") return "S × A × H";
  if (highForm === "plusOne") return `S × A × (r − ${high} + 1) × H`;
  return zone === "high" ? `S × A × (r − ${high} + H)` : "S × A × H";
}
