import type { StudyGrid, StudyResult, StudyRow } from "../model/study.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { STUDY_UNITS, studyValue } from "./study_table.ts";

/**
 * All points of a grid (网格表): where each is on the axes, and every headline there
 * with its difference from the baseline, one row a behaviour, point and headline.
 */
export function gridTable(
  { rows }: Pick<StudyResult, "rows">,
  { axes, points }: StudyGrid,
): ResultTable {
  const places = new Map(points.map(({ ref, at }) => [ref, at]));
  const own = rows.filter(({ scenario }) => places.has(scenario));
  const number = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StudyRow) => number | null,
  ) => ({ name, titleZh, titleEn, kind: "number" as const, of });
  const inUnit = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StudyRow) => number | null,
  ) =>
    number(
      name,
      titleZh,
      titleEn,
      (row) => studyValue(of(row), row.unit),
    );
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StudyRow) => string,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf(
    { name: "grid", titleZh: "参数网格", titleEn: "Grid of parameters" },
    [
      text("behaviour", "行为模型", "behaviour", (r) => r.behaviour),
      ...axes.map(({ key, titleZh, titleEn, values }, i) =>
        number(
          key,
          titleZh,
          titleEn,
          ({ scenario }) => values[places.get(scenario)![i]!]!,
        )
      ),
      text("headline", "指标", "headline", (r) => r.headline),
      text("title", "指标名称", "title", (r) => `${r.title.zh} ${r.title.en}`),
      text("unit", "单位", "unit", (r) => STUDY_UNITS[r.unit]),
      number("n", "重复次数", "replicates", (r) => r.n),
      inUnit("baseline", "基线均值", "baseline, mean", (r) => r.baseline.mean),
      inUnit("level", "该格均值", "point, mean", (r) => r.reform.mean),
      inUnit("diff", "差异均值", "difference, mean", (r) => r.diff.mean),
      inUnit(
        "low",
        "95%区间下限",
        "95 % from",
        (r) => r.diff.interval?.[0] ?? null,
      ),
      inUnit(
        "high",
        "95%区间上限",
        "95 % to",
        (r) => r.diff.interval?.[1] ?? null,
      ),
      inUnit("error", "蒙特卡洛误差", "Monte Carlo error", (r) => r.diff.error),
    ],
    own,
  );
}
