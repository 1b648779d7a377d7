import { between, byScheme, filePath, yuan } from "./shapes.ts";
import { parameter } from "./parameter.ts";
import { z } from "zod";

const file = (titleZh: string, titleEn: string) =>
  parameter({
    block: "data",
    rule: null,
    titleZh,
    titleEn,
    unit: "file",
    schema: filePath,
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "CSV 文件，路径相对于写下它的方案文件；给出后读取，不再生成。",
    whatEn:
      "A CSV file, relative to the scenario file that names it; when given it is read, not generated.",
  });

const check = (
  titleZh: string,
  titleEn: string,
  whatZh: string,
  whatEn: string,
) => ({
  block: "data" as const,
  rule: null,
  titleZh,
  titleEn,
  source: "assumed",
  status: "assumed" as const,
  whatZh,
  whatEn,
});

/** What is read instead of generated (读入数据); block `data`. */
export const INTAKE = {
  "intake.files.hospitals": file("医疗机构文件", "Hospitals file"),
  "intake.files.claims": file("病例文件", "Claims file"),
  "intake.files.catalogue": file("病种目录文件", "Catalogue file"),
  "intake.files.register": file("参保登记文件", "Register file"),
  "intake.check.rejectedShare": parameter({
    ...check(
      "剔除病例比例上限",
      "Most rows that may be left out",
      "有误而剔除的行超过这一比例时，整个病例文件不予采用。",
      "A claims file of which more rows than this must be left out is refused as a whole.",
    ),
    unit: "ratio",
    schema: between(0, 1),
    default: 0.05,
  }),
  "intake.check.costMax": parameter({
    ...check(
      "单张结算单金额上限",
      "Most that a bill may be",
      "读入病例时，总费用或某项支付超过它的行剔除并列出。",
      "A row whose cost or payment is above it is left out and listed.",
    ),
    unit: "yuan",
    schema: between(0, 20_000_000),
    default: 20_000_000,
  }),
  "intake.check.losMax": parameter({
    ...check(
      "住院天数核查界限",
      "Days at which a stay is looked at",
      "读入病例时，住院天数超过它的行列出，仍计入；R-CAT-0 的目录清洗另有上限。",
      "A row of a longer stay is listed and still taken; the catalogue's cleaning (R-CAT-0) has a limit of its own.",
    ),
    unit: "days",
    schema: z.int().min(1).max(65_535),
    default: 365,
  }),
  "intake.check.ageMax": parameter({
    ...check(
      "年龄核查界限",
      "Age at which a row is looked at",
      "读入病例时，年龄为负、不是整数或超过它的行列出，仍计入。",
      "A row whose age is negative, no whole number or above it is listed and still taken.",
    ),
    unit: "year",
    schema: z.int().min(1).max(255),
    default: 120,
  }),
  "intake.files.opinions": parameter({
    block: "data",
    rule: null,
    titleZh: "意见收集反馈文件",
    titleEn: "File of opinions on points",
    unit: "file",
    schema: filePath,
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "医疗机构对病种分值的意见及处理结果（CSV），采纳的行进入本年度分值；路径相对于写下它的方案文件。",
    whatEn:
      "Hospitals' opinions on points and what became of them (CSV); accepted rows enter the year's points. Relative to the scenario file that names it.",
  }),
  "intake.contributions": parameter({
    block: "data",
    rule: null,
    titleZh: "筹资额",
    titleEn: "Contributions of the year",
    unit: "yuan",
    schema: byScheme(yuan).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "读入病例时的全年保费与财政补助，不含利息和其他收入。",
    whatEn:
      "Contributions and subsidies of the year beside claims that were read, without interest and other income.",
  }),
  "intake.lastYear": parameter({
    block: "data",
    rule: null,
    titleZh: "上年支出",
    titleEn: "Last year's spending",
    unit: "yuan",
    schema: byScheme(z.strictObject({
      outpatient: yuan,
      chronic: yuan,
      remote: yuan,
      other: yuan,
      dip: yuan,
      maternity: yuan.optional(),
    })).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "读入病例时上一年各条支出线的统筹基金支出，用于编制预算；生育单列的城市可加 maternity。",
    whatEn:
      "What each line cost the pooled fund in the year before, to compile the budget from; with maternity where it is a line.",
  }),
  "intake.yearStartValue": parameter({
    block: "data",
    rule: null,
    titleZh: "年初点值",
    titleEn: "Year-start point value",
    unit: "yuanPerPoint",
    schema: byScheme(between(0, 1e6)).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "读入病例且没有历史年度时直接给出的年初点值，总费用口径。",
    whatEn:
      "Value at the start of the year where claims are read without history, in total cost.",
  }),
};
