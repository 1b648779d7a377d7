import type { Lang } from "../base/formats.ts";
import { OF_BUDGET, OF_SUPERVISION } from "../chart/chart_names.ts";
import { comparedTerms, sides } from "../chart/comparison.ts";
import { roleName, SIGN_CONVENTION } from "../chart/words.ts";
import { inTerms } from "../model/payment_terms.ts";
import { bigNumbersHtml } from "./big_numbers.ts";
import { chapter } from "./chapter.ts";
import { CHAPTER_TITLES, CHAPTERS } from "./chapter_names.ts";
import { markup } from "./html.ts";
import { pageFrame } from "./page_frame.ts";
import { partsInTerms } from "./parts_in_terms.ts";
import { chapterParts } from "./report_chapters.ts";
import type { ReportInput } from "./report_input.ts";
import { summaryLines } from "./summary_section.ts";
import { worldSection } from "./world_section.ts";

/**
 * The report as one HTML page (推演报告): first four numbers and the plain statement,
 * then chapter by chapter. Nothing is loaded from elsewhere, so that it opens from
 * a USB stick; equal results, equal bytes.
 */
export function reportPage(input: ReportInput): string {
  const { comparison, statement, figures, differences, lang } = input;
  const zh = lang === "zh", all = sides(comparison);
  const wanted = CHAPTERS.filter((name) =>
    input.sections?.includes(name) ?? true
  );
  const left = CHAPTERS.filter((name) => !wanted.includes(name));
  const parts = partsInTerms(chapterParts(input), comparison);
  const { terms } = comparedTerms(comparison);
  return pageFrame({
    lang,
    title: reportTitle(input),
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
      statement === null ? markup`` : worldSection(comparison, statement, lang)
    }
<section id="first" aria-label="${zh ? "结论" : "The answer"}">
${bigNumbersHtml(comparison, lang)}
${
      summaryLines(comparison, differences, lang).map((line) =>
        markup`<p class="plain">${line}</p>`
      )
    }
<nav aria-label="${zh ? "目录" : "Contents"}"><ul>${
      wanted.map((name) =>
        markup`<li><a href="#chapter-${name}">${
          CHAPTER_TITLES[name][lang]
        }</a></li>`
      )
    }</ul>${
      left.length === 0
        ? markup``
        : markup`<p class="absent">${
          zh ? "按 --sections 未选入：" : "Left out by --sections: "
        }${
          left.map((name) => CHAPTER_TITLES[name][lang]).join(zh ? "、" : "; ")
        }</p>`
    }</nav></section>
${
      wanted.map((name) =>
        chapter(
          name,
          parts[name],
          figures,
          lang,
          // The budget and supervision show their figures beside their tables.
          [...OF_BUDGET, ...OF_SUPERVISION],
          (text) => inTerms(text, terms),
        )
      )
    }
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
