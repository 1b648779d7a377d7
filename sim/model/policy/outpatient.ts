import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byKind, byScheme, fourDecimals, ratio } from "./shapes.ts";

/** Outpatient care (门诊); block `data`. */
export const OUTPATIENT = {
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
      ordinary: { employee: 257, resident: 120 },
      chronic: { employee: 682, resident: 536 },
    },
    source: "nhsa-bulletin-2025",
    status: "assumed",
    whatZh:
      "一次就诊的费用，含院外取药。2023 年全国医疗机构门诊费用除以人次，职工按 2025 年人均费用调低，再加上院外取药。",
    whatEn:
      "Cost of a visit with what a pharmacy fills. National cost at institutions of 2023 divided by visits, employees lowered to the cost per head of 2025, pharmacies added.",
  }),
  "claims.outpatient.fundShare": parameter({
    block: "data",
    rule: null,
    titleZh: "门诊基金支付比例",
    titleEn: "Fund share of outpatient cost",
    unit: "ratio",
    schema: byKind(ratio),
    default: {
      ordinary: { employee: 0.57, resident: 0.35 },
      chronic: { employee: 0.85, resident: 0.6 },
    },
    source: "nhsa-bulletins-2023-2025",
    status: "assumed",
    whatZh:
      "统筹基金负担门诊总费用的比例，已计起付线、限额和个人账户；按全国人均统筹支出倒推，职工部分也含生育等未单列的支出。",
    whatEn:
      "Share of outpatient cost that the pooled fund bears after deductibles, caps and personal accounts; worked back from national pooled spending a head, for employees with maternity and what else is not shown apart.",
  }),
  "claims.outpatient.external": parameter({
    block: "data",
    rule: null,
    titleZh: "双通道和处方外流",
    titleEn: "Dual-channel drugs and external prescriptions",
    unit: "ratio",
    schema: byKind(fourDecimals(0, 1)),
    default: {
      ordinary: { employee: 0.08, resident: 0.03 },
      chronic: { employee: 0.1, resident: 0.04 },
    },
    source: "assumed",
    status: "assumed",
    whatZh: "本地门诊费用中凭处方在药店取药、离开医疗机构账单的部分。",
    whatEn:
      "Part of local outpatient cost that is filled at pharmacies on prescription and leaves the institution's bill.",
  }),
  "claims.outpatient.priceComparison": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "药价比价降幅",
    titleEn: "Saving by drug price comparison",
    unit: "ratio",
    schema: byScheme(fourDecimals(0, 1)),
    default: { employee: 0, resident: 0 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "定点药店之间比价，使药店取药的费用降低的比例；零为不比价。院内费用不变。",
    whatEn:
      "How much less is paid for what pharmacies fill when their prices are compared; 0 leaves them as they are. What institutions bill stays.",
  }),
  "claims.outpatient.internet": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "互联网诊疗占比",
    titleEn: "Visits over the internet",
    unit: "ratio",
    schema: byKind(ratio),
    default: {
      ordinary: { employee: 0, resident: 0 },
      chronic: { employee: 0, resident: 0 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "本地门诊人次中改为互联网诊疗的比例（互联网+医保），仍记在接诊的医疗机构；零为没有。",
    whatEn:
      "Share of local visits that become visits over the internet, still billed by the institution that answers; 0 is none.",
  }),
  "claims.outpatient.internetCost": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "互联网诊疗费用系数",
    titleEn: "Cost of a visit over the internet",
    unit: "factor",
    schema: byScheme(between(0, 2)),
    default: { employee: 0.7, resident: 0.7 },
    source: "assumed",
    status: "assumed",
    whatZh: "一次互联网诊疗的费用是同类到院就诊的几倍，含药店取药。",
    whatEn:
      "Cost of a visit over the internet relative to one in person of the same kind, with what a pharmacy fills.",
  }),
  "claims.outpatient.remoteShare": parameter({
    block: "data",
    rule: null,
    titleZh: "异地门诊占比",
    titleEn: "Outpatient visits out of the area",
    unit: "ratio",
    schema: byScheme(ratio),
    default: { employee: 0.06, resident: 0.06 },
    source: "assumed",
    status: "assumed",
    whatZh: "门诊人次中在统筹地区以外就诊的比例。",
    whatEn: "Share of outpatient visits that are outside the pooling area.",
  }),
  "claims.outpatient.pointsElasticity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "医疗点弹性",
    titleEn: "How points of care tell",
    unit: "factor",
    schema: z.strictObject({
      visits: between(0, 2),
      pharmacy: between(0, 2),
    }),
    default: { visits: 0, pharmacy: 0 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "一个区县开着的机构、村卫生室和门诊类机构合计增加百分之一，参保人门诊人次增加百分之 visits，村卫生室增加时所属乡镇卫生院吸引力同比变化；药店增加百分之一，药店取药比例增加百分之 pharmacy。读到的资料都没有给出弹性，默认为零，即数量不影响就医。",
    whatEn:
      "One per cent more open institutions, village clinics and outpatient institutions in a county make visits per cent more visits of its insured, more clinics likewise the pull of their township centres; one per cent more pharmacies make pharmacy per cent more of what they fill. No text that was read gives an elasticity, so the default is 0: numbers have no influence.",
  }),
  "claims.outpatient.ageWeights": parameter({
    block: "data",
    rule: null,
    titleZh: "门诊年龄系数",
    titleEn: "Outpatient visits by age group",
    unit: "factor",
    schema: byScheme(z.array(between(0, 20)).length(3)),
    default: { employee: [1, 1, 3.8], resident: [0.9, 1, 1.8] },
    source: "nhsa-bulletin-2025",
    status: "assumed",
    whatZh:
      "二十岁以下、在职或劳动年龄、退休或六十岁以上的就诊次数之比；职工退休与在职之比由全国机构费用之比 3.34 倒推。",
    whatEn:
      "Visits of those under 20, of working age, retired or 60 and over, relative to each other; for the retired worked back from the national ratio of institution cost, 3.34.",
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
  "claims.outpatient.holiday": parameter({
    block: "data",
    rule: null,
    titleZh: "节假日门诊量",
    titleEn: "Outpatient visits on holidays",
    unit: "factor",
    schema: between(0, 2),
    default: 0.4,
    source: "assumed",
    status: "assumed",
    whatZh: "元旦、春节、五一、国庆假日每天的门诊量是工作日的几倍。",
    whatEn:
      "Visits on a day off at New Year, the Spring Festival, in May and October, relative to a weekday.",
  }),
};
