import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { TAGS } from "../../sim/model/ledger.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { group } from "../../sim/grouping/group.ts";
import { route } from "../../sim/grouping/route.ts";
import { groupingSources } from "../../sim/run/group_rules.ts";
import { groupingNotes } from "../../sim/run/grouping_notes.ts";
import { priceRules, routes } from "../../sim/run/price_rules.ts";
import { scoreYear } from "../../sim/run/score_year.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const played = await playSmall(plan!, [2022, 2023, 2024, 2025]);
const records = played.map((y) => y.record);
const { codes: { book }, hospitals: { archive } } = plan!.city;
const VALUES = yearValues(plan!, 2025);

function pricedWith(more: Partial<Values>) {
  const values = { ...VALUES, ...more };
  return priceRules({
    history: records.slice(0, 3),
    codes: book,
    hospitals: archive,
    id: "variants",
    sources: groupingSources(plan!.facts),
  }, values);
}

function scoredWith(more: Partial<Values>) {
  const values = { ...VALUES, ...more }, rules = pricedWith(more);
  const { claims, details } = records[3]!;
  const cases = group(
    claims,
    route(claims, book, routes(values)),
    rules.catalogue,
  );
  return scoreYear(claims, cases, archive, rules, values, { details });
}

const plain = pricedWith({});
const core = plain.catalogue.group.filter((_, g) =>
  plain.catalogue.core[g] === 1
);

Deno.test("weighted counts, the national list and surgery levels make other catalogues of the same years", () => {
  const groups = (more: Partial<Values>) => pricedWith(more).catalogue.group;
  assertNotEquals(
    groups({ "grouping.catalogue.weightedCounts": true }),
    plain.catalogue.group,
  );
  const lower = {
    "grouping.catalogue.allowLower": true,
    "grouping.catalogue.nationalGroups": ["K80.1", "K80.0", ...book.diagnosis],
    "grouping.catalogue.lowerMaxCv": 3,
    "grouping.catalogue.lowerMinCases": 1,
  } as const;
  const more = pricedWith(lower).catalogue;
  assert(
    more.core.reduce((a, b) => a + b, 0) > core.length,
    "national diseases below the threshold are core",
  );
  const divided = groups({
    "grouping.comprehensive.mode": "categorySurgeryLevel",
  });
  for (const part of [1, 2, 3]) {
    assert(divided.some((code) => code.endsWith(`-4.${part}`)), `part ${part}`);
  }
  assert(!plain.catalogue.group.some((code) => /-4\.\d$/.test(code)));
});

Deno.test("core diseases outside the national list are tagged and told of, and are few or many as they are", () => {
  const half = core.filter((_, i) => i % 2 === 0);
  const values = {
    ...VALUES,
    "grouping.catalogue.nationalGroups": half,
  };
  const { catalogue } = pricedWith(values);
  const local = 1 << TAGS.indexOf("local");
  assertEquals(
    catalogue.group.filter((_, g) => (catalogue.tags![g]! & local) !== 0),
    core.filter((code) => !half.includes(code)),
  );
  const [note] = groupingNotes(catalogue, values, false)
    .filter(({ en }) => en.includes("local additions"));
  assert(note!.en.startsWith(`${core.length - half.length} core diseases`));
  assertEquals(
    groupingNotes(plain.catalogue, VALUES, false)
      .filter(({ en }) => en.includes("local additions")),
    [],
  );
});

Deno.test("corrections of means, decimals and whom the mean counts reach the prices", () => {
  const [code] = core, row = plain.catalogue.group.indexOf(code!);
  const points = (more: Partial<Values>) =>
    pricedWith({ "points.weight.base": "allCaseMean", ...more }).catalogue
      .points[row]!;
  const before = points({});
  assertEquals(
    points({
      "points.weight.costChanges": [{ groups: code!, factor: 1 }],
    }),
    before,
  );
  assert(
    points({ "points.weight.costChanges": [{ groups: code!, factor: 0.5 }] }) <
      before * 0.51,
  );
  assert(
    points({
      "points.weight.externalWeight": 0.5,
      "points.weight.external": { [code!]: 10_000_000 },
    }) > before * 2,
  );
  const selfPaying = [{ cases: 1_000_000, meanCost: 100_000 }];
  assert(points({ "points.weight.selfPaying": selfPaying }) < before / 2);
  assertEquals(
    points({
      "points.weight.selfPaying": selfPaying,
      "points.weight.population": "insured",
    }),
    before,
  );
  assertEquals(points({ "points.weight.decimals": 0 }) % 10_000, 0);
  const H = pricedWith({ "points.coefficient.decimals": 2 }).coefficients;
  assert(H.every((h) => h % 100 === 0));
  assert(plain.coefficients.some((h) => h % 100 !== 0));
  const zero = pricedWith({ "points.weight.missingYear": "zero" }).catalogue;
  assert(zero.points.some((p, g) => p < plain.catalogue.points[g]!));
});

Deno.test("a fixed table of types and bands of the high edge change what cases are worth", () => {
  const before = scoredWith({});
  const fixed = scoredWith({ "points.auxiliary.source": "fixed" });
  assertNotEquals(fixed.auxiliary, before.auxiliary);
  const A = new Set(fixed.auxiliary);
  const table = new Set(
    Object.values(VALUES["points.auxiliary.table"]).map((a) =>
      Math.round(a! * 10_000)
    ),
  );
  assert([...A].every((a) => table.has(a)), [...A].join());
  assert(A.size > 4);
  const bands = scoredWith({
    "points.deviation.highBands": [{ upTo: 100_000, high: 4 }],
  });
  const high = (zone: Uint8Array) => zone.filter((z) => z === 2).length;
  assert(high(bands.zone) < high(before.zone));
});
