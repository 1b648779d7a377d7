import { z } from "zod";
import { parameter } from "./parameter.ts";
import { byScheme, ratio } from "./shapes.ts";

/** Who is insured (参保人群); block `data`. */
export const POPULATION = {
  "population.insured": parameter({
    block: "data",
    rule: null,
    titleZh: "参保人数",
    titleEn: "Insured persons",
    unit: "people",
    schema: byScheme(z.int().min(1000).max(20_000_000)),
    default: { employee: 1_600_000, resident: 2_700_000 },
    source: "assumed",
    status: "assumed",
    whatZh: "职工与居民两个险种各有多少人参保。",
    whatEn: "How many people each scheme insures.",
  }),
  "population.area": parameter({
    block: "data",
    rule: null,
    titleZh: "人口所在省份",
    titleEn: "Area of the census table",
    unit: "text",
    schema: z.string().min(1),
    default: "Shandong",
    source: "census-2020",
    status: "published",
    whatZh: "取哪个地区的年龄性别结构，名称同人口表 area 列。",
    whatEn:
      "Whose ages and sexes the city has; a name of column area of the census table.",
  }),
  "population.retiredWomenAt50": parameter({
    block: "data",
    rule: null,
    titleZh: "50–54 岁女职工退休比例",
    titleEn: "Women of 50–54 who are retired",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "女工人 50 岁、女干部 55 岁退休；两者的构成没有来源。",
    whatEn:
      "Female workers retire at 50, cadres at 55; no source gives the mix.",
  }),
};
