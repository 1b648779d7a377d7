import type { CardRow } from "../../sim/model/realism.ts";

/** A hand-made card (样例核对卡): rows on, near and off what is published. */
export function sampleRealism(): CardRow[] {
  return [0, 0.4, -0.8, 1, -1.02, 2.5, -7].map((off, i) => {
    const value = 50 + 10 * i, half = 2 + i;
    return {
      target: {
        id: `sample.${i}`,
        city: "zibo_2025",
        year: 2025,
        scheme: "all",
        measure: "sample",
        labelZh: `样例指标第${i + 1}项`,
        labelEn: `Sample measure no. ${i + 1}`,
        unit: "%",
        value,
        low: value - half,
        high: value + half,
        kind: i % 3 === 0 ? "fit" : "check",
        status: "published",
      },
      value: value + off * half,
      inBand: Math.abs(off) <= 1,
      distance: Math.abs(off),
      note: null,
    };
  });
}
