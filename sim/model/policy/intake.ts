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

/** What is read instead of generated (读入数据); block `data`. */
export const INTAKE = {
  "intake.files.hospitals": file("医疗机构文件", "Hospitals file"),
  "intake.files.claims": file("病例文件", "Claims file"),
  "intake.files.catalogue": file("病种目录文件", "Catalogue file"),
  "intake.files.register": file("参保登记文件", "Register file"),
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
    })).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh: "读入病例时上一年各条支出线的统筹基金支出，用于编制预算。",
    whatEn:
      "What each line cost the pooled fund in the year before, to compile the budget from.",
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
