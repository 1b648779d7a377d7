import { type Key, KEYS, REGISTRY } from "./registry.ts";

/** A provision of the rules (条款): parameters that a document decides together. */
export interface Article {
  /** Name in study files and on the command line, such as `clearing`. */
  readonly id: string;
  /** Title in Chinese. */
  readonly zh: string;
  /** Title in English. */
  readonly en: string;
}

/** Provisions in the order of a payment year; a parameter belongs to the first whose pattern it meets. */
const PATTERNS: readonly (Article & { readonly of: RegExp })[] = [
  {
    id: "benefit",
    zh: "待遇与报销层次",
    en: "benefits and layers of cover",
    of: /^claims\./,
  },
  {
    id: "clinics",
    zh: "村卫生室一体化管理",
    en: "village clinics run by their township",
    of: /^hospital\.clinics\./,
  },
  {
    id: "regime",
    zh: "支付办法与版本",
    en: "payment method and edition",
    of:
      /^(settlement\.(regime|incentive|escape|rules2025)|grouping\.(method|spec\.version))$/,
  },
  {
    id: "routing",
    zh: "不按病种付费的病例",
    en: "cases that are not paid by points",
    of: /^grouping\.route\./,
  },
  {
    id: "catalogue",
    zh: "病种目录与分组",
    en: "catalogue and grouping",
    of: /^grouping\./,
  },
  {
    id: "drg",
    zh: "DRG 支付标准与倍率",
    en: "standard and multiples under DRG",
    of: /^(points\.drg\.|settlement\.value\.(basis|poolShare)$)/,
  },
  {
    id: "deviation",
    zh: "费用偏离规则",
    en: "deviation rule",
    of: /^points\.(deviation|blank)\./,
  },
  {
    id: "auxiliary",
    zh: "疾病严重程度辅助目录",
    en: "severity catalogue",
    of: /^points\.auxiliary\./,
  },
  {
    id: "review",
    zh: "特例单议",
    en: "special case review",
    of: /^points\.review\./,
  },
  {
    id: "violation",
    zh: "违规行为监督辅助目录",
    en: "conduct catalogue",
    of: /^points\.violation\./,
  },
  {
    id: "coefficient",
    zh: "医疗机构系数",
    en: "institution coefficients",
    of: /^points\.coefficient\./,
  },
  {
    id: "special",
    zh: "日间、中医、基层、床日与加分",
    en: "day, TCM, basic and bed-day cases, bonus points",
    of: /^points\.(day|tcm|basic|bedDay|raise|technology)\./,
  },
  { id: "points", zh: "病种分值", en: "points of diseases", of: /^points\./ },
  {
    id: "startValue",
    zh: "年初点值",
    en: "year-start value",
    of: /^budget\.value\./,
  },
  { id: "budget", zh: "总额预算", en: "budget", of: /^budget\./ },
  {
    id: "negotiation",
    zh: "协商谈判",
    en: "negotiation",
    of: /^negotiation\./,
  },
  {
    id: "prepayment",
    zh: "预付金",
    en: "prepayment",
    of: /^settlement\.prepayment\./,
  },
  {
    id: "t1",
    zh: "即时结算（T+1）",
    en: "daily advances (T+1)",
    of: /^settlement\.t1\./,
  },
  {
    id: "deposit",
    zh: "质量保证金",
    en: "quality deposit",
    of: /^settlement\.month\.deposit$/,
  },
  {
    id: "calendar",
    zh: "结算与清算日程、公布",
    en: "calendar and publication",
    of:
      /^settlement\.(calendar\.|publish\.|clearing\.date$|month\.(payBy|cutoffDay|payWorkdays|lag)$)/,
  },
  { id: "month", zh: "月度结算", en: "monthly settlement", of: /\.month\./ },
  {
    id: "elastic",
    zh: "弹性点值",
    en: "elastic value",
    of: /^settlement\.(elastic\.|value\.mode$)/,
  },
  {
    id: "value",
    zh: "结算点值",
    en: "settlement value",
    of: /^settlement\.value\./,
  },
  {
    id: "clearing",
    zh: "年度清算与分担",
    en: "clearing and sharing",
    of: /^settlement\.clearing\./,
  },
  {
    id: "dual",
    zh: "次均费用和人次人头比双控",
    en: "dual control of cost and admissions",
    of: /^settlement\.dual\./,
  },
  {
    id: "methods",
    zh: "按床日、定额、次均、人头付费，药店单独支付",
    en: "payment by the day, fixed amounts, means and heads, pharmacies apart",
    of: /^settlement\.(bedDay|quota|average|capitation|chronic|pharmacy)\./,
  },
  {
    id: "consortium",
    zh: "医共体总额付费试算",
    en: "total payment to consortia, tried",
    of: /^settlement\.consortium\./,
  },
  {
    id: "pool",
    zh: "市级统筹责任分担",
    en: "pooling by city and sharing by counties",
    of: /^settlement\.pool\./,
  },
  {
    id: "assessment",
    zh: "年度考核",
    en: "yearly assessment",
    of: /^(settlement|supervision)\.assessment\./,
  },
  {
    id: "audit",
    zh: "审核与抽查",
    en: "audit and its deductions",
    of: /^(settlement|supervision)\.audit\./,
  },
  {
    id: "beds",
    zh: "床位供需平衡",
    en: "beds held against need",
    of: /^supervision\.beds\./,
  },
  {
    id: "screens",
    zh: "智能审核筛查",
    en: "screens on claims",
    of: /^supervision\.screens\./,
  },
  {
    id: "inspection",
    zh: "检查稽核",
    en: "inspections",
    of: /^supervision\.(inspect\.|tips$|selfCheck$)/,
  },
  {
    id: "supervision",
    zh: "违规处理与从业人员记分",
    en: "penalties and practitioners' points",
    of: /^supervision\.(penalty|practitioner|recovery)\./,
  },
  {
    id: "maternity",
    zh: "生育支出",
    en: "maternity",
    of: /^settlement\.maternity\./,
  },
  {
    id: "remote",
    zh: "省内异地就医",
    en: "in-province patients of other pools",
    of: /^settlement\.remote\./,
  },
  {
    id: "insurers",
    zh: "大病保险与商保机构结算",
    en: "settlement with insurers of catastrophic insurance",
    of: /^settlement\.insurer\./,
  },
  {
    id: "funds",
    zh: "大病保险与个人账户",
    en: "catastrophic insurance and personal accounts",
    of: /^settlement\.(catastrophic|account)\./,
  },
  {
    id: "warning",
    zh: "预警线",
    en: "early warning",
    of: /^metrics\.warning\./,
  },
];

/** All provisions, in the order of a payment year (条款清单). */
export const ARTICLES: readonly Article[] = PATTERNS.map(({ id, zh, en }) => ({
  id,
  zh,
  en,
}));

/**
 * The provision that a parameter of the policy block belongs to (所属条款).
 *
 * @throws {RangeError} for a parameter of another block
 *
 * @example
 * ```ts
 * import { articleOf } from "./articles.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(articleOf("settlement.month.deposit").id, "deposit");
 * assertEquals(articleOf("settlement.month.rate").id, "month");
 * ```
 */
export function articleOf(key: Key): Article {
  const found = REGISTRY[key].block === "policy"
    ? PATTERNS.find(({ of }) => of.test(key))
    : undefined;
  if (found === undefined) {
    throw new RangeError(
      `Cannot name the provision of ${key}, as it is no rule: it is set in block ${
        REGISTRY[key].block
      }`,
    );
  }
  const { id, zh, en } = found;
  return { id, zh, en };
}

/** Parameters of a provision, in the order of the registry (条款的参数). */
export function articleKeys(id: string): Key[] {
  return KEYS.filter((key) =>
    REGISTRY[key].block === "policy" && articleOf(key).id === id
  );
}
