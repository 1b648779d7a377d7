import type { CommandEntry } from "./command_entry.ts";

/** Commands that say where numbers come from (说明类命令). */
export const EXPLAIN_COMMANDS: readonly CommandEntry[] = [
  {
    name: "explain",
    words: {
      zh: "case 编号 | cases | hospital 编号 [方案]",
      en: "case N | cases | hospital ID [SCENARIO]",
    },
    kind: "topic",
    topics: ["case", "cases", "hospital"],
    what: {
      zh:
        "计算书：一个病例怎样得出分值，一家机构怎样清算；cases 列出可选的病例",
      en:
        "calculation sheet of one case, or of an institution's year from prepayment to transfer; cases lists some to choose from",
    },
    options: ["spec", "run", "scheme", "page"],
    examples: [
      "explain case 1024 zibo_2025/baseline",
      "explain hospital H001 zibo_2025/baseline --scheme employee",
      "explain cases toy/toy",
      "explain case 1 toy/toy",
    ],
    load: async () => (await import("../explain.ts")).explain,
  },
  {
    name: "coefficient",
    words: { zh: "方案", en: "SCENARIO" },
    kind: "scenario",
    what: {
      zh: "机构系数：各院系数怎样得来，抬高一家时其他各家少得多少",
      en:
        "institution coefficients: how they came about, and what every other loses when one is raised",
    },
    options: ["out", "spec", "raise"],
    examples: ["coefficient zibo_2025/baseline --raise H001=+0.05"],
    load: async () => (await import("../coefficient.ts")).coefficient,
  },
  {
    name: "meter",
    words: { zh: "方案", en: "SCENARIO" },
    kind: "scenario",
    what: {
      zh: "假设计量：每项指标的水平靠文件、统计还是假设支撑，最重的参数是哪些",
      en:
        "what each headline's level rests on: documents, statistics or assumptions; heaviest parameters",
    },
    options: ["out", "spec", "headline"],
    examples: ["meter zibo_2025/baseline --headline pay@resident"],
    load: async () => (await import("../meter.ts")).meter,
  },
  {
    name: "toy",
    words: { zh: "", en: "" },
    kind: "scenario",
    what: {
      zh: "打印三家医院、六十例的手算样例",
      en: "print the example of three hospitals and sixty cases by hand",
    },
    options: [],
    examples: ["toy", "toy toy/share_up --lang en"],
    load: async () => (await import("../toy.ts")).toy,
  },
];
