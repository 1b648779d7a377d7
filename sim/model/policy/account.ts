import { z } from "zod";
import { parameter } from "./parameter.ts";
import { byScheme, fourDecimals, ratio, yuan } from "./shapes.ts";

/** Money beside the pooled fund (大病保险资金、个人账户): what is collected, put in and spent. */
export const ACCOUNT = {
  "settlement.catastrophic.premium": parameter({
    block: "policy",
    rule: null,
    titleZh: "大病保险筹资标准",
    titleEn: "Premium of catastrophic insurance",
    unit: "yuan",
    schema: byScheme(yuan),
    default: { employee: 20, resident: 40 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "每名参保人每年归集的大病保险费，元，略高于淄博 2025 年推演的支出；与基本医保费一并征收，单列入账，不从统筹基金划出。",
    whatEn:
      "Collected for catastrophic insurance, yuan an insured person and year, a little above what Zibo's 2025 comes to; levied with basic insurance, kept on its own line, not taken from the pooled fund.",
  }),
  "settlement.account.base": parameter({
    block: "data",
    rule: null,
    titleZh: "个人账户划入基数",
    titleEn: "What personal accounts are reckoned on",
    unit: "yuan",
    schema: z.strictObject({ active: yuan, retired: yuan }),
    default: { active: 93_000, retired: 43_000 },
    source: "nhsa-bulletin-2025",
    status: "assumed",
    whatZh:
      "在职人员的年缴费工资、退休人员的年养老金，元。与默认划入比例合计约为每名职工 1645 元，即 2025 年全国个人账户收入 6391 亿元除以参保职工 3.886 亿人；在职和退休的分法为假设。",
    whatEn:
      "Yearly wage on which the active contribute, yearly pension of the retired, yuan. With the default rates about 1,645 yuan an employee: the national account income of 2025, 639.1 billion, by 388.6 million insured; the division between active and retired is assumed.",
  }),
  "settlement.account.rate": parameter({
    block: "policy",
    rule: null,
    titleZh: "个人账户划入比例",
    titleEn: "Rates of personal accounts",
    unit: "ratio",
    schema: z.strictObject({
      under45: fourDecimals(0, 0.2),
      from45: fourDecimals(0, 0.2),
      retired: fourDecimals(0, 0.2),
    }),
    default: { under45: 0.02, from45: 0.02, retired: 0.025 },
    source: "calibration-notes",
    status: "assumed",
    whatZh:
      "在职 45 岁以下、在职 45 岁及以上、退休三类人员，每年划入个人账户的金额占基数的比例。国办发〔2021〕14号以后在职只划入本人缴费的 2%，退休定额；此前各地按年龄分档。",
    whatEn:
      "Part of the base that is put into accounts in a year: active under 45, active from 45, retired. Since the reform of 2021 the active have their own 2 % and the retired a fixed amount; before it cities had steps by age.",
  }),
  "settlement.account.opening": parameter({
    block: "data",
    rule: null,
    titleZh: "个人账户年初余额",
    titleEn: "Balance of personal accounts on 1 January",
    unit: "yuan",
    schema: yuan,
    default: 3600,
    source: "assumed",
    status: "assumed",
    whatZh: "每名职工年初的账户余额，元。",
    whatEn: "Yuan an employee.",
  }),
  "settlement.account.premium": parameter({
    block: "policy",
    rule: null,
    titleZh: "团购商业保险保费",
    titleEn: "Premium of group-bought insurance",
    unit: "yuan",
    schema: yuan,
    default: 100,
    source: "assumed",
    status: "assumed",
    whatZh:
      "每名投保职工每年的保费，元，年初由个人账户支付（政府团购、活化个人账户）；投保比例见 claims.commercial.terms。居民无个人账户，保费自付，不入账。",
    whatEn:
      "Yuan a year and employee who has bought it, paid from the personal account in January; who buys is set by claims.commercial.terms. Residents have no account and pay it themselves, outside the books.",
  }),
  "settlement.account.share": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "个人负担中由账户支付的比例",
    titleEn: "Part of what patients bear that accounts pay",
    unit: "ratio",
    schema: z.strictObject({ inpatient: ratio, outpatient: ratio }),
    default: { inpatient: 0.4, outpatient: 0.6 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "职工住院和门诊的个人负担（各类保障支付以后）中，用个人账户支付的比例；账户余额不足时少付。",
    whatEn:
      "Share of what employees bear of stays and of outpatient care, after all payers, that is paid from personal accounts; less where they do not hold enough.",
  }),
  "settlement.account.purchases": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "个人账户药店购药",
    titleEn: "Pharmacy purchases from accounts",
    unit: "yuan",
    schema: yuan,
    default: 670,
    source: "nhsa-bulletin-2025",
    status: "assumed",
    whatZh:
      "每名职工每年在药店无处方购药、由个人账户支付的金额，元；按 2025 年全国个人账户支出 5782 亿元（每名职工 1488 元）减去其他用途后的余数取整。",
    whatEn:
      "Bought at pharmacies without a prescription and paid from the account, yuan an employee and year: about what is left of the national account spending of 2025, 578.2 billion or 1,488 yuan an employee, after the other uses.",
  }),
};
