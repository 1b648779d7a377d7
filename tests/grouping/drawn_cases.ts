import fc from "fast-check";
import { detailsRoom } from "../../sim/claims/describe.ts";
import { group } from "../../sim/grouping/group.ts";
import { claimsFor, type Grouper } from "../../sim/grouping/grouper.ts";
import {
  type ClaimDetails,
  type Claims,
  NO_SECONDARY,
} from "../../sim/model/ledger.ts";
import type { Base } from "./groupers.ts";
import { allDip, claimsOf, codeBook } from "./small_city.ts";

const RANKS: Readonly<Record<string, number>> = {
  "88.5500": 1,
  "99.2500": 2,
  "93.9000": 2,
  "36.0700": 3,
  "51.2300": 4,
  "41.0000": 2,
};
const OPS = Object.keys(RANKS);
const DIAGNOSES = [
  ...["K80.1", "K80.2", "K81.0", "I20.0", "I21.0", "P07.1", "Z51.1"],
  ...["Z54.8", "A15.0", "T21.3", "J18.9"],
];
export const BOOK = codeBook(DIAGNOSES.flatMap((dx) => [
  { dx },
  ...OPS.map((op) => ({ dx, operations: [op], rank: RANKS[op]! })),
  ...OPS.flatMap((a) =>
    OPS.filter((b) => a !== b).map((b) => ({
      dx,
      operations: [a, b],
      rank: Math.max(RANKS[a]!, RANKS[b]!),
    }))
  ),
]));

export interface Drawn {
  readonly code: number;
  readonly cost: number;
  readonly age: number;
  readonly weight: number;
  readonly secondary: number;
  readonly times: number;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  code: fc.nat(BOOK.diagnosis.length - 1),
  cost: fc.integer({ min: 1, max: 2000_00 }),
  age: fc.constantFrom(0, 10, 17, 18, 70),
  weight: fc.constantFrom(0, 700, 750, 1999, 2499, 2500),
  secondary: fc.constantFrom(NO_SECONDARY, 0, 1, 2, 3),
  times: fc.constantFrom(1, 3, 14, 15, 40),
});
export const city = fc.array(drawn, { minLength: 1, maxLength: 25 });

/** The drawn cases as claims, each as often as it says, its cost a little higher each time. */
export function baseOf(
  rows: readonly Drawn[],
): Base & { details: ClaimDetails } {
  const all = rows.flatMap((r) =>
    Array.from({ length: r.times }, (_, i) => ({ ...r, cost: r.cost + i }))
  );
  return {
    codes: BOOK,
    claims: claimsOf(all),
    details: {
      ...detailsRoom(all.length),
      age: Uint8Array.from(all, (r) => r.weight > 0 ? 0 : r.age),
      birthWeight: Uint16Array.from(all, (r) => r.weight),
      secondary: Uint16Array.from(all, (r) => r.secondary),
    },
  };
}

export function grouped(
  grouper: Grouper,
  claims: Claims,
  details: ClaimDetails,
) {
  const refined = claimsFor(grouper, claims, details);
  return {
    refined,
    groups: group(refined, allDip(refined), grouper.catalogue).group,
  };
}

/** How many cities are tried, the same ones each time. */
export const SETTINGS = { seed: 20250101, numRuns: 12 };
