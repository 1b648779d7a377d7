import {
  buildCatalogue,
  type CatalogueDraft,
} from "../../../sim/grouping/build_catalogue.ts";
import { classOfCodes } from "../../../sim/grouping/class_of_codes.ts";
import { CLASS_NAMES, classCode } from "../../../sim/grouping/comprehensive.ts";
import { coreThreshold } from "../../../sim/grouping/core_threshold.ts";
import {
  type CodeBook,
  NO_GROUP,
  TREATMENT_CLASSES,
} from "../../../sim/model/ledger.ts";
import type { Adapter, Settings } from "../adapter.ts";
import { wrongForm } from "../case_error.ts";
import type { Given } from "../given.ts";

const RULES = ["R-CAT-1", "R-CAT-2", "R-CAT-3", "R-CAT-4"];

/** The catalogue of a base period (`R-CAT`). */
export const CATALOGUE: readonly Adapter[] = [
  {
    rules: RULES,
    inputs: ["counts"],
    optional: ["section", "chapter"],
    parameters: {
      "catalogue.coreThreshold": "registry",
      "core.thresholdMode": ["fixed"],
      "comprehensive.threshold": "registry",
      "comprehensive.mode": "registry",
      "comprehensive.dropSmall": "registry",
    },
    compute(given, settings) {
      const section = given.has("section") ? given.text("section") : "block";
      const chapter = given.has("chapter") ? given.text("chapter") : "chapter";
      const rows = countsOf(given);
      const built = build(rows, section, chapter, settings);
      const keys = built.group.filter((_, g) => built.core[g] === 1);
      return {
        // The example writes `K80.1|` for a conservative key, by falling cases.
        core: rows.filter(({ key }) => keys.includes(key)).toSorted((a, b) =>
          b.cases - a.cases
        ).map(({ dx4, proc }) => `${dx4}|${proc}`),
        comprehensive: clustersOf(built),
        final: clustersOf(built),
        atSection: clustersOf(build(rows, section, section, settings)),
        noScoreCases: rows.reduce(
          (sum, row, c) =>
            built.groupOfCode[c] === NO_GROUP ? sum + row.cases : sum,
          0,
        ),
      };
    },
  },
  {
    rules: RULES,
    inputs: ["counts"],
    parameters: {
      "core.thresholdMode": ["coverage"],
      "core.coverage": "registry",
    },
    compute(given, settings) {
      const counts = given.wholes("counts");
      const threshold = coreThreshold(counts, {
        thresholdMode: "coverage",
        coverage: settings.value("core.coverage"),
        coreThreshold: 0,
      });
      return {
        threshold,
        coreKeys: counts.filter((n) => n >= threshold).length,
      };
    },
  },
  {
    rules: RULES,
    inputs: ["mainOpClass", "otherOpClasses"],
    parameters: { "grouping.classBy": "registry" },
    compute(given, settings) {
      const main = rankOf(given.text("mainOpClass"));
      const others = given.texts("otherOpClasses").map(rankOf);
      // The main operation has a code of its own too, which tells its class.
      const codes = codeBook(
        [
          { dx4: "A00.0", operations: ["main"], rank: main },
          {
            dx4: "A00.0",
            operations: ["main", ...others.map((_, i) => `other ${i}`)],
            rank: Math.max(main, ...others),
          },
        ],
        "",
        "",
      );
      const rank = classOfCodes(codes, settings.value("grouping.classBy"))[1]!;
      return { comprehensive: CLASS_NAMES[classCode(rank) - 1]! };
    },
  },
];

interface Row {
  readonly dx4: string;
  readonly operations: readonly string[];
  readonly rank: number;
}

function countsOf(given: Given) {
  return given.rows("counts").map((row) => {
    row.onlyHas(["dx4", "proc", "classCode", "cases"], "counts");
    const dx4 = row.text("dx4"), proc = row.text("proc");
    const code = row.whole("classCode");
    if (CLASS_NAMES[code - 1] === undefined) {
      throw wrongForm("classCode", code, "class");
    }
    return {
      dx4,
      proc,
      key: proc === "" ? dx4 : `${dx4}+${proc}`,
      operations: proc === "" ? [] : [proc],
      rank: code === 4 ? 4 : code - 1,
      cases: row.whole("cases"),
    };
  });
}

function build(
  rows: ReturnType<typeof countsOf>,
  block: string,
  chapter: string,
  settings: Settings,
): CatalogueDraft {
  const n = Float64Array.from(rows, ({ cases }) => cases);
  const none = new Float64Array(rows.length);
  const tally = {
    cells: [{ level: 3, kind: "general" }],
    n,
    cost: n,
    fund: none,
    sq: none,
  };
  return buildCatalogue(codeBook(rows, block, chapter), [tally], {
    id: "case",
    version: "2.0",
    thresholdMode: "fixed",
    coverage: 1,
    coreThreshold: settings.value("catalogue.coreThreshold"),
    comprehensiveMode: settings.value("comprehensive.mode"),
    comprehensiveThreshold: settings.value("comprehensive.threshold"),
    dropSmall: settings.value("comprehensive.dropSmall"),
    classBy: "highest",
  });
}

function clustersOf(built: CatalogueDraft): Record<string, number> {
  return Object.fromEntries(
    built.group.map((code, g) => [code, built.cases[g]!] as const)
      .filter((_, g) => built.core[g] === 0),
  );
}

function codeBook(
  rows: readonly Row[],
  block: string,
  chapter: string,
): CodeBook {
  const none = new Uint8Array(rows.length);
  return {
    diagnosis: rows.map(({ dx4 }) => dx4),
    category: rows.map(({ dx4 }) => dx4.slice(0, 3)),
    block: rows.map(() => block),
    chapter: rows.map(() => chapter),
    operations: rows.map(({ operations }) => operations),
    treatmentClass: Uint8Array.from(rows, ({ rank }) => rank),
    name: rows.map(({ dx4 }) => dx4),
    bedDay: none,
    dialysis: none,
    psychiatric: none,
  };
}

/** The class of an operation by its name in the file. */
function rankOf(name: string): number {
  const known: readonly string[] = TREATMENT_CLASSES;
  const rank = known.indexOf(name === "surgery" ? "surgical" : name);
  if (rank < 0) throw wrongForm("mainOpClass", name, "class");
  return rank;
}
