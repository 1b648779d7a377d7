import type { Facts } from "../model/facts.ts";
import { AID } from "../model/world.ts";
import { AGES } from "./ages.ts";

/**
 * Who has a claim to help (救助与优抚身份), as 16-bit thresholds by
 * (county × ages + age) × 3: a draw below the first is 特困, below the second
 * 低保, from the third on 优抚. The poor are residents, and more of them live
 * where fewer people have jobs.
 */
export function aidThresholds(facts: Facts): Int32Array {
  const { counties } = facts;
  const need = counties.map((c) => 1 / c.employeeWeight);
  const people = counties.reduce((n, c) => n + c.population, 0);
  const mean = counties.reduce(
    (n, c, i) => n + need[i]! * c.population / people,
    0,
  );
  const out = new Int32Array(counties.length * AGES * AID.length);
  need.forEach((poverty, county) => {
    for (let age = 0; age < AGES; age++) {
      const [destitute, subsistence, veteran] = AID.map((aid) =>
        facts.aid.find((f) =>
          f.aid === aid && f.ageFrom <= age && age <= f.ageTo
        )?.share ?? 0
      );
      const poor = poverty / mean, at = (county * AGES + age) * AID.length;
      const first = Math.min(0.5, destitute! * poor);
      const second = Math.min(0.9, first + subsistence! * poor);
      out[at] = Math.round(first * 65536);
      out[at + 1] = Math.round(second * 65536);
      out[at + 2] = Math.round((1 - Math.min(0.1, veteran!)) * 65536);
    }
  });
  return out;
}
