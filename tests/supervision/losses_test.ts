import { assertEquals } from "@std/assert";
import {
  idleCost,
  lossOf,
  type LossYear,
} from "../../sim/supervision/inspect/losses.ts";
import { watchedYear } from "../support/watched_year.ts";

const { year } = watchedYear(2);

/** A stay of ten days, three of them with orders, that cost 5,000 yuan; 800 points of 10 yuan. */
const STAY: LossYear = {
  ...year,
  claims: {
    ...year.claims,
    scheme: new Uint8Array(2),
    los: Uint16Array.of(10, 10),
    cost: Int32Array.of(5000_00, 5000_00),
    fund: Int32Array.of(3000_00, 3000_00),
  },
  evidence: {
    ...year.evidence!,
    orderDays: Uint16Array.of(3, 10),
    nearVisits: Int32Array.of(900_00, 0),
    nearFund: Int32Array.of(513_00, 0),
  },
  points: Float64Array.of(800_0000, 800_0000),
  value: [{ num: 1000n, den: 1n }, null],
};

/** What the days with orders are worth: three tenths of the bill. */
const worth = (points: number) => ({ points, pay: 0, cost: 1500_00 });

Deno.test("an empty bed is paid as one stay of the days with orders; the points beyond come back", () => {
  assertEquals(idleCost(STAY, 0), 3500_00);
  assertEquals(lossOf(STAY, 0, "bedHanging", worth(150_0000), 0), {
    act: "bedHanging",
    points: 650_0000,
    // Worth more than the bill, which is the most that can be lost.
    fen: 5000_00,
  });
});

Deno.test("an empty bed whose days with orders alone cost enough has no points too many", () => {
  assertEquals(lossOf(STAY, 0, "bedHanging", worth(800_0000), 0).points, 0);
  assertEquals(idleCost(STAY, 1), 0);
});

Deno.test("where a stay has no points the fund's part of its empty days comes back", () => {
  const booked = { ...STAY, points: new Float64Array(2) };
  assertEquals(lossOf(booked, 0, "bedHanging", worth(0), 0), {
    act: "bedHanging",
    points: 0,
    fen: 2100_00,
  });
});

Deno.test("of cost that was moved to visits the fund gets back what it paid for the visits", () => {
  assertEquals(lossOf(STAY, 0, "movedOut", worth(800_0000), 0), {
    act: "movedOut",
    points: 0,
    fen: 513_00,
  });
  assertEquals(
    lossOf({ ...STAY, evidence: null }, 0, "movedOut", worth(0), 0).fen,
    0,
  );
  // Where bills are paid the stay's is smaller by what was moved.
  const billed = { ...STAY, value: [null, null] };
  assertEquals(lossOf(billed, 0, "movedOut", worth(800_0000), 0).fen, 0);
});
