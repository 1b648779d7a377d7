import { mulDiv, SCALE } from "../base/points.ts";
import type { Key } from "../base/streams.ts";
import {
  OUT_OF_AREA,
  type Outpatient,
  PHARMACY,
  VILLAGE_CLINIC,
} from "../model/ledger.ts";
import { drawDays } from "./draw_visits.ts";
import { visitSplitter } from "./village_clinics.ts";

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
  readonly remote: ByScheme;
  /** How much less what pharmacies fill costs when prices are compared. */
  readonly priceComparison: ByScheme;
  /** Share of local visits that are over the internet. */
  readonly internet: ByKind;
  /** Cost of such a visit relative to one in person. */
  readonly internetCost: ByScheme;
  /** Insured by scheme, whose care elsewhere is by the head; all that are reached where left out. */
  readonly insured?: readonly [number, number];
  /** Share of the residents' ordinary visits that village clinics bill on their own, by hospital. */
  readonly clinics: Float64Array;
}

interface ByScheme {
  readonly employee: number;
  readonly resident: number;
}

interface ByKind {
  readonly ordinary: ByScheme;
  readonly chronic: ByScheme;
}

/** Days of a simulated year. */
const DAYS = 365;

/**
 * Outpatient care of a year (普通门诊统筹、门诊慢特病): visits by institution, day,
 * scheme and kind. Each cell has its own keyed luck. Care outside the pooling
 * area is one row a day, scheme and kind; so is what pharmacies fill of local
 * prescriptions, with 0 visits: it has left the institution's bill. So are
 * village clinics that are not booked with their township centre. Visits over
 * the internet (mechanism 96) and price comparison (94) change costs, no visit.
 *
 * @param reach insured persons that each hospital serves, by hospital × 2 + scheme, one row a period
 * @param periodOfDay period by day: institutions open, close and grow within a year
 * @param days shares of the 365 days, summing to 1
 */
export function outpatient(
  reach: readonly Float64Array[],
  periodOfDay: Uint8Array,
  days: Float64Array,
  key: Key,
  options: OutpatientOptions,
): Outpatient {
  const first = reach[0]!, n = first.length / 2;
  const out = room((n + 3) * DAYS * 4);
  const pharmacy = new Float64Array(DAYS), village = new Float64Array(DAYS);
  for (let s = 0; s < 2; s++) {
    for (let k = 0; k < 2; k++) {
      const terms = termsOf(options, s, k);
      const add = (
        hospital: number,
        day: number,
        visits: number,
        cost: number,
      ) => addRow(out, hospital, day, s, k, visits, cost, terms.share);
      const bill = (hospital: number, day: number, visits: number) => {
        const whole = visits * terms.localPrice;
        const filled = mulDiv(whole, terms.external, SCALE);
        pharmacy[day] = pharmacy[day]! + filled;
        if (visits > 0) add(hospital, day, visits, whole - filled);
      };
      pharmacy.fill(0), village.fill(0);
      let heads = 0;
      for (let h = 0; h < n; h++) {
        heads += first[h * 2 + s]!;
        const local = terms.visits * (1 - terms.remote);
        const mean = (day: number) =>
          reach[periodOfDay[day]!]![h * 2 + s]! * local * days[day]!;
        const toClinics = visitSplitter(
          s === 1 && k === 0 ? options.clinics[h]! : 0,
        );
        drawDays(key, h, s * 2 + k, mean, (_, day, visits) => {
          const part = toClinics(visits);
          village[day] = village[day]! + part;
          bill(h, day, visits - part);
        });
      }
      const away = (options.insured?.[s] ?? heads) * terms.visits *
        terms.remote;
      drawDays(
        key,
        OUT_OF_AREA,
        s * 2 + k,
        (day) => away * days[day]!,
        (h, day, visits) => add(h, day, visits, visits * terms.price),
      );
      village.forEach((visits, day) => bill(VILLAGE_CLINIC, day, visits));
      pharmacy.forEach((cost, day) => {
        const paid = cost - mulDiv(cost, terms.saving, SCALE);
        if (paid > 0) add(PHARMACY, day, 0, paid);
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
  const fen = options.cost[kind][scheme] * 100;
  const saved = options.internet[kind][scheme] *
    (1 - options.internetCost[scheme]);
  return {
    visits: options.visits[kind][scheme],
    /** Fen; in the area with its visits over the internet. */
    price: Math.round(fen),
    localPrice: Math.round(fen * (1 - saved)),
    share: Math.round(options.fundShare[kind][scheme] * SCALE),
    external: Math.round(options.external[kind][scheme] * SCALE),
    remote: options.remote[scheme],
    saving: Math.round(options.priceComparison[scheme] * SCALE),
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
