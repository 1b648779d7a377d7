import { shareByRatio } from "../../../sim/base/fen.ts";
import type { Adapter } from "../adapter.ts";
import { yuanOf } from "../yuan.ts";

/** The split that every rule uses (`R-NUM-RES`), on its own. */
export const SPLIT: readonly Adapter[] = [
  {
    rules: ["R-NUM-RES"],
    inputs: ["amount", "weights"],
    compute(given) {
      const parts = shareByRatio(
        given.fen("amount"),
        given.decimals("weights"),
      );
      return { parts: Array.from(parts, yuanOf) };
    },
  },
];
