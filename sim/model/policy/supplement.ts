import { z } from "zod";
import { parameter } from "./parameter.ts";
import { byScheme, fourDecimals, ratio, yuan } from "./shapes.ts";

/** What a layer pays on a year's burden: the ratio above the deductible, up to the cap. */
const grant = { deductible: yuan, ratio: fourDecimals(0, 1), cap: yuan };
const member = z.strictObject({ share: ratio, ...grant });

/** Layers above basic and catastrophic insurance (补充保障、医疗救助、商业保险); block `policy`. */
export const SUPPLEMENT = {
  "claims.supplement.largeAmount": parameter({
    block: "policy",
    rule: null,
    titleZh: "职工大额补助",
    titleEn: "Large-amount subsidy of employees",
    unit: "yuan",
    schema: z.strictObject(grant),
    default: { deductible: 0, ratio: 0, cap: 0 },
    source: "city-benefit-table",
    status: "assumed",
    whatZh:
      "统筹基金到达封顶线之后，政策范围内个人负担由大额补助支付的比例和年度限额；比例为零即没有，由大病保险承担。",
    whatEn:
      "Of the burden inside the rules once the pooled fund is at its cap: ratio and yearly cap; a ratio of zero for none, where catastrophic insurance takes it.",
  }),
  "claims.supplement.groups": parameter({
    block: "policy",
    rule: null,
    titleZh: "公务员补助、企业补充、人才补充",
    titleEn: "Supplements of civil servants, enterprises and talents",
    unit: "ratio",
    schema: z.strictObject({
      civilServants: member,
      enterprise: member,
      talents: member,
    }),
    default: {
      civilServants: { share: 0.12, deductible: 0, ratio: 0.7, cap: 100_000 },
      enterprise: { share: 0.15, deductible: 1000, ratio: 0.5, cap: 50_000 },
      talents: { share: 0.002, deductible: 0, ratio: 0.8, cap: 200_000 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "各类职工占职工参保人数的比例，以及对政策范围内个人负担的起付线、比例和年度限额；一人只属一类。",
    whatEn:
      "Share of the employees in each group, then deductible, ratio and yearly cap on the burden inside the rules; a person belongs to one group at most.",
  }),
  "claims.aid.grants": parameter({
    block: "policy",
    rule: null,
    titleZh: "医疗救助",
    titleEn: "Medical aid",
    unit: "ratio",
    schema: z.strictObject({
      destitute: z.strictObject(grant),
      subsistence: z.strictObject(grant),
      veteran: z.strictObject(grant),
    }),
    default: {
      destitute: { deductible: 0, ratio: 1, cap: 100_000 },
      subsistence: { deductible: 0, ratio: 0.7, cap: 50_000 },
      veteran: { deductible: 0, ratio: 0.5, cap: 30_000 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "特困、低保和优抚对象在各项保险之后，政策范围内个人负担的救助比例和年度限额；有多种身份的按最前一种。",
    whatEn:
      "For the destitute, those on subsistence allowance and veterans: deductible, ratio and yearly cap on what the insurances left inside the rules; the first status counts.",
  }),
  "claims.commercial.terms": parameter({
    block: "policy",
    rule: null,
    titleZh: "团购商业保险",
    titleEn: "Group-bought commercial insurance",
    unit: "ratio",
    schema: z.strictObject({
      uptake: byScheme(ratio),
      insideRules: z.strictObject(grant),
      offList: z.strictObject(grant),
    }),
    default: {
      uptake: { employee: 0.45, resident: 0.2 },
      insideRules: { deductible: 15_000, ratio: 0.7, cap: 1_000_000 },
      offList: { deductible: 15_000, ratio: 0.5, cap: 1_000_000 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "惠民保一类由政府组织团购、可用个人账户缴费的保险：各险种投保比例，政策范围内和目录外两项责任的免赔额、比例和限额。",
    whatEn:
      "Insurance bought as a group, also with the personal account: uptake by scheme, then deductible, ratio and cap inside the rules and off the list.",
  }),
  "claims.charity.terms": parameter({
    block: "policy",
    rule: null,
    titleZh: "慈善救助",
    titleEn: "Charity",
    unit: "ratio",
    schema: member,
    default: { share: 0, deductible: 50_000, ratio: 0.3, cap: 50_000 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "个人自付超过 deductible 的人中得到慈善帮助的比例，帮助的比例和限额；默认没有。",
    whatEn:
      "Share of the people helped whose own payments pass the deductible, at which ratio and up to which cap; none by default.",
  }),
};
