import { z } from "zod";
import { parameter } from "./parameter.ts";
import { byScheme, fourDecimals, ratio, yuan } from "./shapes.ts";

/** In-province patients of other pools (省内异地就医, `R-OUT`). */
export const REMOTE = {
  "settlement.remote.inflow": parameter({
    block: "policy",
    rule: null,
    titleZh: "结算外来参保人",
    titleEn: "Patients of other pools are settled",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "是否结算省内其他统筹区参保人在本地的住院；否则只占床位，由参保地另行支付。",
    whatEn:
      "Whether stays of the insured of other pools of the province are settled here; if not, they take beds only and their pools pay apart.",
  }),
  "settlement.remote.inProvince": parameter({
    block: "policy",
    rule: "remote.inProvince",
    titleZh: "省内异地住院付费方式",
    titleEn: "How in-province patients are paid",
    unit: "choice",
    schema: z.enum(["DIP", "asBooked"]),
    default: "DIP",
    source: "zibo-2024",
    status: "document",
    whatZh:
      "DIP：按就医地的目录、系数和点值，待遇按参保地；asBooked：按项目记账支付。",
    whatEn:
      "DIP: by catalogue, coefficients and value of the place of treatment, with benefits of the home pool; asBooked: what was booked.",
  }),
  "settlement.remote.budget": parameter({
    block: "policy",
    rule: "remote.budget",
    titleZh: "异地就医资金归属",
    titleEn: "Whose budget pays for in-province patients",
    unit: "choice",
    schema: z.enum(["home", "treating"]),
    default: "home",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "home：由参保地异地线按本地点值支付，分值不计入本地总分值；treating：资金划入本地 DIP 预算，分值一并分配。",
    whatEn:
      "home: the home pool's remote line pays at the value here, their points are not in the sum; treating: the money is moved into the DIP budget here and shared with their points.",
  }),
  "claims.inflow.inProvince": parameter({
    block: "data",
    rule: null,
    titleZh: "外来参保人中省内占比",
    titleEn: "In-province patients of other pools",
    unit: "ratio",
    schema: ratio,
    default: 0.8,
    source: "assumed",
    status: "assumed",
    whatZh: "其他统筹区的住院患者中参保地在本省的比例。",
    whatEn:
      "Part of the patients of other pools whose pool is in the province.",
  }),
  "claims.inflow.benefit": parameter({
    block: "data",
    rule: null,
    titleZh: "参保地异地住院待遇",
    titleEn: "Benefits of the home pools",
    unit: "yuan",
    schema: byScheme(
      z.strictObject({ deductible: yuan, ratio: fourDecimals(0, 1) }),
    ),
    default: {
      employee: { deductible: 800, ratio: 0.8 },
      resident: { deductible: 800, ratio: 0.55 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "其他统筹区参保人在本地住院时参保地的起付线（元）和支付比例，各地取一个平均数。",
    whatEn:
      "Deductible in yuan and ratio that the home pools grant for a stay here, one mean for all of them.",
  }),
};
