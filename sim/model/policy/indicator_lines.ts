import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** Lines of the monitoring indicators (监测指标界限); block `data`. */
export const INDICATOR_LINES = {
  "metrics.stay.lines": parameter({
    block: "data",
    rule: "short.days",
    titleZh: "短期住院与超长住院的天数",
    titleEn: "Days of a short and of a very long stay",
    unit: "days",
    schema: z.strictObject({
      short: z.int().min(0).max(30),
      long: z.int().min(1).max(365),
      times: between(1, 20),
    }),
    default: { short: 2, long: 60, times: 3 },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "住院日不超过 short 天为短期住院（C3，文件未给天数）；超过 long 天，或超过同病种平均的 times 倍，为超长住院（C33）。",
    whatEn:
      "Stays of at most short days are short (C3; the text gives no number); beyond long days, or times the mean of the disease, they are very long (C33).",
  }),
};
