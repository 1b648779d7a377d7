/**
 * An assumption meter as files (假设计量结果文件): shares, weights, the figure and the
 * measurement itself.
 *
 * @module
 */
import { meterShares } from "./analysis/meter_shares.ts";
import { meterRowsTable, meterTable } from "./analysis/meter_table.ts";
import type { Lang } from "./base/formats.ts";
import { assumptionShares } from "./chart/assumption_shares.ts";
import type { Meter } from "./model/meter.ts";
import { meterNotes } from "./report/meter_text.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { OutFile } from "./write_results.ts";

/** All files of a meter, in memory. */
export function meterFiles(meter: Meter, lang: Lang): OutFile[] {
  const svg = meterFigure(meter, lang);
  return [
    { path: "assumption_meter.csv", text: tableCsv(meterTable(meter)) },
    { path: "assumption_weights.csv", text: tableCsv(meterRowsTable(meter)) },
    ...(svg === null ? [] : [{ path: "assumption_shares.svg", text: svg }]),
    { path: "meter.json", text: `${JSON.stringify(meter, null, 2)}\n` },
  ];
}

/** The figure of a meter; `null` where no headline rests on anything measured. */
export function meterFigure(meter: Meter, lang: Lang): string | null {
  const bars = meter.headlines.flatMap(({ zh, en }, h) => {
    const { all } = meterShares(meter, h);
    return all === null ? [] : [{ zh, en, shares: all }];
  });
  return bars.length === 0 ? null : assumptionShares(
    bars,
    [
      `${lang === "zh" ? meter.titleZh : meter.titleEn} (${meter.scenario})`,
      ...meterNotes(meter, lang),
    ],
    { lang },
  );
}
