import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import type { BurdenStatement } from "../../analysis/burden_table.ts";
import { PAYER_NAMES } from "../../chart/patients/patient_words.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import { PATIENT_GROUPS } from "../../model/patient_groups.ts";
import { PAYERS } from "../../model/patients.ts";
import type { Scheme } from "../../model/ledger.ts";

/** Burdens as cells (分层负担单元格): of a hundred yuan of cost, who bore how much; then what a stay and a year ask of patients. */
export function burdenCells(
  rows: readonly BurdenStatement[],
  lang: Lang,
): { readonly heads: readonly string[]; readonly rows: string[][] } {
  const zh = lang === "zh";
  return {
    heads: [
      zh ? "险种" : "Scheme",
      zh ? "参保人" : "Insured",
      zh ? "住院人次" : "Stays",
      ...PAYERS.map((payer) => `${PAYER_NAMES[payer][lang]} %`),
      zh ? "次均个人负担（元）" : "Per stay, yuan",
      zh ? "灾难性支出人数" : "Catastrophic, persons",
      zh ? "占住院患者" : "Of inpatients",
    ],
    rows: rows.map((row) => [
      SCHEME_NAMES[row.scheme as Scheme][lang],
      PATIENT_GROUPS[row.group]![lang],
      formatCount(row.stays),
      ...PAYERS.map((payer) => {
        const fen = row.paid[payer];
        return fen === null || row.cost === 0
          ? "–"
          : (fen / row.cost * 100).toFixed(1);
      }),
      row.perStay === null ? "–" : formatCount(row.perStay),
      row.above === null ? "–" : formatCount(row.above),
      row.aboveShare === null ? "–" : formatPercent(row.aboveShare, 2),
    ]),
  };
}
