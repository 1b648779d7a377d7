import { assert, assertEquals } from "@std/assert";
import {
  isRelated,
  keyOperations,
  meanIncrease,
} from "../../sim/grouping/related_operations.ts";
import { toNumber } from "../../sim/base/ratio.ts";
import { workedCase } from "../settlement/worked_example.ts";
import { codeBook } from "./small_city.ts";

const mean = (total: number, cases = 1) => ({ total, cases });

for (const id of ["EX-30.1", "EX-30.2"]) {
  const { inputs, expected } = workedCase<
    { baseMean: string; withMean: string },
    { increasePct: string; ownGroup: boolean }
  >(id);
  Deno.test(`${id} an operation that raises the mean by ${expected.increasePct} %`, () => {
    const base = mean(Number(inputs.baseMean) * 100);
    const withIt = mean(Number(inputs.withMean) * 100);
    const percent = toNumber(meanIncrease(base, withIt)!) * 100;
    assertEquals(percent.toFixed(4), expected.increasePct);
    assertEquals(isRelated(base, withIt, 0.1), expected.ownGroup);
  });
}

Deno.test("a rise of a tenth exactly makes a group, a fen less does not", () => {
  assertEquals(isRelated(mean(1000_00), mean(1100_00), 0.1), true);
  assertEquals(isRelated(mean(1000_00), mean(1099_99), 0.1), false);
  assertEquals(isRelated(mean(3000_00, 3), mean(1100_00), 0.1), true);
  assertEquals(isRelated(mean(1000_00), mean(900_00), 0), false);
});

Deno.test("without cases of the main operation alone there is nothing to be merged into", () => {
  assertEquals(meanIncrease(mean(0, 0), mean(1)), null);
  assert(isRelated(mean(0, 0), mean(1), 0.3));
});

Deno.test("a key keeps the main operation and what is related to it, measured on cases of just these two", () => {
  const codes = codeBook([
    { dx: "I21.0", operations: ["stent"] },
    { dx: "I21.0", operations: ["stent", "film"] },
    { dx: "I21.0", operations: ["stent", "echo"] },
    { dx: "I21.0", operations: ["stent", "film", "echo"] },
    { dx: "I21.1", operations: ["stent", "film"] },
  ]);
  const n = Float64Array.of(10, 10, 10, 1, 10);
  // All three together are dear enough that film would pass if they counted.
  const cost = Float64Array.of(10_000, 10_200, 15_000, 90_000, 99_000);
  assertEquals(keyOperations(codes, n, cost, 0.1), [
    ["stent"],
    ["stent"],
    ["stent", "echo"],
    ["stent", "echo"],
    ["stent", "film"],
  ]);
  const unseen = Float64Array.of(10, 0, 10, 1, 10);
  assertEquals(
    keyOperations(codes, unseen, cost, 0.1)[1],
    ["stent", "film"],
    "where no case has just the two, all that have both are measured",
  );
});
