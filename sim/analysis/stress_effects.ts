import type { StressBook, StressReading } from "../model/stress.ts";

/** Who may bear a shock (承担方), in the order of tables and figures. */
export const BEARERS = [
  "fund",
  "institutions",
  "patients",
  "counties",
] as const;
/** One of {@linkcode BEARERS}. */
export type Bearer = typeof BEARERS[number];

/** Names of who bears. */
export const BEARER_WORDS: Readonly<
  Record<Bearer, { readonly zh: string; readonly en: string }>
> = {
  fund: { zh: "统筹基金", en: "fund" },
  institutions: { zh: "医疗机构", en: "institutions" },
  patients: { zh: "住院患者", en: "inpatients" },
  counties: { zh: "区县财政（补足基金）", en: "counties, to the fund" },
};

/** A shock under a rule against an ordinary year under the same rule, one scheme. */
export interface StressEffect {
  /** Row of the shock. */
  readonly shock: number;
  /** Row of the rule. */
  readonly rule: number;
  readonly reading: StressReading;
  /** What each bears more than in an ordinary year, fen; below 0 less. */
  readonly borne: Readonly<Record<Bearer, number>>;
  /** What moved from some institutions to others, fen: the smaller of all gains and all losses of pay. */
  readonly moved: number;
}

/**
 * What shocks do (冲击的影响), row by row: an ordinary year first, whose effects are 0.
 *
 * @example Half of a loss of 100 is the fund's, half the institutions'; 30 moved between two of them
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { stressEffects } from "./stress_effects.ts";
 *
 * const year = { scheme: "resident", reserveMonths: 1, bankShort: null, accountShort: null, patients: 0, counties: 0 } as const;
 * const entry = { id: "", titleZh: "", titleEn: "" };
 * const [, shock] = stressEffects({
 *   base: entry,
 *   shocks: [entry, entry],
 *   rules: [entry],
 *   year: 2025,
 *   cells: [
 *     { shock: 0, rule: 0, readings: [{ ...year, left: 0, unpaid: 0, pay: Float64Array.of(200, 300) }] },
 *     { shock: 1, rule: 0, readings: [{ ...year, left: -50, unpaid: 50, pay: Float64Array.of(230, 220) }] },
 *   ],
 * });
 * assertEquals(shock!.borne, { fund: 50, institutions: 50, patients: 0, counties: 0 });
 * assertEquals(shock!.moved, 30);
 * ```
 */
export function stressEffects({ cells }: StressBook): StressEffect[] {
  return cells.flatMap(({ shock, rule, readings }) => {
    const ordinary = cells.find((c) => c.shock === 0 && c.rule === rule)!;
    return readings.map((reading, i): StressEffect => {
      const before = ordinary.readings[i]!;
      let gained = 0, lost = 0;
      reading.pay.forEach((fen, h) => {
        const change = fen - before.pay[h]!;
        if (change > 0) gained += change;
        else lost -= change;
      });
      return {
        shock,
        rule,
        reading,
        borne: {
          fund: before.left - reading.left,
          institutions: reading.unpaid - before.unpaid,
          patients: reading.patients - before.patients,
          counties: reading.counties - before.counties,
        },
        moved: Math.min(gained, lost),
      };
    });
  });
}

/** Both schemes of a shock under a rule as one (两险种合计). */
export function bothSchemes(
  effects: readonly StressEffect[],
): Pick<StressEffect, "borne" | "moved"> {
  const total = (of: (effect: StressEffect) => number) =>
    effects.reduce((all, effect) => all + of(effect), 0);
  return {
    borne: {
      fund: total(({ borne }) => borne.fund),
      institutions: total(({ borne }) => borne.institutions),
      patients: total(({ borne }) => borne.patients),
      counties: total(({ borne }) => borne.counties),
    },
    moved: total(({ moved }) => moved),
  };
}

/** First month in which somebody is not paid, `null` if none is. */
export function firstLate(
  { bankShort, accountShort }: StressReading,
): string | null {
  const months = [bankShort, accountShort].filter((m) => m !== null).sort();
  return months[0] ?? null;
}
