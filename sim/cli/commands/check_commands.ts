import type { CommandEntry } from "./command_entry.ts";

/** Commands that hold the engine against theory and publications (核对类命令). */
export const CHECK_COMMANDS: readonly CommandEntry[] = [
  {
    name: "mechanisms",
    words: { zh: "[编号 …]", en: "[ID ...]" },
    kind: "none",
    what: {
      zh:
        "机制核对：文件写到的每一项机制关开对照，写出从原文到参数、效果、代码、测试的读者页",
      en:
        "switch every mechanism that the documents name off and on, and write the page from sentence to parameter, effect, code and test",
    },
    options: ["out"],
    examples: ["mechanisms", "mechanisms 24 60"],
    fails: {
      zh: "有机制没有效果，或方向不对",
      en: "a mechanism has no effect, or one of the wrong sign",
    },
    load: async () => (await import("../mechanisms.ts")).mechanisms,
  },
  {
    name: "realism",
    words: { zh: "", en: "" },
    kind: "none",
    what: {
      zh: "按公布数核对推演城市，逐项列出差距",
      en: "hold the cities against what is published, row by row",
    },
    options: ["out", "city", "against"],
    examples: ["realism --city zibo_2025"],
    load: async () => (await import("../realism.ts")).realism,
  },
  {
    name: "validate",
    words: { zh: "", en: "" },
    kind: "none",
    what: {
      zh: "检验：十项已发表的结果，两边推演后按接受范围判定",
      en: "ten published results, both sides played and judged by their bands",
    },
    options: ["out", "recorded", "members", "draws"],
    examples: ["validate --recorded", "validate --members 3"],
    load: async () => (await import("../validate.ts")).validate,
  },
  {
    name: "behave",
    words: { zh: "[项目 …]", en: "[TOPIC …]" },
    kind: "topic",
    topics: ["race", "basins", "floor", "audit", "zero", "caps", "trends"],
    what: {
      zh: "行为核对：由引擎推演，与闭式解和应有方向对照",
      en:
        "hold the engine against closed forms and the directions that theory asks for",
    },
    options: ["out"],
    examples: ["behave race", "behave"],
    fails: { zh: "有一项不成立", en: "something does not hold" },
    load: async () => (await import("../behave.ts")).behave,
  },
  {
    name: "fit",
    words: { zh: "城市", en: "CITY" },
    kind: "city",
    what: {
      zh: "按公布数标定城市的待拟合参数，说明哪些被约束",
      en:
        "fit a city's free parameters to what is published, and say what pins them",
    },
    options: ["out"],
    examples: ["fit zibo_2025"],
    load: async () => (await import("../fit.ts")).fit,
  },
  {
    name: "country",
    words: { zh: "", en: "" },
    kind: "none",
    what: {
      zh: "逐地区推演全国 13.3 亿参保人的住院结算单",
      en:
        "claims of inpatients for the country's 1.33 billion insured, area by area",
    },
    options: [],
    examples: ["country --workers 2"],
    load: async () => (await import("../country.ts")).country,
  },
  {
    name: "docs",
    words: { zh: "", en: "" },
    kind: "none",
    what: {
      zh: "重新生成参数表、结构文件和 README 里的样例，或检查是否过期",
      en:
        "make parameter table, schema and README example again, or say what is out of date",
    },
    options: ["check"],
    examples: ["docs --check"],
    fails: {
      zh: "--check 时有过期的页",
      en: "with --check, a page is out of date",
    },
    load: async () => (await import("../docs.ts")).docs,
  },
];
