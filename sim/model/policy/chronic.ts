import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, fourDecimals, yuan } from "./shapes.ts";

const disease = z.strictObject({
  disease: z.string().min(1),
  share: fourDecimals(0.0001, 1),
  yuan: yuan,
});

/** Chronic outpatient care by disease, and drugs of pharmacies paid apart (门诊按病种、双通道单独支付); block `policy`. */
export const CHRONIC = {
  "settlement.chronic.mode": parameter({
    block: "policy",
    rule: null,
    titleZh: "门诊慢特病按病种付费",
    titleEn: "Chronic outpatient care by disease",
    unit: "choice",
    schema: z.enum(["asBooked", "fixed", "cap", "band"]),
    default: "asBooked",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "门诊慢特病按记账金额，或按病种每次定额：无论费用付定额、取低、分段奖惩（分段同单病种定额）。淄博提出探索门诊按病种付费，没有给出办法。",
    whatEn:
      "Chronic outpatient care as booked, or an amount a visit by disease: whatever the cost, the lower of both, or a band as for single diseases. Zibo lets outpatient payment by disease be explored and does not say how.",
  }),
  "settlement.chronic.diseases": parameter({
    block: "policy",
    rule: null,
    titleZh: "门诊慢特病病种定额",
    titleEn: "Chronic diseases with an amount",
    unit: "yuan",
    schema: z.array(disease).max(100),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "各病种占门诊慢特病就诊的比例和每次总费用定额；门诊汇总不记病种，各机构按同一比例分，其余就诊按记账金额。",
    whatEn:
      "Each disease's share of chronic visits and the total cost allowed for a visit. Outpatient totals name no disease, so every institution's visits are divided alike; the rest is paid as booked.",
  }),
  "settlement.pharmacy.apart": parameter({
    block: "policy",
    rule: null,
    titleZh: "双通道药品和外配处方单独支付",
    titleEn: "Pharmacies paid apart",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "药店按处方售出的药品是否单独支付：不计入签约机构的人头总额和转出费用。淄博提出探索双通道药品单独支付、管理外配处方。",
    whatEn:
      "Whether what pharmacies fill is paid apart: it then counts neither in the amounts of heads nor as care elsewhere. Zibo lets separate payment of dual-channel drugs be explored and external prescriptions be managed.",
  }),
  "settlement.pharmacy.growth": parameter({
    block: "policy",
    rule: null,
    titleZh: "药店总量增幅",
    titleEn: "Growth of what pharmacies are paid",
    unit: "ratio",
    schema: between(-0.9, 1).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "药店全年基金支付不超过上年乘以（1 + 增幅），超出部分年终不付；空为按项目据实支付。",
    whatEn:
      "Pharmacies are paid up to last year's fund grown by this, and what lies above is not paid at the year's end; null = by item, all of it.",
  }),
};
