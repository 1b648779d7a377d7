/**
 * What institutions add from year to year (逐年扩张), and the standards they are held
 * to. Part of the run: it gathers settled years and settings and hands them to
 * the response.
 *
 * @module
 */
import { sum } from "../../base/sum.ts";
import { type CostPay, costPay } from "../../hospital/response/care_targets.ts";
import {
  grow,
  type GrowthYear,
  noGrowth,
} from "../../hospital/response/growth/grow.ts";
import type { Standards } from "../../hospital/response/growth/hold_standards.ts";
import type { Motives } from "../../hospital/response/motives.ts";
import { oldPrices } from "../../hospital/response/pre_regime.ts";
import type { Margin, Sight } from "../../hospital/response/sight.ts";
import type { InstitutionRegistry } from "../../model/claims.ts";
import { type Hospitals, SCHEMES } from "../../model/ledger.ts";
import type { Growth, Levers, YearResponse } from "../../model/levers.ts";
import { ownCosts } from "../outcome_of.ts";
import type { LastYear } from "../settle_course.ts";
import type { YearValues } from "../year_values.ts";

/** What growth is decided on. */
export interface GrowthPlace {
  readonly sight: Sight;
  readonly hospitals: Hospitals;
  readonly registry: InstitutionRegistry;
  readonly rules: YearValues;
  /** The latest year, and what was done in it. */
  readonly last: LastYear;
  readonly before: YearResponse | null;
  /** What last year's rules and this year's pay at the margin, on the last year before the reform. */
  readonly paid: () => Margin;
  readonly now: Margin;
  /** The value of a point in the latest year, 1 = the old one. */
  readonly value: () => number;
  /** Years since the last one before the reform. */
  readonly years: number;
}

/** Growth as the year begins; `undefined` where institutions add nothing. Beds and items of the first year are those before it. */
export function growthOf(
  place: GrowthPlace,
  standards: Omit<Standards, "added" | "level"> | null,
  motives: Motives,
): Growth | undefined {
  const { sight, hospitals, rules, last, before, now } = place;
  const { dose } = motives, n = sight.hospitals;
  if (dose.capacity === 0 && dose.technology === 0) return undefined;
  const paid = place.paid(), value = place.value();
  const prices = oldPrices(sight, paid, motives).map((price, h) =>
    paid.pooled[h] === 1 ? price * value : price
  );
  if (before === null) return noGrowth(sight, paid, prices, motives);
  const from = before.growth ?? noGrowth(sight, paid, prices, motives);
  const approved = (1 + rules.start["hospital.register.growth"]) **
    place.years;
  const below = standards?.below ?? yuanPaid(now, sight, motives);
  const year: GrowthYear = {
    paid,
    prices,
    registered: place.registry.authorisedBeds.length === n
      ? Float64Array.from(
        place.registry.authorisedBeds,
        (beds, h) => Math.max(1, beds / hospitals.beds[h]!) * approved,
      )
      : new Float64Array(n).fill(approved),
    ...incomes(last, n),
    below,
    beyond: standards?.beyond ?? below,
    room: standards?.room ?? new Float64Array(n).fill(Infinity),
  };
  const own = ownCosts(hospitals, rules.start);
  return grow(from, sight, year, motives, own.map((cost) => 1 - cost));
}

/** What is paid of a yuan more spent on a stay, by institution. */
function yuanPaid(margin: Margin, sight: Sight, motives: Motives): CostPay[] {
  return Array.from(
    oldPrices(sight, margin, motives),
    (price, h) => costPay(margin, h, price),
  );
}

/**
 * Standards of cost per stay in a year under dual control (双控标准), as institutions
 * meet them; `null` where there are none. A standard is last year's cost per stay
 * grown by what the rules allow, whatever prices do. `R-DUAL`.
 */
export function standardsOf(
  { sight, hospitals, rules, last, now }: Pick<
    GrowthPlace,
    "sight" | "hospitals" | "rules" | "last" | "now"
  >,
  outpatientPaid: number,
): Omit<Standards, "added" | "level"> | null {
  const { start, end } = rules, n = sight.hospitals;
  if (!end["settlement.dual.enabled"] || end["settlement.regime"] === "dip") {
    return null;
  }
  const room = new Float64Array(n), weight = new Float64Array(n);
  SCHEMES.forEach((scheme, s) => {
    const services = last.settled.spent[s]!.services;
    if (services === null) return;
    const { cost, admissions } = services;
    const prices = start["need.meanCost"][scheme] /
      last.through.start["need.meanCost"][scheme];
    const ofLevel = meanByLevel(services, hospitals.level);
    for (let h = 0; h < n; h++) {
      if (admissions[h] === 0) continue;
      const a = cost[h]! / admissions[h]!;
      const standard = start["settlement.dual.standard"] === "own"
        ? a
        : ofLevel[hospitals.level[h]!]!;
      room[h]! += cost[h]! * standard / a *
        (1 + end["budget.dual.growthCost"]) / prices;
      weight[h]! += cost[h]!;
    }
  });
  const below = Array.from({ length: n }, (_, h) => costPay(now, h, 1));
  const beyond = below.map(({ perCost, markup }, h) => {
    const patients = sight.billed[h] === 0
      ? 0
      : sight.patients[h]! / sight.billed[h]!;
    const left = patients + (1 - patients) * end["settlement.dual.share"];
    return { perCost: perCost * left, markup: markup * left };
  });
  return {
    room: room.map((x, h) => weight[h] === 0 ? Infinity : x / weight[h]!),
    below,
    beyond,
    outpatientPaid,
  };
}

/** Mean intensity of a year as it was decided, 1 = before the reform. */
export function meanIntensity(levers: Levers | null, n: number): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, h) =>
      levers === null ? 1 : 1 +
        sum(
            Float64Array.from(levers.intensity.subarray(h * 12, h * 12 + 12)),
          ) / 12,
  );
}

function meanByLevel(
  { cost, admissions }: {
    readonly cost: Float64Array;
    readonly admissions: Float64Array;
  },
  level: ArrayLike<number>,
): number[] {
  const fen = [0, 0, 0, 0], stays = [0, 0, 0, 0];
  cost.forEach((c, h) => {
    fen[level[h]!]! += c;
    stays[level[h]!]! += admissions[h]!;
  });
  return fen.map((c, l) => stays[l] === 0 ? 0 : c / stays[l]!);
}

/** Income of a year by institution, fen: from stays, and from outpatient care. */
function incomes(
  { record, settled }: LastYear,
  n: number,
): Pick<GrowthYear, "stays" | "visits"> {
  const stays = new Float64Array(n), visits = new Float64Array(n);
  for (const { cost } of settled.settlements) {
    for (let h = 0; h < n; h++) stays[h]! += cost[h]!;
  }
  const { rows, hospital, cost } = record.outpatient;
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (h < n) visits[h]! += cost[i]!;
  }
  return { stays, visits };
}
