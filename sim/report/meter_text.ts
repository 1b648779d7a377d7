/**
 * The meter in words and tables (假设计量文本): shares by headline, the heaviest
 * parameters of each, what was not measured, and the terms.
 *
 * @module
 */
import { meterShares, type StatusShares } from "../analysis/meter_shares.ts";
import { METER_TERMS, UNMEASURED_WORDS } from "../analysis/meter_words.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { type Meter, type MeterRow, STATUSES } from "../model/meter.ts";

/** Parameters that are listed for each headline. */
export const HEAVIEST = 10;

/** Headings and cells of a table for a terminal. */
export interface TextRows {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Headline × kind of grounds, with choices and of numbers alone (份额表). */
export function shareRows(meter: Meter, lang: Lang): TextRows {
  const zh = lang === "zh";
  const alone = (name: string) =>
    zh ? `${name}（只算数字）` : `${name}, numbers only`;
  const cells = (shares: StatusShares | null) =>
    STATUSES.map(({ id }) => shares === null ? "–" : percent(shares[id]));
  return {
    heads: [
      zh ? "指标" : "Headline",
      ...STATUSES.map((status) => status[lang]),
      ...STATUSES.map((status) => alone(status[lang])),
    ],
    rows: meter.headlines.map((headline, h) => {
      const { all, numbers } = meterShares(meter, h);
      return [
        `${headline[lang]} ${headline.ref}`,
        ...cells(all),
        ...cells(numbers),
      ];
    }),
  };
}

/** The heaviest parameters of a headline, with what they stand on (最重的参数). */
export function heaviestRows(
  meter: Meter,
  headline: number,
  lang: Lang,
): TextRows {
  const zh = lang === "zh";
  const { heaviest } = meterShares(meter, headline);
  return {
    heads: zh
      ? ["参数", "占全部权重", "变动 1% 时指标变动", "依据", "来源", "编号"]
      : [
        "Parameter",
        "Share of weights",
        "Moves by, for 1 %",
        "Grounds",
        "Source",
        "Key",
      ],
    rows: heaviest.slice(0, HEAVIEST).map(({ row, share }) => [
      row[lang] + (row.sampled ? (zh ? "（抽样）" : " (sample)") : ""),
      percent(share),
      row.kind === "choice"
        ? `${zh ? "换项 " : "other option "}${percent(row.effects[headline]!)}`
        : `${(row.effects[headline]!).toFixed(3)}%`,
      groundsText(row, lang),
      row.source,
      row.key,
    ]),
  };
}

/** What was measured, on whom, what was not and why, and how to read it (说明). */
export function meterNotes(meter: Meter, lang: Lang): string[] {
  const zh = lang === "zh", { rows, settlements, sample, unmeasured } = meter;
  const counts = Object.entries(UNMEASURED_WORDS).flatMap(([why, words]) => {
    const n = unmeasured.filter((one) => one.why === why).length;
    return n === 0 ? [] : [`${words[lang]} ${n}`];
  });
  return [
    zh
      ? `共 ${rows.length} 项，结算 ${settlements} 次。`
      : `${rows.length} rows from ${settlements} settlements.`,
    ...(sample === null ? [] : [
      zh
        ? `改变就医的参数和事实表在 ${
          percent(sample)
        } 的参保人上测，运气相同；表中注明“抽样”。`
        : `What changes care, and tables of facts, were measured on ${
          percent(sample)
        } of the insured with the same luck and are marked "sample".`,
    ]),
    ...(counts.length === 0 ? [] : [
      zh
        ? `没有权重的参数：${counts.join("；")}。`
        : `Parameters without a weight: ${counts.join("; ")}.`,
    ]),
    ...METER_TERMS.map((words) => words[lang]),
  ];
}

function groundsText({ grounds }: MeterRow, lang: Lang): string {
  return STATUSES.filter(({ id }) => grounds[id] > 0).map((status) =>
    grounds[status.id] === 1
      ? status[lang]
      : `${status[lang]} ${percent(grounds[status.id])}`
  ).join(lang === "zh" ? "、" : ", ");
}

function percent(share: number): string {
  return formatPercent(share, 1);
}
