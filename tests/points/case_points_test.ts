import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { parseDecimal, ratio } from "../../sim/base/ratio.ts";
import {
  blankPoints,
  casePoints,
  type DeviationOptions,
} from "../../sim/points/case_points.ts";
import { workedCase, written } from "../settlement/worked_example.ts";

const STANDARD: DeviationOptions = {
  low: 0.5,
  high: 2,
  extreme: 5,
  highForm: "plusOne",
  applyHToLow: true,
  lowInclusive: false,
};
const JINING: DeviationOptions = {
  ...STANDARD,
  highForm: "plusH",
  applyHToLow: false,
  lowInclusive: true,
};

type Texts = Readonly<Record<"S" | "A" | "B" | "H" | "C", string>>;

const points = (p4: number) => written(ratio(p4, 10_000), "0.0000");

for (let k = 1; k <= 12; k++) {
  const id = `EX-04.${k}`;
  const { inputs, expected } = workedCase<
    Texts,
    { r?: string; P: string; extreme?: boolean }
  >(id);
  Deno.test(`${id} a cost of ${inputs.C} scores ${expected.P} ${k < 7 ? "under 2.0" : "in Jining"}`, () => {
    const { S, A, B, H, C } = inputs;
    const score = casePoints({
      S: parseDecimal(S),
      A: parseDecimal(A),
      B: parseDecimal(B),
      H: parseDecimal(H),
      C: parseDecimal(C),
    }, k < 7 ? STANDARD : JINING);
    assertEquals(points(score.points), expected.P);
    if (expected.r) assertEquals(written(score.r, expected.r), expected.r);
    if (expected.extreme !== undefined) {
      assertEquals(score.zone === "extreme", expected.extreme);
    }
  });
}

for (const id of ["EX-06.3", "EX-06.4"]) {
  const { inputs, expected } = workedCase<
    { b: string; C: string },
    { P: string }
  >(id);
  Deno.test(`${id} a case without a group scores its cost, ${expected.P}`, () => {
    const discount = id === "EX-06.3" ? 1 : 0.7;
    const p = blankPoints(
      parseDecimal(inputs.C),
      parseDecimal(inputs.b),
      discount,
    );
    assertEquals(points(p), expected.P);
  });
}

Deno.test("EX-05 the deviation is measured after the auxiliary coefficient", () => {
  const severe = (C: number, A: string) =>
    points(
      casePoints({
        S: ratio(1440),
        A: parseDecimal(A),
        B: ratio(15840),
        H: parseDecimal("1.1"),
        C: ratio(C),
      }, STANDARD).points,
    );
  assertEquals(severe(70_000, "4.1667"), "6600.0528");
  assertEquals(severe(150_000, "4.1667"), "8399.9472");
  assertEquals(severe(70_000, "4.7917"), "7590.0528");
});

/** A case of 1,000 points, H 0.9, mean 10,000.00 yuan, cost in fen. */
const at = (fen: number, options: Partial<DeviationOptions> = {}) => {
  const { points, zone } = casePoints({
    S: ratio(1000),
    A: ratio(1),
    B: ratio(10_000_00),
    H: ratio(9, 10),
    C: ratio(fen),
  }, { ...STANDARD, ...options });
  return [points, zone];
};

Deno.test("each edge belongs to the zone within, one fen beyond does not", () => {
  assertEquals(at(5000_00 - 1), [4_499_991, "low"]);
  assertEquals(at(5000_00), [9_000_000, "normal"]);
  assertEquals(at(5000_00 + 1), [9_000_000, "normal"]);
  assertEquals(at(20000_00), [9_000_000, "normal"]);
  assertEquals(at(20000_00 + 1), [9_000_009, "high"]);
  assertEquals(at(50000_00), [36_000_000, "high"]);
  assertEquals(at(50000_00 + 1), [36_000_009, "extreme"]);
});

Deno.test("variants move an edge or a form and nothing else", () => {
  assertEquals(at(5000_00, { lowInclusive: true }), [4_500_000, "low"]);
  assertEquals(at(4000_00, { applyHToLow: false }), [4_000_000, "low"]);
  assertEquals(at(30000_00, { highForm: "reviewOnly" }), [9_000_000, "high"]);
  assertEquals(at(60000_00, { highForm: "reviewOnly" }), [
    9_000_000,
    "extreme",
  ]);
  assertEquals(at(30000_00, { highForm: "plusH" }), [19_000_000, "high"]);
  assertEquals(at(60000_00, { highForm: "plusH" }), [9_000_000, "extreme"]);
  assertEquals(at(60000_00, { extreme: null }), [45_000_000, "high"]);
  assertEquals(at(60000_00, { extreme: null, highForm: "plusH" }), [
    49_000_000,
    "high",
  ]);
});

Deno.test("without a reference the cost does not matter", () => {
  const { points, zone, r } = casePoints({
    S: ratio(1000),
    A: ratio(1),
    B: null,
    H: ratio(9, 10),
    C: ratio(1),
  }, STANDARD);
  assertEquals([points, zone, r], [9_000_000, "normal", null]);
});

Deno.test("INV-5 points are never negative, do not fall as the cost rises within a zone, and jump only at the low edge", () => {
  const arbitrary = fc.record({
    s: fc.integer({ min: 1, max: 50_000_000 }),
    h: fc.integer({ min: 5000, max: 15_000 }),
    mean: fc.integer({ min: 100_00, max: 500_000_00 }),
    highForm: fc.constantFrom("plusOne" as const, "reviewOnly" as const),
    a: fc.double({ min: 0, max: 8, noNaN: true }),
    b: fc.double({ min: 0, max: 8, noNaN: true }),
  });
  fc.assert(
    fc.property(arbitrary, ({ s, h, mean, highForm, a, b }) => {
      const score = (fen: number) =>
        casePoints({
          S: ratio(s, 10_000),
          A: ratio(1),
          B: ratio(mean),
          H: ratio(h, 10_000),
          C: ratio(fen),
        }, { ...STANDARD, highForm });
      const [less, more] = [a, b].map((r) => Math.floor(r * mean))
        .sort((x, y) => x - y).map(score);
      assert(less!.points >= 0);
      assert(less!.points <= more!.points);
      // At an edge of high or extreme the next fen adds at most its own worth.
      for (const edge of [2, 5]) {
        const step = score(edge * mean + 1).points - score(edge * mean).points;
        assert(step >= 0 && step <= s * h / 10_000 / mean + 1);
      }
      const edge = Math.ceil(mean / 2);
      const jump = score(edge).points - score(edge - 1).points;
      assert(jump >= Math.floor(s * h / 10_000 / 2) - 1);
    }),
    { seed: 20250101, numRuns: 500 },
  );
});
