import { formatPercent, type Lang } from "../../base/formats.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { CountyStatement, PoolingSheet } from "../../model/pooling.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { pageFrame } from "../page_frame.ts";

const STYLE = `
section.county { break-after: page; }
section.county table { max-width: 42rem; }
`;

/** A statement for each county, a sheet of paper each (区县统筹账单); `null` where pooling is not played. */
export function countyPages(
  result: ScenarioResult,
  lang: Lang,
): string | null {
  const { pooling = [], counties, year } = result;
  if (pooling.length === 0) return null;
  const zh = lang === "zh", names = zh ? counties.nameZh : counties.nameEn;
  return pageFrame({
    lang,
    title: zh
      ? `${year} 年区县统筹账单`
      : `Statements of the counties, ${year}`,
    quiet: markup`${zh ? result.titleZh : result.titleEn} · ${
      zh
        ? "每个区县一页；金额为推演结果，不是应缴通知"
        : "a page a county; amounts are played, no notice to pay"
    }`,
    main: names.map((name, c) => countyPage(name, c, pooling, lang)),
    style: STYLE,
  });
}

function countyPage(
  name: string,
  county: number,
  pooling: readonly PoolingSheet[],
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const own = pooling.map(({ counties }) => counties[county]!);
  const money = moneyUnit(own.map(({ spent }) => spent), lang);
  const rows = LINES.map(({ zh: z, en, of }) => [
    zh ? z : en,
    ...own.map((statement) => of(statement, money.text, lang)),
  ]);
  const late = pooling.flatMap(({ scheme, late }) =>
    late.filter((payment) => payment.county === county).map((payment) => [
      SCHEME_NAMES[scheme][lang],
      zh ? `${payment.month + 1} 月` : `month ${payment.month + 1}`,
      money.text(payment.amount),
      payment.months === null
        ? (zh ? "年末未付" : "not by the year's end")
        : zh
        ? `晚 ${payment.months} 个月`
        : `${payment.months} months late`,
    ])
  );
  return markup`<section class="county"><h2>${name}</h2>${
    tableHtml([
      zh ? `项目（${money.name}）` : `Item (${money.name})`,
      ...pooling.map(({ scheme }) => SCHEME_NAMES[scheme][lang]),
    ], rows)
  }${
    late.length === 0
      ? markup`<p>${zh ? "全年没有迟付。" : "Nothing was paid late."}</p>`
      : tableHtml(
        zh
          ? ["险种", "待遇月份", `迟付（${money.name}）`, "何时付清"]
          : ["Scheme", "Benefits of", `Late (${money.name})`, "Paid"],
        late,
        { texts: 2 },
      )
  }</section>`;
}

type Text = (fen: number) => string;

/** Lines of a statement, in the order in which a county reads it. */
const LINES: readonly {
  readonly zh: string;
  readonly en: string;
  readonly of: (own: CountyStatement, text: Text, lang: Lang) => string;
}[] = [
  {
    zh: "征缴收入目标",
    en: "Target of income",
    of: ({ target }, text) => text(target),
  },
  {
    zh: "实际收入",
    en: "Collected",
    of: ({ collected }, text) => text(collected),
  },
  {
    zh: "完成率",
    en: "Of the target",
    of: ({ target, collected }) =>
      target === 0 ? "–" : formatPercent(collected / target),
  },
  {
    zh: "其中县级财政补助",
    en: "Of it own subsidy",
    of: ({ subsidy }, text) => text(subsidy),
  },
  {
    zh: "县级补助到账",
    en: "Own subsidy came",
    of: ({ subsidyMonth }, _, lang) =>
      subsidyMonth > 11
        ? (lang === "zh" ? "当年未到账" : "not this year")
        : lang === "zh"
        ? `${subsidyMonth + 1} 月底前`
        : `by the end of month ${subsidyMonth + 1}`,
  },
  { zh: "待遇支出", en: "Benefits", of: ({ spent }, text) => text(spent) },
  {
    zh: "周转金",
    en: "Turnover money",
    of: ({ turnover }, text) => text(turnover),
  },
  {
    zh: "补足统筹前缺口",
    en: "Gap from before pooling",
    of: ({ before }, text) => text(before),
  },
  {
    zh: "逾期补助（从财政转移支付扣回）",
    en: "Overdue subsidy, off fiscal transfers",
    of: ({ overdue }, text) => text(overdue),
  },
  {
    zh: "征缴补足",
    en: "Top-up of collection",
    of: ({ topUp }, text) => text(topUp),
  },
  {
    zh: "分担市级缺口",
    en: "Share of the city's gap",
    of: ({ share }, text) => text(share),
  },
  { zh: "应付合计", en: "Bill in all", of: ({ bill }, text) => text(bill) },
  {
    zh: "若自管：全年最低余额",
    en: "Alone: lowest balance",
    of: ({ alone }, text) => text(alone.lowest),
  },
  {
    zh: "若自管：余额为负的月数",
    en: "Alone: months below zero",
    of: ({ alone }) => String(alone.monthsShort),
  },
];
