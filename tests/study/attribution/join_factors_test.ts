import { assert, assertEquals, assertRejects } from "@std/assert";
import { cannotPlay, ShapanError } from "../../../sim/base/issues.ts";
import { readPair, settler } from "../../../sim/compare.ts";
import type { Factor } from "../../../sim/model/split.ts";
import { attribute } from "../../../sim/study/attribution/attribute.ts";
import { withMixtures } from "../../../sim/study/attribution/settle_mixtures.ts";
import { scenarioFolder } from "../../support/scenario_folder.ts";

const factor = (id: string): Factor => ({ id, zh: id, en: id, keys: [id] });
const FOUR = ["a", "b", "c", "d"].map(factor);

/** Settles everything but sets that a rule refuses; the value counts what is on. */
const refusing = (refuses: (on: Set<string>) => string | null) =>
(
  keys: readonly string[],
) => {
  const key = refuses(new Set(keys));
  if (key !== null) {
    throw cannotPlay(key, 1, { zh: `${key} 不行`, en: `not ${key}` });
  }
  return Promise.resolve(Float64Array.of(keys.length));
};

const ids = async (refuses: (on: Set<string>) => string | null) => {
  const { factors } = await withMixtures(
    FOUR,
    refusing(refuses),
    async (mixtures, { length }) => {
      for (let on = 0; on < 1 << length; on++) await mixtures.on(on);
    },
  );
  return factors;
};

Deno.test("a provision that cannot be played without another is joined with it, and no third", async () => {
  const factors = await ids((on) => on.has("c") && !on.has("a") ? "c" : null);
  assertEquals(factors.map(({ id }) => id), ["a+c", "b", "d"]);
  assert(factors[0]!.joined!.zh.includes("c 不行"));
  assert(factors[0]!.joined!.en.includes("not c"));
});

Deno.test("three that only go together become one", async () => {
  const factors = await ids((on) => {
    const n = ["a", "b", "d"].filter((id) => on.has(id)).length;
    return n === 0 || n === 3 ? null : "a";
  });
  assertEquals(factors.map(({ id }) => id), ["a+b+d", "c"]);
});

Deno.test("provisions that exclude each other in part still end in a split", async () => {
  // Neither b nor c may be on with d alone.
  const factors = await ids((on) =>
    on.has("d") && on.has("b") !== on.has("c") ? "d" : null
  );
  assertEquals(factors.flatMap(({ keys }) => keys).sort(), [
    "a",
    "b",
    "c",
    "d",
  ]);
  assert(factors.length < 4);
});

Deno.test("a side that cannot be played itself is refused, not joined away", async () => {
  await assertRejects(
    () => ids((on) => on.size === 4 ? "a" : null),
    ShapanError,
  );
});

Deno.test("a fault of the program is no refusal", async () => {
  await assertRejects(
    () =>
      withMixtures(FOUR, () => {
        throw new RangeError("a fault");
      }, (mixtures) => mixtures.on(0)),
    RangeError,
    "a fault",
  );
});

Deno.test("a fixed value comes with its amount: the two provisions are one, with the rule as the reason", async () => {
  using folder = scenarioFolder();
  const reform = folder.write(
    "fixed.yaml",
    `format: 1
title: fixed value
inherits: toy/toy
policy:
  settlement.value.mode: fixed
  settlement.value.fixed: 6.5
  budget.total.reserveRate: 0.01
`,
  );
  const split = await attribute(
    await readPair("toy/toy", reform),
    settler({ workers: 1, blocksPerTask: 1, onProgress: () => {} }, new Map()),
  );
  assertEquals(split.factors.map(({ id }) => id), ["budget", "elastic+value"]);
  assert(split.factors[1]!.joined!.zh.includes("固定费率应给出固定点值"));
  const row = split.rows.find(({ headline, group }) =>
    headline === "pay" && group === "all"
  )!;
  assertEquals(
    row.contributions.reduce((all, { part }) => all + part, 0),
    row.reform - row.baseline,
  );
});
