import {
  type Claims,
  type CodeBook,
  type Method,
  METHODS,
  OUT_OF_AREA,
} from "../model/ledger.ts";

/** Which kinds of stay leave DIP (退出 DIP 的病例). */
export interface RouteOptions {
  /** Long stays and hospice care are paid by the day. */
  readonly bedDay: boolean;
  /** Dialysis is paid a fixed amount. */
  readonly dialysis: boolean;
  /** Psychiatric stays are paid by the day. */
  readonly psychiatric: boolean;
}

/**
 * Sends each claim to its payment method (支付方式分流): a row of `METHODS` per
 * claim. A stay outside the area is `remote`; bed-day, psychiatric and dialysis
 * stays leave DIP where the options say so; the rest is `dip`.
 *
 * 淄博市 2024 opinions, four (三)(四): bed-day for psychiatric and hospice care,
 * a fixed amount for dialysis, other inpatient care by disease.
 */
export function route(
  claims: Claims,
  codes: CodeBook,
  options: RouteOptions,
): Uint8Array {
  const byCode = methodByCode(codes, options);
  const remote = rowOf("remote");
  const methods = new Uint8Array(claims.rows);
  for (let i = 0; i < claims.rows; i++) {
    methods[i] = claims.hospital[i] === OUT_OF_AREA
      ? remote
      : byCode[claims.code[i]!]!;
  }
  return methods;
}

function methodByCode(codes: CodeBook, options: RouteOptions): Uint8Array {
  return Uint8Array.from(codes.diagnosis, (_, c) => {
    const byDay = (options.bedDay && codes.bedDay[c] === 1) ||
      (options.psychiatric && codes.psychiatric[c] === 1);
    if (byDay) return rowOf("bedDay");
    return options.dialysis && codes.dialysis[c] === 1
      ? rowOf("dialysis")
      : rowOf("dip");
  });
}

function rowOf(method: Method): number {
  return METHODS.indexOf(method);
}
