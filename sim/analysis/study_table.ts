import { SCALE } from "../base/points.ts";
import type { StudyResult, StudyRow, StudyUnit } from "../model/study.ts";
import { type ResultTable, tableOf } from "../model/table.ts";

/** Units as a table of mixed rows writes them (混合表的单位). */
export const STUDY_UNITS: Readonly<Record<StudyUnit, string>> = {
  fen: "元 yuan",
  points: "分 points",
  share: "比例 share",
  count: "个 count",
  yuanPerPoint: "元/分 yuan per point",
};

/** A value in the unit that {@linkcode STUDY_UNITS} names (换成所列单位): yuan, points, or as it is. */
export function studyValue(
  value: number | null,
  unit: StudyUnit,
): number | null {
  if (value === null) return null;
  return unit === "fen"
    ? value / 100
    : unit === "points"
    ? value / SCALE
    : value;
}

/** All paired differences of a study with their uncertainty (研究差异表), one row a behaviour, scenario and headline. */
export function studyTable({ rows }: Pick<StudyResult, "rows">): ResultTable {
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StudyRow) => string,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  const number = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StudyRow) => number | null,
    plain = false,
  ) => ({
    name,
    titleZh,
    titleEn,
    kind: "number" as const,
    of: (row: StudyRow) => plain ? of(row) : studyValue(of(row), row.unit),
  });
  const squared = (value: number | undefined, { unit }: StudyRow) =>
    value === undefined ? null : studyValue(studyValue(value, unit), unit);
  return tableOf(
    {
      name: "study",
      titleZh: "研究：配对差异",
      titleEn: "Study: paired differences",
    },
    [
      text("behaviour", "行为模型", "behaviour", (r) => r.behaviour),
      text("scenario", "方案", "scenario", (r) => r.scenario),
      text("headline", "指标", "headline", (r) => r.headline),
      text("title", "指标名称", "title", (r) => `${r.title.zh} ${r.title.en}`),
      text("unit", "单位", "unit", (r) => STUDY_UNITS[r.unit]),
      number("n", "重复次数", "replicates", (r) => r.n, true),
      number("baseline", "基线均值", "baseline, mean", (r) => r.baseline.mean),
      number("reform", "方案均值", "scenario, mean", (r) => r.reform.mean),
      number("diff", "差异均值", "difference, mean", (r) => r.diff.mean),
      number(
        "low",
        "95%区间下限",
        "95 % from",
        (r) => r.diff.interval?.[0] ?? null,
      ),
      number(
        "high",
        "95%区间上限",
        "95 % to",
        (r) => r.diff.interval?.[1] ?? null,
      ),
      number("error", "蒙特卡洛误差", "Monte Carlo error", (r) => r.diff.error),
      number("deviation", "差异标准差", "deviation", (r) => r.diff.deviation),
      number(
        "gain",
        "配对的方差增益",
        "variance gain of pairing",
        (r) => r.diff.gain,
        true,
      ),
      number(
        "positive",
        "差异为正的比例",
        "share above 0",
        (r) => r.diff.positive,
        true,
      ),
      ...[10, 25, 50, 75, 90].map((p, i) =>
        number(
          `q${p}`,
          `差异第${p}百分位`,
          `difference, ${p} %`,
          (r) => r.diff.fan?.[i] ?? null,
        )
      ),
      number(
        "bootLow",
        "自助法下限",
        "bootstrap from",
        (r) => r.diff.bootstrap?.[0] ?? null,
      ),
      number(
        "bootHigh",
        "自助法上限",
        "bootstrap to",
        (r) => r.diff.bootstrap?.[1] ?? null,
      ),
      number(
        "varianceParameters",
        "方差：参数",
        "variance: parameters",
        (r) => squared(r.diff.variance?.parameters, r),
        true,
      ),
      number(
        "varianceLuck",
        "方差：运气",
        "variance: luck",
        (r) => squared(r.diff.variance?.luck, r),
        true,
      ),
      number(
        "needed",
        "千分之一精度所需重复",
        "replicates for a thousandth",
        (r) => r.diff.needed,
        true,
      ),
    ],
    rows,
  );
}
