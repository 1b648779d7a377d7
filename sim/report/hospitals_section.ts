import { formatPercent, type Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { levelName } from "../chart/words.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Every institution (各机构清算): booked, pay and pay ÷ booked on both sides, folded away. */
export function hospitalsSection(
  { baseline, reform }: Comparison,
  lang: Lang,
): Html {
  const zh = lang === "zh", { hospitals } = baseline;
  const sides = reform ? [baseline, reform] : [baseline];
  const heads = [
    ...(zh
      ? ["机构", "级别", "区县", "记账额"]
      : ["Institution", "Level", "County", "Booked"]),
    ...sides.flatMap((_, i) => {
      const side = zh ? ["基线", "改革"][i]! : ["baseline", "reform"][i]!;
      const of = reform ? (zh ? `（${side}）` : `, ${side}`) : "";
      return zh
        ? [`清算额${of}`, `清算额/记账额${of}`]
        : [`Pay${of}`, `Pay ÷ booked${of}`];
    }),
    ...(reform ? [zh ? "清算额差异" : "Change of pay"] : []),
  ];
  const { name: unit, text: money } = moneyUnit(
    hospitals.id.map((_, h) => sumOf(baseline, "booked", h)),
    lang,
  );
  const rows = hospitals.id.map((_, h) => {
    const booked = sumOf(baseline, "booked", h);
    const pays = sides.map((side) => sumOf(side, "pay", h));
    return [
      zh ? hospitals.nameZh[h]! : hospitals.nameEn[h]!,
      levelName(hospitals.level[h]!, lang),
      (zh ? baseline.counties.nameZh : baseline.counties.nameEn)[
        hospitals.county[h]!
      ] ?? "",
      money(booked),
      ...pays.flatMap((pay) => [
        money(pay),
        booked === 0 ? "–" : formatPercent(pay / booked, 1),
      ]),
      ...(reform ? [money(pays[1]! - pays[0]!, true)] : []),
    ];
  });
  return markup`
    <section id="institutions">
      <h2>${zh ? "各医疗机构" : "Every institution"}</h2>
      <details><summary>${
    zh
      ? `${hospitals.id.length} 家医疗机构的清算结果（两险种合计，${unit}）`
      : `Clearing of ${hospitals.id.length} institutions (both schemes, ${unit})`
  }</summary>${
    tableHtml(
      heads,
      rows,
      { texts: 3 },
    )
  }</details>
    </section>`;
}

function sumOf(
  { settlements }: ScenarioResult,
  column: "booked" | "pay",
  h: number,
): number {
  return settlements.reduce((total, s) => total + s[column][h]!, 0);
}
