import { assertEquals } from "@std/assert";
import {
  splitRecovery,
  upcodedPoints,
} from "../../sim/supervision/recovered_points.ts";

Deno.test("R-SUP: upcoded points go back and a multiple on top, rounded half up", () => {
  assertEquals(upcodedPoints(2000_0000, 1400_0000, 3), {
    clawBack: 600_0000,
    penalty: 1800_0000,
    removed: 2400_0000,
  });
  assertEquals(upcodedPoints(4, 3, 1.5).penalty, 2);
});

Deno.test("R-SUP: a record that supports as much or more loses nothing", () => {
  for (const supported of [1000, 1001]) {
    assertEquals(upcodedPoints(1000, supported, 5).removed, 0);
  }
});

Deno.test("R-SUP: split stays pay for one, the largest or the merged; never negative", () => {
  assertEquals(splitRecovery([500, 900, 300]), 800);
  assertEquals(splitRecovery([500, 900], 1000), 400);
  assertEquals(splitRecovery([500, 400], 1000), 0);
  assertEquals([splitRecovery([700]), splitRecovery([])], [0, 0]);
});
