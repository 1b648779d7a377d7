import { DEPOSIT_LIMIT_2025 } from "./settlement.ts";
import { dayNumber } from "../../base/calendar.ts";
import { BUDGET_CONSTRAINTS } from "./budget_constraints.ts";
import { COEFFICIENT_CONSTRAINTS } from "./coefficient_constraints.ts";
import { CLEARING_CONSTRAINTS } from "./clearing_constraints.ts";
import { METHOD_CONSTRAINTS } from "./method_constraints.ts";
import { DRG_CONSTRAINTS } from "./drg_constraints.ts";
import { NEGOTIATION_CONSTRAINTS } from "./negotiation_constraints.ts";
import type { Key, Values } from "./registry.ts";
import { SUPERVISION_CONSTRAINTS } from "./supervision_constraints.ts";
import { RESPONSE_CONSTRAINTS } from "./response_constraints.ts";
import { valueConstraints } from "./value_constraints.ts";

/** A rule between parameters (参数间约束), checked on every day on which a value changes. */
export interface Constraint {
  readonly id: string;
  readonly keys: readonly Key[];
  readonly holds: (values: Values) => boolean;
  /** What must hold. */
  readonly zh: string;
  readonly en: string;
}

/** Rules that a complete set of values must keep. */
export const constraints: readonly Constraint[] = [
  ...CLEARING_CONSTRAINTS,
  ...BUDGET_CONSTRAINTS,
  ...SUPERVISION_CONSTRAINTS,
  {
    id: "weights.sum",
    keys: ["points.weight.yearWeights"],
    holds: (v) => sumsToOne(v["points.weight.yearWeights"]),
    zh: "历史年度权重合计应为 1",
    en: "the weights of the years must sum to 1",
  },
  {
    id: "history.weights",
    keys: ["run.historyYears", "points.weight.yearWeights"],
    holds: (v) =>
      v["run.historyYears"] <= v["points.weight.yearWeights"].length,
    zh: "历史年数不能多于历史年度权重的个数",
    en: "there must be a weight for every year of history",
  },
  {
    id: "since.year",
    keys: ["run.since", "run.year"],
    holds: (v) => (v["run.since"] ?? v["run.year"]) <= v["run.year"],
    zh: "施行年度不能晚于政策年度",
    en: "the scenario's rules must hold by the policy year",
  },
  {
    id: "severity.sum",
    keys: ["need.severity.shares"],
    holds: (v) => sumsToOne(v["need.severity.shares"]),
    zh: "轻、中、重病例构成合计应为 1",
    en: "the shares of severity must sum to 1",
  },
  {
    id: "clearing.steps",
    keys: ["settlement.clearing.steps"],
    holds: (v) => {
      const steps = v["settlement.clearing.steps"];
      return steps.every((step, i) =>
        step.from < step.up && (i === 0 || step.from === steps[i - 1]!.up)
      );
    },
    zh: "超支分担档次应由低到高、首尾相接",
    en: "the steps of overspend sharing must rise and meet",
  },
  {
    id: "deposit.limit",
    keys: ["settlement.month.deposit", "settlement.rules2025"],
    holds: (v) =>
      !v["settlement.rules2025"] ||
      v["settlement.month.deposit"] <= DEPOSIT_LIMIT_2025,
    zh:
      "执行 2025 年规定时，质量保证金不得超过 5%（按病种付费经办管理规程 2025 版第 26 条）",
    en:
      "under the rules of 2025 the quality deposit must not exceed 5 % (handling rules 2025, article 26)",
  },
  {
    id: "t1.distinct",
    keys: [
      "settlement.t1.schemes",
      "settlement.t1.services",
      "settlement.t1.levels",
    ],
    holds: (v) =>
      [
        v["settlement.t1.schemes"],
        v["settlement.t1.services"],
        v["settlement.t1.levels"],
      ].every((list) => new Set<unknown>(list).size === list.length),
    zh: "即时结算的险种、费用和级别不能重复",
    en: "schemes, services and levels of instant settlement must be distinct",
  },
  {
    id: "calendar.days",
    keys: ["settlement.calendar.extraDays"],
    holds: (v) => {
      const dates = v["settlement.calendar.extraDays"].map((d) => d.date);
      return new Set(dates).size === dates.length && dates.every(isDate);
    },
    zh: "另加的放假日和上班日应为真实的日期，且不重复",
    en: "days off and working days of its own must be dates, each once",
  },
  {
    id: "calendar.steps",
    keys: ["settlement.calendar.stepShares"],
    holds: (v) => {
      const { plan, data, assessment, amount } =
        v["settlement.calendar.stepShares"];
      return plan <= data && data <= assessment && assessment <= amount;
    },
    zh: "清算各步骤的时点应依次不早于前一步：方案、数据、考核、金额",
    en:
      "no step of the clearing may end before the one it follows: plan, data, assessment, amount",
  },
  {
    id: "catastrophic.layers",
    keys: ["claims.catastrophic.layers"],
    holds: (v) =>
      Object.values(v["claims.catastrophic.layers"]).every((layers) =>
        layers.every(({ lo, hi }, i) =>
          (hi === null ? i === layers.length - 1 : lo < hi) &&
          (i === 0 || lo === layers[i - 1]!.hi)
        )
      ),
    zh: "大病保险分段应由低到高、首尾相接，只有末段可以不封顶",
    en:
      "the layers of catastrophic insurance must rise and meet, only the last may be open",
  },
  {
    id: "insurer.parts",
    keys: ["settlement.insurer.prepaid", "settlement.insurer.deposit"],
    holds: (v) =>
      v["settlement.insurer.prepaid"] + v["settlement.insurer.deposit"] <=
        1 + 1e-9,
    zh: "年初预拨与留存到年终的保费比例合计不能超过 1",
    en:
      "what insurers get in January and what is kept until the year is settled must not pass the premium",
  },
  {
    id: "supplement.groups",
    keys: ["claims.supplement.groups"],
    holds: (v) =>
      Object.values(v["claims.supplement.groups"])
        .reduce((sum, group) => sum + group.share, 0) <= 1 + 1e-9,
    zh: "公务员、企业、人才各类的比例合计不能超过 1",
    en: "the shares of civil servants, enterprises and talents must not pass 1",
  },
  {
    id: "deviation.edges",
    keys: [
      "points.deviation.low",
      "points.deviation.high",
      "points.deviation.extreme",
    ],
    holds: (v) =>
      v["points.deviation.low"] < v["points.deviation.high"] &&
      v["points.deviation.high"] <
        (v["points.deviation.extreme"] ?? Infinity),
    zh: "应满足超低界 < 超高界 < 极端异常界",
    en:
      "the low edge must lie below the high edge, and that below the extreme edge",
  },
  ...COEFFICIENT_CONSTRAINTS,
  {
    id: "grouping.tieBreak",
    keys: ["grouping.match.tieBreak"],
    holds: (v) => {
      const order = v["grouping.match.tieBreak"];
      return order.at(-1) === "lowestCode" &&
        new Set(order).size === order.length;
    },
    zh: "多个候选时的取舍不能重复，并以编码最小（lowestCode）结尾",
    en: "the choices among candidates must be distinct and end with lowestCode",
  },
  {
    id: "turn.months",
    keys: ["population.turnMonths"],
    holds: (v) =>
      Object.values(v["population.turnMonths"])
        .every((weights) => weights.some((w) => w > 0)),
    zh: "参保变动的月度权重不能全为 0",
    en:
      "the weights of the months in which people come and go must not all be 0",
  },
  {
    id: "scheme.churn",
    keys: ["population.insured", "population.schemeChurn"],
    holds: (v) => {
      const { employee, resident } = v["population.insured"];
      return v["population.schemeChurn"] * employee <= resident / 2;
    },
    zh:
      "一年中离职转为居民的职工不能多于居民的一半：空出的岗位要由居民顶替；请调低险种转换率，或核对两个险种的参保人数",
    en:
      "no more employees may lose their jobs in a year than half the residents, who have to take these jobs: lower the rate of changing the scheme or check how many each scheme insures",
  },
  {
    id: "quota.given",
    keys: ["points.weight.base", "points.weight.fixedQuota"],
    holds: (v) =>
      v["points.weight.base"] !== "fixedQuota" ||
      v["points.weight.fixedQuota"] !== null,
    zh: "以固定额度为分值基准时，应给出固定额度",
    en: "a fixed base of points needs its amount",
  },
  {
    id: "value.given",
    keys: ["settlement.value.mode", "settlement.value.fixed"],
    holds: (v) =>
      v["settlement.value.mode"] !== "fixed" ||
      v["settlement.value.fixed"] !== null,
    zh: "固定费率应给出固定点值",
    en: "a fixed rate needs its value",
  },
  {
    id: "deviation.bands",
    keys: ["points.deviation.highBands", "points.deviation.extreme"],
    holds: (v) =>
      v["points.deviation.highBands"].every(({ upTo, high }, i, all) =>
        upTo > (all[i - 1]?.upTo ?? -1) &&
        high < (v["points.deviation.extreme"] ?? Infinity)
      ),
    zh: "分档费用超高界的分值应递增，且各档低于极端异常界",
    en: "the bands of the high edge must rise, each below the extreme edge",
  },
  {
    id: "bedDay.tiers",
    keys: ["points.bedDay.tiers"],
    holds: (v) =>
      v["points.bedDay.tiers"].every(([upTo], i, all) =>
        i === all.length - 1
          ? upTo === null
          : upTo !== null && upTo > (all[i - 1]?.[0] ?? 0)
      ),
    zh: "床日标准各档的截止日应递增，最后一档为空（不限）",
    en: "the tiers of days must rise, and the last have no end (null)",
  },
  {
    id: "capacity.positive",
    keys: ["metrics.capacity.income", "metrics.capacity.subsistence"],
    holds: (v) => {
      const income = v["metrics.capacity.income"];
      const first = v["metrics.capacity.subsistence"];
      return first.employee < income.employee &&
        first.resident < income.resident;
    },
    zh: "基本生存支出应低于可支配收入",
    en: "subsistence spending must be below disposable income",
  },
  ...valueConstraints,
  ...METHOD_CONSTRAINTS,
  ...DRG_CONSTRAINTS,
  ...NEGOTIATION_CONSTRAINTS,
  ...RESPONSE_CONSTRAINTS,
  {
    id: "intake.pair",
    keys: ["intake.files.hospitals", "intake.files.claims"],
    holds: (v) =>
      (v["intake.files.hospitals"] === null) ===
        (v["intake.files.claims"] === null),
    zh: "医疗机构文件与病例文件应同时给出",
    en: "a hospitals file and a claims file must be given together",
  },
];

function isDate(date: string): boolean {
  try {
    return dayNumber(date) !== undefined;
  } catch {
    return false;
  }
}

function sumsToOne(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((a, b) => a + b, 0) - 1) < 1e-9;
}
