import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import {
  type ReviewRow,
  reviewRows,
  rowsTogether,
} from "../chart/review_shift_rows.ts";
import { levelName, minus, SCHEME_NAMES } from "../chart/words.ts";
import { LEVELS, type ReviewBook } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that are listed at each end. */
const SHOWN = 5;

/** Decimals of ratios and values of a point. */
const RATIO = 2, VALUE = 4;

/**
 * Special case review (特例单议): sessions and their queues, what it gave to whom, and
 * what the fall of the point value took from everyone. `R-SPC`.
 */
export function reviewSection(result: ScenarioResult, lang: Lang): Html {
  const { review = null } = result, zh = lang === "zh";
  if (review === null) return markup``;
  return markup`<section id="review"><h2>${
    zh ? "特例单议" : "Special case review"
  }</h2>${sessionTable(review, result.year, lang)}<h3>${
    zh ? "点值被稀释多少" : "What it does to the point value"
  }</h3>${valueTable(review, lang)}<h3>${
    zh ? "给了谁、由谁出" : "Who gains, who pays"
  }</h3>${shiftTable(result, lang)}<p class="quiet">${
    zh
      ? "与同一年不评审相比。评审所得为通过病例多得分值的金额（退出分值的为按项目支付的金额）；点值稀释为同样的分值少值的钱，全部机构按分值分摊。没有评审数据，凡符合条件的均视为申请，名额内按比值由高到低通过；未通过的不再进入下一场。逐家见 tables/review.csv，按机构公布申请、通过、占出院人次和基金支出的比例（暂行办法第 24 条）。"
      : "Against the same year without review. Given is the money of the points that approved cases gained, or what was paid for them by item; dilution is what the same points are worth less, borne by all by their points. There are no data on reviews: all that may apply do, and the highest ratios have the places; who is turned away is not put forward again. Every institution is in tables/review.csv, as applications, approvals and their shares are to be published (interim measures, article 24)."
  }</p></section>`;
}

function sessionTable(
  { sessions }: ReviewBook,
  year: number,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const ratio = (r: number | null) => r === null ? "–" : r.toFixed(RATIO);
  return tableHtml(
    zh
      ? [
        "截至",
        "累计出院人次",
        "可用名额",
        "申请",
        "通过",
        "通过的最低比值",
        "未通过的最高比值",
      ]
      : [
        "Until",
        "Discharges",
        "Places",
        "Applied",
        "Approved",
        "Lowest approved",
        "Highest turned away",
      ],
    sessions.map((one) => [
      `${year}-${String(one.month + 1).padStart(2, "0")}`,
      formatCount(one.discharges),
      formatCount(one.places),
      formatCount(one.applied),
      formatCount(one.approved),
      ratio(one.lowest),
      ratio(one.turnedAway),
    ]),
  );
}

function valueTable({ schemes }: ReviewBook, lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh
      ? [
        "险种",
        "不评审的点值（元）",
        "评审后的点值（元）",
        "变化",
        "通过病例分值增加",
      ]
      : [
        "Scheme",
        "Value without, yuan",
        "Value with, yuan",
        "Change",
        "Points of approved cases",
      ],
    schemes.map(({ scheme, value: [was, is], ordinary, granted }) => {
      const before = Number(was) / 100, after = Number(is) / 100;
      const whole = sum(ordinary);
      return [
        SCHEME_NAMES[scheme][lang],
        was === null ? "–" : before.toFixed(VALUE),
        is === null ? "–" : after.toFixed(VALUE),
        was === null || is === null
          ? "–"
          : minus(formatPercent(after / before - 1, 2)),
        whole === 0 ? "–" : minus(formatPercent(sum(granted) / whole - 1, 1)),
      ];
    }),
  );
}

function shiftTable(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh", { hospitals, settlements } = result;
  const all = reviewRows(result);
  const levels = LEVELS.flatMap((level) => {
    const rows = all.filter((r) => hospitals.level[r.hospitals[0]!] === level);
    return rows.length === 0
      ? []
      : [{ name: levelName(level, lang), row: rowsTogether(rows) }];
  });
  const ends = all.length <= 2 * SHOWN
    ? all
    : [...all.slice(0, SHOWN), ...all.slice(-SHOWN)];
  const lines = [
    { name: zh ? "全市" : "All", row: rowsTogether(all) },
    ...levels,
    ...ends.map((row) => ({
      name: (zh ? hospitals.nameZh : hospitals.nameEn)[row.hospitals[0]!]!,
      row,
    })),
  ];
  const unit = moneyUnit(
    lines.flatMap(({ row }) => [row.given, row.taken, row.net]),
    lang,
  );
  const standard = (row: ReviewRow) =>
    row.hospitals.reduce(
      (d, h) => d + settlements.reduce((x, s) => x + s.standard[h]!, 0),
      0,
    );
  return tableHtml(
    zh
      ? [
        "范围",
        "申请",
        "通过",
        `评审所得（${unit.name}）`,
        `点值稀释（${unit.name}）`,
        `净得失（${unit.name}）`,
        "占支付标准",
      ]
      : [
        "Group",
        "Applied",
        "Approved",
        `Given, ${unit.name}`,
        `Dilution, ${unit.name}`,
        `Net, ${unit.name}`,
        "Of its standard",
      ],
    lines.map(({ name, row }) => {
      const whole = standard(row);
      return [
        name,
        formatCount(row.applied),
        formatCount(row.approved),
        unit.text(row.given, true),
        unit.text(row.taken, true),
        unit.text(row.net, true),
        whole === 0 ? "–" : minus(formatPercent(row.net / whole, 2)),
      ];
    }),
  );
}
