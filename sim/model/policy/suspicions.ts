import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** Suspicions about institutions, without a case (机构疑点); block `policy`. */
export const SUSPICIONS = {
  "supervision.screens.outpacing": parameter({
    block: "policy",
    rule: null,
    titleZh: "分值增长快于费用的筛查线",
    titleEn: "Edge of points that outpace cost",
    unit: "ratio",
    schema: z.strictObject({
      growth: between(0, 5),
      cases: z.int().min(1).max(100_000),
    }),
    default: { growth: 0.1, cases: 500 },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "例均分值比上年的增幅减去例均费用的增幅超过此数的机构，列为高套疑似；两年都按今年的分值表计算，任一年病例少于此数的不判，没有上年的不判。只提示，不扣款。",
    whatEn:
      "Institutions whose points per case grew by more than this beyond their cost per case are suspected of upcoding; both years have this year's points. Those with fewer cases in either year are not judged, nor is a first year. It is reported and costs nothing.",
  }),
};
