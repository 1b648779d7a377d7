import {
  normalQuantiles,
  POISSON_STEPS,
  poissonZero,
} from "../base/distributions.ts";
import { mulDiv, SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import type { Hospitals, Outpatient } from "../model/ledger.ts";

/** Outpatient settings, as the registry has them. */
export interface OutpatientOptions {
  /** Visits an insured person and year. */
  readonly visits: ByKind;
  /** Yuan a visit. */
  readonly cost: ByKind;
  /** Share of cost that the fund pays. */
  readonly fundShare: ByKind;
  /** Visits on a Saturday or Sunday relative to a weekday. */
  readonly weekend: number;
  /** Pull of one's own county by level. */
  readonly ownCounty: Readonly<Record<"3" | "2" | "1", number>>;
}

interface ByKind {
  readonly ordinary: { readonly employee: number; readonly resident: number };
  readonly chronic: { readonly employee: number; readonly resident: number };
}

const KINDS = ["ordinary", "chronic"] as const;
const SCHEMES = ["employee", "resident"] as const;

/** Mean visits a day from which a normal number, rounded, is close enough to a Poisson one. */
const MANY = 16;

/**
 * Outpatient care of a year (普通门诊统筹、门诊慢特病): visits by hospital, day,
 * scheme and kind. Expected visits follow the insured of each county to the
 * hospitals by size and nearness, the days follow the week, and each cell has
 * its own keyed luck.
 *
 * @param insured by county × 2 + scheme
 * @param size relative size of the hospitals
 * @param firstWeekday weekday of 1 January, 0 = Monday
 */
export function outpatient(
  hospitals: Hospitals,
  size: Float64Array,
  insured: Float64Array,
  key: Key,
  firstWeekday: number,
  options: OutpatientOptions,
): Outpatient {
  const n = hospitals.id.length, most = n * 365 * 4;
  const out = {
    rows: 0,
    hospital: new Uint16Array(most),
    day: new Uint16Array(most),
    scheme: new Uint8Array(most),
    kind: new Uint8Array(most),
    visits: new Uint32Array(most),
    cost: new Float64Array(most),
    fund: new Float64Array(most),
  };
  const reach = insuredReached(hospitals, size, insured, options);
  const days = dayShares(firstWeekday, options.weekend);
  const z = normalQuantiles(), zero = poissonZero(MANY);
  const luck = new Int32Array(2);
  for (let h = 0; h < n; h++) {
    for (let s = 0; s < 2; s++) {
      for (let k = 0; k < 2; k++) {
        const scheme = SCHEMES[s]!, kind = KINDS[k]!;
        const yearly = reach[h * 2 + s]! * options.visits[kind][scheme];
        const price = Math.round(options.cost[kind][scheme] * 100);
        const share = Math.round(options.fundShare[kind][scheme] * SCALE);
        for (let day = 0; day < 365; day++) {
          const mean = yearly * days[day]!;
          threefry(key.k0, key.k1, h, (day * 2 + s) * 2 + k, luck);
          const visits = mean < MANY
            ? fewVisits(zero, mean, (luck[0]! >>> 0) / 4294967296)
            : Math.round(mean + Math.sqrt(mean) * z[luck[0]! >>> 21]!);
          if (visits === 0) continue;
          const row = out.rows++;
          out.hospital[row] = h;
          out.day[row] = day;
          out.scheme[row] = s;
          out.kind[row] = k;
          out.visits[row] = visits;
          out.cost[row] = visits * price;
          out.fund[row] = mulDiv(visits * price, share, SCALE);
        }
      }
    }
  }
  return out;
}

/** A Poisson number by inversion: small clinics have days without visits, and the mean still holds. */
function fewVisits(zero: Float64Array, mean: number, u: number): number {
  const step = Math.round(mean * POISSON_STEPS);
  let p = zero[step]!, below = p, visits = 0;
  while (u >= below && visits < 4 * MANY) {
    visits++;
    p *= step / POISSON_STEPS / visits;
    below += p;
  }
  return visits;
}

/** Insured persons that each hospital serves, by hospital × 2 + scheme. */
function insuredReached(
  hospitals: Hospitals,
  size: Float64Array,
  insured: Float64Array,
  options: OutpatientOptions,
): Float64Array {
  const n = hospitals.id.length, counties = insured.length / 2;
  const reach = new Float64Array(n * 2);
  for (let county = 0; county < counties; county++) {
    const pull = Float64Array.from(
      size,
      (x, h) =>
        hospitals.county[h] === county
          ? x * options.ownCounty[String(hospitals.level[h]) as "3"]
          : x,
    );
    const total = pull.reduce((a, b) => a + b, 0);
    for (let h = 0; h < n; h++) {
      for (let s = 0; s < 2; s++) {
        reach[h * 2 + s] = reach[h * 2 + s]! +
          insured[county * 2 + s]! * pull[h]! / total;
      }
    }
  }
  return reach;
}

function dayShares(firstWeekday: number, weekend: number): Float64Array {
  const weights = Float64Array.from(
    { length: 365 },
    (_, day) => (firstWeekday + day) % 7 >= 5 ? weekend : 1,
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((x) => x / total);
}
