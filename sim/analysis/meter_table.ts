import { type Meter, STATUSES } from "../model/meter.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { meterShares, type StatusShares } from "./meter_shares.ts";

/** Headline × kind of grounds (指标依据份额): with choices, and of the numbers alone; empty where nothing moves the headline. */
export function meterTable(meter: Meter): ResultTable {
  const rows = meter.headlines.map((headline, h) => ({
    headline,
    shares: meterShares(meter, h),
  }));
  type Row = typeof rows[number];
  const share = (
    of: "all" | "numbers",
    { id, zh, en }: typeof STATUSES[number],
  ) => ({
    name: `${of}_${id}`,
    titleZh: of === "all" ? zh : `${zh}（只算数字）`,
    titleEn: of === "all" ? en : `${en}, numbers only`,
    kind: "number" as const,
    of: ({ shares }: Row) => (shares[of] as StatusShares | null)?.[id] ?? null,
  });
  return tableOf<Row>(
    {
      name: "assumption_meter",
      titleZh: "假设计量",
      titleEn: "What headlines rest on",
    },
    [
      {
        name: "headline",
        titleZh: "指标",
        titleEn: "headline",
        kind: "text",
        of: ({ headline }) => headline.ref,
      },
      {
        name: "titleZh",
        titleZh: "名称",
        titleEn: "title in Chinese",
        kind: "text",
        of: ({ headline }) => headline.zh,
      },
      {
        name: "titleEn",
        titleZh: "英文名称",
        titleEn: "title in English",
        kind: "text",
        of: ({ headline }) => headline.en,
      },
      ...STATUSES.map((status) => share("all", status)),
      ...STATUSES.map((status) => share("numbers", status)),
    ],
    rows,
  );
}

/** Every row of the meter with its effect on every headline (参数权重), heaviest first by the first headline that it moves. */
export function meterRowsTable(meter: Meter): ResultTable {
  type Row = Meter["rows"][number];
  const weight = (row: Row) => Math.max(...row.effects.map(Math.abs), 0);
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: Row) => string,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf<Row>(
    {
      name: "assumption_weights",
      titleZh: "参数权重",
      titleEn: "Weights of parameters",
    },
    [
      text("key", "参数", "parameter", (row) => row.key),
      text("titleZh", "名称", "title in Chinese", (row) => row.zh),
      text("titleEn", "英文名称", "title in English", (row) => row.en),
      text("kind", "类别", "kind", (row) => row.kind),
      text("source", "来源", "source", (row) => row.source),
      ...STATUSES.map(({ id, zh, en }) => ({
        name: id,
        titleZh: zh,
        titleEn: en,
        kind: "number" as const,
        of: (row: Row) => row.grounds[id],
      })),
      text(
        "measuredOn",
        "在何处测",
        "measured on",
        (row) => row.sampled ? "sample" : "whole",
      ),
      ...meter.headlines.map(({ ref, zh, en }, h) => ({
        name: ref,
        titleZh: zh,
        titleEn: en,
        kind: "number" as const,
        of: (row: Row) => row.effects[h]!,
      })),
    ],
    [...meter.rows].sort((a, b) => weight(b) - weight(a)),
  );
}
