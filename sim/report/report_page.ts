import type { Lang } from "../base/formats.ts";
import { OF_BUDGET } from "../chart/chart_names.ts";
import { sides } from "../chart/comparison.ts";
import { roleName, SIGN_CONVENTION } from "../chart/words.ts";
import { bandsSection } from "./bands_section.ts";
import { booksSection } from "./books_section.ts";
import { budgetSection } from "./budget_section.ts";
import { calendarSection } from "./calendar_section.ts";
import { cashSection } from "./cash_section.ts";
import { casesSection } from "./cases_section.ts";
import { coefficientSection } from "./coefficient_section.ts";
import { consortiumSection } from "./consortium_section.ts";
import { dualSection } from "./dual_section.ts";
import { methodsSection } from "./methods_section.ts";
import { poolingSection } from "./pooling/pooling_section.ts";
import { elasticSection } from "./elastic_section.ts";
import { depositSection } from "./deposit_section.ts";
import { hospitalsSection } from "./hospitals_section.ts";
import { markup, raw } from "./html.ts";
import { intakeSection } from "./intake_section.ts";
import { levelsSection } from "./levels_section.ts";
import { modelsSection } from "./models_section.ts";
import { pageFrame } from "./page_frame.ts";
import { realismSection } from "./realism_section.ts";
import { rehearsalSection } from "./rehearsal_section.ts";
import type { ReportInput } from "./report_input.ts";
import { reviewSection } from "./review_section.ts";
import { notesSection, settingsSection } from "./settings_section.ts";
import { splitSection } from "./split_section.ts";
import { statementSection } from "./statement_section.ts";
import { summarySection } from "./summary_section.ts";
import { surplusesSection } from "./surpluses_section.ts";
import { warningSection } from "./warning_section.ts";
import { weatherSection } from "./weather_section.ts";
import { worldSection } from "./world_section.ts";

/**
 * The report as one HTML page (推演报告): nothing is loaded from elsewhere, so that
 * it opens from a USB stick; equal results, equal bytes.
 */
export function reportPage(input: ReportInput): string {
  const { comparison, statement, figures, differences, lang } = input;
  const zh = lang === "zh", all = sides(comparison);
  const results = all.map(({ result }) => result), last = results.at(-1)!;
  const title = reportTitle(input);
  return pageFrame({
    lang,
    title,
    quiet: markup`${
      all.map(({ role, result }) =>
        markup`${roleName(role, comparison, lang)}${zh ? "：" : ": "}${
          zh ? result.titleZh : result.titleEn
        } <code>${result.scenario}-${result.recordHash.slice(0, 8)}</code> · ${
          zh ? "种子" : "seed"
        } ${result.seed}<br>`
      )
    }${comparison.reform ? SIGN_CONVENTION[lang] : ""}`,
    main: markup`${
      statement === null
        ? markup``
        : markup`${worldSection(comparison, statement, lang)}
${statementSection(statement, lang)}`
    }
${summarySection(comparison, differences, lang)}
<section id="figures"><h2>${zh ? "图" : "Figures"}</h2>${
      figures.filter(({ name }) => !OF_BUDGET.includes(name)).map((
        { name, svg },
      ) => markup`<figure id="${name}">${raw(svg)}</figure>`)
    }</section>
${modelsSection(comparison, lang)}
${levelsSection(differences, lang)}
${splitSection(comparison, lang)}
${weatherSection(comparison, lang)}
${elasticSection(comparison, lang)}
${dualSection(last, lang)}${methodsSection(last, lang)}${
      poolingSection(last, lang)
    }
${bandsSection(comparison, lang)}
${surplusesSection(comparison, lang)}
${rehearsalSection(comparison, statement?.rulesOnly ?? true, lang)}
${hospitalsSection(comparison, lang)}
${coefficientSection(last, lang)}
${reviewSection(last, lang)}
${
      budgetSection(
        last,
        lang,
        figures.filter(({ name }) => OF_BUDGET.includes(name)),
      )
    }
${consortiumSection(last, lang)}
${calendarSection(comparison, lang)}
${warningSection(comparison, lang)}
${depositSection(comparison, lang)}
${cashSection(comparison, lang)}
${casesSection(last, lang)}
${realismSection(comparison.baseline, lang)}
${intakeSection(last, lang)}
${booksSection(input, last.journal.rows)}
${settingsSection(last, lang)}
${notesSection(last, input)}
`,
  });
}

/** Title of the report (报告标题). */
export function reportTitle(
  { comparison, lang }: {
    readonly comparison: ReportInput["comparison"];
    readonly lang: Lang;
  },
): string {
  const { baseline, reform } = comparison, zh = lang === "zh";
  const name = (r: typeof baseline) => zh ? r.titleZh : r.titleEn;
  if (!reform) return `${zh ? "推演报告：" : "Rehearsal: "}${name(baseline)}`;
  return zh
    ? `推演报告：${name(reform)} 对比 ${name(baseline)}`
    : `Rehearsal: ${name(reform)} against ${name(baseline)}`;
}
