import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** How institutions grow from year to year (逐年扩张参数); block `behaviour`. */
export const RESPONSE_GROWTH = {
  "hospital.response.capacity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "床位投资",
    titleEn: "Investment in beds",
    unit: "ratio",
    schema: z.strictObject({
      userCost: between(0, 1),
      wear: between(0, 0.2),
      pace: ratio,
      memory: ratio,
    }),
    default: { userCost: 0.15, wear: 0.03, pace: 0.1, memory: 0.5 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "一张床一年的成本占其收入的比例、年折旧、一年新增床位的上限和结余平滑的权重；以编制床位为顶，第二年起起作用。",
    whatEn:
      "Yearly cost of a bed as a share of its income, wear, most that is added in a year, and the weight of the new margin in the smoothed one; the registered beds are the limit. It acts from the second year on.",
  }),
  "hospital.response.bedElasticity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "床位对住院的弹性",
    titleEn: "Use induced by beds",
    unit: "factor",
    schema: between(0, 1),
    default: 0.465,
    source: "bed-supply",
    status: "assumed",
    whatZh:
      "床位增加 1%，住院服务量增加百分之几：文献为 0.4（美国老人医保）至 0.53（Feldstein），取中点。多收的是可住可不住的轻症。",
    whatEn:
      "By how many per cent use rises with 1 % more beds: 0.4 (Medicare) to 0.53 (Feldstein), of which the middle is taken. What is added are mild cases at the margin of need.",
  }),
  "hospital.response.technology": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "新项目带来的费用增长",
    titleEn: "Growth of cost by new items",
    unit: "ratio",
    schema: between(0, 0.15),
    default: 0.084,
    source: "zhai-2017",
    status: "assumed",
    whatZh:
      "全按项目付费时，机构引进新设备、新项目、新药使同一服务的费用每年实际增长多少：全国 1993–2012 年每病例实际费用增长 8.4 个百分点，取作上限速度；付费留下的项目结余越少，引进越慢，没有结余时为 0。门诊和住院用同一套设备。",
    whatEn:
      "Real yearly growth of cost of the same care by new equipment, items and drugs where all is paid by item: 8.4 points, China 1993–2012, real expenditure per prevalent case. The less of the margin on an item a payment method leaves, the slower; without margin none. Stays and outpatients share the equipment.",
  }),
};
