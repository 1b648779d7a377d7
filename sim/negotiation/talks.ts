import { type Fen, multiplyFen } from "../base/fen.ts";
import { type Ratio, toFixed } from "../base/ratio.ts";
import type { Offer } from "../model/negotiation.ts";
import { grown } from "./hospital_claims.ts";

/** A group at the table (协商一方). */
export interface TalkGroup {
  readonly zh: string;
  readonly en: string;
  /** Last year's D, fen. */
  readonly base: Fen;
  /** g_min. */
  readonly min: Ratio;
  /** What it asks for first. */
  readonly ask: Ratio;
}

/** Who meets (谈判各方). */
export interface TalkSides {
  readonly groups: readonly TalkGroup[];
  /** g_max. */
  readonly max: Ratio;
  /** g without agreement, within what can be afforded. */
  readonly otherwise: Ratio;
}

/** What talks come to (谈判结果): their minutes, and what each group is to grow by. */
export interface TalkOutcome {
  readonly offers: readonly Offer[];
  readonly sessions: number;
  readonly growth: readonly Ratio[];
  readonly agreed: readonly boolean[];
}

/** Growth and amount of an offer to one side, as the minutes hold them. */
export function offered(
  base: Fen,
  growth: Ratio,
): { readonly growth: string; readonly amount: Fen } {
  return {
    growth: toFixed(growth, 6),
    amount: multiplyFen(base, grown(growth)),
  };
}

/** A share as a percentage of two decimals, for reasons. */
export function percent({ num, den }: Ratio): string {
  return `${toFixed({ num: num * 100n, den }, 2)}%`;
}
