import type {
  HospitalLeverRow,
  LeverRow,
  ModelPlay,
} from "../model/behaviour.ts";
import { LEVELS } from "../model/ledger.ts";
import { LEVERS } from "../model/levers.ts";

/** How far levers were pulled under each model, by level and month; only those that anybody pulled. */
export function leverRows(plays: readonly ModelPlay[]): LeverRow[] {
  return plays.flatMap(({ model, sides }) =>
    sides.flatMap(({ outcome: { hospitals }, course }, side) =>
      course.flatMap(({ year, levers, stays }) =>
        levers === null ? [] : LEVERS.flatMap((lever) => {
          const pulled = levers[lever];
          if (pulled.every((x) => x === 0)) return [];
          return LEVELS.flatMap((level) =>
            Array.from({ length: 12 }, (_, month) => ({
              ...{ model, side, lever, level, year, month },
              pulled: meanOf(
                pulled,
                month,
                (h) => hospitals.level[h] === level ? stays[h]! : 0,
                stays.length,
              ),
            }))
          );
        })
      )
    )
  );
}

/** The same by institution, as it was played; only levers that anybody pulled. */
export function hospitalLeverRows(
  plays: readonly ModelPlay[],
): HospitalLeverRow[] {
  return plays.flatMap(({ model, sides }) =>
    sides.flatMap(({ course }, side) =>
      course.flatMap(({ year, levers }) =>
        LEVERS.flatMap((lever) => {
          const pulled = levers?.[lever];
          return pulled === undefined || pulled.every((x) => x === 0)
            ? []
            : [{ model, side, lever, year, pulled }];
        })
      )
    )
  );
}

function meanOf(
  pulled: Float32Array,
  month: number,
  weight: (h: number) => number,
  hospitals: number,
): number {
  let sum = 0, weights = 0;
  for (let h = 0; h < hospitals; h++) {
    const w = weight(h);
    sum += w * pulled[h * 12 + month]!;
    weights += w;
  }
  return weights === 0 ? 0 : sum / weights;
}
