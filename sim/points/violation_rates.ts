import { type Ratio, ratio } from "../base/ratio.ts";
import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  type Hospitals,
  LEVELS,
  METHODS,
  NO_GROUP,
  NO_SECONDARY,
  OUTCOMES,
} from "../model/ledger.ts";
import type { ReferenceMeans } from "./reference_mean.ts";
import {
  lessViolation,
  type Violation,
  type ViolationOptions,
  type ViolationRate,
  VIOLATIONS,
  violationShare,
} from "./violation.ts";

/** What counts as a violation of each kind. */
export interface ViolationCuts {
  /** Days after discharge within which a stay is a readmission. */
  readonly readmissionDays: number;
  /** Cost below this multiple of the reference mean. */
  readonly lowCost: number;
  /** Stay above this multiple of the disease's mean stay. */
  readonly longStay: number;
  /** Death rate up to which a disease is of low risk. */
  readonly lowRisk: number;
}

/** Cases that count and cases they are counted among, by index × hospitals + hospital. */
export interface ViolationCounts {
  readonly found: Float64Array;
  readonly among: Float64Array;
}

/**
 * Counts a year's violations by hospital (违规监督计数), DIP cases with a group only:
 * stays soon after a discharge from the same hospital for the same category,
 * planned ones aside; cheap stays; very long stays; lists without a secondary
 * diagnosis where intensive care, death or a very long stay asks for one; deaths
 * in diseases of low risk. Without lists the last two count nothing.
 *
 * `R-VIO`. Diseases' mean stays and death rates are the pool's own of the year.
 */
export function violationCounts(
  claims: Claims,
  details: ClaimDetails | null,
  cases: Cases,
  codes: CodeBook,
  hospitals: Hospitals,
  reference: ReferenceMeans,
  cuts: ViolationCuts,
): ViolationCounts {
  const count = hospitals.id.length;
  const found = new Float64Array(VIOLATIONS.length * count);
  const among = new Float64Array(VIOLATIONS.length * count);
  const dip = METHODS.indexOf("dip"), levels = LEVELS.length;
  const death = OUTCOMES.indexOf("death");
  const groups = reference.value.length / levels;
  const { stay, lowRisk } = diseases(claims, details, cases, groups, cuts);
  const levelOf = hospitals.level.map((l) => LEVELS.indexOf(l as 3 | 2 | 1));
  const { value, timesBase, base } = reference;
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!;
    if (cases.method[i] !== dip || group === NO_GROUP) continue;
    const h = claims.hospital[i]!, row = group * levels + levelOf[h]!;
    among[h]!++;
    if (returned(claims, details, cases, codes, i, cuts.readmissionDays)) {
      found[h]!++;
    }
    const mean = timesBase[row] === 1
      ? value[row]! * base[h]! / SCALE
      : value[row]!;
    if (mean > 0) {
      among[count + h]!++;
      if (claims.cost[i]! < cuts.lowCost * mean) found[count + h]!++;
    }
    const long = claims.los[i]! > cuts.longStay * stay[group]!;
    among[2 * count + h]!++;
    if (long) found[2 * count + h]!++;
    if (details === null) continue;
    const died = details.outcome[i] === death;
    if (long || died || details.icuDays[i]! > 0) {
      among[3 * count + h]!++;
      if (details.secondary[i] === NO_SECONDARY) found[3 * count + h]!++;
    }
    if (lowRisk[group] === 1) {
      among[4 * count + h]!++;
      if (died) found[4 * count + h]!++;
    }
  }
  return { found, among };
}

/**
 * The share of each hospital's points of the year that its conduct costs
 * (违规扣减比例), exact; peers are all hospitals of its level together, weighted by
 * cases.
 */
export function violationShares(
  counts: ViolationCounts,
  hospitals: Hospitals,
  options: ViolationOptions,
): Ratio[] {
  const { found, among } = counts, count = hospitals.id.length;
  const peers = new Map<number, Ratio>();
  for (const { k, level, n, of } of peersOf(counts, hospitals)) {
    if (of > 0) peers.set(k * 10 + level, ratio(n, of));
  }
  return hospitals.id.map((_, h) => {
    const rates: Partial<Record<Violation, ViolationRate>> = {};
    VIOLATIONS.forEach((name, k) => {
      const of = among[k * count + h]!;
      const peer = peers.get(k * 10 + hospitals.level[h]!);
      if (of === 0 || peer === undefined) return;
      rates[name] = { rate: ratio(found[k * count + h]!, of), peer };
    });
    return violationShare(rates, options);
  });
}

/**
 * Indices whose rate is zero among all hospitals of a level (同级违规率为零), such as
 * `level:3/mortality`: nobody of the level is compared by them. `R-NUM-ZERO`.
 */
export function idleIndices(
  counts: ViolationCounts,
  hospitals: Hospitals,
): string[] {
  return peersOf(counts, hospitals).filter(({ n }) => n === 0)
    .map(({ k, level }) => `level:${level}/${VIOLATIONS[k]!}`);
}

/** Violations and cases of an index, level by level. */
function peersOf({ found, among }: ViolationCounts, hospitals: Hospitals) {
  const count = hospitals.id.length;
  const levels = LEVELS.filter((level) => hospitals.level.includes(level));
  return VIOLATIONS.flatMap((_, k) =>
    levels.map((level) => {
      let n = 0, of = 0;
      hospitals.level.forEach((own, h) => {
        if (own !== level) return;
        n += found[k * count + h]!, of += among[k * count + h]!;
      });
      return { k, level, n, of };
    })
  );
}

/**
 * How far each hospital's rate of one index lies above that of its level, relative
 * to it (违规率超出同级的比例), exact; 0 where nobody of the level has any, `null` where
 * the hospital has no cases to count among. `R-COEF` 3.2, `R-NUM-ZERO`.
 */
export function violationExcess(
  counts: ViolationCounts,
  hospitals: Hospitals,
  name: Violation,
): (Ratio | null)[] {
  const { found, among } = counts, count = hospitals.id.length;
  const at = VIOLATIONS.indexOf(name) * count;
  const peers = peersOf(counts, hospitals).filter(({ k }) => k * count === at);
  return hospitals.id.map((_, h) => {
    const of = among[at + h]!;
    if (of === 0) return null;
    const peer = peers.find(({ level }) => level === hospitals.level[h])!;
    if (peer.n === 0) return ratio(0);
    return ratio(
      BigInt(found[at + h]!) * BigInt(peer.of) -
        BigInt(peer.n) * BigInt(of),
      BigInt(peer.n) * BigInt(of),
    );
  });
}

/** A year's points by hospital after the adjustment (违规扣减后分值), in 1/10000. */
export function yearPointsAfter(
  points: Float64Array,
  shares: readonly Ratio[],
): Float64Array {
  return points.map((p, h) => lessViolation(p, shares[h]!));
}

/** Whether the same person was discharged from the same hospital for the same category shortly before. */
function returned(
  claims: Claims,
  details: ClaimDetails | null,
  cases: Cases,
  { category }: CodeBook,
  i: number,
  days: number,
): boolean {
  if (details !== null && details.planned[i] === 1) return false;
  const { person, hospital, code, day, los } = claims;
  const since = day[i]! - los[i]! - days;
  for (let j = i - 1; j >= 0 && person[j] === person[i]; j--) {
    if (day[j]! < since) return false;
    if (
      hospital[j] === hospital[i] && cases.method[j] === cases.method[i] &&
      category[code[j]!] === category[code[i]!]
    ) return true;
  }
  return false;
}

/** Mean stay of each disease, and whether few die of it. */
function diseases(
  claims: Claims,
  details: ClaimDetails | null,
  cases: Cases,
  groups: number,
  { lowRisk }: ViolationCuts,
) {
  const n = new Float64Array(groups), days = new Float64Array(groups);
  const deaths = new Float64Array(groups), death = OUTCOMES.indexOf("death");
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!;
    if (group === NO_GROUP) continue;
    n[group]!++;
    days[group]! += claims.los[i]!;
    if (details !== null && details.outcome[i] === death) deaths[group]!++;
  }
  return {
    stay: days.map((sum, g) => n[g] === 0 ? 0 : sum / n[g]!),
    lowRisk: Uint8Array.from(
      deaths,
      (d, g) => n[g]! > 0 && d <= lowRisk * n[g]! ? 1 : 0,
    ),
  };
}
