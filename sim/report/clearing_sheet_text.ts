import type { Lang } from "../base/formats.ts";
import { levelName, SCHEME_NAMES, type Words } from "../chart/words.ts";
import type { ClearingSheet, SchemeSheet } from "../model/clearing_sheet.ts";
import { inTerms } from "../model/payment_terms.ts";
import {
  numberedParts,
  parameterLines,
  sheetHead,
  stepLines,
} from "./sheet_text.ts";

/** How a table is written, heads and rows. */
export type TableText = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
) => string;

/** What the columns of the months are called, in their order. */
const COLUMNS: Readonly<Record<string, Words>> = {
  F: { zh: "月度额度 F", en: "quota F" },
  ΣJ: { zh: "全市记账 ΣJ", en: "all booked ΣJ" },
  J: { zh: "记账 J", en: "booked J" },
  ΣP: { zh: "全市分值 ΣP", en: "all points ΣP" },
  P: { zh: "分值 P", en: "points P" },
  k: { zh: "k", en: "k" },
  v: { zh: "点值 v", en: "value v" },
  IP: { zh: "个人负担 IP", en: "patients IP" },
  B: { zh: "本机构余额 B", en: "own room B" },
  ΣB: { zh: "全市余额 ΣB", en: "city's room ΣB" },
  G: { zh: "核定 G", en: "gross G" },
  Q: { zh: "保证金 Q", en: "deposit Q" },
  A: { zh: "预拨 A", en: "advances A" },
  X: { zh: "扣减 X", en: "deducted X" },
  due: { zh: "应付 due", en: "due" },
  pay: { zh: "实付 pay", en: "pay" },
  carry: { zh: "结转 carry", en: "carry" },
};

/** Columns that are left out where every month has 0 in them. */
const OFTEN_NOTHING = ["A", "X", "carry"];

/**
 * The clearing sheet of an institution as text (清算书): scheme by scheme the
 * prepayment, the twelve months, the standard, clearing and transfer, then the
 * parameters.
 *
 * @param table for the months
 */
export function clearingSheetText(
  sheet: ClearingSheet,
  lang: Lang,
  table: TableText,
): string {
  const zh = lang === "zh", { hospital, schemes } = sheet;
  const said = (text: string) => inTerms(text, sheet.terms ?? "dip");
  const level = levelName(hospital.level, lang);
  return [
    ...sheetHead(
      sheet,
      `医疗机构清算书　${hospital.name.zh}（${hospital.id}）`,
      `Clearing sheet of ${hospital.name.en} (${hospital.id})`,
      lang,
    ),
    zh
      ? `${hospital.county.zh} · ${level}　金额单位：元；Σ 为全市或全年合计`
      : `${hospital.county.en} · ${level}  amounts in yuan; Σ is a sum over the city or the year`,
    "",
    zh ? "【医疗机构系数】" : "【Institution coefficient】",
    ...sheet.coefficient.flatMap((step) => stepLines(step, lang))
      .map((line) => `   ${line}`),
    ...schemes.flatMap((scheme) => [
      "",
      `【${SCHEME_NAMES[scheme.scheme][lang]}】`,
      ...schemeParts(scheme, lang, table, said),
    ]),
    "",
    zh ? "【参数与依据】" : "【Parameters and what they stand on】",
    ...parameterLines(sheet, lang).map((line) => `   ${line}`),
  ].join("\n");
}

function schemeParts(
  sheet: SchemeSheet,
  lang: Lang,
  table: TableText,
  said: (text: string) => string,
): string[] {
  const zh = lang === "zh";
  if (isEmpty(sheet)) {
    return [said(
      zh
        ? "本机构本年没有该险种的 DIP 结算。"
        : "The institution had no DIP settlement of this scheme.",
    )];
  }
  const lines = (steps: SchemeSheet["value"]) =>
    steps.flatMap((step) => stepLines(step, lang));
  return numberedParts([
    [zh ? "年初预付" : "Prepayment", lines(sheet.prepayment)],
    [
      zh
        ? "按月预结（各式右端为全年合计）"
        : "Months (formulas with the sums of the year)",
      [
        ...lines(sheet.monthSteps),
        "",
        ...monthTable(sheet, lang, table, said).split("\n"),
      ],
    ],
    [
      said(zh ? "点值与年度支付标准" : "Point value and the year's standard"),
      lines(sheet.value),
    ],
    [zh ? "年度清算" : "Clearing", lines(sheet.clearing)],
    [zh ? "清算拨付" : "Transfer", lines(sheet.transfer)],
  ], lang);
}

/** Nothing booked, prepaid, paid or transferred in the year. */
function isEmpty({ months, prepayment, transfer }: SchemeSheet): boolean {
  return [...prepayment, ...transfer].every(({ value }) =>
    Number(value) === 0
  ) && months.every(({ numbers }) => Number(numbers.J) === 0);
}

/** The months as a table; a month that lacks a number has a dash. */
function monthTable(
  { months }: SchemeSheet,
  lang: Lang,
  table: TableText,
  said: (text: string) => string,
): string {
  const shown = Object.keys(COLUMNS).filter((symbol) =>
    months.some(({ numbers }) =>
      symbol in numbers &&
      (!OFTEN_NOTHING.includes(symbol) || Number(numbers[symbol]) !== 0)
    )
  );
  return table(
    [
      lang === "zh" ? "月" : "month",
      ...shown.map((symbol) => said(COLUMNS[symbol]![lang])),
    ],
    months.map(({ month, numbers }) => [
      String(month),
      ...shown.map((symbol) => numbers[symbol] ?? "–"),
    ]),
  );
}
