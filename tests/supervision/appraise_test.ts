import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { appraise } from "../../sim/supervision/appraise.ts";
import { gradeOf } from "../../sim/supervision/grade.ts";
import {
  INDICATORS,
  INDICATORS_OF,
  ITEMS,
} from "../../sim/supervision/indicators.ts";
import { defaults } from "../../sim/model/policy/mod.ts";

const values = defaults();
const options = {
  weights: values["supervision.assessment.weights"],
  slopes: values["supervision.assessment.slopes"],
  minCases: 10,
  grades: values["supervision.assessment.grades"],
};
const counts = (part: number[], whole: number[]) => ({
  part: Float64Array.from(part),
  whole: Float64Array.from(whole),
  cases: Float64Array.from(whole),
});
const level = Uint8Array.of(3, 3, 2);

Deno.test("every indicator speaks for one item, and every item has one", () => {
  const used = ITEMS.flatMap((item) => INDICATORS_OF[item]);
  assertEquals(used.toSorted(), INDICATORS.toSorted());
  assert(ITEMS.every((item) => INDICATORS_OF[item].length > 0));
});

Deno.test("twice the level's rate loses the slope, by hand", () => {
  // Level 3: 30 of 200 = 15 %. The first has 20 %, a third above: 20 × 1/3 lost.
  const { score, grade } = appraise(
    { abnormal: counts([20, 10, 9], [100, 100, 100]) },
    { level },
    options,
  );
  // Only the item of reforms was counted, so it alone is the score.
  assertEquals(score, [93.33, 100, 100]);
  assertEquals(grade, ["A", "A", "A"]);
});

Deno.test("items weigh as they are set, and their indicators alike", () => {
  const { score } = appraise(
    {
      abnormal: counts([20, 0, 1], [50, 50, 50]),
      ungrouped: counts([1, 1, 1], [50, 50, 50]),
      burden: counts([40, 0, 1], [100, 100, 100]),
    },
    { level },
    options,
  );
  // Reform: (100 − 20 × 1 + 100) ÷ 2 = 90; satisfaction: 100 − 40 × 1 = 60.
  assertEquals(score[0], (20 * 90 + 10 * 60) / 30);
});

Deno.test("too few cases, nothing to hold against, or nothing counted: left out, not punished", () => {
  const few = appraise(
    { abnormal: counts([9, 1, 0], [9, 100, 0]) },
    { level },
    options,
  );
  assertEquals(few.score, [null, 100, null]);
  assertEquals(few.grade, [null, "A", null]);
  assertEquals(appraise({}, { level }, options).score, [null, null, null]);
  const edge = appraise(
    { abnormal: counts([10, 1, 0], [10, 100, 0]) },
    { level },
    options,
  );
  assert(edge.score[0]! < 100);
});

Deno.test("a worse rate never scores better, and no score leaves 0 to 100", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 100, max: 200 })), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.constantFrom(...INDICATORS),
      (rows, name) => {
        const { score } = appraise(
          { [name]: counts(rows.map(([n]) => n), rows.map(([, of]) => of)) },
          { level: Uint8Array.of(2, 2, 2) },
          options,
        );
        score.forEach((mark, h) => {
          if (mark === null) return;
          assert(mark >= 0 && mark <= 100);
          rows.forEach(([n, of], other) => {
            if (n / of >= rows[h]![0] / rows[h]![1]) {
              assert(score[other]! <= mark);
            }
          });
        });
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});

Deno.test("a grade begins at its edge", () => {
  const edges = { A: 90, B: 80, C: 60 };
  for (
    const [score, grade] of [
      [90, "A"],
      [89.99, "B"],
      [80, "B"],
      [79.99, "C"],
      [60, "C"],
      [59.99, "D"],
      [0, "D"],
    ] as const
  ) assertEquals(gradeOf(score, edges), grade, String(score));
});
