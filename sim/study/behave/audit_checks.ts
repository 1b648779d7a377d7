import type { BehaveRow } from "../../model/behave.ts";
import type { ModelSide } from "../../model/behaviour.ts";
import { MARKS } from "../../model/world.ts";
import type { Player } from "./player.ts";

/** Shares of cases that are audited. */
const RATES = [0, 0.02, 0.04] as const;

/** Part of the admissions without need that these audits recognise. */
const NECESSITY = 0.5;

/**
 * More audit, less upcoding, and fewer admissions that no bed was needed for
 * (审核核对): stays counted on the far side of the veil. Whoever upcodes or is
 * admitted under a higher rate is so under a lower one, so the counts carry no luck.
 */
export async function auditChecks(player: Player): Promise<BehaveRow[]> {
  const upcoded: number[] = [], admitted: number[] = [];
  for (const rate of RATES) {
    const coded = await player.play("behaviour/race", {
      "run.year": 2025,
      "hospital.lever.volume": 0,
      "hospital.lever.upcoding": 1,
      "supervision.audit.rate": rate,
    });
    const filled = await player.play("behaviour/race", {
      "run.year": 2025,
      "supervision.audit.rate": rate,
      "supervision.audit.necessity": NECESSITY,
    });
    upcoded.push(shareMarked(coded, "upcoded"));
    admitted.push(shareMarked(filled, "lowIndication"));
  }
  const rates = {
    zh: RATES.map(percent).join("、"),
    en: RATES.map(percent).join(", "),
  };
  return [
    falling(upcoded, {
      zh: `病历抽查 ${rates.zh}：抽查越多，高编越少`,
      en: `Audits of ${rates.en} of cases: more audit, less upcoding`,
    }, {
      zh: "高编住院占比逐个下降",
      en: "share of stays upcoded falls each time",
    }),
    falling(admitted, {
      zh: `病历抽查 ${rates.zh}，也看住院必要：抽查越多，低标准收治越少`,
      en:
        `Audits of ${rates.en} of cases that ask for need: more audit, fewer admissions with low indication`,
    }, {
      zh: "低标准住院占比逐个下降",
      en: "share of stays with low indication falls each time",
    }),
  ];
}

/** A row that holds where shares fall from rate to rate, and are not nothing. */
function falling(
  shares: readonly number[],
  title: BehaveRow["title"],
  expected: BehaveRow["expected"],
): BehaveRow {
  const given = shares.map((s) => `${(s * 100).toFixed(2)}%`).join(" > ");
  return {
    topic: "audit",
    title,
    expected,
    engine: { zh: given, en: given },
    error: null,
    holds: shares.every((s, i) => s > 0 && (i === 0 || s < shares[i - 1]!)),
  };
}

function shareMarked(
  { course }: ModelSide,
  mark: typeof MARKS[number],
): number {
  const { marks, stays } = course.at(-1)!, n = stays.length;
  const first = MARKS.indexOf(mark) * n;
  let marked = 0, all = 0;
  for (let h = 0; h < n; h++) {
    marked += marks![first + h]!;
    all += stays[h]!;
  }
  return marked / all;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
