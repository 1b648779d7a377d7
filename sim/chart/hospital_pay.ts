import type { Fen } from "../base/fen.ts";
import type { Scheme } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Comparison, sides } from "./comparison.ts";

/** One institution under one scenario, fen. */
export interface HospitalPay {
  /** J. */
  readonly booked: Fen;
  /** D. */
  readonly standard: Fen;
  readonly pay: Fen;
  /** D ÷ J (医保支付率), `null` where nothing was booked. */
  readonly standardRate: number | null;
  /** Pay ÷ J, the inverse of B18, likewise. */
  readonly payRate: number | null;
}

/** An institution on both sides of a comparison (机构配对). */
export interface PayPair {
  /** Row of Hospitals. */
  readonly hospital: number;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: number;
  readonly baseline: HospitalPay;
  /** `null` where one scenario stands alone. */
  readonly reform: HospitalPay | null;
  /** Pay, reform − baseline; pay − booked where one scenario stands alone. */
  readonly change: Fen;
}

/**
 * Pay of every institution that booked or is paid anything, on both sides of a
 * comparison; both schemes together, or one.
 */
export function hospitalPay(
  comparison: Comparison,
  scheme: Scheme | "all" = "all",
): PayPair[] {
  const [first, second] = sides(comparison);
  const { hospitals } = first!.result;
  return hospitals.id.flatMap((id, h) => {
    const baseline = payOf(first!.result.settlements, scheme, h);
    const reform = second ? payOf(second.result.settlements, scheme, h) : null;
    if (isIdle(baseline) && (reform === null || isIdle(reform))) return [];
    return [{
      hospital: h,
      id,
      nameZh: hospitals.nameZh[h]!,
      nameEn: hospitals.nameEn[h]!,
      level: hospitals.level[h]!,
      baseline,
      reform,
      change: reform === null
        ? baseline.pay - baseline.booked
        : reform.pay - baseline.pay,
    }];
  });
}

function payOf(
  settlements: readonly Settlement[],
  scheme: Scheme | "all",
  h: number,
): HospitalPay {
  let booked = 0, standard = 0, pay = 0;
  for (const s of settlements) {
    if (scheme !== "all" && s.scheme !== scheme) continue;
    booked += s.booked[h]!;
    standard += s.standard[h]!;
    pay += s.pay[h]!;
  }
  return {
    booked,
    standard,
    pay,
    standardRate: booked === 0 ? null : standard / booked,
    payRate: booked === 0 ? null : pay / booked,
  };
}

function isIdle({ booked, standard, pay }: HospitalPay): boolean {
  return booked === 0 && standard === 0 && pay === 0;
}
