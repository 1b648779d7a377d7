import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  buildCatalogue,
  type CatalogueOptions,
} from "../../sim/grouping/build_catalogue.ts";
import { tally } from "../../sim/grouping/tally.ts";
import { NO_GROUP } from "../../sim/model/ledger.ts";
import { workedCase } from "../settlement/worked_example.ts";
import {
  allDip,
  claimsOf,
  codeBook,
  type CodeRow,
  DEFAULTS,
  hospitalsOf,
} from "./small_city.ts";

type Counted = CodeRow & { readonly cases: number; readonly cost?: number };

function catalogueOf(
  rows: readonly Counted[],
  options: Partial<CatalogueOptions> = {},
) {
  const codes = codeBook(rows);
  const claims = claimsOf(
    rows.flatMap((r, code) =>
      Array.from({ length: r.cases }, () => ({ code, cost: r.cost ?? 1000_00 }))
    ),
  );
  const hospitals = hospitalsOf([[3, "general"]]);
  const year = tally(claims, allDip(claims), codes, hospitals, {
    losMin: 1,
    losMax: null,
  });
  return buildCatalogue(codes, [year], { ...DEFAULTS, ...options });
}

function groupsOf(rows: readonly Counted[], options = {}) {
  const built = catalogueOf(rows, options);
  return Array.from(
    built.groupOfCode,
    (g) => g === NO_GROUP ? null : built.group[g]!,
  );
}

function exampleRows(id: string) {
  const { inputs, expected } = workedCase<
    {
      counts: readonly {
        dx4: string;
        proc: string;
        classCode: number;
        cases: number;
      }[];
      section?: string;
      chapter?: string;
    },
    Record<string, unknown>
  >(id);
  const rows = inputs.counts.map((c): Counted => ({
    dx: c.dx4,
    operations: c.proc === "" ? [] : [c.proc],
    rank: c.classCode === 4 ? 4 : c.classCode - 1,
    block: inputs.section ?? "K80-K87",
    chapter: inputs.chapter ?? "XI",
    cases: c.cases,
  }));
  return { rows, expected };
}

const comprehensive = (c: ReturnType<typeof catalogueOf>) =>
  Object.fromEntries(
    c.group.map((code, g) => [code, c.cases[g]!] as const)
      .filter((_, g) => c.core[g] === 0),
  );

Deno.test("EX-02.1 the catalogue has two core and five comprehensive diseases", () => {
  const { rows, expected } = exampleRows("EX-02.1");
  const built = catalogueOf(rows);
  assertEquals(
    built.group.filter((_, g) => built.core[g] === 1).sort(),
    (expected.core as string[]).map((key) =>
      key.replace(/\|$/, "").replace("|", "+")
    ).sort(),
  );
  assertEquals(comprehensive(built), expected.comprehensive);
  assertEquals([...built.core], [1, 1, 0, 0, 0, 0, 0]);
  assertEquals(built.name[1], "名K80.1 · 51.2300");
  assertEquals(
    built.name[5],
    "名K80.1等（K80） · 相关手术组",
  );
});

Deno.test("EX-02.2 and EX-02.3 small clusters go to the chapter, or out of the catalogue", () => {
  const kept = exampleRows("EX-02.2");
  const options = { comprehensiveMode: "categoryThenChapter" } as const;
  assertEquals(
    comprehensive(catalogueOf(kept.rows, options)),
    kept.expected.final,
  );
  const { rows, expected } = exampleRows("EX-02.3");
  const dropped = catalogueOf(rows, { ...options, dropSmall: true });
  assertEquals(comprehensive(dropped), expected.final);
  const noScore = rows.filter((_, c) => dropped.groupOfCode[c] === NO_GROUP)
    .reduce((sum, r) => sum + r.cases, 0);
  assertEquals(noScore, expected.noScoreCases);
});

Deno.test("a key of 14 cases is comprehensive, of 15 and 16 core, over all years together", () => {
  const group = (cases: number) => groupsOf([{ dx: "J18.9", cases }])[0];
  assertEquals([14, 15, 16].map(group), ["J18-1", "J18.9", "J18.9"]);
  const codes = codeBook([{ dx: "J18.9" }]);
  const claims = claimsOf(
    Array.from({ length: 5 }, () => ({ code: 0, cost: 1 })),
  );
  const year = tally(claims, allDip(claims), codes, hospitalsOf([[2, "a"]]), {
    losMin: 1,
    losMax: null,
  });
  const built = (years: number) =>
    buildCatalogue(codes, new Array(years).fill(year), DEFAULTS).group[0];
  assertEquals([built(2), built(3)], ["J18-1", "J18.9"]);
});

Deno.test("an operated case goes to the comprehensive surgery group before a core conservative one", () => {
  const rows = [
    { dx: "K80.1", cases: 40 },
    { dx: "K80.1", operations: ["51.22"], rank: 4, cases: 3 },
  ];
  assertEquals(groupsOf(rows), ["K80.1", "K80-4"]);
  assertEquals(
    groupsOf(rows, { dropSmall: true }),
    ["K80.1", null],
    "not even when the surgery group is dropped",
  );
});

Deno.test("a rare combination falls to the core disease whose operation it contains", () => {
  const rows = [
    { dx: "K80.1", operations: ["a"], rank: 4, cases: 20 },
    { dx: "K80.1", operations: ["b"], rank: 2, cases: 30 },
    { dx: "K80.1", operations: ["b", "a"], rank: 4, cases: 2 },
    { dx: "K80.1", operations: ["b", "c"], rank: 3, cases: 2 },
    { dx: "K80.2", operations: ["a"], rank: 4, cases: 2 },
  ];
  assertEquals(groupsOf(rows), [
    "K80.1+a",
    "K80.1+b",
    "K80.1+a",
    "K80.1+b",
    "K80-4",
  ]);
});

Deno.test("the order of operations does not make two diseases of one", () => {
  const rows = [
    { dx: "K80.1", operations: ["b", "a"], rank: 4, cases: 10 },
    { dx: "K80.1", operations: ["a", "b"], rank: 4, cases: 10 },
  ];
  assertEquals(groupsOf(rows), ["K80.1+a+b", "K80.1+a+b"]);
});

Deno.test("the main operation's class counts where the rule says so", () => {
  const rows = [
    { dx: "I21.0", operations: ["t"], rank: 2, cases: 3 },
    { dx: "I21.1", operations: ["s"], rank: 4, cases: 3 },
    { dx: "I21.2", operations: ["t", "s"], rank: 4, cases: 3 },
  ];
  assertEquals(groupsOf(rows)[2], "I21-4");
  assertEquals(groupsOf(rows, { classBy: "mainOperation" })[2], "I21-3");
});

Deno.test("codes that only the cost can group are kept with their steps", () => {
  const rows = [
    { dx: "K80.1", operations: ["a"], rank: 4, cases: 20, cost: 100_00 },
    { dx: "K80.1", operations: ["b"], rank: 4, cases: 20, cost: 300_00 },
    { dx: "K80.1", operations: ["a", "b"], rank: 4, cases: 2, cost: 290_00 },
  ];
  const built = catalogueOf(rows);
  assertEquals([...built.ambiguous.keys()], [2]);
  assertEquals(built.group[built.groupOfCode[2]!], "K80.1+b");
  assertEquals([...built.ambiguous.get(2)!.upTo], [200_00, Infinity]);
});

Deno.test("a code that the base period did not see finds the group of its category, block or chapter", () => {
  const rows = [
    { dx: "K80.1", block: "K80-K87", chapter: "XI", cases: 16 },
    { dx: "K80.2", block: "K80-K87", chapter: "XI", cases: 4 },
    { dx: "K81.0", block: "K80-K87", chapter: "XI", cases: 3 },
    { dx: "K80.3", block: "K80-K87", chapter: "XI", cases: 0 },
    { dx: "K29.1", block: "K20-K31", chapter: "XI", cases: 0 },
    { dx: "J18.9", block: "J09-J18", chapter: "X", cases: 0 },
  ];
  assertEquals(groupsOf(rows).slice(3), ["K80-1", null, null]);
  const rolled = groupsOf(rows, { comprehensiveMode: "categoryThenChapter" });
  assertEquals(rolled.slice(3), ["XI-1", "XI-1", null]);
});

Deno.test("every cleaned case of the base period has a group unless small ones are dropped", () => {
  const row = fc.record({
    dx: fc.constantFrom("K80.1", "K80.2", "K81.0", "J18.9", "J44.1"),
    operations: fc.subarray(["a", "b", "c", "d"]),
    cases: fc.integer({ min: 0, max: 30 }),
  }).map((r): Counted => ({
    ...r,
    // Classes of a to d: diagnostic, therapeutic, interventional, surgical.
    rank: Math.max(0, ...r.operations.map((o) => " abcd".indexOf(o))),
  }));
  const mode = fc.record({
    comprehensiveMode: fc.constantFrom("category", "categoryThenChapter"),
    classBy: fc.constantFrom("highest", "mainOperation"),
    thresholdMode: fc.constantFrom("fixed", "coverage"),
    dropSmall: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, {
        minLength: 1,
        maxLength: 12,
        selector: (r) => `${r.dx}${r.operations}`,
      }),
      mode,
      (rows, options) => {
        const built = catalogueOf(rows, options as Partial<CatalogueOptions>);
        rows.forEach((r, c) => {
          const g = built.groupOfCode[c]!;
          if (r.cases > 0 && !options.dropSmall) assert(g !== NO_GROUP);
          if (g === NO_GROUP) return;
          assert(g < built.group.length);
          assert(
            built.group[g]!.startsWith(r.dx) || built.core[g] === 0,
            "a core disease has the diagnosis of its cases",
          );
          const operated = (r.rank ?? 0) > 0;
          assertEquals(built.treatmentClass[g]! > 0, operated);
        });
        if (options.dropSmall) return;
        assertEquals(
          built.cases.reduce((a, b) => a + b, 0),
          rows.reduce((sum, r) => sum + r.cases, 0),
        );
      },
    ),
    { seed: 20250101, numRuns: 300 },
  );
});
