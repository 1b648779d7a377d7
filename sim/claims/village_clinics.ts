import type { Hospitals } from "../model/ledger.ts";

/** How village clinics are paid, as the registry has it. */
export interface ClinicOptions {
  /** Their visits are booked with their township centre. */
  readonly integrated: boolean;
  /** Share of the visits of centre and clinics together that are at clinics. */
  readonly share: number;
  /** Factor on the odds of clinics against their centre, by county; 1 where left out. */
  readonly odds?: Float64Array;
}

/**
 * Part of an institution's visits that its village clinics bill on their own
 * (村卫生室一体化), 0–1 by hospital: none where they are integrated, and none of
 * an institution that is not a township centre. Mechanism 88.
 */
export function clinicShares(
  { kind, county }: Pick<Hospitals, "kind" | "county">,
  { integrated, share, odds }: ClinicOptions,
): Float64Array {
  return Float64Array.from(kind, (k, h) => {
    if (k !== "township" || integrated) return 0;
    const factor = odds?.[county[h]!] ?? 1;
    return factor === 1 ? share : share * factor / (share * factor + 1 - share);
  });
}

/**
 * Divides one institution's visits day by day (人次拆分): what has gone to the
 * clinics so far is always the share of all visits so far, rounded. So a year
 * is divided to within half a visit, without luck.
 *
 * @returns the clinics' part of a day's visits; never more than these
 */
export function visitSplitter(share: number): (visits: number) => number {
  let seen = 0, given = 0;
  return (visits) => {
    seen += visits;
    const part = Math.round(seen * share) - given;
    given += part;
    return part;
  };
}
