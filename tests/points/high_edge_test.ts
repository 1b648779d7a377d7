import { assert, assertEquals } from "@std/assert";
import { SCALE } from "../../sim/base/points.ts";
import { ratio } from "../../sim/base/ratio.ts";
import { ZONES } from "../../sim/model/ledger.ts";
import { exactPoints } from "../../sim/points/exact_points.ts";
import {
  score,
  type ScoreOptions,
  type ScoreRules,
} from "../../sim/points/score.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { testRandom } from "../support/random.ts";
import { casesOf, catalogueOf, EDITION_2 as BASE } from "./small_year.ts";

const hospitals = hospitalsOf([[3, "general"], [1, "township"]]);

/** Three diseases of these points, all of one mean. */
function rulesOf(S: readonly number[]): ScoreRules {
  const column = (value: number) => new Float64Array(9).fill(value);
  return {
    catalogue: catalogueOf(["D0", "D1", "D2"], [1, 1, 1], S),
    coefficients: Float64Array.of(10_500, 7_500),
    reference: {
      value: column(10_000_00),
      num: column(10_000_00),
      den: column(1),
      wide: new Map(),
      timesBase: new Uint8Array(9),
      base: Float64Array.of(SCALE, SCALE),
    },
    yearStartValue: [null, null],
  };
}

Deno.test("a high edge by points: the loop gives the exact points, and cheap diseases are high later", () => {
  const highBands = [{ upTo: 100, high: 4 }, { upTo: 500, high: 3 }];
  const options: ScoreOptions = { ...BASE, highBands };
  const S = [100_0000, 500_0000, 1200_0000];
  const random = testRandom(77);
  const rows = Array.from({ length: 600 }, (_, i) => ({
    code: i % 3,
    cost: random.anySize(1_000_00, 90_000_00),
    hospital: i % 2,
  }));
  const rules = rulesOf(S);
  const { points, zone } = score(
    claimsOf(rows),
    casesOf(rows.map((r) => r.code)),
    hospitals,
    rules,
    options,
  );
  const seen = new Set<string>();
  rows.forEach(({ code, cost, hospital }, i) => {
    const high = [4, 3, 2][code]!;
    const exact = exactPoints(
      {
        S: ratio(S[code]!, SCALE),
        A: ratio(1),
        H: ratio(rules.coefficients[hospital]!, SCALE),
      },
      ratio(cost),
      ratio(10_000_00),
      null,
      { ...BASE, high },
    );
    assertEquals([points[i], ZONES[zone[i]!]], [exact.points, exact.zone]);
    seen.add(`${code} ${exact.zone}`);
  });
  assert(seen.size >= 9, [...seen].join(", "));
  const plain = score(
    claimsOf(rows),
    casesOf(rows.map((r) => r.code)),
    hospitals,
    rules,
    BASE,
  );
  assert(plain.points.some((p, i) => p !== points[i]));
});
