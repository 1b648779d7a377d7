import type { HospitalLeverRow } from "../model/behaviour.ts";
import { LEVELS } from "../model/ledger.ts";
import { LEVERS } from "../model/levers.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { modelCell } from "./model_change_rows.ts";
import { LEVER_NAMES } from "./model_words.ts";

/** Institutions of a level that the figure has room for. */
const EACH = 3;

/** Years up to which months are drawn one by one; of more, whole years. */
const BY_MONTH = 2;

/** A lever of an institution in a month, or over a year. */
export interface LeverCell {
  readonly model: HospitalLeverRow["model"];
  readonly lever: HospitalLeverRow["lever"];
  readonly hospital: number;
  /** From and to, in years. */
  readonly from: number;
  readonly to: number;
  readonly pulled: number;
}

/** Rows of the side that the reader came for. */
export function shownLevers(comparison: Comparison): HospitalLeverRow[] {
  const side = comparison.reform ? 1 : 0;
  return (comparison.models?.hospitals ?? []).filter((row) =>
    row.side === side
  );
}

/** The institutions of each level that bill most, tertiary first (所示机构). */
export function shownHospitals(comparison: Comparison): number[] {
  const { hospitals, settlements } = lastSide(comparison).result;
  const billed = (h: number) =>
    settlements.reduce((sum, { cost }) => sum + cost[h]!, 0);
  return LEVELS.flatMap((level) =>
    [...hospitals.id.keys()].filter((h) => hospitals.level[h] === level)
      .sort((a, b) => billed(b) - billed(a) || a - b).slice(0, EACH)
  );
}

/** Cells of the figure (热力图格): months of a year or two, means of years of a longer course. */
export function leverCells(comparison: Comparison): LeverCell[] {
  const rows = shownLevers(comparison), shown = shownHospitals(comparison);
  const monthly = new Set(rows.map(({ year }) => year)).size <= BY_MONTH;
  return rows.flatMap(({ model, lever, year, pulled }) =>
    shown.flatMap((hospital) => {
      const own = pulled.subarray(hospital * 12, hospital * 12 + 12);
      if (!monthly) {
        const mean = own.reduce((sum, x) => sum + x, 0) / 12;
        return [{
          ...{ model, lever, hospital, pulled: mean },
          from: year,
          to: year + 1,
        }];
      }
      return Array.from(own, (x, month) => ({
        ...{ model, lever, hospital, pulled: x },
        from: year + month / 12,
        to: year + (month + 1) / 12,
      }));
    })
  );
}

/** Levers that one of the shown institutions pulled, in their order. */
export function shownNames(cells: readonly LeverCell[]): LeverCell["lever"][] {
  const pulled = new Set(
    cells.filter(({ pulled }) => pulled !== 0).map(({ lever }) => lever),
  );
  return LEVERS.filter((lever) => pulled.has(lever));
}

/** Levers of every institution that pulls them, both sides, month by month. */
export function leverHospitalsTable(comparison: Comparison): DataTable {
  const { hospitals } = comparison.baseline;
  return {
    columns: [
      "行为模型 model",
      "方案 side",
      "手柄 lever",
      "机构编号 institution",
      "级别 level",
      "年度 year",
      ...Array.from({ length: 12 }, (_, m) => `${m + 1} 月 month ${m + 1}`),
    ],
    rows: (comparison.models?.hospitals ?? []).flatMap((row) =>
      hospitals.id.flatMap((id, h) => {
        const own = row.pulled.subarray(h * 12, h * 12 + 12);
        return own.every((x) => x === 0) ? [] : [[
          modelCell(row.model),
          row.side === 0 ? "baseline" : "reform",
          `${LEVER_NAMES[row.lever].zh} ${LEVER_NAMES[row.lever].en}`,
          id,
          hospitals.level[h]!,
          row.year,
          // No −0 in a file.
          ...Array.from(own, (x) => x + 0),
        ]];
      })
    ),
  };
}
