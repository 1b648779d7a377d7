import type { Sight } from "./sight.ts";

/**
 * Books of institutions that are alike: secondary, public, free beds, 3 %
 * of each group, three tenths of the bill paid by patients; what is `given` differs.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { plainSight } from "./plain_sight.ts";
 *
 * const sight = plainSight(4, { level: Uint8Array.of(3, 2, 2, 1) });
 * assertEquals(sight.poolShare[0], 0.25);
 * assertEquals(sight.level[3], 1);
 * ```
 */
export function plainSight(
  hospitals: number,
  given: Partial<Sight> = {},
): Sight {
  const column = (value: number) => new Float64Array(hospitals).fill(value);
  return {
    hospitals,
    level: new Uint8Array(hospitals).fill(2),
    publicOwned: new Uint8Array(hospitals).fill(1),
    cases: column(1000),
    points: column(1e7),
    billed: column(1e9),
    spent: column(6e8),
    fund: column(7e8),
    patients: column(3e8),
    offList: column(0.05),
    short: column(0),
    shortPay: column(0.5),
    groupShare: column(0.03),
    poolShare: column(1 / hospitals),
    occupancy: column(0.6),
    costMix: null,
    severityCost: Float64Array.of(0.8, 1.2, 2.2),
    volumeStep: column(0.2),
    primaryStep: column(0.05),
    treatmentStep: column(0.5),
    codingStep: column(0.3),
    upcodingStep: column(0.2),
    ...given,
  };
}
