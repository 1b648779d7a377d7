import { z } from "zod";
import { parameter } from "./parameter.ts";
import { fourDecimals } from "./shapes.ts";

/** Catastrophic insurance run by commercial insurers (商保机构承办大病保险, `R-BIG`); block `policy`. */
export const INSURER = {
  "settlement.insurer.contracts": parameter({
    block: "policy",
    rule: null,
    titleZh: "大病保险承办合同",
    titleEn: "Contracts with insurers",
    unit: "choice",
    schema: z.array(z.strictObject({
      insurer: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
      zh: z.string().min(1),
      en: z.string().min(1),
      schemes: z.array(z.enum(["employee", "resident"])).min(1),
      counties: z.array(z.string().min(1)),
    })).max(20),
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "哪家商业保险机构承办哪些险种、哪些区县的大病保险；counties 为空即全部区县。没有合同的险种和区县由经办机构自办，同一险种和区县只能有一份合同。",
    whatEn:
      "Which insurer runs catastrophic insurance of which schemes and counties; no counties means all. What has no contract is run by the agency itself; a scheme and county may have one contract only.",
  }),
  "settlement.insurer.payer": parameter({
    block: "policy",
    rule: null,
    titleZh: "大病保险先由谁支付",
    titleEn: "Who pays the claims first",
    unit: "choice",
    schema: z.enum(["insurer", "agency"]),
    default: "agency",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "agency：经办机构与基本医保一体化结算、先行支付，再与保险机构结算（淄博 四（五））；insurer：保险机构直接支付。",
    whatEn:
      "agency: paid together with basic insurance by the agency, which then settles with the insurer, as in Zibo; insurer: the insurer pays by itself.",
  }),
  "settlement.insurer.period": parameter({
    block: "policy",
    rule: null,
    titleZh: "与保险机构结算的周期",
    titleEn: "How often insurers are settled with",
    unit: "choice",
    schema: z.enum(["month", "year"]),
    default: "month",
    source: "assumed",
    status: "assumed",
    whatZh:
      "保费的其余部分逐月划拨、经办机构先付的大病支出逐月收回，或都在年末。",
    whatEn:
      "Whether the rest of the premium is handed over, and what the agency paid is recovered, by the month or at the year's end.",
  }),
  "settlement.insurer.prepaid": parameter({
    block: "policy",
    rule: null,
    titleZh: "年初预拨保费比例",
    titleEn: "Premium handed over in January",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0.25,
    source: "assumed",
    status: "assumed",
    whatZh: "全年保费中 1 月 1 日预拨给保险机构的比例。",
    whatEn: "Part of the year's premium that insurers get on 1 January.",
  }),
  "settlement.insurer.deposit": parameter({
    block: "policy",
    rule: null,
    titleZh: "年终结算前留存保费比例",
    titleEn: "Premium kept until the year is settled",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0.05,
    source: "assumed",
    status: "assumed",
    whatZh: "全年保费中留到年终结算时才拨付的比例。",
    whatEn:
      "Part of the year's premium that is handed over only when the year is settled.",
  }),
  "settlement.insurer.cost": parameter({
    block: "policy",
    rule: null,
    titleZh: "承办成本比例",
    titleEn: "Running cost of insurers",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0.03,
    source: "assumed",
    status: "assumed",
    whatZh: "计入盈亏的承办成本占保费的比例。",
    whatEn: "What counts as the insurer's own cost, as a part of the premium.",
  }),
  "settlement.insurer.profitCap": parameter({
    block: "policy",
    rule: null,
    titleZh: "盈利率上限",
    titleEn: "Cap on profit",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0.02,
    source: "big-insurance-2015",
    status: "assumed",
    whatZh:
      "盈利占保费不超过这一比例，超过合同约定的结余返还大病保险资金；比例由合同约定，文件没有给出。",
    whatEn:
      "Profit is at most this part of the premium; what is beyond goes back. The contract says how much, no document does.",
  }),
  "settlement.insurer.lossShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "亏损由资金分担的比例",
    titleEn: "Share of a loss that the fund bears",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0.5,
    source: "big-insurance-2015",
    status: "assumed",
    whatZh:
      "亏损由大病保险资金与保险机构分摊，资金承担这一比例，比例由合同约定。",
    whatEn:
      "A loss is borne by the money of catastrophic insurance at this ratio, the rest by the insurer; the contract says how much.",
  }),
  "settlement.insurer.lossUpTo": parameter({
    block: "policy",
    rule: null,
    titleZh: "分担的亏损上限",
    titleEn: "Loss that is shared",
    unit: "ratio",
    schema: fourDecimals(0, 10).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "亏损超过保费的这一比例后，其余由保险机构自负；空即没有上限。",
    whatEn:
      "Beyond this part of the premium the insurer bears a loss alone; null = all of it is shared.",
  }),
};
