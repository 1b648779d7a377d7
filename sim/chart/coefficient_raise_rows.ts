import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import {
  type Hospitals,
  LEVELS,
  raiseChange,
  type RaiseTrial,
} from "../model/ledger.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { type DataTable, levelCell } from "./data_table.ts";

/** A trial of one institution, and what it takes from the others. */
export interface RaiseRow {
  /** Row of the archive. */
  readonly hospital: number;
  /** H before and after, 1/10000. */
  readonly from: number;
  readonly to: number;
  /** What it gains itself, fen of D. */
  readonly gain: number;
  /** What the others of each level lose or gain together, in the order of LEVELS. */
  readonly byLevel: readonly number[];
  /** The institution that loses most, and how much. */
  readonly most: { readonly hospital: number; readonly change: number } | null;
}

/** Trials of single institutions as rows (逐家上调), in their order. */
export function raiseRows(
  trials: readonly RaiseTrial[],
  hospitals: Hospitals,
): RaiseRow[] {
  return trials.map((trial) => {
    const { hospital, from, to } = trial.raised[0]!;
    const own = new Set(trial.raised.map((one) => one.hospital));
    const change = hospitals.id.map((_, h) => raiseChange(trial, h).standard);
    const others = [...change.keys()].filter((h) => !own.has(h));
    const most = others.reduce<number | null>(
      (worst, h) => worst === null || change[h]! < change[worst]! ? h : worst,
      null,
    );
    return {
      hospital,
      from,
      to,
      gain: [...own].reduce((sum, h) => sum + change[h]!, 0),
      byLevel: LEVELS.map((level) =>
        others.reduce(
          (sum, h) => hospitals.level[h] === level ? sum + change[h]! : sum,
          0,
        )
      ),
      most: most === null || change[most] === 0
        ? null
        : { hospital: most, change: change[most]! },
    };
  });
}

/** The rows of the last side as a table (逐家上调得失), yuan. */
export function coefficientRaiseTable(comparison: Comparison): DataTable {
  const { hospitals, raises = [] } = lastSide(comparison).result;
  return {
    columns: [
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "原系数 coefficient",
      "试算系数 coefficient tried",
      "该机构变化（元，正 = 增加） its own change (yuan, positive = more)",
      ...LEVELS.map((level) =>
        `其他${
          levelCell(level).split(" ")[0]
        }机构变化（元） others of level ${level} (yuan)`
      ),
      "减少最多的机构 loses most",
      "其变化（元） its change (yuan)",
    ],
    rows: raiseRows(raises, hospitals).map((row) => [
      hospitals.id[row.hospital]!,
      hospitals.nameZh[row.hospital]!,
      hospitals.nameEn[row.hospital]!,
      row.from / SCALE,
      row.to / SCALE,
      toYuan(row.gain),
      ...row.byLevel.map(toYuan),
      row.most === null ? null : hospitals.id[row.most.hospital]!,
      row.most === null ? null : toYuan(row.most.change),
    ]),
  };
}
