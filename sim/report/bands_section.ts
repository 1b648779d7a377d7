import {
  type Band,
  bandOf,
  clearingBands,
} from "../analysis/clearing_bands.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES, type Words } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { playedSchemes } from "./key_figures.ts";
import { moneyUnit } from "./money_unit.ts";

const NAMES: Readonly<Record<Band, Words>> = {
  below: { zh: "低于下界，结余不留用", en: "below the edge, saving not kept" },
  kept: { zh: "结余留用", en: "saving kept" },
  shared: { zh: "合理超支分担", en: "overspend shared" },
  beyond: { zh: "超出分担档次", en: "beyond the last step" },
  none: { zh: "不清算", en: "not cleared" },
};

/** Where the institutions ended (清算区间): how many lie in each band of r = J/D, and who changed sides. `R-CLR`. */
export function bandsSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", all = sides(comparison);
  const rows = playedSchemes(comparison).flatMap((s) =>
    all.flatMap(({ role, result }) =>
      clearingBands(result.settlements[s]!)
        .filter(({ institutions }) => institutions > 0)
        .map((sum) => ({ s, role, sum }))
    )
  );
  const money = moneyUnit(rows.map(({ sum }) => sum.standard), lang);
  return markup`<section id="bands"><h2>${
    zh ? "清算区间（R-CLR）" : "Clearing bands (R-CLR)"
  }</h2>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "方案" : "Scenario",
        zh ? "区间" : "Band",
        zh ? "机构数" : "Institutions",
        ...["J", "D", zh ? "清算额" : "pay"].map((name) =>
          `${name}${zh ? "（" : ", "}${money.name}${zh ? "）" : ""}`
        ),
      ],
      rows.map(({ s, role, sum }) => [
        SCHEME_NAMES[SCHEMES[s]!][lang],
        roleName(role, comparison, lang),
        NAMES[sum.band][lang],
        formatCount(sum.institutions),
        money.text(sum.booked),
        money.text(sum.standard),
        money.text(sum.pay),
      ]),
      { texts: 3 },
    )
  }${
    crossings(comparison, lang).map((line) => markup`<p>${line}</p>`)
  }<p class="quiet">${edgesLine(comparison, lang)}</p></section>`;
}

/** Institutions whose band differs between the sides: an edge, and not only a share, decided about them. */
function crossings(comparison: Comparison, lang: Lang): string[] {
  const { baseline, reform } = comparison;
  if (!reform) return [];
  return playedSchemes(comparison).flatMap((s) => {
    const before = baseline.settlements[s]!, after = reform.settlements[s]!;
    const crossed = new Map<string, number>();
    before.cases.forEach((cases, h) => {
      const from = bandOf(before, h), to = bandOf(after, h);
      if (cases === 0 || from === to) return;
      const key = `${NAMES[from][lang]} → ${NAMES[to][lang]}`;
      crossed.set(key, (crossed.get(key) ?? 0) + 1);
    });
    if (crossed.size === 0) return [];
    const list = [...crossed].map(([key, n]) =>
      lang === "zh" ? `${key} ${n} 家` : `${key}: ${n}`
    ).join(lang === "zh" ? "；" : "; ");
    const name = SCHEME_NAMES[SCHEMES[s]!][lang];
    return [
      lang === "zh"
        ? `${name}：有机构越过区间边界（${list}），其清算额因边界而跳变，不只因分担比例。`
        : `${name}: institutions cross an edge (${list}); their pay jumps with the edge and not only with the share.`,
    ];
  });
}

function edgesLine(comparison: Comparison, lang: Lang): string {
  const text = sides(comparison).flatMap(({ role, result }) => {
    const edges = result.settlements[0]?.edges;
    return edges
      ? [`${roleName(role, comparison, lang)} ${edges.lo} / 1 / ${edges.up}`]
      : [];
  }).join(lang === "zh" ? "；" : "; ");
  return lang === "zh"
    ? `r = 记账金额 J ÷ 支付标准 D；边界（下界 / 1 / 最高档）：${text}。下界与档次文件未给，为假设。`
    : `r = booked J ÷ standard D; edges (lower / 1 / last step): ${text}. No document gives them: they are assumed.`;
}
