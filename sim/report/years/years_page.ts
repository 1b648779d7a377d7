import type { Lang } from "../../base/formats.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import { yearsFigure } from "../../chart/years_figure.ts";
import type { Years } from "../../model/years.ts";
import { markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { schemesOf, sideNames, yearAnswers, yearCells } from "./years_text.ts";

/** Scenarios year by year beside what was published, on a page (逐年推演页): answers, figure and table of each scheme. */
export function yearsPage(
  years: Years,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  return pageFrame({
    lang,
    title: zh
      ? `${years.city} 逐年推演与公布数`
      : `${years.city} year by year beside what was published`,
    quiet: markup`${sideNames(years, lang).join(" · ")}`,
    main: [
      ...schemesOf(years).map((scheme) => {
        const { heads, rows } = yearCells(years, scheme, lang);
        return markup`<section id="${scheme}"><h2>${
          SCHEME_NAMES[scheme][lang]
        }</h2>${
          yearAnswers(years, scheme, lang).map((line) => markup`<p>${line}</p>`)
        }<figure>${
          raw(yearsFigure(years, scheme, { lang, width: 960 }))
        }</figure>${tableHtml(heads, rows, { texts: 2 })}</section>`;
      }),
      markup`<section id="notes"><p class="quiet">${
        zh
          ? "总费用含住院、门诊和大病特药；基金支出为统筹基金，居民含大病保险，已按结算扣减；基金增长和占比另含职工大病和补助。患者占比 = 1 − 基金占比 − 机构承担。公布数只作对照，不进入推演；各数与 shapan realism 的核对表同一算法。全部数字见 years.csv。"
          : "Total cost is stays, outpatient care and special drugs. The fund is the pooled one, of residents with catastrophic insurance, less what settlement did not pay; its growth and share count the employees' catastrophic insurance and supplements too. Patients' share = 1 − fund's share − what institutions bear. What was published is held against, and enters no play; measures are those of the card of shapan realism. All numbers are in years.csv."
      }</p><p>${
        zh ? "重新生成：" : "To make this again: "
      }<code>${command}</code></p></section>
`,
    ],
  });
}
