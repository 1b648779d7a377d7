import { MONTH_OF_DAY } from "../../base/calendar.ts";
import type { Fen } from "../../base/fen.ts";
import {
  type Method,
  METHODS,
  OUTPATIENT_KINDS,
  PHARMACY,
  type YearRecord,
} from "../../model/ledger.ts";
import type { ServiceRows } from "./payment_method.ts";

/**
 * Stays of a scheme that left disease points for one method, in
 * local institutions.
 *
 * @param method row in METHODS, by claim
 * @param quotaOf fixed amount of a claim's stay, fen; 0 = none
 */
export function stayRows(
  { claims }: Pick<YearRecord, "claims">,
  method: Uint8Array,
  wanted: Method,
  { scheme, hospitals, quotaOf = () => 0 }: {
    readonly scheme: number;
    readonly hospitals: number;
    readonly quotaOf?: (claim: number) => number;
  },
): ServiceRows {
  const rows: number[] = [], row = METHODS.indexOf(wanted);
  for (let i = 0; i < claims.rows; i++) {
    if (
      method[i] === row && claims.scheme[i] === scheme &&
      claims.hospital[i]! < hospitals
    ) rows.push(i);
  }
  return {
    rows: rows.length,
    hospital: Uint16Array.from(rows, (i) => claims.hospital[i]!),
    month: Uint8Array.from(rows, (i) => MONTH_OF_DAY[claims.day[i]!]!),
    units: new Float64Array(rows.length).fill(1),
    days: Uint16Array.from(rows, (i) => claims.los[i]!),
    cost: Float64Array.from(rows, (i) => claims.cost[i]!),
    booked: Float64Array.from(rows, (i) => claims.fund[i]!),
    quota: Float64Array.from(rows, quotaOf),
    weight: claims.weight ?? 1,
  };
}

/** What pharmacies filled for a scheme and kind (双通道、外配处方), a row a month; their row is the one after the last hospital. */
export function pharmacyRows(
  { outpatient }: Pick<YearRecord, "outpatient">,
  kind: typeof OUTPATIENT_KINDS[number],
  { scheme, hospitals }: {
    readonly scheme: number;
    readonly hospitals: number;
  },
): ServiceRows {
  const cost = new Float64Array(12), fund = new Float64Array(12);
  const row = OUTPATIENT_KINDS.indexOf(kind);
  for (let i = 0; i < outpatient.rows; i++) {
    if (
      outpatient.hospital[i] !== PHARMACY ||
      outpatient.scheme[i] !== scheme || outpatient.kind[i] !== row
    ) continue;
    const m = MONTH_OF_DAY[outpatient.day[i]!]!;
    cost[m] = cost[m]! + outpatient.cost[i]!;
    fund[m] = fund[m]! + outpatient.fund[i]!;
  }
  return {
    rows: 12,
    hospital: new Uint16Array(12).fill(hospitals),
    month: Uint8Array.from(cost, (_, m) => m),
    units: new Float64Array(12),
    days: new Uint16Array(12),
    cost,
    booked: fund,
    quota: new Float64Array(12),
    weight: 1,
  };
}

/** Visits of a scheme and kind at institutions that are `taken`, a row each and month; of each row the part that is paid so, and the amount of a visit, fen; 0 = none. */
export function visitRows(
  { outpatient }: Pick<YearRecord, "outpatient">,
  kind: typeof OUTPATIENT_KINDS[number],
  { scheme, taken, part = 1, quota = 0 }: {
    readonly scheme: number;
    readonly taken: readonly boolean[];
    readonly part?: number;
    readonly quota?: Fen;
  },
): ServiceRows {
  const n = taken.length * 12;
  const visits = new Float64Array(n), cost = new Float64Array(n);
  const fund = new Float64Array(n), row = OUTPATIENT_KINDS.indexOf(kind);
  for (let i = 0; i < outpatient.rows; i++) {
    const h = outpatient.hospital[i]!;
    if (
      outpatient.scheme[i] !== scheme || outpatient.kind[i] !== row || !taken[h]
    ) continue;
    const at = h * 12 + MONTH_OF_DAY[outpatient.day[i]!]!;
    visits[at] = visits[at]! + outpatient.visits[i]!;
    cost[at] = cost[at]! + outpatient.cost[i]!;
    fund[at] = fund[at]! + outpatient.fund[i]!;
  }
  const rows = [...visits.keys()].filter((at) => taken[Math.floor(at / 12)]);
  const of = (column: Float64Array) =>
    Float64Array.from(rows, (at) => Math.round(column[at]! * part));
  return {
    rows: rows.length,
    hospital: Uint16Array.from(rows, (at) => Math.floor(at / 12)),
    month: Uint8Array.from(rows, (at) => at % 12),
    units: of(visits),
    days: new Uint16Array(rows.length),
    cost: of(cost),
    booked: of(fund),
    quota: new Float64Array(rows.length).fill(quota),
    weight: 1,
  };
}
