import type { Lang } from "../base/formats.ts";
import { SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { Statement } from "../model/statement.ts";
import { figureMatrixText, letterOf, type Pair } from "./figure_matrix.ts";
import { markup, raw, tableHtml } from "./html.ts";
import { playedSchemes } from "./key_figures.ts";
import { pageFrame } from "./page_frame.ts";
import { statementLead } from "./statement_words.ts";

/** A scenario of an overview: its comparison, what it changes, the folder of its report. */
export interface OverviewPart {
  readonly pair: Pair;
  readonly statement: Statement;
  readonly folder: string;
}

/** Several scenarios against one baseline on one page (多方案总览): what each changes, and the key figures side by side. */
export function overviewPage(
  parts: readonly OverviewPart[],
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh", { baseline } = parts[0]!.pair;
  const title = overviewTitle(parts, lang);
  const name = (r: typeof baseline) => zh ? r.titleZh : r.titleEn;
  const pairs = parts.map(({ pair }) => pair);
  return pageFrame({
    lang,
    title,
    quiet: markup`${SIGN_CONVENTION[lang]}`,
    main: markup`<section id="changes"><h2>${
      zh ? "方案说明" : "What each scenario changes"
    }</h2>
<p>A ${zh ? "基线：" : "baseline: "}${
      name(baseline)
    } <code>${baseline.scenario}</code></p>${
      parts.map(({ pair, statement, folder }, i) =>
        markup`<p${raw(statement.rulesOnly ? "" : ' class="warning"')}>${
          letterOf(i + 1)
        } ${name(pair.reform)} <code>${pair.reform.scenario}</code>${
          zh ? "：" : ": "
        }${statementLead(statement, lang)} <a href="${folder}/report.html">${
          zh ? "报告" : "report"
        }</a> · <a href="${folder}/statement.md">${
          zh ? "方案说明" : "statement"
        }</a></p>`
      )
    }</section>
<section id="figures"><h2>${zh ? "关键数字" : "Key figures"}</h2>${
      playedSchemes(pairs[0]!).map((s) => {
        const { heads, rows } = figureMatrixText(pairs, s, "", lang);
        return tableHtml(heads, rows, {
          caption: SCHEME_NAMES[SCHEMES[s]!][lang],
        });
      })
    }<p class="quiet">${
      zh
        ? "全部指标、险种和机构分组见"
        : "All headlines, schemes and groups of institutions: "
    } <a href="matrix.csv">matrix.csv</a></p></section>
<section id="notes"><p>${
      zh ? "重新生成：" : "To make this again: "
    }<code>${command}</code></p></section>
`,
  });
}

/** Title of the overview. */
export function overviewTitle(
  parts: readonly Pick<OverviewPart, "pair">[],
  lang: Lang,
): string {
  const { baseline } = parts[0]!.pair;
  return lang === "zh"
    ? `多方案对比：${parts.length} 个方案对比 ${baseline.titleZh}`
    : `${parts.length} scenarios against ${baseline.titleEn}`;
}
