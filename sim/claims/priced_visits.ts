import type { OutpatientOptions } from "./outpatient.ts";

/** Outpatient settings that benefits change. */
export type PricedVisits = Pick<OutpatientOptions, "visits" | "fundShare">;

/**
 * Ordinary visits under benefits of a scheme (普通门诊待遇): the fund's share with what
 * benefits add, and visits as patients answer it; chronic care stays.
 *
 * @param change added to the fund's share
 * @param asked visits relative to those under the old benefits, by scheme
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pricedVisits } from "./priced_visits.ts";
 *
 * const each = (x: number) => ({ employee: x, resident: x });
 * const { visits, fundShare } = pricedVisits(
 *   { ordinary: each(3), chronic: each(1) },
 *   { ordinary: each(0.5), chronic: each(0.8) },
 *   { employee: 0, resident: 0.1 },
 *   [1, 1.1],
 * );
 * assertEquals(visits.ordinary, { employee: 3, resident: 3.3000000000000003 });
 * assertEquals(fundShare.ordinary, { employee: 0.5, resident: 0.6 });
 * assertEquals(visits.chronic.resident, 1);
 * ```
 */
export function pricedVisits(
  visits: PricedVisits["visits"],
  fundShare: PricedVisits["fundShare"],
  change: PricedVisits["fundShare"]["ordinary"],
  asked: readonly [number, number],
): PricedVisits {
  const paid = (share: number, more: number) =>
    Math.min(1, Math.max(0, share + more));
  return {
    visits: {
      ...visits,
      ordinary: {
        employee: visits.ordinary.employee * asked[0],
        resident: visits.ordinary.resident * asked[1],
      },
    },
    fundShare: {
      ...fundShare,
      ordinary: {
        employee: paid(fundShare.ordinary.employee, change.employee),
        resident: paid(fundShare.ordinary.resident, change.resident),
      },
    },
  };
}
