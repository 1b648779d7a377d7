import {
  type Claims,
  type CodeBook,
  type Method,
  METHODS,
  OUT_OF_AREA,
} from "../model/ledger.ts";
import { fixedAmounts, type FixedDisease } from "./fixed_amounts.ts";

/** How rehabilitation stays are paid (康复病例支付方式): as the disease table marks them, by disease, by the day or by item. */
export const REHABILITATION_WAYS = ["asMarked", "dip", "day", "item"] as const;

/** Which kinds of stay leave DIP (退出 DIP 的病例). */
export interface RouteOptions {
  /** Long stays and hospice care are paid by the day. */
  readonly bedDay: boolean;
  /** Dialysis is paid a fixed amount. */
  readonly dialysis: boolean;
  /** Psychiatric stays are paid by the day. */
  readonly psychiatric: boolean;
  /** Single diseases that are paid a fixed amount; none where left out. */
  readonly fixed?: readonly FixedDisease[];
  /** How rehabilitation is paid, and the diagnoses that are rehabilitation (subcategories or categories); as marked where left out. */
  readonly rehabilitation?: {
    readonly way: typeof REHABILITATION_WAYS[number];
    readonly codes: readonly string[];
  };
  /** Shorter and longer stays are paid by item, days; `null` or left out = none (`R-DRG`). */
  readonly losMin?: number | null;
  readonly losMax?: number | null;
}

/**
 * Sends each claim to its payment method (支付方式分流): a row of `METHODS` per
 * claim. A stay outside the area is `remote`; bed-day, psychiatric and dialysis
 * stays and single diseases leave DIP where the options say so; the rest is `dip`.
 *
 * 淄博市 2024 opinions, four (三)(四): bed-day for psychiatric and hospice care,
 * a fixed amount for dialysis, other inpatient care by disease; it lets the payment
 * of rehabilitation be explored. A stay has one method: rehabilitation is looked at
 * first, then the day, dialysis and single diseases.
 *
 * @param room column to write into, where one is to be used again
 */
export function route(
  claims: Claims,
  codes: CodeBook,
  options: RouteOptions,
  room: Uint8Array = new Uint8Array(claims.rows),
): Uint8Array {
  const byCode = methodByCode(codes, options);
  const remote = rowOf("remote");
  lookUp(claims, byCode, room);
  byStay(claims, options, room);
  sendAway(claims, remote, room);
  return room;
}

function lookUp(
  { rows, code }: Claims,
  byCode: Uint8Array,
  room: Uint8Array,
): void {
  for (let i = 0; i < rows; i++) room[i] = byCode[code[i]!]!;
}

/** Stays that are too short or too long for payment by case. */
function byStay(
  { rows, los }: Claims,
  { losMin, losMax }: RouteOptions,
  room: Uint8Array,
): void {
  const least = losMin ?? 0, most = losMax ?? Infinity;
  if (least === 0 && most === Infinity) return;
  const dip = rowOf("dip"), item = rowOf("item");
  for (let i = 0; i < rows; i++) {
    if (room[i] === dip && (los[i]! < least || los[i]! > most)) room[i] = item;
  }
}

function sendAway(
  { rows, hospital }: Claims,
  remote: number,
  room: Uint8Array,
): void {
  for (let i = 0; i < rows; i++) {
    if (hospital[i] === OUT_OF_AREA) room[i] = remote;
  }
}

/** Row in METHODS of each code of rehabilitation; -1 where the disease table decides. */
function rehabilitationOf(
  { diagnosis, category }: CodeBook,
  { rehabilitation }: RouteOptions,
): Int8Array {
  const own = new Int8Array(diagnosis.length).fill(-1);
  if (rehabilitation === undefined || rehabilitation.way === "asMarked") {
    return own;
  }
  const { way, codes } = rehabilitation, wanted = new Set(codes);
  const method = rowOf(way === "day" ? "bedDay" : way);
  return own.map((_, c) =>
    wanted.has(diagnosis[c]!) || wanted.has(category[c]!) ? method : -1
  );
}

function methodByCode(codes: CodeBook, options: RouteOptions): Uint8Array {
  const rehabilitation = rehabilitationOf(codes, options);
  const { bedDay, psychiatric, dialysis } = codes;
  const byDay = rowOf("bedDay"), fixed = rowOf("dialysis"), dip = rowOf("dip");
  const single = rowOf("quota"),
    amounts = fixedAmounts(
      codes,
      options.fixed ?? [],
    );
  return Uint8Array.from(
    bedDay,
    (bed, c) =>
      rehabilitation[c]! >= 0
        ? rehabilitation[c]!
        : (options.bedDay && bed === 1) ||
            (options.psychiatric && psychiatric[c] === 1)
        ? byDay
        : options.dialysis && dialysis[c] === 1
        ? fixed
        : amounts[c]! > 0
        ? single
        : dip,
  );
}

function rowOf(method: Method): number {
  return METHODS.indexOf(method);
}
