import { type Fen, multiplyFen } from "../../base/fen.ts";
import {
  add,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { toNumber } from "../../base/ratio.ts";
import {
  dualAllowed,
  type DualInput,
  type DualSheet,
} from "../../model/dual_control.ts";
import { type ExcessTerms, sharedExcess } from "./shared_excess.ts";

/** How much of a cost above the standards the fund shares (双控分担). */
export type DualTerms = ExcessTerms;

/** What an institution is paid under dual control, fen. */
export interface DualPay {
  /** Cost that is allowed. */
  readonly allowed: Fen;
  /** Cost above it. */
  readonly over: Fen;
  /** Fund's part of the allowed cost. */
  readonly fund: Fen;
  /** Fund's share of `over`. */
  readonly share: Fen;
  /** fund + share. */
  readonly pay: Fen;
}

/**
 * Pays a year under dual control (双控支付): the fund's part ρ of what the two standards
 * allow, and a share of what lies above up to an interval; the rest is deducted.
 * Fund's part and share are rounded once each. `R-DUAL`; Lishui from 2013.
 *
 * @example EX-20: 8.5 % above the standards, half of it shared
 * ```ts
 * import { payDual } from "./dual_control.ts";
 * import { ratio } from "../../base/ratio.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { over, share, pay } = payDual({
 *   heads: 8000,
 *   admissions: 10400,
 *   cost: 99_840_000_00,
 *   vStd: ratio(5, 4),
 *   aStd: ratio(9200_00),
 *   justified: ratio(0),
 *   rho: ratio(78, 100),
 * }, { share: 0.5, interval: 0.1 });
 * assertEquals([over, share, pay], [7_840_000_00, 3_057_600_00, 74_817_600_00]);
 * ```
 */
export function payDual(
  { rho, ...input }: DualInput & { readonly rho: Ratio },
  terms: DualTerms,
): DualPay {
  const allowed = dualAllowed(input);
  const over = Math.max(0, input.cost - allowed);
  const fund = multiplyFen(allowed, rho);
  const share = multiplyFen(
    1,
    multiply(sharedExcess(over, allowed, terms), rho),
  );
  return { allowed, over, fund, share, pay: fund + share };
}

/** What institutions did in a year for a scheme, by hospital; weights of a sample taken. */
export interface DualYear {
  readonly heads: Float64Array;
  readonly admissions: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
}

/** A scheme-year to be paid under dual control. */
export interface DualControl {
  readonly year: Pick<DualYear, "heads" | "admissions">;
  readonly last: DualYear;
  readonly level: ArrayLike<number>;
  /** Repeat admissions that were reviewed, and those recognised (`repeatAdmissions`). */
  readonly repeats: Float64Array;
  readonly justified: Float64Array;
  readonly options: DualOptions;
}

/** Settings of dual control. */
export interface DualOptions extends DualTerms {
  /** Standards from the institution's own last year, or from its level's means. */
  readonly standard: "own" | "level";
  /** Both indicators, or cost per admission alone (按次均付费). */
  readonly limits: "both" | "cost";
  /** Allowed growth of admissions per head, and of cost per admission. */
  readonly growthVolume: number;
  readonly growthCost: number;
}

/** What a year pays, by hospital, fen, and how it came about. */
export interface DualResult {
  /** Fund's part of the allowed cost. */
  readonly standard: Float64Array;
  /** standard + share. */
  readonly pay: Float64Array;
  readonly sheet: DualSheet;
}

/**
 * Pays all institutions of a scheme-year under dual control (双控清算). v_std and a_std
 * are last year's values grown; one that did nothing last year is held to its
 * level's means, and is paid as booked where the level did nothing either. ρ is the
 * institution's own J ÷ C. `R-DUAL`.
 */
export function dualYear(
  { year, last, level, repeats, justified, options }: DualControl,
  { cost, booked }: {
    readonly cost: Float64Array;
    readonly booked: Float64Array;
  },
): DualResult {
  const n = cost.length, empty = () => new Float64Array(n);
  const sheet = {
    heads: year.heads,
    admissions: year.admissions,
    repeats,
    justified,
    vStd: empty().fill(NaN),
    aStd: empty().fill(NaN),
    allowed: empty(),
    over: empty(),
    share: empty(),
  };
  const standard = empty(), pay = empty();
  for (let h = 0; h < n; h++) {
    const own = options.standard === "own" ? standardOf(last, [h]) : null;
    const peers = own ?? standardOf(
      last,
      Array.from({ length: n }, (_, row) => row)
        .filter((row) => level[row] === level[h]),
    );
    if (peers === null || cost[h] === 0) {
      sheet.allowed[h] = cost[h]!;
      standard[h] = pay[h] = booked[h]!;
      continue;
    }
    const heads = year.heads[h]!;
    const limited = options.limits === "both";
    const vStd = limited
      ? grown(peers.v, options.growthVolume)
      : ratio(year.admissions[h]!, heads);
    const aStd = grown(peers.a, options.growthCost);
    const paid = payDual({
      heads,
      admissions: year.admissions[h]!,
      cost: cost[h]!,
      vStd,
      aStd,
      justified: ratio(justified[h]!),
      rho: ratio(booked[h]!, cost[h]!),
    }, options);
    if (limited) sheet.vStd[h] = toNumber(vStd);
    sheet.aStd[h] = toNumber(aStd);
    sheet.allowed[h] = paid.allowed;
    sheet.over[h] = paid.over;
    sheet.share[h] = paid.share;
    standard[h] = paid.fund;
    pay[h] = paid.pay;
  }
  return { standard, pay, sheet };
}

/** Admissions per head and cost per admission of some institutions together; `null` where they had none. */
function standardOf(
  { heads, admissions, cost }: DualYear,
  rows: readonly number[],
): { readonly v: Ratio; readonly a: Ratio } | null {
  let persons = 0, stays = 0, fen = 0;
  for (const row of rows) {
    persons += heads[row]!;
    stays += admissions[row]!;
    fen += cost[row]!;
  }
  return persons === 0 || stays === 0
    ? null
    : { v: ratio(stays, persons), a: ratio(fen, stays) };
}

function grown(value: Ratio, rate: number): Ratio {
  return multiply(value, add(ratio(1), fromNumber(rate)));
}
