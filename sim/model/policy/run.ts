import { z } from "zod";
import { parameter } from "./parameter.ts";

/** What is played (推演设置): city, year, luck and history; block `run`. */
export const RUN = {
  "run.city": parameter({
    block: "run",
    rule: null,
    titleZh: "城市",
    titleEn: "City",
    unit: "text",
    schema: z.string().regex(/^[a-z][a-z0-9_]*$/).describe("a-z 0-9 _"),
    default: "zibo_2025",
    source: "assumed",
    status: "assumed",
    whatZh: "data/cities 下的文件夹名；也是结果文件夹的名称。",
    whatEn: "Folder below data/cities; also names the folder of results.",
  }),
  "run.year": parameter({
    block: "run",
    rule: null,
    titleZh: "政策年度",
    titleEn: "Policy year",
    unit: "year",
    schema: z.int().min(2010).max(2040),
    default: 2025,
    source: "assumed",
    status: "assumed",
    whatZh: "按本方案结算并给出结果的年度。",
    whatEn: "The year that is settled under this scenario and reported.",
  }),
  "run.seed": parameter({
    block: "run",
    rule: null,
    titleZh: "随机种子",
    titleEn: "Seed",
    unit: "text",
    schema: z.string().min(1).max(100),
    default: "shapan",
    source: "assumed",
    status: "assumed",
    whatZh: "同一种子下，各方案面对同样的人和同样的运气。",
    whatEn: "Under one seed all scenarios meet the same people and luck.",
  }),
  "run.replicate": parameter({
    block: "run",
    rule: null,
    titleZh: "重复序号",
    titleEn: "Replicate",
    unit: "ordinal",
    schema: z.int().min(0).max(99_999),
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh:
      "同一城市、同一批医疗机构上的第几次运气；研究用它重复推演。0 为平常推演的那一次。",
    whatEn:
      "Which luck is met in the same city with the same institutions; studies repeat the play with it. 0 is the one that is played without a study.",
  }),
  "run.since": parameter({
    block: "run",
    rule: null,
    titleZh: "施行年度",
    titleEn: "First year of the scenario's rules",
    unit: "year",
    schema: z.int().min(2010).max(2040).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "本方案从哪一年起施行；到政策年度为止逐年推演、逐年结算，之前的年度按改革前办法。空为政策年度当年。",
    whatEn:
      "The year from which this scenario's rules hold; each year from it to the policy year is played and settled after the one before, and years before it follow the pre-regime. null is the policy year itself.",
  }),
  "run.historyYears": parameter({
    block: "run",
    rule: null,
    titleZh: "历史年数",
    titleEn: "Years of history",
    unit: "year",
    schema: z.int().min(1).max(5),
    default: 3,
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "施行年度之前先推演几年，作为目录、分值和系数的基期；基期总是最近这么多年。",
    whatEn:
      "Years played before the first year of the scenario's rules, the base period of catalogue, points and coefficients; the base period always is the latest so many years.",
  }),
  "run.preRegime": parameter({
    block: "run",
    rule: null,
    titleZh: "改革前办法",
    titleEn: "Pre-regime",
    unit: "text",
    schema: z.string().min(1).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "另一个方案的编号；历史年度按它结算。空为本方案自身。",
    whatEn:
      "Id of another scenario that settles the years of history; null is this scenario itself.",
  }),
};
