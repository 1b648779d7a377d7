import { assert } from "@std/assert";
import { MOST_STARTS } from "../../sim/model/world.ts";
import { drawnWorld } from "../support/drawn_world.ts";
import { assertMean } from "../support/sampling.ts";

const { values, frame, blocks } = drawnWorld(), { need: tables } = frame;
const all = blocks.reduce((n, b) => n + b.episodes.rows, 0);

/** First stays by block. */
const staysFirst = blocks.map(({ episodes: e }) =>
  e.serial.subarray(0, e.rows).filter((n) => n < MOST_STARTS).length
);

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

Deno.test("the people who are there expect the first stays that bring these admissions, the very ill and frail no more than sixteen", () => {
  const share = all / sumOf(staysFirst);
  [0, 1].forEach((s) => {
    const expected = blocks.flatMap(({ persons: p }) =>
      Array.from({ length: p.rows }, (_, i) => {
        const cell = (p.scheme[i]! * 19 + p.band[i]!) * 2 + p.sex[i]!;
        return p.scheme[i] !== s ? -1 : Math.min(
          16,
          tables.rate[cell]! * tables.chronicMultiplier[p.chronic[i]!]! *
            p.frailty[i]!,
        );
      }).filter((x) => x >= 0)
    );
    const { employee, resident } = values["need.admissionRate"];
    assertMean(expected, (s ? resident : employee) / 100 / share, `${s}`);
  });
});

Deno.test("nobody has a stay before coming or after going", () => {
  let seen = 0;
  for (const { persons: p, episodes: e } of blocks) {
    for (let i = 0; i < e.rows; i++) {
      const who = e.person[i]!, day = e.day[i]!;
      assert(day >= p.joins[who]! && day < p.until[who]!);
      assert(day <= p.leaves[who]!);
      if (p.joins[who]! > 0 || p.until[who]! < 365) seen++;
    }
  }
  assert(seen > 500, `${seen} stays of people who came or went`);
});
