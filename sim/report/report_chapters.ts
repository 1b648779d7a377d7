import { OF_BUDGET, OF_SUPERVISION } from "../chart/chart_names.ts";
import { lastSide } from "../chart/comparison.ts";
import { bandsSection } from "./bands_section.ts";
import { booksSection } from "./books_section.ts";
import { budgetSection } from "./budget_section.ts";
import { burdenSection } from "./burden/burden_section.ts";
import { calendarSection } from "./calendar_section.ts";
import { casesSection } from "./cases_section.ts";
import { cashSection } from "./cash_section.ts";
import type { Part } from "./chapter.ts";
import type { ChapterName } from "./chapter_names.ts";
import { coefficientSection } from "./coefficient_section.ts";
import { consortiumSection } from "./consortium_section.ts";
import { depositSection } from "./deposit_section.ts";
import { dualSection } from "./dual_section.ts";
import { elasticSection } from "./elastic_section.ts";
import { hospitalsSection } from "./hospitals_section.ts";
import { type Html, markup } from "./html.ts";
import { inflowSection } from "./inflow_section.ts";
import { insurerSection } from "./insurer/insurer_section.ts";
import { intakeSection } from "./intake_section.ts";
import { levelsSection } from "./levels_section.ts";
import { methodsSection } from "./methods_section.ts";
import { modelsSection } from "./models_section.ts";
import { patientsSection } from "./patients_section.ts";
import { poolingSection } from "./pooling/pooling_section.ts";
import { realismSection } from "./realism_section.ts";
import { rehearsalSection } from "./rehearsal_section.ts";
import type { ReportInput } from "./report_input.ts";
import {
  filesSection,
  notesSection,
  parametersSection,
  settingsSection,
} from "./settings_section.ts";
import { reviewSection } from "./review_section.ts";
import { sourcesSection } from "./sources_section.ts";
import { splitSection } from "./split_section.ts";
import { statementSection } from "./statement_section.ts";
import { summarySection } from "./summary_section.ts";
import { sureSection } from "./sure_section.ts";
import { supervisionSection } from "./supervision_section.ts";
import { surplusesSection } from "./surpluses_section.ts";
import { behaviourSection } from "./validation/behaviour_section.ts";
import { validationSection } from "./validation/validation_section.ts";
import { warningSection } from "./warning_section.ts";
import { weatherSection } from "./weather_section.ts";

/** Sections of each chapter (各章内容), in order; one without data is empty and its reason is said. */
export function chapterParts(
  input: ReportInput,
): Readonly<Record<ChapterName, readonly Part[]>> {
  const { comparison, statement, figures, differences, lang } = input;
  const last = lastSide(comparison).result;
  const alone = ["只有一个方案", "one scenario stands alone"] as const;
  return {
    summary: [
      part(
        "方案说明",
        "What the reform changes",
        statement === null ? markup`` : statementSection(statement, lang),
        ...alone,
      ),
      part("摘要", "Summary", summarySection(comparison, lang)),
    ],
    rehearsal: [part(
      "推演测算表",
      "Rehearsal table",
      rehearsalSection(comparison, statement?.rulesOnly ?? true, lang),
      "没有上年病例可以重算",
      "there are no cases of the year before to settle again",
    )],
    winners: [
      part(
        "分级别差异",
        "By level",
        levelsSection(differences, lang),
        ...alone,
      ),
      part("清算区间", "Clearing bands", bandsSection(comparison, lang)),
      part("结余与缺口", "Surpluses", surplusesSection(comparison, lang)),
      part("各医疗机构", "Institutions", hospitalsSection(comparison, lang)),
      part(
        "机构系数",
        "Institution coefficients",
        coefficientSection(last, lang),
        "没有按分值付费",
        "nothing is paid by points",
      ),
      part(
        "特例单议",
        "Special case review",
        reviewSection(last, lang),
        "没有申请或没有按分值付费",
        "nobody applied, or nothing is paid by points",
      ),
      part(
        "基金监管",
        "Supervision of the fund",
        supervisionSection(
          comparison,
          lang,
          figures.filter(({ name }) => OF_SUPERVISION.includes(name)),
        ),
        "没有筛查和检查",
        "nothing is screened or inspected",
      ),
    ],
    why: [
      part(
        "清算额变化分解",
        "What makes the change of pay",
        splitSection(comparison, lang),
        "只有一个方案，或两方案的规则没有不同",
        "one scenario stands alone, or the rules do not differ",
      ),
      part(
        "点值为何变动",
        "Why the point value changed",
        weatherSection(comparison, lang),
        "没有点值，或没有上年病例",
        "no point has a value, or there is no year before",
      ),
      part(
        "弹性点值",
        "Elastic value",
        elasticSection(comparison, lang),
        "方案没有采用",
        "not in use",
      ),
      part(
        "双向控制",
        "Dual control",
        dualSection(last, lang),
        "方案没有采用",
        "not in use",
      ),
      part(
        "床日、定额、次均、人头",
        "Other payment methods",
        methodsSection(last, lang),
        "按记账金额支付",
        "paid as booked",
      ),
    ],
    sure: [
      part("一次推演", "One rehearsal", sureSection(comparison, lang)),
      part(
        "三种行为模型",
        "Three models of behaviour",
        modelsSection(comparison, lang),
        "没有附对照（--no-models）",
        "left out (--no-models)",
      ),
    ],
    patients: [
      part(
        "患者负担与就医",
        "What patients bear, and where they go",
        patientsSection(comparison, lang),
        "没有逐例结算单的指标",
        "no metrics of patients were taken",
      ),
      part(
        "分层负担",
        "Who bears bills, by age and help",
        burdenSection(last, lang),
        "没有逐例结算单的其他项目",
        "nothing beside the bill is known",
      ),
      part("住院去向", "Where the stays went", casesSection(last, lang)),
    ],
    money: [
      part(
        "预算",
        "Budget",
        budgetSection(
          last,
          lang,
          figures.filter(({ name }) => OF_BUDGET.includes(name)),
        ),
        "没有编制预算",
        "no budget was compiled",
      ),
      part(
        "医共体总额付费试算",
        "County consortia",
        consortiumSection(last, lang),
        "方案没有试算",
        "not tried",
      ),
      part(
        "市级统筹",
        "Pooling by city",
        poolingSection(last, lang),
        "方案没有市级统筹",
        "counties are not pooled",
      ),
      part(
        "省内异地",
        "In-province patients of other pools",
        inflowSection(last, lang),
        "方案没有结算外来参保人",
        "not settled in this scenario",
      ),
      part(
        "大病保险与商保机构结算",
        "Insurers of catastrophic insurance",
        insurerSection(last, lang),
        "由经办机构自办",
        "run by the agency itself",
      ),
      part("清算日程", "Calendar", calendarSection(comparison, lang)),
      part(
        "预警",
        "Early warning",
        warningSection(comparison, lang),
        "没有预警指标",
        "no indicators were taken",
      ),
      part("质量保证金", "Deposit", depositSection(comparison, lang)),
      part("资金日历", "Cash", cashSection(comparison, lang)),
    ],
    assumptions: [
      part("取值与依据", "Settings", settingsSection(last, lang)),
      part("说明", "Notes", notesSection(last, input)),
    ],
    realism: [
      part(
        "与公布数核对",
        "Held against what is published",
        realismSection(comparison.baseline, lang),
        "该城市没有可核对的公布数",
        "nothing is published on this city",
      ),
      part(
        "已发表结果的检验",
        "Validation against published results",
        validationSection(input.verdicts ?? null, input.sources ?? [], lang),
        "没有存档的结论",
        "no verdicts are stored",
      ),
      part(
        "行为核对",
        "Does the engine behave",
        behaviourSection(input.checks ?? null, input.sources ?? [], lang),
        "没有存档的核对",
        "no checks are stored",
      ),
    ],
    annex: [
      part(
        "全部参数",
        "All parameters",
        parametersSection(last, lang),
        "没有记录参数",
        "no parameters were recorded",
      ),
      part(
        "资料来源",
        "Sources",
        sourcesSection(last, input.sources ?? [], lang),
        "没有引用来源",
        "none are cited",
      ),
      part("读入检查", "Check of the claims", intakeSection(last, lang)),
      part("账簿与试算平衡", "Books", booksSection(input, last.journal.rows)),
      part("文件", "Files", filesSection(input)),
    ],
  };
}

function part(
  zh: string,
  en: string,
  html: Html | readonly Html[],
  absentZh = "没有数据",
  absentEn = "no data",
): Part {
  return { title: { zh, en }, html, absent: { zh: absentZh, en: absentEn } };
}
