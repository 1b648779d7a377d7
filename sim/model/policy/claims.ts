import { z } from "zod";
import { parameter } from "./parameter.ts";
import {
  between,
  byKind,
  byLevel,
  byScheme,
  fourDecimals,
  ratio,
} from "./shapes.ts";

/** What the register and the outpatient clinics show (筹资、门诊与自付); block `data`. */
export const CLAIMS = {
  "claims.contribution.perHead": parameter({
    block: "data",
    rule: null,
    titleZh: "人均筹资",
    titleEn: "Contributions per head",
    unit: "yuan",
    schema: byScheme(between(0, 50_000)),
    default: { employee: 4708, resident: 1193 },
    source: "nhsa-bulletins-2023-2025",
    status: "published",
    whatZh: "每人每年进入统筹基金的保费和财政补助。",
    whatEn:
      "Contributions and fiscal subsidy a person and year, the part that enters the pooled fund.",
  }),
  "claims.outpatient.visits": parameter({
    block: "data",
    rule: null,
    titleZh: "门诊人次",
    titleEn: "Outpatient visits",
    unit: "visits",
    schema: byKind(between(0, 50)),
    default: {
      ordinary: { employee: 7.18, resident: 2.68 },
      chronic: { employee: 0.93, resident: 0.52 },
    },
    source: "nhsa-annex-2026",
    status: "published",
    whatZh: "每名参保人一年普通门诊和门诊慢特病的就诊次数。",
    whatEn:
      "Visits a person and year, ordinary and for chronic and special diseases.",
  }),
  "claims.outpatient.cost": parameter({
    block: "data",
    rule: null,
    titleZh: "门诊次均费用",
    titleEn: "Cost of an outpatient visit",
    unit: "yuan",
    schema: byKind(between(0, 20_000)),
    default: {
      ordinary: { employee: 266, resident: 116 },
      chronic: { employee: 678, resident: 515 },
    },
    source: "nhsa-bulletins-2023-2025",
    status: "published",
    whatZh: "2023 年全国门诊费用除以人次。",
    whatEn: "National outpatient cost of 2023 divided by visits.",
  }),
  "claims.outpatient.fundShare": parameter({
    block: "data",
    rule: null,
    titleZh: "门诊基金支付比例",
    titleEn: "Fund share of outpatient cost",
    unit: "ratio",
    schema: byKind(ratio),
    default: {
      ordinary: { employee: 0.35, resident: 0.35 },
      chronic: { employee: 0.75, resident: 0.6 },
    },
    source: "assumed",
    status: "assumed",
    whatZh: "起付线、限额和个人账户扣除之后，统筹基金负担总费用的比例。",
    whatEn:
      "Share of total cost that the pooled fund bears after deductibles, caps and personal accounts.",
  }),
  "claims.outpatient.weekend": parameter({
    block: "data",
    rule: null,
    titleZh: "周末门诊量",
    titleEn: "Outpatient visits at weekends",
    unit: "factor",
    schema: between(0, 2),
    default: 0.6,
    source: "assumed",
    status: "assumed",
    whatZh: "周六、周日每天的门诊量是工作日的几倍。",
    whatEn: "Visits on a Saturday or Sunday relative to a weekday.",
  }),
  "claims.selfPaid.firstShare": parameter({
    block: "data",
    rule: null,
    titleZh: "乙类先行自付",
    titleEn: "First-pay share",
    unit: "ratio",
    schema: fourDecimals(0, 0.5),
    default: 0.02,
    source: "assumed",
    status: "assumed",
    whatZh: "住院总费用中由个人先行负担、不再报销的部分。",
    whatEn:
      "Part of a stay's cost that the patient pays first on class-B items.",
  }),
  "claims.selfPaid.share": parameter({
    block: "data",
    rule: null,
    titleZh: "目录外自费和先行自付占比",
    titleEn: "Off-list and first-pay share",
    unit: "ratio",
    schema: byScheme(byLevel(fourDecimals(0, 1))),
    default: {
      employee: { "3": 0.13, "2": 0.1, "1": 0.05 },
      resident: { "3": 0.15, "2": 0.11, "1": 0.07 },
    },
    source: "calibration-notes",
    status: "assumed",
    whatZh:
      "住院总费用中不在政策范围内的部分，含先行自付；按费用加权，职工约 12%，居民约 13%。",
    whatEn:
      "Part of a stay's cost outside the benefit rules, first pay included; weighted by cost about 12 % for employees, 13 % for residents.",
  }),
  "claims.remote.filing": parameter({
    block: "data",
    rule: null,
    titleZh: "异地就医备案",
    titleEn: "Filing of care out of the area",
    unit: "ratio",
    schema: z.strictObject({ longTerm: ratio, filed: ratio }),
    default: { longTerm: 0.3, filed: 0.7 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "longTerm：异地住院者中办理长期异地居住备案的比例；filed：其余的人每次住院已转诊或备案的比例。",
    whatEn:
      "longTerm: share of those who are admitted elsewhere that are registered as living there; filed: share of the others' stays that are referred or filed.",
  }),
};
