import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** A share that is planted or goes wrong; a tenth of all stays is the most. */
const rare = z.number().min(0).max(0.1);

/** Evidence beside the bill (佐证数据): what terminals and codes tell; block `data`. */
export const EVIDENCE = {
  "claims.evidence.enabled": parameter({
    block: "data",
    rule: null,
    titleZh: "采集佐证数据",
    titleEn: "Evidence beside the bill is collected",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否采集药品追溯码、身份核验、收费明细和清单上传日期，供筛查规则使用。",
    whatEn:
      "Whether traceability codes, identity checks, the detail of charges and upload dates are collected for screens.",
  }),
  "claims.evidence.coverage": parameter({
    block: "data",
    rule: null,
    titleZh: "追溯码和身份终端覆盖率",
    titleEn: "Coverage of pack codes and identity terminals",
    unit: "ratio",
    schema: z.strictObject({ drugs: ratio, identity: ratio }),
    default: { drugs: 0.9, identity: 0.97 },
    source: "yancheng-2025",
    status: "assumed",
    whatZh:
      "住院中扫码上传追溯码的比例，和核验身份的比例；盐城报道刷脸终端覆盖 97%，追溯码覆盖率未给，取 90%。",
    whatEn:
      "Share of stays whose pack codes are read, and whose identity is checked: Yancheng tells of terminals at 97 %; that of codes is given nowhere, 90 % is taken.",
  }),
  "claims.evidence.packShare": parameter({
    block: "data",
    rule: null,
    titleZh: "最贵一盒药占药费比例",
    titleEn: "Dearest pack as a share of drug charges",
    unit: "ratio",
    schema: ratio,
    default: 0.3,
    source: "assumed",
    status: "assumed",
    whatZh: "追溯码所指的一盒药占本次药费的比例；误扫时被拒付的就是它。",
    whatEn:
      "What the pack that the code stands on is of a stay's drug charges; it is what is refused where a code was scanned twice.",
  }),
  "claims.evidence.errors": parameter({
    block: "data",
    rule: null,
    titleZh: "佐证数据的差错",
    titleEn: "Honest errors of the evidence",
    unit: "ratio",
    schema: z.strictObject({
      scan: rare,
      identity: rare,
      sex: rare,
      repeats: rare,
      late: rare,
    }),
    default: {
      scan: 0.0005,
      identity: 0.0002,
      sex: 0.0002,
      repeats: 0.002,
      late: 0.03,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "并非有意的差错占住院的比例：误扫追溯码、身份核验误判、性别或项目录错、确需重复的检验、清单迟交。诚实的机构也有。",
    whatEn:
      "Shares of stays that err without intent: a code scanned twice, an identity misjudged, a sex or item mistyped, tests that had to be repeated, lists sent late. Honest institutions have them too.",
  }),
};

/** What a red team plants on bills (埋设违规); block `behaviour`. */
export const PLANTED = {
  "hospital.planted.levers": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "埋设的手柄剂量",
    titleEn: "Levers that are planted",
    unit: "ratio",
    schema: z.strictObject({
      upcoding: ratio,
      split: ratio,
      volume: between(-0.5, 1),
      mix: between(-0.5, 1),
      refusal: ratio,
      exit: ratio,
      shift: ratio,
      outpatient: between(0, 0.5),
      padding: ratio,
      treatment: between(-1, 1),
      intensity: between(-0.5, 1),
    }),
    default: {
      upcoding: 0,
      split: 0,
      volume: 0,
      mix: 0,
      refusal: 0,
      exit: 0,
      shift: 0,
      outpatient: 0,
      padding: 0,
      treatment: 0,
      intensity: 0,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "红队演练：每家机构每月都按此拉动手柄，不论规则怎样；加在机构自己的应对之上。含义同行为手柄：高编、分解、推诿、退出、凑线为可能病例中的比例，收治量、诊疗强度为相对变化，收治结构为基层病种的边缘收治在收治量之外的相对变化（哪些是基层病种，机构按上一个已结算年度的病例认定），转嫁为目录外占比的增加。",
    whatEn:
      "A red team's dose: every institution pulls these every month, whatever the rules, on top of what it does itself. Shares of the cases that could be so for upcoding, split, refusal, exit and padding; relative changes of volume and intensity; of mix the relative change of admissions at the margin in primary-level groups beyond volume, told from the cases of the latest settled year; off-list share that shift adds.",
  }),
  "claims.planted.share": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "埋设违规的比例",
    titleEn: "Shares of stays that something is planted on",
    unit: "ratio",
    schema: z.strictObject({
      overTesting: rare,
      sexLimited: rare,
      drugResale: rare,
      impersonation: rare,
      herbs: ratio,
      dental: ratio,
    }),
    default: {
      overTesting: 0,
      sexLimited: 0,
      drugResale: 0,
      impersonation: 0,
      herbs: 0,
      dental: 0,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "已知剂量的红队演练：在多大比例的住院上埋设超频次检验、限性别项目、回流药、冒名住院；中药饮片和口腔串换为中医医院、口腔病例中的比例。机构不据规则改变它们。",
    whatEn:
      "A red team's known doses: on what share of stays tests are repeated, items charged against the sex, drugs sold again, others treated under a name; herbs and dental work are shares of stays at hospitals of Chinese medicine and of dental cases. Institutions do not weigh them against rules.",
  }),
  "claims.planted.part": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "埋设金额占有关费用的比例",
    titleEn: "Part of the charges that is planted",
    unit: "ratio",
    schema: z.strictObject({
      overTesting: ratio,
      sexLimited: ratio,
      drugResale: ratio,
      herbs: ratio,
      dental: ratio,
    }),
    default: {
      overTesting: 0.3,
      sexLimited: 0.1,
      drugResale: 0.5,
      herbs: 0.5,
      dental: 0.5,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "被埋设的住院中，检查费（超频次、限性别）、药费（回流药、饮片）、服务费（口腔）里虚假部分所占比例；冒名住院为整张账单。",
    whatEn:
      "On a stay that something is planted on, the false part of tests (repeats, sex), drugs (resale, herbs) or services (dental); of another person's stay the whole bill is.",
  }),
};
