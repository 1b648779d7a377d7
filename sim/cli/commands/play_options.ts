import {
  FILE,
  FOLDER,
  NUMBER,
  type OptionEntry,
  same,
} from "./option_entry.ts";

/** What is played, and what of it is asked for (推演选项). */
export const PLAY_OPTIONS = {
  spec: {
    type: "string",
    value: same("1.0|2.0|3.0"),
    choices: ["1.0", "2.0", "3.0"],
    what: {
      zh: "方案（对比时为改革方案）改按哪个版本的技术规范",
      en: "edition of the specification for the scenario (of two, the reform)",
    },
  },
  sections: {
    type: "string",
    value: { zh: "章节,…", en: "A,B" },
    what: {
      zh:
        "报告只要这些章节（summary rehearsal winners why sure patients money assumptions realism annex）",
      en:
        "these chapters of the report only (summary rehearsal winners why sure patients money assumptions realism annex)",
    },
  },
  "no-models": {
    type: "boolean",
    default: false,
    what: {
      zh: "不附三种行为模型的对照（每个模型要另推演一遍）",
      en: "without the comparison under three models of behaviour",
    },
  },
  city: {
    type: "string",
    value: { zh: "城市", en: "CITY" },
    completes: "city",
    what: {
      zh: "realism：只核对一个城市（或 national）；swap：谁的参保人",
      en: "realism: one city only, or national; swap: whose people",
    },
  },
  rules: {
    type: "string",
    value: { zh: "城市", en: "CITY" },
    completes: "city",
    what: {
      zh: "谁的规则，城市文件夹名或方案编号",
      en: "whose rules, a city's folder or the id of a scenario",
    },
  },
  articles: {
    type: "string",
    value: { zh: "条款,…", en: "A,B" },
    what: {
      zh:
        "哪些条款（如 clearing,deposit,t1），不写为全部；new 的模板不写为方案已定的",
      en:
        "which provisions, such as clearing,deposit,t1; all where left out; in a template of new those that the scenario sets",
    },
  },
  all: {
    type: "boolean",
    default: false,
    what: {
      zh: "各城市的规则用在各城市的人身上，一张表",
      en: "every city's rules on every city's people, as a table",
    },
  },
  against: {
    type: "string",
    value: FILE,
    completes: "file",
    what: {
      zh: "realism：与先前的 card.json 相比；inverse：与哪个方案无差异",
      en:
        "realism: what moved since an earlier card.json; inverse: the scenario to be indifferent to",
    },
  },
  scheme: {
    type: "string",
    value: same("employee|resident"),
    choices: ["employee", "resident"],
    what: { zh: "只看一个险种", en: "one scheme only" },
  },
  hospital: {
    type: "string",
    value: { zh: "机构", en: "H" },
    what: {
      zh: "一家机构，写编号或名称；不写为全部",
      en: "one institution, by code or name; all where left out",
    },
  },
  from: {
    type: "string",
    value: { zh: "日", en: "DAY" },
    what: {
      zh: "cash：按日列出，从哪天起；inverse：参数从多少起",
      en: "cash: day by day, from when; inverse: smallest value",
    },
  },
  to: {
    type: "string",
    value: { zh: "日", en: "DAY" },
    what: {
      zh: "cash：到哪天；inverse：到多少",
      en: "cash: until when; inverse: largest value",
    },
  },
  batch: {
    type: "string",
    value: { zh: "批次", en: "BATCH" },
    what: {
      zh: "列出分录批次（如 H001/2025-01-23/employee）背后的结算单与门诊",
      en:
        "claims and visits behind a batch of the journal, such as H001/2025-01-23/employee",
    },
  },
  csv: {
    type: "string",
    value: FILE,
    completes: "file",
    what: { zh: "另存为 CSV", en: "write the table as CSV, too" },
  },
  headline: {
    type: "string",
    multiple: true,
    value: { zh: "指标", en: "REF" },
    what: {
      zh: "如 pay@resident、lambda@employee、pay@all/hospital:H001，可重复",
      en:
        "such as pay@resident, lambda@employee, pay@all/hospital:H001; can be repeated",
    },
  },
  by: {
    type: "string",
    value: same("level|county|hospital|all"),
    choices: ["level", "county", "hospital", "all"],
    what: { zh: "表格按什么分组", en: "groups of the table" },
  },
  factors: {
    type: "string",
    value: FILE,
    completes: "file",
    what: {
      zh: "自定因素（YAML），代替条款",
      en: "factors of your own (YAML) in place of the provisions",
    },
  },
  raise: {
    type: "string",
    multiple: true,
    value: { zh: "机构=数", en: "H=N" },
    what: {
      zh: "试算的系数，H001=1.05 为倍数，H001=+0.05、H001=-0.05 为加减，可重复",
      en:
        "a coefficient to try: H001=1.05 times, H001=+0.05 or H001=-0.05 more or less; can be repeated",
    },
  },
  jobs: {
    type: "string",
    value: NUMBER,
    what: {
      zh: "同时推演几个单元（各占一份内存），默认为处理器数",
      en:
        "cells that are played at the same time, each in memory; as many as processors",
    },
  },
  shard: {
    type: "string",
    value: same("i/n"),
    what: {
      zh: "只推演第 i 份（共 n 份），之后用 merge 合并",
      en: "the i-th of n parts only; bring them together with merge",
    },
  },
  folder: {
    type: "string",
    value: FOLDER,
    completes: "file",
    what: { zh: "研究目录", en: "the study's directory" },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;
