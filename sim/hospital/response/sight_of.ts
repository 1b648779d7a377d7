import type { Cases, Claims, Hospitals, Points } from "../../model/ledger.ts";
import { type CodePoints, codeSteps, type OwnCases } from "./code_steps.ts";
import { type CostKnown, costMix } from "./cost_mix.ts";
import { ownShares } from "./own_shares.ts";
import { shortCases } from "./short_cases.ts";
import type { Sight } from "./sight.ts";

/** What an institution's books say of a scheme-year (本院账目), by institution. */
export interface SchemeBooks {
  readonly cases: Float64Array;
  /** 1/10000. */
  readonly points: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen. */
  readonly booked: Float64Array;
  /** Paid after clearing, fen. */
  readonly pay: Float64Array;
}

/** A settled year as institutions meet it. */
export interface YearSeen {
  readonly archive: Pick<Hospitals, "level">;
  /** 1 = run by the state. */
  readonly publicOwned: Uint8Array;
  /** One element a scheme. */
  readonly books: readonly SchemeBooks[];
  readonly claims: Pick<
    Claims,
    "rows" | "hospital" | "scheme" | "cost" | "selfPaid" | "code"
  >;
  readonly own: OwnCases & CostKnown;
  /** Whether a door out of payment by case is open, so that institutions look at what each case costs. */
  readonly door: boolean;
  /** Cost by severity relative to the mean. */
  readonly severityCost: Float64Array;
  /** Points of codes in the catalogue that is published. */
  readonly codes: CodePoints;

  readonly cases: Pick<Cases, "group">;
  readonly points: Pick<Points, "points">;
  /** Groups of the catalogue. */
  readonly groups: number;
  /** What an institution itself spends of a yuan it bills. */
  readonly ownCost: Float64Array;
  /** Occupied share of the agreed beds. */
  readonly occupancy: Float64Array;
}

/** What institutions know after a settled year (医院所见): both schemes taken together. */
export function sightOf(year: YearSeen): Sight {
  const { archive, publicOwned, books, ownCost, occupancy } = year;
  const hospitals = archive.level.length;
  const billed = together(books, ({ cost }) => cost, hospitals);
  const points = together(books, ({ points }) => points, hospitals);
  const booked = together(books, ({ booked }) => booked, hospitals);
  const pool = points.reduce((sum, p) => sum + p, 0);
  const { groupShare, offList } = ownShares(
    year.claims,
    year.cases,
    year.points,
    year.groups,
    hospitals,
  );
  return {
    hospitals,
    level: archive.level,
    publicOwned,
    cases: together(books, ({ cases }) => cases, hospitals),
    points,
    billed,
    spent: billed.map((fen, h) => fen * ownCost[h]!),
    fund: together(books, ({ pay }) => pay, hospitals),
    patients: billed.map((fen, h) => fen - booked[h]!),
    offList,
    ...shortCases(year.claims, year.points, hospitals),
    groupShare,
    poolShare: points.map((own) => pool === 0 ? 0 : own / pool),
    occupancy,
    severityCost: year.severityCost,
    costMix: year.door ? costMix(year.claims, year.own, archive.level) : null,
    ...codeSteps(year.claims, year.own, year.codes, hospitals),
  };
}

function together(
  books: readonly SchemeBooks[],
  of: (books: SchemeBooks) => Float64Array,
  hospitals: number,
): Float64Array {
  const out = new Float64Array(hospitals);
  for (const scheme of books) {
    const column = of(scheme);
    for (let h = 0; h < hospitals; h++) out[h]! += column[h]!;
  }
  return out;
}
