import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

const ownGroup = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_-]*$/).max(40),
  titleZh: z.string().min(1).max(40),
  titleEn: z.string().min(1).max(60),
  hospitals: z.array(z.string().min(1)).min(1).max(500),
});

const shares = z.strictObject({ fund: ratio, hospitals: ratio });

/** How the total is agreed and divided (协商谈判, `R-NEG`): the procedure is block `policy`; what the sides want and can bear is in `negotiation_sides.ts`. */
export const NEGOTIATION = {
  "negotiation.talks.protocol": parameter({
    block: "policy",
    rule: null,
    titleZh: "谈判程序",
    titleEn: "Protocol of the talks",
    unit: "choice",
    schema: z.enum(["mixed", "sessions", "alternating"]),
    default: "mixed",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "mixed：各组增幅按谈判力公式达成，分配按混合预测；sessions：分组集体协商、逐轮让步、代表表决；alternating：基金与医院方在期限内轮流出价。",
    whatEn:
      "mixed: growth by the formula of bargaining power, division by the mixed forecast. sessions: collective sessions by group, concessions round by round, votes of representatives. alternating: fund and hospitals take turns to offer until a deadline.",
  }),
  "negotiation.talks.rounds": parameter({
    block: "policy",
    rule: "neg.rounds",
    titleZh: "谈判轮数",
    titleEn: "Rounds of the talks",
    unit: "rounds",
    schema: z.int().min(1).max(3),
    default: 3,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "最多谈几轮；轮流出价时为期限。",
    whatEn:
      "How many rounds there are at most; with alternating offers, the deadline.",
  }),
  "negotiation.talks.firstOffer": parameter({
    block: "policy",
    rule: null,
    titleZh: "先出价方",
    titleEn: "Who offers first",
    unit: "choice",
    schema: z.enum(["fund", "hospitals"]),
    default: "fund",
    source: "assumed",
    status: "assumed",
    whatZh: "轮流出价时由医保部门还是医院方先提出。",
    whatEn: "With alternating offers, whether the fund or the hospitals begin.",
  }),
  "negotiation.groups.by": parameter({
    block: "policy",
    rule: null,
    titleZh: "协商分组依据",
    titleEn: "Groups by",
    unit: "choice",
    schema: z.enum(["level", "levelAndKind"]),
    default: "levelAndKind",
    source: "yancheng-2025",
    status: "assumed",
    whatZh:
      "按级别，或按级别和类别把医疗机构分组协商（盐城：按级别、类别分组）。",
    whatEn:
      "Institutions negotiate in groups by level, or by level and kind, as in Yancheng.",
  }),
  "negotiation.groups.own": parameter({
    block: "policy",
    rule: null,
    titleZh: "自定协商组",
    titleEn: "Groups of one's own",
    unit: "text",
    schema: z.array(ownGroup).max(50),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "另列的协商组：编号、名称、机构编码，如一个紧密型医共体；未列入的机构仍按级别或类别分组。",
    whatEn:
      "Groups listed by id, names and codes of institutions, such as a consortium; institutions that are in none stay in their group by level or kind.",
  }),
  "negotiation.representatives.perHospital": parameter({
    block: "policy",
    rule: null,
    titleZh: "每家推荐代表人数",
    titleEn: "Candidates an institution",
    unit: "people",
    schema: z.int().min(1).max(10),
    default: 3,
    source: "assumed",
    status: "assumed",
    whatZh:
      "每家机构推荐进入集体协商代表人员库的人数；一家最多选出这么多代表。",
    whatEn:
      "How many people an institution puts into the pool of representatives, and at most has elected.",
  }),
  "negotiation.representatives.seats": parameter({
    block: "policy",
    rule: null,
    titleZh: "每组代表席位",
    titleEn: "Seats a group",
    unit: "people",
    schema: z.int().min(1).max(15),
    default: 3,
    source: "assumed",
    status: "assumed",
    whatZh: "每个协商组推举、授权的代表人数。",
    whatEn: "How many authorised representatives a group elects.",
  }),
  "negotiation.representatives.majority": parameter({
    block: "policy",
    rule: null,
    titleZh: "表决通过比例",
    titleEn: "Majority of the vote",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "同意的代表超过这一比例，方案通过。",
    whatEn:
      "An offer is accepted when more than this share of the representatives agree.",
  }),
  "negotiation.growth.ceiling": parameter({
    block: "policy",
    rule: null,
    titleZh: "增幅上限",
    titleEn: "Ceiling of growth",
    unit: "ratio",
    schema: between(-0.2, 0.5).nullable(),
    default: 0.075,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "基金承受得起时增幅也不超过它（一般不高于医疗费用增长目标）；空为只看承受能力。数值取规则算例。",
    whatEn:
      "Growth does not pass it even where the fund could afford more (in general not above the target for medical cost); null is affordability alone. The number is a worked example's.",
  }),
  "negotiation.default.rule": parameter({
    block: "policy",
    rule: "neg.default",
    titleZh: "未达成协议时的增幅",
    titleEn: "Growth without agreement",
    unit: "choice",
    schema: z.enum(["lastYear", "prices", "none"]),
    default: "lastYear",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "上年增幅（不超过可承受增幅）、价格涨幅，或不增长。",
    whatEn:
      "Last year's growth, up to what can be afforded; the growth of prices; or none.",
  }),
  "negotiation.default.prices": parameter({
    block: "data",
    rule: null,
    titleZh: "价格涨幅",
    titleEn: "Growth of prices",
    unit: "ratio",
    schema: between(-0.1, 0.2),
    default: 0.002,
    source: "assumed",
    status: "assumed",
    whatZh: "居民消费价格比上年上涨多少，用于未达成协议时的增幅。",
    whatEn: "How much consumer prices rose, for the growth without agreement.",
  }),
  "negotiation.default.shares": parameter({
    block: "policy",
    rule: null,
    titleZh: "行政裁定的份额",
    titleEn: "Shares the administration decides",
    unit: "ratio",
    schema: shares,
    default: { fund: 0.7, hospitals: 0.3 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "轮流出价到期仍未达成时，可谈余地归基金和医院方的比例，合计为 1。取算例。",
    whatEn:
      "How the room for agreement is shared when alternating offers fail at the deadline; sums to 1. A worked example's.",
  }),
  "negotiation.default.keep": parameter({
    block: "policy",
    rule: null,
    titleZh: "谈判破裂时的保留比例",
    titleEn: "Kept where talks fail",
    unit: "ratio",
    schema: between(0, 1.5).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "谈判破裂时各组得到上年支付标准的多少，为纳什解和卡莱-斯莫罗廷斯基解的破裂点；合计不能超过待分配总额。空为照上年，总额不足时同比缩减。",
    whatEn:
      "What a group has where talks fail, as a share of last year's standard: the fallback of Nash and Kalai–Smorodinsky. Together no more than the envelope; null is last year's, or its part of a smaller envelope.",
  }),
};
