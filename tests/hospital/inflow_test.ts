import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  inflow as inflowOf,
  inflowDays,
  ORIGINS,
} from "../../sim/hospital/inflow.ts";
import { occupancy } from "../../sim/metrics/occupancy.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

/** A tenth of Zibo: enough stays for shares of a level. */
const TENTH = { employee: 160_000, resident: 270_000 } as const;

const [plan] = smallPlans(["zibo_2025/baseline"], {}, TENTH);
const [played] = await playSmall(plan!, [2025]);
const values = yearValues(plan!, 2025);
const { facts } = plan!.city, { archive } = plan!.city.hospitals;
const { claims } = played!.record, inflow = played!.inflow!;
const level = (h: number) => archive.level[h]!;

const ownDays = new Float64Array(archive.id.length);
for (let i = 0; i < claims.rows; i++) {
  const h = claims.hospital[i]!;
  if (h !== OUT_OF_AREA) ownDays[h]! += claims.los[i]!;
}
const sumAt = (days: ArrayLike<number>, l: number) =>
  Array.from(days).reduce((n, x, h) => level(h) === l ? n + x : n, 0);

Deno.test("patients of other pools and those who pay themselves take their set share of each level's bed days", () => {
  for (const l of [3, 2, 1]) {
    const days = [0, 0];
    inflow.hospital.forEach((h, row) => {
      if (level(h) === l) days[inflow.origin[row]!]! += inflow.days[row]!;
    });
    const all = sumAt(ownDays, l) + days[0]! + days[1]!;
    const key = String(l) as "3";
    const set = [
      values["hospital.inflow.otherPools"][key],
      values["hospital.inflow.selfPaying"][key],
    ];
    ORIGINS.forEach((origin, o) =>
      assertAlmostEquals(days[o]! / all, set[o]!, 1e-9, `${origin}, level ${l}`)
    );
  }
});

Deno.test("people travel for cancer rather than for a cold, also when they travel to us", () => {
  const share = (odds: number, origin: number) => {
    let some = 0, all = 0;
    inflow.stays.forEach((n, row) => {
      if (inflow.origin[row] !== origin) return;
      all += n;
      if (facts.diseases[inflow.disease[row]!]!.outOfAreaOdds === odds) {
        some += n;
      }
    });
    return some / all;
  };
  assert(share(1.6, 0) > 1.2 * share(1.6, 1));
  assert(share(0.5, 0) < 0.8 * share(0.5, 1));
});

Deno.test("with everyone who lies in them, the beds of each level are occupied as published", () => {
  // The city's beds are for all its insured; the sample is a tenth of them.
  const others = inflowDays(inflow, archive.id.length);
  const rate = occupancy(claims, archive, others);
  const occupied = (test: (h: number) => boolean) => {
    let beds = 0, used = 0;
    archive.beds.forEach((n, h) => {
      if (!test(h)) return;
      beds += n;
      used += n * rate[h]! * 10;
    });
    return used / beds * 100;
  };
  const bands: [string, number, number, (h: number) => boolean][] = [
    ["tertiary", 86.6, 92.6, (h) => level(h) === 3],
    ["secondary", 70.1, 76.1, (h) => level(h) === 2],
    ["level 1", 50.6, 56.6, (h) => archive.kind[h] === "primary_hospital"],
  ];
  for (const [name, low, high, test] of bands) {
    const value = occupied(test);
    assert(value >= low && value <= high, `${name}: ${value}`);
  }
});

Deno.test("nobody pays for the inflow from this pool: it is no claim", () => {
  assert(inflow.hospital.every((h) => h < archive.id.length));
  assert(inflow.stays.every((n) => n > 0));
  const none = inflowOf(
    claims,
    archive,
    archive.level,
    plan!.city.codes.disease,
    facts,
    {
      otherPools: { "3": 0, "2": 0, "1": 0 },
      selfPaying: { "3": 0, "2": 0, "1": 0 },
    },
  );
  assertEquals(inflowDays(none, archive.id.length).every((d) => d === 0), true);
});
