import { NUMBER, type OptionEntry, same } from "./option_entry.ts";

/** Talks and inverse questions (谈判与反问选项). */
export const QUESTION_OPTIONS = {
  transcript: {
    type: "boolean",
    default: false,
    what: { zh: "打印全部谈判记录", en: "print all of the minutes" },
  },
  protocol: {
    type: "string",
    value: same("mixed|sessions|alternating"),
    choices: ["mixed", "sessions", "alternating"],
    what: { zh: "改用哪种谈判程序", en: "another protocol of the talks" },
  },
  "delta-hospital": {
    type: "string",
    value: NUMBER,
    what: {
      zh: "轮流出价中医院方的贴现因子，0–1",
      en: "the hospitals' discount of a round in alternating offers, 0–1",
    },
  },
  play: {
    type: "boolean",
    default: false,
    what: {
      zh: "把谈判结果和八种规则放进下一年推演",
      en: "play the year after under the outcome and the eight rules",
    },
  },
  replicates: {
    type: "string",
    value: NUMBER,
    what: {
      zh: "重复推演几次；negotiate --play 默认 8 次",
      en: "how often it is played; 8 for negotiate --play",
    },
  },
  merge: {
    type: "string",
    multiple: true,
    value: { zh: "county:区县|机构,机构", en: "county:ID|CODE,CODE" },
    what: {
      zh: "几家合为一方诉求，各规则下得失多少，可重复",
      en:
        "institutions that would ask as one, what they gain by rule; can be repeated",
    },
  },
  split: {
    type: "string",
    multiple: true,
    value: { zh: "机构[:3|:70+30]", en: "CODE[:3|:70+30]" },
    what: {
      zh: "一家拆为几方诉求（不写份数为两半），可重复",
      en:
        "one that would ask as several (two halves unless given); can be repeated",
    },
  },
  question: {
    type: "string",
    value: same("growth|share|indifferent"),
    choices: ["growth", "share", "indifferent"],
    what: {
      zh:
        "总额增幅（--at 0.95）、分担比例、两方案无差异（--hospital --against）",
      en:
        "growth of the budget (--at 0.95), share of overspend, indifference (--hospital --against)",
    },
  },
  key: {
    type: "string",
    value: { zh: "参数", en: "KEY" },
    what: {
      zh: "自定题目的参数，与 --from --to --that 同用",
      en: "parameter of a question of your own, with --from --to --that",
    },
  },
  that: {
    type: "string",
    value: { zh: "条件", en: "CONDITION" },
    what: {
      zh: '条件，如 "short@all/level:2 <= 3"',
      en: 'condition, such as "short@all/level:2 <= 3"',
    },
  },
  at: {
    type: "string",
    value: NUMBER,
    what: { zh: "点值比要达到多少", en: "ratio of values to keep" },
  },
  direction: {
    type: "string",
    value: same("least|most"),
    choices: ["least", "most"],
    what: { zh: "求最小还是最大", en: "the least or the most that will do" },
  },
  probability: {
    type: "string",
    value: { zh: "概率", en: "P" },
    what: { zh: "条件成立的概率", en: "probability that the condition holds" },
  },
  decimals: {
    type: "string",
    value: NUMBER,
    what: { zh: "求到几位小数", en: "decimals of the answer" },
  },
  grid: {
    type: "string",
    value: NUMBER,
    what: { zh: "先看几个点", en: "points to look at first" },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;
