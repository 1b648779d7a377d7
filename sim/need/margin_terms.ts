import type { CodeBook } from "../model/ledger.ts";
import { type Key, purposeKey } from "../base/streams.ts";
import type { NeedTables } from "./need_tables.ts";

/** What illness at the margin of admission is drawn from; plain data. */
export interface MarginTerms {
  /** The year's tables, with the rate of such illness instead of all first stays. */
  readonly need: NeedTables;
  readonly count: Key;
  readonly detail: Key;
  readonly after: Key;
  /** 1 = a mild case of this code could be seen as an outpatient, by code. */
  readonly discretionary: Uint8Array;
  /** Luck of a mild illness that no hospital of the year admits, 0 = none does. */
  readonly mildBelow: number;
  /** Likewise of a return, by disease; `null` where no stay is cut short. */
  readonly returnBelow: Float64Array | null;
}

/** How far the levers of the year reach. */
export interface MarginReach {
  /** Share of first stays without an operation that are at the margin, and so of what is added to them. */
  readonly discretionary: number;
  /** Largest relative change of admissions at the margin. */
  readonly volume: number;
  /** Largest relative rise of the hazard of coming back. */
  readonly returns: number;
}

/** Times as many as are admitted of such illness today could be admitted on top, and no more. */
export const DEPTH = 3;

/**
 * Prepares {@linkcode drawMargin} (边缘病例): a lever of 0.15 adds 15 % of the
 * discretionary stays there are, one of 1 as many again, up to {@linkcode DEPTH}.
 */
export function marginTerms(
  need: NeedTables,
  { count, detail }: { readonly count: Key; readonly detail: Key },
  discretionary: Uint8Array,
  reach: MarginReach,
): MarginTerms {
  const odds = returnOdds(need);
  return {
    need: {
      ...need,
      rate: need.rate.map((rate) => rate * reach.discretionary * DEPTH),
    },
    count: purposeKey(count, "need/margin", 0),
    detail: purposeKey(detail, "need/margin", 0),
    after: purposeKey(detail, "need/returns", 0),
    discretionary,
    mildBelow: Math.max(0, reach.volume),
    returnBelow: reach.returns > 0 ? odds.map((x) => x * reach.returns) : null,
  };
}

/**
 * By code: 1 where nothing is done that needs a bed, and no course or long stay is
 * planned (可门诊处理的编码).
 *
 * @param interval days between planned sessions by disease, 0 = none
 */
export function discretionaryCodes(
  interval: Uint8Array,
  book: CodeBook,
  diseaseOf: Uint16Array,
): Uint8Array {
  return book.treatmentClass.map((rank, c) =>
    Number(
      rank === 0 && interval[diseaseOf[c]!] === 0 &&
        book.bedDay[c] === 0 && book.psychiatric[c] === 0 &&
        book.dialysis[c] === 0,
    )
  );
}

/**
 * Odds of coming back unplanned, by disease (再住院几率): a hazard that rises by a
 * share brings back this times the share of those who otherwise do not return.
 */
export function returnOdds({ followUps }: NeedTables): Float64Array {
  return Float64Array.from(followUps.below, (below, d) => {
    const p = below / 65536;
    return followUps.interval[d]! > 0 || p >= 1 ? 0 : p / (1 - p);
  });
}
