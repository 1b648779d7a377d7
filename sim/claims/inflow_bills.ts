import { mulDiv, SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import {
  type ClaimDetails,
  type Claims,
  type InflowBills,
  SCHEMES,
} from "../model/ledger.ts";
import { basicFund } from "./benefit.ts";

/** Expected stays of patients from other pools, a row a hospital × disease × origin. */
export interface ExpectedStays {
  readonly hospital: Uint16Array;
  readonly disease: Uint16Array;
  /** 0 = of another pool. */
  readonly origin: Uint8Array;
  readonly stays: Float64Array;
}

/** Settings of {@linkcode inflowBills}, as the registry has them. */
export interface InflowBillOptions {
  /** Part of them from the province. */
  readonly inProvince: number;
  /** Part of the cost that is paid first. */
  readonly firstShare: number;
  /** What the home pools grant, yuan and ratio. */
  readonly benefit: Readonly<
    Record<
      typeof SCHEMES[number],
      { readonly deductible: number; readonly ratio: number }
    >
  >;
}

const luck = new Int32Array(2);
const WORDS = 2 ** 32;

/**
 * Bills of in-province patients of other pools (外来参保人结算单): as many as are expected of
 * a hospital and disease, each like one of the hospital's own stays with that disease,
 * drawn by luck that is named by hospital and disease; benefits are those of the home
 * pools, without a yearly cap, as what they used elsewhere is not known. `R-OUT`.
 *
 * @param diseaseOf disease by code
 * @param diseases number of them
 * @param hospitals number of institutions
 */
export function inflowBills(
  own: { readonly claims: Claims; readonly details: ClaimDetails },
  expected: ExpectedStays,
  diseaseOf: ArrayLike<number>,
  { diseases, hospitals }: {
    readonly diseases: number;
    readonly hospitals: number;
  },
  options: InflowBillOptions,
  key: Key,
): InflowBills {
  const { claims, details } = own, weight = claims.weight ?? 1;
  const { from, rows } = byPlace(claims, diseaseOf, diseases, hospitals);
  const donors: number[] = [];
  for (let i = 0; i < expected.stays.length; i++) {
    if (expected.origin[i] !== 0) continue;
    const at = expected.hospital[i]! * diseases + expected.disease[i]!;
    const first = from[at]!, known = from[at + 1]! - first;
    if (known === 0) continue;
    threefry(key.k0, key.k1, at, 0, luck);
    const asked = expected.stays[i]! * options.inProvince / weight;
    const n = Math.floor(asked + (luck[0]! >>> 0) / WORDS);
    for (let k = 1; k <= n; k++) {
      threefry(key.k0, key.k1, at, k, luck);
      donors.push(
        rows[first + Math.floor((luck[0]! >>> 0) / WORDS * known)]!,
      );
    }
  }
  const like = Uint32Array.from(donors);
  const bills: Claims = {
    ...taken(claims, like),
    rows: like.length,
    person: Uint32Array.from(like, (_, i) => i),
    catastrophic: new Int32Array(like.length),
  };
  grant(bills, options);
  return {
    claims: bills,
    details: {
      ...taken(details, like),
      supplement: new Int32Array(like.length),
      aid: new Int32Array(like.length),
      commercial: new Int32Array(like.length),
    },
  };
}

/** Rows of the claims by hospital × diseases + disease, and where each begins. */
function byPlace(
  { rows, hospital, code }: Claims,
  diseaseOf: ArrayLike<number>,
  diseases: number,
  hospitals: number,
) {
  const cells = hospitals * diseases, from = new Uint32Array(cells + 1);
  const placeOf = (i: number) =>
    hospital[i]! < hospitals
      ? hospital[i]! * diseases + diseaseOf[code[i]!]!
      : -1;
  let inside = 0;
  for (let i = 0; i < rows; i++) {
    const at = placeOf(i);
    if (at < 0) continue;
    from[at + 1] = from[at + 1]! + 1;
    inside++;
  }
  for (let at = 0; at < cells; at++) from[at + 1] = from[at + 1]! + from[at]!;
  const next = from.slice(0, cells), sorted = new Uint32Array(inside);
  for (let i = 0; i < rows; i++) {
    const at = placeOf(i);
    if (at < 0) continue;
    sorted[next[at]!] = i;
    next[at] = next[at]! + 1;
  }
  return { from, rows: sorted };
}

/** The rows of every column of a table; what is no column stays. */
function taken<T extends object>(table: T, rows: Uint32Array): T {
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => {
      if (!ArrayBuffer.isView(column)) return [name, column];
      const all = column as unknown as Int32Array;
      const some = new (all.constructor as Int32ArrayConstructor)(rows.length);
      for (let i = 0; i < rows.length; i++) some[i] = all[rows[i]!]!;
      return [name, some];
    }),
  ) as T;
}

/** Fund money of the bills by the benefits of the home pools: (E − d) × ratio. */
function grant(
  { rows, scheme, cost, selfPaid, fund }: Claims,
  { firstShare, benefit }: InflowBillOptions,
): void {
  const first = Math.round(firstShare * SCALE);
  const terms = SCHEMES.map((name) => ({
    deductible: Math.round(benefit[name].deductible * 100),
    ratio: Math.round(benefit[name].ratio * SCALE),
  }));
  for (let i = 0; i < rows; i++) {
    const { deductible, ratio } = terms[scheme[i]!]!;
    const eligible = cost[i]! - selfPaid[i]! - mulDiv(cost[i]!, first, SCALE);
    fund[i] = basicFund(eligible, deductible, ratio, Infinity);
  }
}
