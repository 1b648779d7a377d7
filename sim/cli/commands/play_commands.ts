import type { CommandEntry } from "./command_entry.ts";

const SCENARIO = { zh: "方案", en: "SCENARIO" };

/** Commands that play scenarios and write what comes of it (推演类命令). */
export const PLAY_COMMANDS: readonly CommandEntry[] = [
  {
    name: "run",
    words: SCENARIO,
    kind: "scenario",
    what: {
      zh: "推演一个方案，写出报告",
      en: "play one scenario and write its report",
    },
    options: ["out", "spec", "sections", "no-models"],
    examples: ["run toy/toy --lang en", "run zibo_2025/baseline --spec 3.0"],
    load: async () => {
      const { compare } = await import("../compare.ts");
      return (command) => compare("run", command);
    },
  },
  {
    name: "compare",
    words: { zh: "基线 方案 …", en: "BASE SCENARIO …" },
    kind: "scenario",
    what: {
      zh: "在同样的人、同样的运气上推演，各方案与第一个对比，写出报告",
      en:
        "play scenarios on the same people with the same luck, each compared with the first",
    },
    options: ["out", "spec", "sections", "no-models"],
    examples: [
      "compare zibo_2025/baseline zibo_2025/share_up",
      "compare zibo_2025/baseline zibo_2025/share_up+zibo_2025/elastic",
      "compare toy/toy toy/share_up --json",
    ],
    load: async () => {
      const { compare } = await import("../compare.ts");
      return (command) => compare("compare", command);
    },
  },
  {
    name: "swap",
    words: { zh: "", en: "" },
    kind: "none",
    what: {
      zh: "把另一城市的规则（全部或若干条款）用在本市的人身上，写出对比报告",
      en:
        "another city's rules, all or some provisions, on a city's people, as a comparison",
    },
    options: ["out", "city", "rules", "articles", "all", "sections"],
    examples: [
      "swap --city zibo_2025 --rules yancheng_2025 --articles clearing,deposit,t1",
      "swap --all",
    ],
    load: async () => (await import("../swap.ts")).swap,
  },
  {
    name: "why",
    words: { zh: "基线 方案", en: "BASE REFORM" },
    kind: "scenario",
    what: {
      zh: "归因：把每项指标、每家机构的变化分给各条款（沙普利值）",
      en:
        "split what changes, every headline and institution, among the provisions (Shapley)",
    },
    options: ["out", "spec", "headline", "by", "factors"],
    examples: ["why toy/toy toy/three_provisions --by hospital"],
    load: async () => (await import("../why.ts")).why,
  },
  {
    name: "study",
    words: { zh: "研究", en: "STUDY" },
    kind: "study",
    what: {
      zh:
        "按研究方案重复推演，给出差异、区间与误差；有网格的附滑块；随时可中断续算",
      en:
        "replicate scenarios as a study file says: differences, intervals, errors, sliders over a grid; goes on where it stopped",
    },
    options: ["out", "jobs", "shard", "folder"],
    examples: [
      "study zibo_three_provisions",
      "study zibo_three_provisions --shard 1/4 --folder part1",
    ],
    load: async () => (await import("../study.ts")).study,
  },
  {
    name: "merge",
    words: { zh: "目录 目录 …", en: "DIR DIR …" },
    kind: "folder",
    what: {
      zh: "合并各分片的研究目录",
      en: "bring the shards of a study together",
    },
    options: ["out", "folder"],
    examples: ["merge part1 part2 --folder whole"],
    load: async () => (await import("../merge.ts")).merge,
  },
  {
    name: "inverse",
    words: SCENARIO,
    kind: "scenario",
    what: {
      zh: "反问：参数取多少才满足条件（概率、重复、见证方案）",
      en:
        "which value of a parameter keeps a condition, with a probability and a witness",
    },
    options: [
      ...["out", "question", "at", "key", "from", "to", "that"] as const,
      ...["hospital", "against", "direction", "probability"] as const,
      ...["replicates", "decimals", "grid"] as const,
    ],
    examples: [
      "inverse zibo_2025/baseline --question growth --at 0.95 --replicates 20",
    ],
    load: async () => (await import("../inverse.ts")).inverse,
  },
  {
    name: "negotiate",
    words: SCENARIO,
    kind: "scenario",
    what: {
      zh:
        "谈判推演：八种分配规则并列、逐轮谈判记录、谁反对、争取的代价；写出底稿、分组页、工作簿",
      en:
        "replay the talks: eight rules of division side by side, minutes, who objects, at what price; writes brief, group pages, workbook",
    },
    options: [
      ...["out", "spec", "scheme", "protocol", "delta-hospital"] as const,
      ...["transcript", "play", "replicates", "merge", "split"] as const,
    ],
    examples: [
      "negotiate zibo_2025/baseline",
      "negotiate zibo_2025/baseline --scheme employee --split H001:70+30",
    ],
    load: async () => (await import("../negotiate.ts")).negotiate,
  },
  {
    name: "cash",
    words: SCENARIO,
    kind: "scenario",
    what: {
      zh: "资金日历：逐日或逐月的记账、到账、未到账、现金与基金结余",
      en:
        "cash film: booked, received, outstanding, cash and the fund, by day or month",
    },
    options: ["spec", "scheme", "hospital", "from", "to", "batch", "csv"],
    examples: [
      "cash yancheng_2025/baseline --from 2025-01-20 --to 2025-02-10",
      "cash toy/toy",
    ],
    load: async () => (await import("../cash.ts")).cash,
  },
];
