import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { poolDeficit } from "../../../sim/settlement/clearing/pool_deficit.ts";

Deno.test("R-POOL a deficit is borne to the fen, by the reserve first and next year last", () => {
  const money = fc.nat(1000);
  fc.assert(
    fc.property(
      money,
      money,
      money,
      fc.integer({ min: -500, max: 1000 }),
      (fund, reserve, pay, surplus) => {
        const pool = poolDeficit({ fund, reserve, pay, surplus });
        assertEquals(
          pool.fromReserve + pool.fromSurplus + pool.fromCounties +
            pool.nextYear,
          pool.over,
        );
        assertEquals(pool.over, Math.max(0, pay - fund));
        assert(pool.fromReserve <= reserve);
        assert(pool.fromSurplus <= Math.max(0, surplus));
        if (pool.fromSurplus > 0) assertEquals(pool.fromReserve, reserve);
        if (pool.nextYear > 0) {
          assertEquals(pool.fromSurplus, Math.max(0, surplus));
        }
        // Money is neither made nor lost.
        assertEquals(
          fund + reserve + pool.fromSurplus + pool.nextYear,
          pay + pool.left,
        );
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});
