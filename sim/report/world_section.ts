import { formatCount, type Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import type { Statement } from "../model/statement.ts";
import { type Html, markup } from "./html.ts";

/** A warning before everything else where the sides are not the same city (警示). */
export function worldSection(
  { baseline, reform }: Comparison,
  statement: Statement,
  lang: Lang,
): Html {
  if (!reform || statement.rulesOnly) return markup``;
  const size = ({ insured, counts }: typeof baseline) =>
    lang === "zh"
      ? `${formatCount(insured[0] + insured[1])} 人参保、${
        formatCount(counts.claims)
      } 次住院`
      : `${formatCount(insured[0] + insured[1])} insured, ${
        formatCount(counts.claims)
      } stays`;
  return markup`<section id="world" class="warning"><p>${
    lang === "zh"
      ? `注意：两个方案的数据或行为参数也不同（见下表），推演的不是同样的人。基线 ${
        size(baseline)
      }；改革方案 ${size(reform)}。差异不能全部归于规则。`
      : `Mind: the two scenarios also differ in facts or behaviour (see the table), so they do not meet the same people. Baseline ${
        size(baseline)
      }; reform ${size(reform)}. The differences are not the rules' alone.`
  }</p></section>`;
}
