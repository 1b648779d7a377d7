import { assert, assertAlmostEquals } from "@std/assert";
import { gammaQuantiles, QUANTILES } from "../../sim/base/distributions.ts";
import { costRank, rankedCell } from "../../sim/need/cost_rank.ts";
import { drawnWorld } from "../support/drawn_world.ts";

const VARIANCE = 2;
const people = gammaQuantiles(VARIANCE), ranks = costRank(people);

Deno.test("over stays the rank of cost is even: frail people have more stays, not a larger part of the top", () => {
  const top = QUANTILES * 0.9;
  let stays = 0, dear = 0;
  people.forEach((frailty) => {
    for (const luck of [0, 0.25, 0.5, 0.75]) {
      stays += frailty;
      const cell = rankedCell(ranks, frailty, luck * QUANTILES);
      if (cell >= top) dear += frailty;
    }
  });
  assertAlmostEquals(dear / stays, 0.1, 0.005);
});

Deno.test("the rank is even also where deaths have left fewer of the frail", () => {
  const left = people.map((frailty) => Math.exp(-0.4 * frailty));
  const stays = people.map((frailty, q) => frailty * left[q]!);
  const after = costRank(people, stays), top = QUANTILES * 0.9;
  let all = 0, dear = 0;
  people.forEach((frailty, q) => {
    for (const luck of [0, 0.25, 0.5, 0.75]) {
      all += stays[q]!;
      if (rankedCell(after, frailty, luck * QUANTILES) >= top) {
        dear += stays[q]!;
      }
    }
  });
  assertAlmostEquals(dear / all, 0.1, 0.005);
});

Deno.test("a frailer person never stands lower, and every rank is a cell", () => {
  let last = 0;
  for (const frailty of people) {
    const cell = rankedCell(ranks, frailty, 0);
    assert(cell >= last && cell < QUANTILES);
    last = cell;
  }
  assert(rankedCell(ranks, 1e9, QUANTILES - 1) === QUANTILES - 1);
  assert(rankedCell(ranks, 0, 0) === 0);
});

Deno.test("cost that follows the person moves the mean of all stays by less than 1 %", () => {
  let stays = 0, sum = 0;
  for (const { episodes } of drawnWorld(true).blocks) {
    for (let e = 0; e < episodes.rows; e++) sum += episodes.need[e]!;
    stays += episodes.rows;
  }
  assertAlmostEquals(sum / stays, 1, 0.01);
});
