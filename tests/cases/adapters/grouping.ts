import { multiply, ratio } from "../../../sim/base/ratio.ts";
import {
  chooseCore,
  MATCH_2,
  type MatchRules,
} from "../../../sim/grouping/match.ts";
import {
  isRelated,
  meanIncrease,
} from "../../../sim/grouping/related_operations.ts";
import { fits, holds } from "../../../sim/grouping/rule_rows.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import { nationalRules } from "../../support/national_rules.ts";
import type { Adapter } from "../adapter.ts";

const DRAFT = defaults("3.0");

/** The group of a case (`R-GRP`), and what makes one (`R-CAT-1`, `R-CAT-30`). */
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
  {
    // The catalogue of the example is of the case's diagnosis and main operation.
    rules: ["R-GRP"],
    inputs: ["mainDx", "mainOp", "relatedOps", "catalogue"],
    parameters: { "grouping.tieBreak": "registry" },
    compute(given, settings) {
      const main = given.text("mainOp");
      const rules: MatchRules = {
        ...MATCH_2,
        rule: DRAFT["grouping.match.rule"],
        tieBreak: settings.value("grouping.tieBreak"),
      };
      const entries = given.rows("catalogue").map((row) => {
        row.onlyHas(["entry", "related"], "catalogue");
        return {
          code: row.text("entry"),
          expression: [main, ...row.texts("related")].join("+"),
          mean: { total: 1, cases: 1 },
        };
      });
      const operations = [main, ...given.texts("relatedOps")];
      return {
        entry: chooseCore(entries, { operations, cost: 1 }, rules)?.code ??
          null,
      };
    },
  },
  {
    rules: ["R-CAT-1"],
    inputs: ["baseMean", "withMean"],
    parameters: {
      "catalogue.relatedOpShare": "registry",
      "catalogue.relatedOpTest": ["groupMeanIncrease"],
    },
    compute(given, settings) {
      const base = { total: given.fen("baseMean"), cases: 1 };
      const withIt = { total: given.fen("withMean"), cases: 1 };
      const share = settings.value<number>("catalogue.relatedOpShare");
      const increase = meanIncrease(base, withIt);
      return {
        increasePct: increase && multiply(increase, ratio(100)),
        ownGroup: isRelated(base, withIt, share),
      };
    },
  },
  {
    rules: ["R-CAT-30"],
    inputs: ["mainDx", "ageDays", "birthWeight"],
    compute(given) {
      const features = {
        ageDays: given.whole("ageDays"),
        age: 0,
        birthWeight: given.whole("birthWeight"),
        secondary: [],
      };
      const rule = nationalRules().rows.find((row) =>
        row.layer === "pregroup" && fits(row, given.text("mainDx"), []) &&
        holds(row, features)
      );
      return { preGroup: rule?.code ?? null };
    },
  },
];
