import { z } from "zod";
import { DEFAULT_VERSION, parameter, SPEC_VERSIONS } from "./parameter.ts";

/** Which edition of the specification holds (技术规范版本); block `policy`. */
export const SPEC = {
  "grouping.spec.version": parameter({
    block: "policy",
    rule: "spec.version",
    titleZh: "技术规范版本",
    titleEn: "Edition of the specification",
    unit: "choice",
    schema: z.enum(SPEC_VERSIONS),
    default: DEFAULT_VERSION,
    source: "grouping-2.0-2024",
    status: "published",
    whatZh:
      "只改变各参数的默认值，每个参数仍可单独设定：1.0 为 2025 年以前，2.0 为 2025 年起，3.0 为征求意见稿。",
    whatEn:
      "Only changes the defaults of other parameters, each of which can still be set: 1.0 until 2024, 2.0 from 2025, 3.0 is the consultation draft.",
  }),
};
