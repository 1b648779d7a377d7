import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES, type Words } from "../../chart/words.ts";
import type { InsurerSheet } from "../../model/insurer.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { moneyUnit } from "../money_unit.ts";

/** A line of an insurer's statement. */
export interface InsurerLine extends Words {
  readonly of: (
    own: InsurerSheet,
    money: (fen: number) => string,
    lang: Lang,
  ) => string;
}

/** Lines of an insurer's statement (商保机构结算单项目), as it is read: premium, claims, profit or loss, settlement. */
export const INSURER_LINES: readonly InsurerLine[] = [
  {
    zh: "应付保费",
    en: "Premium",
    of: ({ premium }, money) => money(sum(premium)),
  },
  {
    zh: "其中：1 月 1 日预拨",
    en: "Of it on 1 January",
    of: ({ prepaid }, money) => money(prepaid),
  },
  {
    zh: "其中：月末划拨",
    en: "Of it at months' ends",
    of: ({ handed }, money) => money(sum(handed)),
  },
  {
    zh: "其中：留到年终",
    en: "Of it kept until settled",
    of: ({ deposit }, money) => money(deposit),
  },
  {
    zh: "获付人数",
    en: "Persons paid for",
    of: ({ claimants }) => formatCount(claimants),
  },
  {
    zh: "分段支付",
    en: "Paid by the layers",
    of: ({ claims }, money) => money(sum(claims)),
  },
  {
    zh: "特殊药品",
    en: "Special drugs",
    of: ({ drugs }, money) => money(drugs),
  },
  {
    zh: "先由谁支付",
    en: "Paid first by",
    of: ({ payer }, _, lang) =>
      payer === "agency"
        ? lang === "zh" ? "经办机构" : "the agency"
        : lang === "zh"
        ? "本机构"
        : "the insurer",
  },
  {
    zh: "赔付占保费",
    en: "Claims of premium",
    of: (own) =>
      sum(own.premium) === 0
        ? "–"
        : formatPercent((sum(own.claims) + own.drugs) / sum(own.premium)),
  },
  { zh: "承办成本", en: "Running cost", of: ({ cost }, money) => money(cost) },
  {
    zh: "盈亏",
    en: "Profit or loss",
    of: ({ result }, money) => money(result),
  },
  {
    zh: "留存盈利",
    en: "Profit kept",
    of: ({ kept }, money) => money(kept),
  },
  {
    zh: "返还结余",
    en: "Profit given back",
    of: ({ returned }, money) => money(returned),
  },
  {
    zh: "大病保险资金分担亏损",
    en: "Loss that the fund bears",
    of: ({ shared }, money) => money(shared),
  },
  {
    zh: "机构自负亏损",
    en: "Loss that the insurer bears",
    of: ({ borne }, money) => money(borne),
  },
  {
    zh: "年终应付机构（负数为机构应缴）",
    en: "Paid at the settlement (below 0: by the insurer)",
    of: ({ transfer }, money) => money(transfer),
  },
  {
    zh: "合同资金年内最低余额（负数为机构垫付）",
    en: "Lowest balance held (below 0: the insurer's own money)",
    of: ({ lowest }, money) => money(lowest),
  },
];

/** A line a contract and scheme, for a page and a terminal (商保机构结算摘要). */
export function insurerCells(
  { insurers = [] }: ScenarioResult,
  lang: Lang,
): { readonly heads: readonly string[]; readonly rows: readonly string[][] } {
  const zh = lang === "zh";
  const money = moneyUnit(insurers.map(({ premium }) => sum(premium)), lang);
  const shown = (fen: number) => fen === 0 ? "–" : money.text(fen);
  return {
    heads: zh
      ? [
        "机构",
        "险种",
        `保费（${money.name}）`,
        "赔付",
        "承办成本",
        "盈亏",
        "留存",
        "返还",
        "资金分担",
        "机构自负",
        "年终应付",
        "最低余额",
      ]
      : [
        "Insurer",
        "Scheme",
        `Premium (${money.name})`,
        "Claims",
        "Cost",
        "Result",
        "Kept",
        "Returned",
        "Shared",
        "Borne",
        "Settled",
        "Lowest held",
      ],
    rows: insurers.map((own) => [
      zh ? own.nameZh : own.nameEn,
      SCHEME_NAMES[own.scheme][lang],
      money.text(sum(own.premium)),
      money.text(sum(own.claims) + own.drugs),
      shown(own.cost),
      money.text(own.result),
      shown(own.kept),
      shown(own.returned),
      shown(own.shared),
      shown(own.borne),
      shown(own.transfer),
      shown(own.lowest),
    ]),
  };
}
