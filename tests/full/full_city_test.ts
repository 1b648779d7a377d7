import { assertEquals } from "@std/assert";
import { cityFingerprint, FULL } from "../support/city_fingerprint.ts";

Deno.test("INV-12: a city of full size has the same tables with one worker and with two, in small tasks and in large", async () => {
  const one = await cityFingerprint({ workers: 1, blocksPerTask: 64 }, FULL);
  const two = await cityFingerprint({ workers: 2, blocksPerTask: 7 }, FULL);
  assertEquals(two, one);
});
