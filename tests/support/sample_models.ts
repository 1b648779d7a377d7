import {
  BEHAVIOUR_MODELS,
  type ModelComparison,
} from "../../sim/model/behaviour.ts";
import { LEVELS, SCHEMES } from "../../sim/model/ledger.ts";
import { WEATHER_FACTORS } from "../../sim/model/weather.ts";

const ASKED = [
  ["stays", "本地住院人次", "stays in the area", "count", 612_345],
  ["costPerStay", "次均费用", "cost per stay", "fen", 812_345],
  ["offListShare", "目录外费用占比", "off-list share of cost", "share", 0.11],
  ["points", "总分值", "points", "points", 9_912_345_678_901],
  [
    "settlementValue@resident",
    "结算点值 PV（元/分，总费用口径）（居民）",
    "settlement value PV, yuan of total cost per point, residents",
    "yuanPerPoint",
    5.1234,
  ],
  ["pay", "清算额", "pay at clearing", "fen", 361_234_567_890],
] as const;

/** Three models as a comparison has them, made up: M1 moves 2 % and M2 5 %, the reform half as much again. */
export function sampleModels(
  { reform = true, years = [2025], hospitals = 40 }: {
    readonly reform?: boolean;
    readonly years?: readonly number[];
    readonly hospitals?: number;
  } = {},
): ModelComparison {
  return {
    rows: ASKED.flatMap(([id, zh, en, unit, still]) =>
      BEHAVIOUR_MODELS.map((model, m) => {
        const baseline = still * (1 + [0, 0.02, 0.05][m]!);
        const after = reform ? baseline * (1 + [0.001, 0.01, -0.02][m]!) : null;
        return {
          ...{ id, zh, en, unit, model, baseline },
          reform: after,
          diff: after === null ? null : after - baseline,
        };
      })
    ),
    weather: BEHAVIOUR_MODELS.slice(1).flatMap((model, m) =>
      [0, 1].slice(reform ? 0 : 1).flatMap((side) =>
        SCHEMES.flatMap((scheme, s) =>
          WEATHER_FACTORS.map((factor, f) => ({
            ...{ model, side: reform ? side : 0, scheme, factor },
            effect: f === 9 ? 0 : (f - 10) * (m + 1 + side) * (s + 1) / 1000,
          }))
        )
      )
    ),
    levers: BEHAVIOUR_MODELS.slice(1).flatMap((model, m) =>
      [0, 1].slice(reform ? 0 : 1).flatMap((side) =>
        (["intensity", "coding", "volume", "shift"] as const).flatMap((
          lever,
          l,
        ) =>
          LEVELS.flatMap((level, i) =>
            Array.from({ length: 12 }, (_, month) => ({
              ...{ model, side: reform ? side : 0, lever, level, month },
              year: 2025,
              pulled: (l - 1) * 0.02 * (m + 1) * (1 + side) * (1 - i / 4) *
                (1 - Math.exp(-month / 4)),
            }))
          )
        )
      )
    ),
    hospitals: BEHAVIOUR_MODELS.slice(1).flatMap((model, m) =>
      [0, 1].slice(reform ? 0 : 1).flatMap((side) =>
        (["intensity", "coding", "volume", "shift"] as const).flatMap((
          lever,
          l,
        ) =>
          years.map((year, y) => ({
            ...{ model, side: reform ? side : 0, lever, year },
            pulled: Float32Array.from(
              { length: hospitals * 12 },
              (_, at) =>
                (l - 1) * 0.02 * (m + 1) * (1 + side) *
                (1 - (at / 12 | 0) / hospitals) *
                (1 - Math.exp(-(y * 12 + at % 12) / 4)),
            ),
          }))
        )
      )
    ),
  };
}
