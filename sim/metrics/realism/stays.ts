import type { Asked, CityYear } from "./city_year.ts";

/** Which claims a sum takes, by row. */
export type Pick = (row: number) => boolean;

/** Sums over the claims that were taken (住院合计). */
export interface Sums {
  readonly stays: number;
  readonly days: number;
  /** Fen. */
  readonly cost: number;
  /** Inside the benefit rules: cost less what is off the list and what is paid first. */
  readonly inCatalogue: number;
  /** Basic pooled fund. */
  readonly pooled: number;
  /** Pooled fund, catastrophic insurance and supplements of employees. */
  readonly fund: number;
}

/** Sums over the claims of the asked scheme that `pick` takes. */
export function sums(asked: Asked, pick: Pick = () => true): Sums {
  const { claims, details } = asked.at.record;
  const supplement = details?.supplement, inside = 1 - asked.at.firstPay;
  let stays = 0, days = 0, cost = 0, inCatalogue = 0, pooled = 0, fund = 0;
  each(asked, (row) => {
    if (!pick(row)) return;
    stays++;
    days += claims.los[row]!;
    cost += claims.cost[row]!;
    inCatalogue += claims.cost[row]! * inside - claims.selfPaid[row]!;
    pooled += claims.fund[row]!;
    fund += claims.fund[row]! + claims.catastrophic[row]! +
      (supplement?.[row] ?? 0);
  });
  return { stays, days, cost, inCatalogue, pooled, fund };
}

/** Share of the asked scheme's stays that `pick` takes, percent. */
export function shareOfStays(asked: Asked, pick: Pick): number {
  return percent(sums(asked, pick).stays, sums(asked).stays);
}

/** Calls `take` for every claim of the asked scheme. */
export function each(
  { at, scheme }: Asked,
  take: (row: number) => void,
): void {
  const { claims } = at.record;
  for (let row = 0; row < claims.rows; row++) {
    if (scheme === null || claims.scheme[row] === scheme) take(row);
  }
}

/** Cost in fen of the asked claims, ascending. */
export function sortedCosts(
  asked: Asked,
  pick: Pick = () => true,
): Float64Array {
  const { cost, rows } = asked.at.record.claims;
  const out = new Float64Array(rows);
  let n = 0;
  each(asked, (row) => {
    if (pick(row)) out[n++] = cost[row]!;
  });
  return out.subarray(0, n).sort();
}

/** Whether the stay was outside the pooling area (异地). */
export function isRemote({ record, hospitals }: CityYear, row: number) {
  return record.claims.hospital[row]! >= hospitals.id.length;
}

/**
 * Level of the institution of a claim. Stays outside the area count as
 * tertiary, as the benefit rules count them: the bulletins count an
 * institution's level wherever it stands.
 */
export function levelOf(at: CityYear, row: number): number {
  return isRemote(at, row)
    ? 3
    : at.hospitals.level[at.record.claims.hospital[row]!]!;
}

/** Takes claims of institutions of one level. */
export function ofLevel({ at }: Asked, level: 1 | 2 | 3): Pick {
  return (row) => levelOf(at, row) === level;
}

/** Takes claims of local institutions of one level; mean stays are read there. */
export function localOfLevel({ at }: Asked, level: 1 | 2 | 3): Pick {
  return (row) => !isRemote(at, row) && levelOf(at, row) === level;
}

/** Kinds that are no hospitals: township and community centres and what is smaller. */
const PRIMARY_CARE: readonly string[] = [
  "township",
  "community",
  "primary",
  "clinic",
];

/** Whether the claim is of a township or community centre, or another institution of primary care (基层). */
export function isPrimaryCare(at: CityYear, row: number): boolean {
  return !isRemote(at, row) &&
    PRIMARY_CARE.includes(at.hospitals.kind[at.record.claims.hospital[row]!]!);
}

/** Whether the claim is of a township health centre (乡镇卫生院). */
export function isTownship(at: CityYear, row: number): boolean {
  return at.hospitals.kind[at.record.claims.hospital[row]!] === "township";
}

/** Insured persons of the asked scheme at mid-year. */
export function insuredOf({ at, scheme }: Asked): number {
  return scheme === null ? at.insured[0] + at.insured[1] : at.insured[scheme]!;
}

/** a of b in percent. */
export function percent(a: number, b: number): number {
  return 100 * a / b;
}

/** Standard deviation of all values over their mean, in one pass. */
export function variation(values: Float64Array): number {
  let sum = 0, squares = 0;
  for (const x of values) sum += x, squares += x * x;
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / mean;
}

/** Share of the total that the largest `part` of ascending values hold, percent. */
export function topShare(ascending: Float64Array, part: number): number {
  const from = ascending.length - Math.round(ascending.length * part);
  let top = 0, all = 0;
  ascending.forEach((x, i) => {
    all += x;
    if (i >= from) top += x;
  });
  return percent(top, all);
}
