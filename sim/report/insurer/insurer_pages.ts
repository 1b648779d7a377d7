import type { Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { InsurerSheet } from "../../model/insurer.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { pageFrame } from "../page_frame.ts";
import { INSURER_LINES } from "./insurer_cells.ts";

const STYLE = `
section.insurer { break-after: page; }
section.insurer table { max-width: 46rem; }
`;

/** A statement for each insurer, a sheet of paper each (商保机构结算单); `null` where the agency runs catastrophic insurance. `R-BIG`. */
export function insurerPages(
  result: ScenarioResult,
  lang: Lang,
): string | null {
  const { insurers = [], year } = result;
  if (insurers.length === 0) return null;
  const zh = lang === "zh";
  const byInsurer = Map.groupBy(insurers, ({ insurer }) => insurer);
  return pageFrame({
    lang,
    title: zh
      ? `${year} 年大病保险商保机构结算单`
      : `Statements of insurers of catastrophic insurance, ${year}`,
    quiet: markup`${zh ? result.titleZh : result.titleEn} · ${
      zh
        ? "每家机构一页；金额为推演结果，不是结算凭证"
        : "a page an insurer; amounts are played, no voucher"
    }`,
    main: [...byInsurer.values()].map((own) => insurerPage(own, result, lang)),
    style: STYLE,
  });
}

function insurerPage(
  own: readonly InsurerSheet[],
  { counties }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const money = moneyUnit(own.map(({ premium }) => sum(premium)), lang);
  const names = zh ? counties.nameZh : counties.nameEn;
  const places = (rows: readonly number[]) =>
    rows.length === names.length
      ? zh ? "全部区县" : "all counties"
      : rows.map((c) => names[c]!).join(zh ? "、" : ", ");
  const heads = own.map(({ scheme, counties: rows }) =>
    `${SCHEME_NAMES[scheme][lang]}${zh ? "：" : ": "}${places(rows)}`
  );
  const months = Array.from({ length: 12 }, (_, m) => [
    zh ? `${m + 1} 月` : `Month ${m + 1}`,
    ...own.flatMap(({ premium, handed, claims, recovered }) =>
      [premium, handed, claims, recovered].map((column) =>
        money.text(column[m]!)
      )
    ),
  ]);
  const monthHeads = zh
    ? ["应付保费", "月末划拨", "分段支付", "经办收回"]
    : ["premium due", "handed over", "paid by layers", "recovered"];
  return markup`<section class="insurer"><h2>${
    zh ? own[0]!.nameZh : own[0]!.nameEn
  }</h2>${
    tableHtml(
      [zh ? `项目（${money.name}）` : `Item (${money.name})`, ...heads],
      INSURER_LINES.map((line) => [
        line[lang],
        ...own.map((sheet) => line.of(sheet, money.text, lang)),
      ]),
    )
  }${
    tableHtml(
      [
        zh ? `月份（${money.name}）` : `Month (${money.name})`,
        ...own.flatMap(({ scheme }) =>
          monthHeads.map((head) =>
            `${SCHEME_NAMES[scheme][lang]}${zh ? "：" : ": "}${head}`
          )
        ),
      ],
      months,
    )
  }</section>`;
}
