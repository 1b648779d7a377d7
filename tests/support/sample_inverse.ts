import type { Inverse } from "../../sim/model/inverse.ts";

/** A hand-made answer (样例答案): a ratio that rises with growth and passes 0.95 at 0.043. */
export function sampleInverse(more: Partial<Inverse> = {}): Inverse {
  const row = (x: number, mean: number, kept: number) => ({
    x,
    mean,
    least: mean - 0.012,
    most: mean + 0.012,
    target: 0.95,
    kept,
  });
  return {
    scenario: "zibo_2025/baseline",
    titleZh: "淄博 2025：基线",
    titleEn: "Zibo 2025: baseline",
    recordHash: "1b7e4a6d33cc99ee",
    parameter: "budget.total.growth",
    now: 0.06,
    low: -0.1,
    high: 0.2,
    decimals: 3,
    condition: "valueRatio@resident >= 0.95",
    headline: "valueRatio@resident/all",
    probability: 0.9,
    replicates: 20,
    runs: 340,
    kind: "found",
    value: 0.043,
    other: 0.042,
    measured: [row(0.043, 0.951, 18), row(0.042, 0.95, 17)],
    interval: { low: 0.699, high: 0.972 },
    witness: {
      replicate: 7,
      headline: 0.95004,
      target: 0.95,
      otherHeadline: 0.9496,
      otherTarget: 0.95,
    },
    crossings: [{ fails: 0.042, keeps: 0.043 }],
    turns: [],
    uneven: [],
    moves: true,
    grid: [
      row(-0.1, 0.82, 0),
      row(0, 0.91, 0),
      row(0.1, 1.01, 20),
      row(0.2, 1.04, 20),
    ],
    bounds: [],
    ...more,
  };
}
