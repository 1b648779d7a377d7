import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byLevel, byScheme, fourDecimals, ratio } from "./shapes.ts";

/** What is paid in, and what of a bill is outside the rules (筹资与自付); block `data`. */
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
    default: { longTerm: 0.45, filed: 0.8 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "longTerm：异地住院者中办理长期异地居住备案的比例；filed：其余的人每次住院已转诊或备案的比例。",
    whatEn:
      "longTerm: share of those who are admitted elsewhere that are registered as living there; filed: share of the others' stays that are referred or filed.",
  }),
};
