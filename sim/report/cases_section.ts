import { formatCount, formatMoney, type Lang } from "../base/formats.ts";
import type { Words } from "../chart/words.ts";
import { type Method, METHODS } from "../model/ledger.ts";
import { termsOf } from "../model/payment_terms.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";

const METHOD_WORDS: Readonly<Record<Method, Words>> = {
  dip: { zh: "按病种分值付费（DIP）", en: "DIP" },
  bedDay: {
    zh: "床日、精神类（由“其他”线按记账支付）",
    en: "bed-day and psychiatric, paid as booked from “other”",
  },
  dialysis: {
    zh: "透析（由“其他”线按记账支付）",
    en: "dialysis, paid as booked from “other”",
  },
  quota: { zh: "单病种定额", en: "single diseases, fixed amount" },
  remote: { zh: "异地就医", en: "out of area" },
  unpaid: { zh: "无统筹支付", en: "without fund money" },
  item: {
    zh: "按项目（由“其他”线按记账支付）",
    en: "by item, paid as booked from “other”",
  },
};

/** Findings, deductions and scores in one sentence (监管). */
function supervised(
  { supervision: { findings }, settlements, standing }: ScenarioResult,
  lang: Lang,
): string {
  const taken = formatMoney(
    settlements.reduce(
      (all, s) => s.deductions.reduce((a, b) => a + b, all),
      0,
    ),
    { unit: "yuan", lang },
  );
  const scored = standing.score.filter((score) => score !== null).length;
  return lang === "zh"
    ? `监管：疑点表 ${findings.rows} 行，审核扣减 ${taken}，绩效考核 ${scored} 家机构。`
    : `Supervision: ${findings.rows} findings, ${taken} deducted at audit, ${scored} institutions assessed.`;
}

/** Where the stays went, and what was looked for in them (病例去向与监管). */
export function casesSection(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh", { counts } = result;
  const drg = termsOf([result]) !== "dip";
  const rows = METHODS.flatMap((method, m) =>
    counts.byMethod[m] === 0 ? [] : [[
      METHOD_WORDS[method][lang],
      formatCount(counts.byMethod[m]!),
      formatMoney(counts.fundByMethod[m]!, { unit: "wan", lang })
        .split(" ")[0]!,
    ]]
  );
  return markup`<section id="cases"><h2>${
    zh ? "病例去向" : "Where the stays went"
  }</h2>${
    tableHtml(
      zh
        ? ["付费方式", "例数", "统筹记账（万元）"]
        : ["Payment method", "Stays", "Booked fund (millions of yuan)"],
      rows,
    )
  }<p>${
    zh
      ? `DIP 病例中${
        drg
          ? `入组 ${formatCount(counts.core)} 例`
          : `核心病种 ${formatCount(counts.core)} 例、综合病种 ${
            formatCount(counts.comprehensive)
          } 例`
      }；费用偏低 ${formatCount(counts.byZone[1]!)} 例、偏高 ${
        formatCount(counts.byZone[2]! + counts.byZone[3]!)
      } 例、${drg ? "未入组" : "无分值病种"} ${
        formatCount(counts.byZone[4]!)
      } 例。`
      : `Of the DIP cases ${formatCount(counts.core)} fell into ${
        drg
          ? "groups"
          : `core and ${
            formatCount(counts.comprehensive)
          } into comprehensive groups`
      }; ${formatCount(counts.byZone[1]!)} were unusually cheap, ${
        formatCount(counts.byZone[2]! + counts.byZone[3]!)
      } unusually dear, ${formatCount(counts.byZone[4]!)} without points.`
  }</p><p>${supervised(result, lang)}</p></section>`;
}
