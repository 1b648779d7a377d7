import type { CommandEntry } from "./command_entry.ts";

/** Commands on pools, insurers and years (基金类命令). */
export const POOL_COMMANDS: readonly CommandEntry[] = [
  {
    name: "pooling",
    words: { zh: "城市", en: "CITY" },
    kind: "city",
    what: {
      zh: "市级统筹：各区县征缴、补助、迟付、补足与分担，一县一页账单",
      en:
        "counties under pooling: collection, subsidies, late payments, who pays the gap",
    },
    options: ["out", "spec", "sections"],
    examples: ["pooling ganzhou_2021"],
    load: async () => (await import("../pooling.ts")).pooling,
  },
  {
    name: "insurers",
    words: { zh: "城市", en: "CITY" },
    kind: "city",
    what: {
      zh: "大病保险与商保机构结算：保费、赔付、盈亏与分担，一家一页结算单",
      en:
        "insurers of catastrophic insurance: premium, claims, profit and loss, a statement each",
    },
    options: ["out", "spec", "sections"],
    examples: ["insurers zibo_2025"],
    load: async () => (await import("../insurers.ts")).insurers,
  },
  {
    name: "stress",
    words: { zh: "[文件夹]", en: "[FOLDER]" },
    kind: "none",
    what: {
      zh:
        "压力册：疫情、短收、降价、外流等冲击 × 分担规则，结余月数、首个付不出的月份、谁来承担",
      en:
        "shocks × rules of sharing: months of surplus, first late payment, who bears it",
    },
    options: ["out"],
    examples: ["stress"],
    load: async () => (await import("../stress.ts")).stress,
  },
  {
    name: "years",
    words: { zh: "城市 | 方案 …", en: "CITY | SCENARIO ..." },
    kind: "scenario",
    what: {
      zh: "逐年推演：费用增长、基金与患者负担，与公布数并列",
      en:
        "year by year: growth of cost, fund and patients' share beside what was published",
    },
    options: ["out"],
    examples: ["years lishui_2011_2015"],
    load: async () => (await import("../years.ts")).years,
  },
  {
    name: "redteam",
    words: { zh: "[城市 | 方案 | all]", en: "[CITY | SCENARIO | all]" },
    kind: "city",
    what: {
      zh:
        "红队演练：每个手柄按已知剂量违规，规则漏多少、追回多少、震慑多少、误伤谁；all 为各市规则对照",
      en:
        "every lever by a known dose against a city's rules: leak, recovery, deterrence, wrong accusations; all: the rules of all cities",
    },
    options: ["out"],
    examples: ["redteam zibo_2025", "redteam yancheng_2025/drg"],
    load: async () => (await import("../redteam.ts")).redteam,
  },
];
