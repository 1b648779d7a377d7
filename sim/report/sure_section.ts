import { formatCount, type Lang } from "../base/formats.ts";
import { type Comparison, lastSide } from "../chart/comparison.ts";
import { type Html, markup } from "./html.ts";

/**
 * What one rehearsal can and cannot say (有多大把握): one seed, common luck on both
 * sides, how much is assumed, and where intervals come from.
 */
export function sureSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", { result } = lastSide(comparison);
  const { document, published, assumed } = result.assumptions;
  const all = document + published + assumed;
  const pair = Boolean(comparison.reform);
  const lines = zh
    ? [
      `本报告是一次推演（种子 ${result.seed}）${
        pair
          ? "：两个方案用同样的人和同样的运气，差异不含抽样噪声，但换一批人、换一年运气，差异也会不同"
          : "，换一批人、换一年运气，数字会不同"
      }。`,
      "一次推演没有置信区间。区间、差异扇形图和森林图由 deno task shapan study 重复推演得出；哪些参数决定答案由 deno task shapan meter 给出。",
      `${formatCount(all)} 项取值中 ${
        formatCount(assumed)
      } 项为假设，见“前提与说明”。已发表结果的检验见“真实性与检验”。`,
    ]
    : [
      `This report is one rehearsal (seed ${result.seed})${
        pair
          ? ": both scenarios meet the same people with the same luck, so that their difference has no sampling noise, but other people and another year's luck would give another difference"
          : "; other people and another year's luck would give other numbers"
      }.`,
      "One rehearsal has no interval. Intervals, the fan and the forest of differences come from deno task shapan study; which parameters decide the answer, from deno task shapan meter.",
      `${formatCount(assumed)} of ${
        formatCount(all)
      } settings are assumed, see “What it stands on”. Published results are held against the models of response under “Realism and validation”.`,
    ];
  return markup`<section id="sure"><h2>${
    zh ? "一次推演能说什么" : "What one rehearsal can say"
  }</h2>${lines.map((line) => markup`<p>${line}</p>`)}</section>`;
}
