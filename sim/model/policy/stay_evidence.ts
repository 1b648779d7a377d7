import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** Evidence of the stay itself (住院过程佐证): orders, items, visits around it; block `data`. */
export const STAY_EVIDENCE = {
  "claims.evidence.orders": parameter({
    block: "data",
    rule: null,
    titleZh: "诚实住院的无医嘱日",
    titleEn: "Days without orders of honest stays",
    unit: "ratio",
    schema: z.strictObject({ idle: between(0, 0.5), lost: between(0, 0.1) }),
    default: { idle: 0.25, lost: 0.005 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "诚实的住院中无医嘱日占住院日的比例至多为 idle（请假、观察、等待结果）；另有 lost 比例的住院医嘱上传不全，无医嘱日可达全程。",
    whatEn:
      "Of an honest stay at most this part of the days has no order (leave, watching, waiting for results); of this share of stays orders were lost on the way, so that any part of the days may seem idle.",
  }),
  "claims.evidence.bedItems": parameter({
    block: "data",
    rule: null,
    titleZh: "没有住院级项目的住院",
    titleEn: "Stays without anything that needs a bed",
    unit: "ratio",
    schema: z.strictObject({ marginal: ratio, mild: ratio, other: ratio }),
    default: { marginal: 0.6, mild: 0.03, other: 0.005 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "保守治疗的住院中，账单上没有住院级项目（连日输液、监护、二级以上护理等）的比例：本可门诊处理而多收的、其他轻症、其余。没有读到数据。",
    whatEn:
      "Of stays with conservative treatment, the share whose bill has no item that only a bed allows (infusions over days, monitoring, nursing above the lowest grade): those admitted beyond need, other mild ones, all others. No data have been read.",
  }),
  "claims.evidence.visits": parameter({
    block: "data",
    rule: null,
    titleZh: "住院前后三天的门诊费用",
    titleEn: "Outpatient spending within three days of a stay",
    unit: "yuan",
    schema: z.strictObject({ share: ratio, yuan: between(0, 100_000) }),
    default: { share: 0.3, yuan: 250 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "诚实的住院中，入院前或出院后三天内有门诊费用的比例，和一次的平均金额（元）；机构移出的费用另加。",
    whatEn:
      "Share of honest stays with a visit within three days before or after, and its mean cost in yuan; what institutions move out comes on top.",
  }),
};

/** Empty beds that a red team plants (埋设挂床); block `behaviour`. */
export const PLANTED_STAYS = {
  "claims.planted.bedHanging": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "埋设挂床",
    titleEn: "Empty beds that are planted",
    unit: "ratio",
    schema: z.strictObject({
      share: between(0, 0.1),
      from: between(0.01, 0.9),
    }),
    default: { share: 0, from: 0.4 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "已知剂量的红队演练：在多大比例的两天以上住院中患者多日不在床（挂床），无医嘱日占住院日从 from 到全程不等；账单照记全程。",
    whatEn:
      "A red team's known dose: on what share of stays of two days and more the patient is not in the bed on many of the days, from this part of them to all but one; the bill has all of them.",
  }),
};
