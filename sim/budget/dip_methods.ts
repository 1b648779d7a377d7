import { type Fen, multiplyFen } from "../base/fen.ts";
import { add, fromNumber, ratio } from "../base/ratio.ts";

/** `budget.dipMethod` (病种付费总额确定办法). */
export type DipMethod = "residual" | "byItem" | "byShare" | "byGrowth";

/**
 * Inpatient fund less what is set aside and paid otherwise (按支出项目分配): the
 * regional adjustment fund, non-local care, other stays. `R-BUD-M`.
 *
 * @example EX-39: 640 − 32 − 78 − 46 (million yuan)
 * ```ts
 * import { byItem } from "./dip_methods.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(byItem(640, [32, 78, 46]), 484);
 * ```
 */
export function byItem(inpatient: Fen, deducted: readonly Fen[]): Fen {
  return deducted.reduce((left, fen) => left - fen, inpatient);
}

/** Inpatient fund × last year's share of DIP in it (按比例分配); `R-BUD-M`. Nothing last year has no share: 0. */
export function byShare(inpatient: Fen, lastDip: Fen, lastInpatient: Fen): Fen {
  return lastInpatient === 0
    ? 0
    : multiplyFen(inpatient, ratio(lastDip, lastInpatient));
}

/** Last year's DIP fund × (1 + g), g at most the cap (按增长率); `R-BUD-M`. */
export function byGrowth(lastDip: Fen, g: number, cap: number | null): Fen {
  const rate = fromNumber(cap === null ? g : Math.min(g, cap));
  return multiplyFen(lastDip, add(ratio(1), rate));
}

/** The DIP line re-fixed at clearing by actual income (按实际收入核定): F × actual ÷ planned; as it was without a plan. `R-BUD`, `[D]`; EX-39. */
export function refixed(dip: Fen, planned: Fen, actual: Fen): Fen {
  return planned === 0 ? dip : multiplyFen(dip, ratio(actual, planned));
}

/** What the methods read, fen. */
export interface DipInput {
  /** T less outpatient pooling, chronic care and maternity: the inpatient fund. */
  readonly inpatient: Fen;
  readonly remote: Fen;
  readonly other: Fen;
  readonly last: {
    readonly dip: Fen;
    readonly remote: Fen;
    readonly other: Fen;
  };
}

/** Settings of the methods. */
export interface DipOptions {
  readonly method: DipMethod;
  readonly reserveRate: number;
  readonly growth: number;
  readonly growthCap: number | null;
}

/** DIP line and reserve before what is left for the others is looked at. */
export function fixDip(
  { inpatient, remote, other, last }: DipInput,
  { method, reserveRate, growth, growthCap }: DipOptions,
): { readonly dip: Fen; readonly reserve: Fen } {
  const rate = fromNumber(reserveRate);
  switch (method) {
    case "residual": {
      const rest = inpatient - remote - other;
      const reserve = multiplyFen(rest, rate);
      return { dip: rest - reserve, reserve };
    }
    case "byItem": {
      const reserve = multiplyFen(inpatient, rate);
      return { dip: byItem(inpatient, [reserve, remote, other]), reserve };
    }
    case "byShare": {
      const dip = byShare(
        inpatient,
        last.dip,
        last.dip + last.remote + last.other,
      );
      return { dip, reserve: multiplyFen(dip, rate) };
    }
    case "byGrowth": {
      const dip = byGrowth(last.dip, growth, growthCap);
      return { dip, reserve: multiplyFen(dip, rate) };
    }
  }
}
