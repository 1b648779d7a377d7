import { formatAmount, formatCount, type Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { minus, SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { DifferenceRow, ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { figureHeads, figureRows } from "./figure_text.ts";
import { playedSchemes } from "./key_figures.ts";

/** The key figures of each scheme (摘要), as the terminal prints them. */
export function summarySection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const heads = figureHeads(zh ? "指标" : "Figure", comparison, lang);
  return markup`<section id="summary"><h2>${zh ? "摘要" : "Summary"}</h2>${
    playedSchemes(comparison).map((
      s,
    ) =>
      tableHtml(
        heads,
        figureRows(comparison, s, lang),
        { caption: SCHEME_NAMES[SCHEMES[s]!][lang] },
      )
    )
  }<p class="quiet">${
    comparison.reform
      ? zh
        ? `差异 = 改革方案 − 基线；${SIGN_CONVENTION.zh}。`
        : `Difference = reform − baseline; ${SIGN_CONVENTION.en}. `
      : ""
  }${
    zh
      ? "总费用口径的点值 = 基金点值 ÷ 上年 DIP 病例的统筹支付比例，与年初点值可比（R-PVS）。"
      : "Values in total cost are the fund value ÷ last year's fund share of DIP cost, comparable with the year-start value (R-PVS)."
  }</p></section>`;
}

/** The change of pay in words, a line a scheme (一句话结论); also printed by the command line. */
export function summaryLines(
  { baseline, reform }: Comparison,
  differences: readonly DifferenceRow[],
  lang: Lang,
): string[] {
  const zh = lang === "zh", size = sizeLine(baseline, lang);
  if (!reform) return [size];
  const schemes = playedSchemes({ baseline, reform });
  return [
    size,
    ...schemes.map((s) => {
      const scheme = SCHEMES[s]!;
      const pay = differences.filter((row) =>
        row.scheme === scheme && row.measure === "pay"
      );
      const total = pay.find((row) => row.group === "all")?.difference ?? 0;
      const each = pay.filter((row) => row.group.startsWith("hospital:"));
      const more = each.filter((row) => row.difference! > 0).length;
      const less = each.filter((row) => row.difference! < 0).length;
      const money = minus(formatAmount(total, lang, true));
      const name = SCHEME_NAMES[scheme][lang];
      return zh
        ? `${name}：清算额 ${
          total === 0 ? "不变" : money
        }；${more} 家机构增加，${less} 家减少，${
          each.length - more - less
        } 家不变。`
        : `${name}: pay at clearing ${
          total === 0 ? "does not change" : money
        }; ${more} institutions get more, ${less} less, ${
          each.length - more - less
        } the same.`;
    }),
  ];
}

/** How large the year is: insured where they are known, stays, institutions. */
function sizeLine(
  { year, insured, counts, hospitals }: ScenarioResult,
  lang: Lang,
): string {
  const zh = lang === "zh", [employees, residents] = insured;
  const people = employees + residents === 0
    ? ""
    : zh
    ? `${formatCount(employees)} 名职工、${formatCount(residents)} 名居民参保，`
    : `${formatCount(employees)} employees and ${
      formatCount(residents)
    } residents insured, `;
  const stays = formatCount(counts.claims);
  const houses = formatCount(hospitals.id.length);
  return zh
    ? `${year} 年，${people}${stays} 次住院，${houses} 家医疗机构。`
    : `${year}: ${people}${stays} stays, ${houses} institutions.`;
}
