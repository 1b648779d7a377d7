import type { BehaveRow } from "../../model/behave.ts";
import type { ModelSide } from "../../model/behaviour.ts";
import { MARKS } from "../../model/world.ts";
import type { Player } from "./player.ts";

/** Shares of cases that are audited. */
const RATES = [0, 0.02, 0.04] as const;

/**
 * More audit, less upcoding (审核核对): stays that were upcoded, counted on the far
 * side of the veil. Whoever upcodes under a higher rate does so under a lower
 * one, so the counts carry no luck.
 */
export async function auditChecks(player: Player): Promise<BehaveRow[]> {
  const shares: number[] = [];
  for (const rate of RATES) {
    const side = await player.play("behaviour/race", {
      "run.year": 2025,
      "hospital.lever.volume": 0,
      "hospital.lever.upcoding": 1,
      "supervision.audit.rate": rate,
    });
    shares.push(upcodedShare(side));
  }
  const given = shares.map((s) => `${(s * 100).toFixed(2)}%`).join(" > ");
  return [{
    topic: "audit",
    title: {
      zh: `病历抽查 ${RATES.map(percent).join("、")}：抽查越多，高编越少`,
      en: `Audits of ${
        RATES.map(percent).join(", ")
      } of cases: more audit, less upcoding`,
    },
    expected: {
      zh: "高编住院占比逐个下降",
      en: "share of stays upcoded falls each time",
    },
    engine: { zh: given, en: given },
    error: null,
    holds: shares.every((s, i) => s > 0 && (i === 0 || s < shares[i - 1]!)),
  }];
}

function upcodedShare({ course }: ModelSide): number {
  const { marks, stays } = course.at(-1)!, n = stays.length;
  const first = MARKS.indexOf("upcoded") * n;
  let upcoded = 0, all = 0;
  for (let h = 0; h < n; h++) {
    upcoded += marks![first + h]!;
    all += stays[h]!;
  }
  return upcoded / all;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
