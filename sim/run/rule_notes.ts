import { isoDate, monthEnd } from "../base/calendar.ts";
import { SCALE } from "../base/points.ts";
import { compare, fromNumber, type Ratio, toFixed } from "../base/ratio.ts";
import { LEVELS } from "../model/ledger.ts";
import type { Hospitals } from "../model/ledger.ts";
import { type Key, KEYS, REGISTRY, type Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Scenario } from "../model/scenario/mod.ts";
import type { PricedRules } from "./price_rules.ts";

type Notes = ScenarioResult["notes"];

/** Parameters that are read month by month, or on the last day; all others on the first. */
const LATER =
  /^settlement\.(month|value|elastic|clearing|assessment|audit|calendar|publish)\.|^settlement\.(rules2025|regime)$|^(supervision|metrics)\./;

/** What a reader must know of the prices (定价说明): the benchmark, and coefficients that count case mix twice. */
export function ruleNotes(rules: PricedRules, values: Values): Notes {
  const method = values["points.coefficient.baseMethod"];
  const twice = method === "fundRatio" || method === "rawCostRatio";
  return [
    ...(twice
      ? [{
        zh:
          "机构系数为各级别均费之比，其中已含病种结构的差别，而分值又付了一次：病种结构重的级别因此得益。改用 caseMixAdjusted 可作对照。",
        en:
          "Coefficients are ratios of mean spending by level. They contain the case mix that points already pay for, so levels with heavier cases gain; compare with caseMixAdjusted.",
      }]
      : []),
    ...benchmarkNote(rules, values),
    ...auxiliaryNote(rules, values),
    ...changesNote(rules),
  ];
}

function auxiliaryNote(
  { auxiliary, catalogue }: PricedRules,
  values: Values,
): Notes {
  if (!values["points.auxiliary.enabled"]) return [];
  if (auxiliary === null) {
    return [{
      zh:
        "上一年度没有结算清单明细，测算不出辅助分型：疾病严重程度辅助目录为空，辅助分型系数均为 1。",
      en:
        "The year before has no settlement lists, so no auxiliary types can be measured: the severity catalogue is empty and all its coefficients are 1.",
    }];
  }
  const typed = auxiliary.active.reduce((n, bits) => bits > 0 ? n + 1 : n, 0);
  const core = catalogue.core.reduce((n, is) => n + is, 0);
  return [{
    zh:
      `疾病严重程度辅助目录：${core} 个核心病种中 ${typed} 个达到触发条件，按上一年度病例测算分型系数；无清单的历史年度取病种平均系数。`,
    en:
      `Severity catalogue: ${typed} of ${core} core diseases pass the gates and have coefficients from last year's cases; years of history without lists take the disease's mean coefficient.`,
  }];
}

function changesNote(
  { changes: { limited, decided, factor } }: PricedRules,
): Notes {
  if (limited + decided === 0) return [];
  const scaled = factor === null ? "1" : toFixed(factor, 6);
  return [{
    zh:
      `病种分值动态管理：${limited} 个病种受年度变动限制，采纳意见 ${decided} 条，其余病种分值乘 ${scaled}。`,
    en:
      `Points were adjusted: ${limited} diseases by the yearly limits, ${decided} by accepted opinions; all others are multiplied by ${scaled}.`,
  }];
}

/** Which hospitals have too many cases of abnormal cost (费用异常病例说明); it changes no case. */
export function abnormalNotes(
  { id }: Hospitals,
  rows: readonly number[],
  maxShare: number,
): Notes {
  if (rows.length === 0) return [];
  const names = rows.slice(0, 10).map((h) => id[h]!).join(", ");
  const share = `${maxShare * 100} %`;
  return [{
    zh: `费用异常病例占比超过 ${share} 的医疗机构 ${rows.length} 家（${names}${
      rows.length > 10 ? "…" : ""
    }），只作提示，不改变分值。`,
    en:
      `${rows.length} institutions have more than ${share} of cases of abnormal cost (${names}${
        rows.length > 10 ? ", …" : ""
      }); this is a warning and changes no points.`,
  }];
}

/** What conduct cost the hospitals (违规扣减说明). */
export function conductNotes(
  violations: readonly Ratio[] | null,
  cap: number,
): Notes {
  const lost = violations?.filter((share) => share.num > 0n) ?? [];
  if (lost.length === 0) return [];
  const most = fromNumber(cap);
  const capped = lost.filter((share) => compare(share, most) === 0).length;
  return [{
    zh:
      `违规行为监督辅助目录：${lost.length} 家机构的年度分值被下调，其中 ${capped} 家到上限 ${
        cap * 100
      }%；指数为本模型的写法，小机构的比率受偶然影响大。`,
    en:
      `Violation catalogue: the year's points of ${lost.length} institutions are lowered, ${capped} of them by the most there is, ${
        cap * 100
      } %. The form of the indices is this model's own, and rates of small institutions depend on chance.`,
  }];
}

function benchmarkNote({ benchmark }: PricedRules, values: Values): Notes {
  if (benchmark === null) return [];
  const least = values["points.benchmark.minCases"];
  const scale = values["points.weight.scale"];
  const how = values["points.benchmark.group"] === null
    ? {
      zh: `病例不少于 ${least} 例、费用变异系数最小的核心病种`,
      en:
        `the core group of at least ${least} cases with the least cost variation`,
    }
    : { zh: "由方案指定", en: "named by the scenario" };
  return [{
    zh: `基准病种为 ${benchmark}（${how.zh}），分值 ${scale}。`,
    en: `The benchmark disease is ${benchmark} (${how.en}), ${scale} points.`,
  }];
}

/** Levels whose measured coefficient was cut to a bound (系数封顶保底). */
export function clippedNotes(
  { coefficients, measured }: PricedRules,
  hospitals: Hospitals,
): Notes {
  const text = (units: number) => (units / SCALE).toFixed(4);
  return LEVELS.flatMap((level) => {
    const h = hospitals.level.findIndex((own, row) =>
      own === level && coefficients[row] !== measured[row]
    );
    if (h < 0) return [];
    const [from, to] = [text(measured[h]!), text(coefficients[h]!)];
    return [{
      zh:
        `级别 ${level} 的机构系数测得 ${from}，按 coef.min 和 coef.max 取 ${to}。`,
      en:
        `The coefficient of level ${level} was measured as ${from} and cut to ${to} by coef.min and coef.max.`,
    }];
  });
}

/** Settings that come into force inside the year but are read on its first day. */
export function lateNotes(
  scenario: Scenario,
  year: number,
): Notes {
  const last = isoDate(monthEnd(year, 11)), late = new Map<Key, string>();
  const start = scenario.valuesOn(`${year}-01-01`);
  for (const day of scenario.changeDays) {
    if (day <= `${year}-01-01` || day > last) continue;
    const values = scenario.valuesOn(day);
    for (const key of KEYS) {
      if (LATER.test(key) || late.has(key)) continue;
      const same = JSON.stringify(values[key]) === JSON.stringify(start[key]);
      if (!same) late.set(key, day);
    }
  }
  return [...late].map(([key, from]) => ({
    zh: `${
      REGISTRY[key].titleZh
    }（${key}）自 ${from} 起施行，而它按年初取值：本年度仍用原值。`,
    en: `${
      REGISTRY[key].titleEn
    } (${key}) comes into force on ${from} but is read on the first day of the year: this year keeps the value before.`,
  }));
}
