import { assert, assertEquals } from "@std/assert";
import { buildCatalogue } from "../../sim/grouping/build_catalogue.ts";
import { group } from "../../sim/grouping/group.ts";
import { refineClaims } from "../../sim/grouping/refine_claims.ts";
import { refineCodes } from "../../sim/grouping/refine_codes.ts";
import { tally } from "../../sim/grouping/tally.ts";
import {
  type ClaimDetails,
  LAYERS,
  NO_GROUP,
  NO_SECONDARY,
} from "../../sim/model/ledger.ts";
import { detailsRoom } from "../../sim/claims/describe.ts";
import { nationalRules } from "../support/national_rules.ts";
import { MATCH_3, OPTIONS_3 } from "./editions.ts";
import { allDip, claimsOf, codeBook, hospitalsOf } from "./small_city.ts";

const RULES = nationalRules();
const SECONDARY = ["C16.9", "U84.3", "I10"];
const CODES = codeBook([
  { dx: "P07.1" },
  { dx: "I20.0", operations: ["36.0700"], rank: 3 },
  { dx: "I20.1", operations: ["36.0700"], rank: 3 },
  { dx: "Z51.1", operations: ["99.2500"], rank: 2 },
  { dx: "Z54.8" },
  { dx: "J18.9" },
  { dx: "J18.9", operations: ["93.9000"], rank: 2 },
  { dx: "A15.0" },
  { dx: "C92.0", operations: ["41.0000"], rank: 2 },
]);

interface Row {
  readonly code: number;
  readonly weight?: number;
  readonly secondary?: number;
}

/** Groups of cases under the draft 3.0, each told `times` times in the base period. */
function groupsOf(rows: readonly Row[], times = 20) {
  const refined = refineCodes(CODES, RULES, LAYERS);
  const year = (all: readonly Row[]) => {
    const claims = claimsOf(all.map(({ code }) => ({ code, cost: 1000_00 })));
    const details: ClaimDetails = {
      ...detailsRoom(all.length),
      birthWeight: Uint16Array.from(all, (r) => r.weight ?? 0),
      secondary: Uint16Array.from(all, (r) => r.secondary ?? NO_SECONDARY),
      age: Uint8Array.from(all, (r) => r.weight === undefined ? 40 : 0),
    };
    return refineClaims(claims, details, SECONDARY, refined, RULES);
  };
  const base = year(rows.flatMap((r) => new Array<Row>(times).fill(r)));
  const counted = tally(
    base,
    allDip(base),
    refined.codes,
    hospitalsOf([[3, "general"]]),
    { losMin: 1, losMax: null },
  );
  const built = buildCatalogue(refined.codes, [counted], OPTIONS_3, {
    rules: RULES,
    layers: LAYERS,
    refined,
  });
  const claims = year(rows);
  const { group: groups } = group(claims, allDip(claims), built);
  const names = Array.from(
    groups,
    (g) => g === NO_GROUP ? null : built.group[g]!,
  );
  return { names, built, claims };
}

Deno.test("each layer of the draft takes its cases, the first that fits", () => {
  const { names, built } = groupsOf([
    { code: 0, weight: 900 },
    { code: 0, weight: 2000 },
    { code: 0, weight: 2500 },
    { code: 0 },
    { code: 1 },
    { code: 2 },
    { code: 3, secondary: 0 },
    { code: 3, secondary: 2 },
    { code: 4 },
    { code: 5 },
    { code: 6 },
    { code: 7, secondary: 1 },
    { code: 7 },
    { code: 8 },
  ]);
  assertEquals(names, [
    "AI2",
    "AI5",
    "P07.1",
    "P07.1",
    "I20+36.07",
    "I20+36.07",
    "Z51.1-C00",
    "Z51.1+99.2500",
    null,
    "J18.9",
    // The operation does not count, so the case is conservative.
    "J18.9",
    "A15.R",
    "A15.N",
    "AA6",
  ]);
  const layers = built.group.map((_, g) => LAYERS[built.layer![g]!]!);
  assertEquals(
    new Set<string>(layers),
    new Set(["pregroup", "merge", "dxAux", "basic"]),
  );
  assertEquals([...built.excluded!.slice(0, 9)], [0, 0, 0, 0, 1, 0, 0, 0, 0]);
});

Deno.test("a national group with too few cases is left out, its cases go on", () => {
  const rows = [
    ...[{ code: 0, weight: 900 }, { code: 7, secondary: 1 }, { code: 1 }],
  ];
  assertEquals(groupsOf(rows, 15).names, ["AI2", "A15.R", "I20+36.07"]);
  // 14 resistant cases join the others of their diagnosis, and they are 14 too.
  assertEquals(groupsOf(rows, 14).names, ["P07-1", "A15-1", "I20-4"]);
  assertEquals(
    groupsOf([{ code: 7, secondary: 1 }, { code: 7 }], 8).names,
    ["A15.N", "A15.N"],
  );
});

Deno.test("claims without details keep their codes, and so do all where no layer asks", () => {
  const claims = claimsOf([{ code: 0, cost: 1 }]);
  const refined = refineCodes(CODES, RULES, LAYERS);
  assert(refined.branches.size > 0);
  assert(refineClaims(claims, null, [], refined, RULES) === claims);
  const plain = refineCodes(CODES, RULES, ["basic", "comprehensive"]);
  assert(plain.codes === CODES);
  assertEquals(plain.branches.size, 0);
  assert(
    refineClaims(claims, detailsRoom(1), [], plain, RULES) === claims,
  );
});

Deno.test("coverage counts national groups and keys together", () => {
  const refined = refineCodes(CODES, RULES, LAYERS);
  const cases = [0, 40, 30, 0, 0, 15, 0, 8, 4];
  const claims = claimsOf(
    cases.flatMap((n, code) =>
      Array.from({ length: n }, () => ({ code, cost: 1 }))
    ),
  );
  const counted = tally(
    claims,
    allDip(claims),
    refined.codes,
    hospitalsOf([[3, "general"]]),
    { losMin: 1, losMax: null },
  );
  const built = (coverage: number) =>
    buildCatalogue(refined.codes, [counted], {
      ...OPTIONS_3,
      thresholdMode: "coverage",
      coverage,
    }, { rules: RULES, layers: LAYERS, refined }).group;
  // 70 of I20 together, then 15, 8 and 4 of 97.
  assertEquals(built(0.72), ["I20+36.07", "A15-1", "C92-3", "J18-1"]);
  assertEquals(built(0.95).length, 4);
  assertEquals(built(0.95).slice(0, 2), ["I20+36.07", "A15.N"]);
  assertEquals(MATCH_3.rule, "mainAndRelated");
});
