import {
  normalQuantiles,
  POISSON_STEPS,
  poissonZero,
} from "../base/distributions.ts";
import { mulDiv, SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import { OUT_OF_AREA, type Outpatient, PHARMACY } from "../model/ledger.ts";

/** Outpatient settings, as the registry has them. */
export interface OutpatientOptions {
  /** Visits an insured person and year. */
  readonly visits: ByKind;
  /** Yuan a visit, with what is filled at a pharmacy. */
  readonly cost: ByKind;
  /** Share of cost that the fund pays. */
  readonly fundShare: ByKind;
  /** Share of cost that is filled at a pharmacy. */
  readonly external: ByKind;
  /** Share of visits outside the pooling area. */
  readonly remote: { readonly employee: number; readonly resident: number };
}

interface ByKind {
  readonly ordinary: { readonly employee: number; readonly resident: number };
  readonly chronic: { readonly employee: number; readonly resident: number };
}

/** Mean visits a day from which a normal number, rounded, is close enough to a Poisson one. */
const MANY = 16;
/** Days of a simulated year. */
const DAYS = 365;

/**
 * Outpatient care of a year (普通门诊统筹、门诊慢特病): visits by institution, day,
 * scheme and kind. Each cell has its own keyed luck. Care outside the pooling
 * area is one row a day, scheme and kind; so is what pharmacies fill of local
 * prescriptions, with 0 visits: it has left the institution's bill.
 *
 * @param reach insured persons that each hospital serves, by hospital × 2 + scheme
 * @param days shares of the 365 days, summing to 1
 */
export function outpatient(
  reach: Float64Array,
  days: Float64Array,
  key: Key,
  options: OutpatientOptions,
): Outpatient {
  const n = reach.length / 2;
  const out = room((n + 2) * DAYS * 4);
  const pharmacy = new Float64Array(DAYS);
  for (let s = 0; s < 2; s++) {
    for (let k = 0; k < 2; k++) {
      const terms = termsOf(options, s, k);
      const add = (hospital: number, day: number, visits: number) => {
        const whole = visits * terms.price;
        const filled = hospital === OUT_OF_AREA
          ? 0
          : mulDiv(whole, terms.external, SCALE);
        pharmacy[day] = pharmacy[day]! + filled;
        addRow(out, hospital, day, s, k, visits, whole - filled, terms.share);
      };
      pharmacy.fill(0);
      let heads = 0;
      for (let h = 0; h < n; h++) {
        heads += reach[h * 2 + s]!;
        const yearly = reach[h * 2 + s]! * terms.visits * (1 - terms.remote);
        drawDays(key, h, s * 2 + k, yearly, days, add);
      }
      const away = heads * terms.visits * terms.remote;
      drawDays(key, OUT_OF_AREA, s * 2 + k, away, days, add);
      pharmacy.forEach((cost, day) => {
        if (cost > 0) addRow(out, PHARMACY, day, s, k, 0, cost, terms.share);
      });
    }
  }
  return out;
}

type Room = { -readonly [K in keyof Outpatient]: Outpatient[K] };

function room(rows: number): Room {
  return {
    rows: 0,
    hospital: new Uint16Array(rows),
    day: new Uint16Array(rows),
    scheme: new Uint8Array(rows),
    kind: new Uint8Array(rows),
    visits: new Uint32Array(rows),
    cost: new Float64Array(rows),
    fund: new Float64Array(rows),
  };
}

function termsOf(options: OutpatientOptions, s: number, k: number) {
  const scheme = s === 0 ? "employee" : "resident";
  const kind = k === 0 ? "ordinary" : "chronic";
  return {
    visits: options.visits[kind][scheme],
    /** Fen. */
    price: Math.round(options.cost[kind][scheme] * 100),
    share: Math.round(options.fundShare[kind][scheme] * SCALE),
    external: Math.round(options.external[kind][scheme] * SCALE),
    remote: options.remote[scheme],
  };
}

function addRow(
  out: Room,
  hospital: number,
  day: number,
  scheme: number,
  kind: number,
  visits: number,
  cost: number,
  share: number,
): void {
  const row = out.rows++;
  out.hospital[row] = hospital;
  out.day[row] = day;
  out.scheme[row] = scheme;
  out.kind[row] = kind;
  out.visits[row] = visits;
  out.cost[row] = cost;
  out.fund[row] = mulDiv(cost, share, SCALE);
}

const z = normalQuantiles(), zero = poissonZero(MANY);
const luck = new Int32Array(2);

/** Visits of one institution, scheme and kind, day by day; days without any are left out. */
function drawDays(
  key: Key,
  hospital: number,
  cell: number,
  yearly: number,
  days: Float64Array,
  add: (hospital: number, day: number, visits: number) => void,
): void {
  for (let day = 0; day < DAYS; day++) {
    const mean = yearly * days[day]!;
    threefry(key.k0, key.k1, hospital, day * 4 + cell, luck);
    const visits = mean < MANY
      ? fewVisits(mean, (luck[0]! >>> 0) / 4294967296)
      : Math.round(mean + Math.sqrt(mean) * z[luck[0]! >>> 21]!);
    if (visits > 0) add(hospital, day, visits);
  }
}

/** A Poisson number by inversion: small clinics have days without visits, and the mean still holds. */
function fewVisits(mean: number, u: number): number {
  const step = Math.round(mean * POISSON_STEPS);
  let p = zero[step]!, below = p, visits = 0;
  while (u >= below && visits < 4 * MANY) {
    visits++;
    p *= step / POISSON_STEPS / visits;
    below += p;
  }
  return visits;
}
