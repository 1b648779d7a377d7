import { mulDiv, SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import { type Claims, OUT_OF_AREA } from "../model/ledger.ts";
import type { Episodes, Persons, Stays } from "../model/world.ts";
import {
  basicFund,
  catastrophic,
  deductible,
  type Layer,
  type RepeatRule,
} from "./benefit.ts";

/** Benefit terms of a year, ready for the loop; index = scheme × 3 + level index. */
export interface BillTerms {
  /** Off-list share of cost, 1/10000. */
  readonly selfPaid: Int32Array;
  /** First-pay share of cost, 1/10000. */
  readonly firstPay: number;
  /** Deductible by stay 1 to {@linkcode STAYS}, fen. */
  readonly deductible: Float64Array;
  /** Fund ratio, 1/10000; second half for the retired, never above 1. */
  readonly ratio: Int32Array;
  /** Fund ratio out of the area relative to level 3, 1/10000, filed, not filed, living there. */
  readonly remote: Int32Array;
  /** Shares as thresholds of 32 random bits: registered as living elsewhere; filed, of the others' stays. */
  readonly filing: { readonly longTerm: number; readonly filed: number };
  /** Luck of filing, by person and stay. */
  readonly filingKey: Key;
  /** By scheme, fen. */
  readonly annualCap: Float64Array;
  readonly layers: readonly (readonly Layer[])[];
  readonly layersCap: Float64Array;
  /** Compliant burden also holds the first-pay part. */
  readonly includeFirst: boolean;
}

/** Benefit settings, as the registry has them. */
export interface BenefitOptions {
  readonly deductible: ByScheme<ByLevel>;
  readonly ratio: ByScheme<ByLevel>;
  readonly retiredBonus: number;
  readonly annualCap: ByScheme<number>;
  readonly repeatDeductible: ByScheme<RepeatRule>;
  readonly remoteFactor: number;
  readonly remoteUnfiledFactor: number;
  readonly remoteLongTermFactor: number;
  readonly filing: { readonly longTerm: number; readonly filed: number };
  readonly layers: ByScheme<readonly Layer[]>;
  readonly layersCap: ByScheme<number>;
  readonly includeFirst: boolean;
  readonly firstShare: number;
  /** Off-list and first-pay share together, by scheme and level. */
  readonly selfPaidShare: ByScheme<ByLevel>;
}

type ByLevel = Readonly<Record<"3" | "2" | "1", number>>;
interface ByScheme<T> {
  readonly employee: T;
  readonly resident: T;
}

/** Stays of a year whose deductibles are listed; the last holds for any later one. */
const STAYS = 24;
const NUMBERS = Array.from({ length: STAYS }, (_, i) => i + 1);

/**
 * Prepares the benefit settings (待遇政策) for {@linkcode bill}.
 *
 * @param filingKey luck of filing care out of the area
 */
export function billTerms(options: BenefitOptions, filingKey: Key): BillTerms {
  const schemes = ["employee", "resident"] as const,
    levels = ["3", "2", "1"] as const;
  const of = (
    pick: (s: typeof schemes[number], l: typeof levels[number]) => number,
  ) => schemes.flatMap((s) => levels.map((l) => pick(s, l)));
  const ratio = of((s, l) => options.ratio[s][l] * SCALE);
  const retired = of((s, l) =>
    Math.min(
      1,
      options.ratio[s][l] + (s === "employee" ? options.retiredBonus : 0),
    ) * SCALE
  );
  return {
    selfPaid: Int32Array.from(
      of((s, l) => options.selfPaidShare[s][l] - options.firstShare),
      (x) => Math.round(Math.max(0, x) * SCALE),
    ),
    firstPay: Math.round(options.firstShare * SCALE),
    deductible: Float64Array.from(
      schemes.flatMap((s) =>
        levels.flatMap((l) =>
          NUMBERS.map((n) =>
            deductible(
              options.deductible[s][l] * 100,
              n,
              options.repeatDeductible[s],
            )
          )
        )
      ),
    ),
    ratio: Int32Array.from([...ratio, ...retired], Math.round),
    remote: Int32Array.of(
      Math.round(options.remoteFactor * SCALE),
      Math.round(options.remoteUnfiledFactor * SCALE),
      Math.round(options.remoteLongTermFactor * SCALE),
    ),
    filing: {
      longTerm: options.filing.longTerm * 2 ** 32,
      filed: options.filing.filed * 2 ** 32,
    },
    filingKey,
    annualCap: Float64Array.from(schemes, (s) => options.annualCap[s] * 100),
    layers: schemes.map((s) => options.layers[s]),
    layersCap: Float64Array.from(schemes, (s) => options.layersCap[s] * 100),
    includeFirst: options.includeFirst,
  };
}

/** Columns that {@linkcode bill} fills, with the next free row. */
export type ClaimsRoom = { -readonly [K in keyof Claims]: Claims[K] };

/**
 * Bills the stays of one block (费用结算), in order of person and day: off-list
 * and first-pay parts, deductible by number of stays, ratio, yearly cap, then
 * catastrophic insurance on the cumulated burden. `R-BEN`, `R-BIG`; dip-rules
 * 6.1 and 5.5. This is the veil: what leaves here is all that the payer sees.
 */
export function bill(
  terms: BillTerms,
  levelOf: Uint8Array,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  room: ClaimsRoom,
): void {
  let last = -1, stay = 0, used = 0, burden = 0, helped = 0;
  for (let i = 0; i < stays.rows; i++) {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    if (p !== last) last = p, stay = 0, used = 0, burden = 0, helped = 0;
    stay++;
    const s = persons.scheme[p]!, hospital = stays.hospital[i]!;
    const far = hospital === OUT_OF_AREA;
    const level = far ? 0 : 3 - levelOf[hospital]!;
    const at = s * 3 + level;
    const cost = stays.cost[i]!;
    const self = mulDiv(cost, terms.selfPaid[at]!, SCALE);
    const first = mulDiv(cost, terms.firstPay, SCALE);
    const eligible = cost - self - first;
    const ratio = terms.ratio[persons.retired[p]! * 6 + at]!;
    const fund = basicFund(
      eligible,
      terms.deductible[at * STAYS + (stay < STAYS ? stay : STAYS) - 1]!,
      far
        ? mulDiv(ratio, remoteFactor(terms, persons.person[p]!, stay), SCALE)
        : ratio,
      terms.annualCap[s]! - used,
    );
    used += fund;
    burden += eligible - fund + (terms.includeFirst ? first : 0);
    const helpedNow = catastrophic(
      burden,
      terms.layers[s]!,
      terms.layersCap[s]!,
    );
    const row = room.rows++;
    room.person[row] = persons.person[p]!;
    room.hospital[row] = hospital;
    room.scheme[row] = s;
    room.county[row] = persons.county[p]!;
    room.day[row] = episodes.day[e]!;
    room.los[row] = stays.los[i]!;
    room.code[row] = stays.code[i]!;
    room.cost[row] = cost;
    room.selfPaid[row] = self;
    room.fund[row] = fund;
    room.catastrophic[row] = helpedNow - helped;
    helped = helpedNow;
  }
}

const luck = new Int32Array(2);

/**
 * Who lives elsewhere is registered so for the whole year; anyone else files, or
 * does not, stay by stay.
 */
function remoteFactor(terms: BillTerms, person: number, stay: number): number {
  const { filing, filingKey: { k0, k1 } } = terms;
  threefry(k0, k1, person, 0, luck);
  if ((luck[0]! >>> 0) < filing.longTerm) return terms.remote[2]!;
  threefry(k0, k1, person, stay, luck);
  return terms.remote[(luck[0]! >>> 0) < filing.filed ? 0 : 1]!;
}
