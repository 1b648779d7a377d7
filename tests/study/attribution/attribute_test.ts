import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertRejects,
} from "@std/assert";
import { HEADLINES } from "../../../sim/analysis/headlines/headline.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { readPair, settler } from "../../../sim/compare.ts";
import type { Key } from "../../../sim/model/policy/mod.ts";
import type { Attribution, SplitRow } from "../../../sim/model/split.ts";
import type { Plan } from "../../../sim/run.ts";
import { attribute } from "../../../sim/study/attribution/attribute.ts";
import { isWhole } from "../../../sim/study/attribution/cells.ts";
import { scenarioFolder } from "../../support/scenario_folder.ts";

const QUIET = { workers: 1, blocksPerTask: 1, onProgress: () => {} };
const settle = settler(QUIET, new Map());
const plans = await readPair("toy/toy", "toy/three_provisions");
const split = await attribute(plans, settle);

const rowOf = (
  { rows }: Attribution,
  headline: string,
  scheme: string,
  group: string,
): SplitRow =>
  rows.find((row) =>
    row.headline === headline && row.scheme === scheme && row.group === group
  )!;

Deno.test("three provisions on the toy: eight mixtures, and by hand what hospital B gets", () => {
  assertEquals(split.factors.map(({ id }) => id), [
    "deviation",
    "budget",
    "clearing",
  ]);
  assertEquals(split.method.mixtures, 8);
  const b = rowOf(split, "pay", "employee", "hospital:B");
  // The six orders, as they stand in sim/study/attribution/README.md.
  const sums = [
    2 * 498_15 + 3 * 474_75 + 749_69,
    -934_79 - 2 * 2194_21 - 2 * 911_39 - 1919_27,
    1259_42 + 2 * 1007_88,
  ];
  assertEquals(sums, [3170_24, -9065_26, 3275_18]);
  // 52837.3, −151087.7, 54586.3: floors 52837, −151088, 54586 sum to the change.
  assertEquals(b.contributions.map(({ part }) => part), [
    528_37 + 1,
    -1510_88,
    545_86,
  ]);
  assertEquals(b.contributions.map(({ alone }) => alone), [
    498_15,
    -911_39,
    1007_88,
  ]);
  assertEquals(b.contributions.map(({ last }) => last), [474_75, -2194_21, 0]);
});

Deno.test("every headline of every group sums: to the fen where it counts, within 1e-12 where it is a rate", () => {
  const seen = new Set<string>();
  for (const row of split.rows) {
    seen.add(row.headline);
    const headline = HEADLINES.find(({ id }) => id === row.headline)!;
    const sum = row.contributions.reduce((all, { part }) => all + part, 0);
    const change = row.reform - row.baseline;
    const at = `${row.headline}@${row.scheme}/${row.group}`;
    if (isWhole(headline)) assertEquals(sum, change, at);
    else assertAlmostEquals(sum, change, 1e-12, at);
  }
  for (
    const id of ["pay", "transfer", "paidRate", "settlementValue", "unused"]
  ) {
    assert(seen.has(id), id);
  }
});

Deno.test("institutions add up to levels and the city, and schemes to both", () => {
  for (const headline of ["pay", "shared", "transfer", "borne"]) {
    for (const f of [0, 1, 2]) {
      const part = (scheme: string, group: string) =>
        rowOf(split, headline, scheme, group)?.contributions[f]?.part ?? 0;
      const sum = (groups: string[]) =>
        groups.reduce((all, group) => all + part("all", group), 0);
      assertEquals(
        sum(["hospital:A", "hospital:B", "hospital:C"]),
        part("all", "all"),
      );
      assertEquals(sum(["level:3", "level:2"]), part("all", "all"));
      assertEquals(
        part("employee", "hospital:B") + part("resident", "hospital:B"),
        part("all", "hospital:B"),
      );
    }
  }
});

Deno.test("a provision that says the same in other words is no provision, and one that does nothing here has no part", async () => {
  using folder = scenarioFolder();
  const reform = folder.write(
    "dummy.yaml",
    `format: 1
title: dummy
inherits: toy/toy
policy:
  budget.total.reserveRate: 0.01
  points.deviation.high: 2
  settlement.elastic.f: 0.5
`,
  );
  const found = await attribute(await readPair("toy/toy", reform), settle);
  assertEquals(found.factors.map(({ id }) => id), ["budget", "elastic"]);
  for (const row of found.rows) {
    assertEquals(row.contributions[1], { part: 0, alone: 0, last: 0 });
    assertEquals(row.interactions.map((x) => x === 0), [true]);
  }
});

Deno.test("the same scenario has nothing to split, and factors that are the same have no part", async () => {
  const none = await attribute([plans[0], plans[0]], settle);
  assertEquals([none.factors, none.method.mixtures], [[], 1]);
  assert(none.rows.every(({ baseline, reform }) => baseline === reform));
  const named = await attribute(plans, settle, {
    factors: [
      { id: "rest", zh: "不变", en: "same", keys: [] },
      ...split.factors,
    ],
  });
  assertEquals(named.factors.map(({ id }) => id).at(-1), "rest");
  const row = rowOf(named, "pay", "all", "all");
  assertEquals(row.contributions.map(({ part }) => part), [
    ...rowOf(split, "pay", "all", "all").contributions.map(({ part }) => part),
    0,
  ]);
});

Deno.test("above ten provisions orders are drawn: parts still sum, and the exact ones lie within the bounds", async () => {
  // Each of the three provisions stands for itself; eight more do nothing.
  const idle = Array.from({ length: 8 }, (_, i) => ({
    id: `idle${i}`,
    zh: `空${i}`,
    en: `idle ${i}`,
    keys: [IDLE[i]!],
  }));
  const drawn = await attribute(plans, settle, {
    factors: [...split.factors, ...idle],
    headlines: HEADLINES.filter(({ id }) => id === "pay" || id === "lambda"),
    pairs: 16,
  });
  assertEquals([drawn.method.exact, drawn.method.orders], [false, 32]);
  for (const row of drawn.rows.filter(({ headline }) => headline === "pay")) {
    const exact = rowOf(split, "pay", row.scheme, row.group);
    assertEquals(
      row.contributions.reduce((all, { part }) => all + part, 0),
      row.reform - row.baseline,
    );
    row.contributions.forEach(({ part, bounds }, f) => {
      const truth = exact.contributions[f]?.part ?? 0;
      assert(bounds!.least - 2 <= truth && truth <= bounds!.most + 2);
      const half = (bounds!.high - bounds!.low) / 2;
      assert(Math.abs(truth - part) <= 2 * half + 2, `${row.group} ${f}`);
    });
  }
});

/** Rules that the toy's two scenarios share: switching them changes nothing. */
const IDLE: readonly Key[] = [
  "settlement.t1.start",
  "settlement.elastic.f",
  "settlement.elastic.cap",
  "settlement.elastic.unit",
  "settlement.publish.release",
  "metrics.warning.growth",
  "supervision.assessment.weights",
  "points.raise.rules",
];

Deno.test("two scenarios that differ in more than rules are refused with what differs", async () => {
  const other: Plan = (await readPair("toy/toy", "toy/toy"))[1];
  const values = other.scenario.valuesOn("9999-12-31");
  const changed = {
    ...other,
    scenario: {
      ...other.scenario,
      valuesOn: () => ({ ...values, "population.birthRate": 0.5 }),
    },
  } as Plan;
  const error = await assertRejects(
    () => attribute([plans[0], changed], settle),
    ShapanError,
  );
  assertEquals((error as ShapanError).issues[0]!.key, "population.birthRate");
});
