import type { Layer } from "./catalogue.ts";
import type { ZONES } from "./ledger.ts";

/** A case worth looking at, and what is special about it (病例示例). */
export interface CaseExample {
  /** Number of the case, for `explain case`. */
  readonly case: number;
  readonly hospital: string;
  /** Code of the group; empty without one. */
  readonly group: string;
  /** Layer in which the group was found; `null` without group. */
  readonly layer: Layer | null;
  readonly zone: typeof ZONES[number];
  /** Id of the auxiliary type, `none` without one. */
  readonly type: string;
  /** Fen and 1/10000 point. */
  readonly cost: number;
  readonly points: number;
}
