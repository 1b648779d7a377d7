import type { Key, Values } from "../../model/policy/mod.ts";

/** Parameters that are read only while a condition holds (开关). */
export interface Switch {
  readonly of: RegExp;
  /** The parameter that opens it. */
  readonly by: Key;
  readonly open: (values: Values) => boolean;
}

const on = (of: RegExp, by: Key): Switch => ({
  of,
  by,
  open: (v) => v[by] === true,
});
const is = (of: RegExp, by: Key, ...choices: readonly unknown[]): Switch => ({
  of,
  by,
  open: (v) => choices.includes(v[by]),
});
const not = (of: RegExp, by: Key, choice: unknown): Switch => ({
  of,
  by,
  open: (v) => v[by] !== choice,
});

/** Which parameters wait for which others (开关表), in the order of the registry. */
export const SWITCHES: readonly Switch[] = [
  on(/^grouping\.trim\.(lo|hi|minN|maxShare)$/, "grouping.trim.enabled"),
  is(
    /^grouping\.basic\.(minShare|maxCv)$/,
    "grouping.basic.select",
    "measured",
  ),
  is(/^grouping\.basic\.groups$/, "grouping.basic.select", "listed"),
  is(
    /^grouping\.catalogue\.coverage$/,
    "grouping.catalogue.thresholdMode",
    "coverage",
  ),
  is(
    /^((grouping|points)\.drg\.|settlement\.value\.(basis|poolShare)$)/,
    "grouping.method",
    "drg",
  ),
  is(
    /^grouping\.(catalogue|comprehensive|key|match|basic)\./,
    "grouping.method",
    "dip",
  ),
  is(/^points\.deviation\./, "grouping.method", "dip"),
  is(/^points\.drg\.rate$/, "points.drg.rateFrom", "given"),
  is(/^points\.drg\.zhejiang/, "points.drg.form", "zhejiang"),
  is(/^points\.drg\.(highMult|lowMult)$/, "points.drg.form", "rate"),
  is(/^points\.benchmark\./, "points.weight.base", "benchmarkDisease"),
  is(/^points\.weight\.fixedQuota$/, "points.weight.base", "fixedQuota"),
  on(/^points\.auxiliary\.(?!enabled)/, "points.auxiliary.enabled"),
  is(/^points\.auxiliary\.table$/, "points.auxiliary.source", "fixed"),
  is(/^points\.tcm\.bonus$/, "points.tcm.mode", "bonus"),
  is(/^points\.tcm\.ratio$/, "points.tcm.mode", "equalEfficacy"),
  on(/^points\.technology\.(?!enabled)/, "points.technology.enabled"),
  on(/^points\.review\.(?!enabled)/, "points.review.enabled"),
  is(/^points\.review\.coefficient$/, "points.review.mode", "coefficient"),
  on(/^points\.violation\.(?!enabled)/, "points.violation.enabled"),
  is(/^points\.coefficient\.table$/, "points.coefficient.baseMethod", "table"),
  is(
    /^points\.coefficient\.(minCasesPerLevel|minSpread)$/,
    "points.coefficient.scope",
    "disease",
  ),
  on(/^budget\.factors\.weights$/, "budget.factors.enabled"),
  is(/^budget\.quota\.given$/, "budget.quota.basis", "given"),
  is(/^budget\.quota\.needWeights$/, "budget.quota.basis", "need"),
  is(/^budget\.value\.quantiles$/, "budget.value.method", "quantile"),
  is(/^settlement\.month\.rate$/, "settlement.month.form", "fixedShare"),
  on(
    /^settlement\.prepayment\.(?!enabled)/,
    "settlement.prepayment.enabled",
  ),
  on(/^settlement\.t1\.(?!enabled)/, "settlement.t1.enabled"),
  is(/^settlement\.value\.fixed$/, "settlement.value.mode", "fixed"),
  is(/^settlement\.elastic\./, "settlement.value.mode", "elastic"),
  is(
    /^settlement\.value\.(floor|cap|trim|boundUnit)$/,
    "settlement.value.mode",
    "floating",
  ),
  on(
    /^(settlement|budget)\.dual\.(?!enabled)/,
    "settlement.dual.enabled",
  ),
  not(
    /^settlement\.bedDay\.(?!pay$)/,
    "settlement.bedDay.pay",
    "asBooked",
  ),
  not(/^settlement\.quota\.(?!mode$)/, "settlement.quota.mode", "asBooked"),
  is(
    /^settlement\.quota\.(reward(Share|Cap)|interval|share)$/,
    "settlement.quota.mode",
    "band",
  ),
  not(/^settlement\.chronic\.(?!mode$)/, "settlement.chronic.mode", "asBooked"),
  on(/^settlement\.pharmacy\.growth$/, "settlement.pharmacy.apart"),
  {
    of: /^settlement\.average\.(share|interval)$/,
    by: "settlement.average.visit",
    open: (v) =>
      Object.values(v["settlement.average.visit"]).some((yuan) =>
        yuan !== null
      ),
  },
  {
    of: /^settlement\.capitation\.(?!lines)/,
    by: "settlement.capitation.lines",
    open: (v) => v["settlement.capitation.lines"].length > 0,
  },
  is(
    /^settlement\.capitation\.quotas$/,
    "settlement.capitation.basis",
    "given",
  ),
  on(
    /^(settlement|budget)\.consortium\.(?!trial)/,
    "settlement.consortium.trial",
  ),
  on(/^settlement\.pool\.(?!enabled)/, "settlement.pool.enabled"),
  is(/^settlement\.pool\.alpha$/, "settlement.pool.share", "alpha"),
  on(/^settlement\.maternity\.(?!enabled)/, "settlement.maternity.enabled"),
  on(
    /^(settlement|supervision)\.assessment\.(?!enabled)/,
    "supervision.assessment.enabled",
  ),
  is(
    /^settlement\.assessment\.(form|bands|lowShare|forfeit)$/,
    "settlement.assessment.channel",
    "deposit",
    "both",
  ),
  is(
    /^settlement\.assessment\.coefficients$/,
    "settlement.assessment.channel",
    "coefficient",
    "both",
  ),
  on(/^supervision\.beds\.(?!enabled)/, "supervision.beds.enabled"),
  {
    of: /^settlement\.clearing\.steps$/,
    by: "settlement.clearing.reasonable",
    open: (v) =>
      v["settlement.clearing.reasonable"] > 0 ||
      v["settlement.clearing.reasonableFor"].some(({ part }) => part > 0),
  },
];

/** The first switch that a parameter waits for in vain, if any. */
export function closedSwitch(key: Key, values: Values): Switch | undefined {
  return SWITCHES.find(({ of, open }) => of.test(key) && !open(values));
}
