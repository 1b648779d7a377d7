import { chooseCore } from "../../../sim/grouping/match.ts";
import type { Adapter } from "../adapter.ts";

/** The core disease of a case among entries of its diagnosis (`R-GRP`, 2.0). */
export const GROUPING: readonly Adapter[] = [
  {
    rules: ["R-GRP"],
    inputs: ["dx4", "ops", "cost", "core"],
    compute(given) {
      const entries = given.rows("core").map((row) =>
        row.onlyHas(["entry", "dx4", "expression", "referenceMean"], "core")
      ).filter((row) => row.text("dx4") === given.text("dx4"));
      const chosen = chooseCore(
        entries.map((row) => ({
          code: row.text("entry"),
          expression: row.text("expression"),
          mean: { total: row.fen("referenceMean"), cases: 1 },
        })),
        { operations: given.texts("ops"), cost: given.fen("cost") },
      );
      return { entry: chosen?.code ?? null };
    },
  },
];
