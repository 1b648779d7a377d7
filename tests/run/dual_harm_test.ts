/**
 * Harm under dual control, on claims that can be reckoned by hand.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { ACTS, type Claims, METHODS } from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import type { Truth } from "../../sim/model/world.ts";
import { dualHarm } from "../../sim/run/supervision/dual_harm.ts";

const dip = METHODS.indexOf("dip"),
  bit = (act: typeof ACTS[number]) => 1 << ACTS.indexOf(act);
const yuan = (amount: number) => amount * 100;

/** Of 100 persons with 120 stays at 10,000 yuan the fund bears half; three bills are looked at. */
const claims = {
  rows: 3,
  person: Uint32Array.of(1, 2, 2),
  hospital: Uint16Array.of(0, 0, 0),
  scheme: Uint8Array.of(0, 0, 0),
  cost: Int32Array.of(yuan(10_000), yuan(4_000), yuan(6_000)),
} as unknown as Claims;
const truth = {
  cost: Int32Array.of(yuan(8_000), yuan(10_000), yuan(10_000)),
} as unknown as Truth;

/** What the three cost, under standards of stays per head and cost per stay. */
function lossesUnder(
  stays: number,
  mean: number,
  act: typeof ACTS[number],
): number[] {
  const sheet = {
    cost: Float64Array.of(yuan(1_200_000)),
    booked: Float64Array.of(yuan(600_000)),
    dual: {
      heads: Float64Array.of(100),
      admissions: Float64Array.of(120),
      justified: Float64Array.of(0),
      vStd: Float64Array.of(stays),
      aStd: Float64Array.of(yuan(mean)),
    },
  } as unknown as Settlement;
  const { loss } = dualHarm(
    {
      acts: new Uint32Array(3).fill(bit(act)),
      act: new Uint8Array(3),
      loss: new Float64Array(3),
    },
    {
      claims,
      truth,
      method: new Uint8Array(3).fill(dip),
      settlements: [sheet],
      terms: { share: 0, interval: 0 },
    },
  );
  return [...loss].map((fen) => fen / 100);
}

Deno.test("within both standards the fund loses its part of what is false on the bill", () => {
  assertEquals(lossesUnder(2, 20_000, "padded"), [1_000, 0, 0]);
  assertEquals(lossesUnder(2, 20_000, "lowIndication"), [5_000, 2_000, 3_000]);
});

Deno.test("where cost per stay is above its standard, cost is not paid and one stay more is paid at the standard", () => {
  assertEquals(lossesUnder(2, 8_000, "padded"), [0, 0, 0]);
  assertEquals(lossesUnder(2, 8_000, "split"), [4_000, 4_000, 4_000]);
});

Deno.test("where stays per head are above theirs, a second bill of one stay makes the mean look cheaper and brings nothing", () => {
  assertEquals(lossesUnder(1, 8_000, "split"), [0, 0, 0]);
  assertEquals(lossesUnder(2, 20_000, "upcoded"), [0, 0, 0]);
});
