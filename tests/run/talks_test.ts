/**
 * Talks inside the year (当年约谈): who is over its quota in March aims lower from April.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { LEVERS } from "../../sim/model/levers.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const scenario = (relief: number, ratio: number) =>
  `format: 1
title: 约谈
inherits: yancheng_2025/baseline
policy:
  budget.watch.ratio: { value: ${ratio}, source: assumed, status: assumed }
behaviour:
  hospital.response.model: profit
  hospital.response.talks: { relief: ${relief}, months: 2 }
`;
const [deaf, heard, everybody] = await rehearseQuietly(
  smallPlans(["test/deaf", "test/heard", "test/everybody"], {
    "test/deaf": scenario(0, 1),
    "test/heard": scenario(0.5, 1),
    "test/everybody": scenario(0.5, 0.5),
  }),
);
type Result = NonNullable<typeof deaf>;

/** First month of the year in which institutions do otherwise than without talks; 12 = never. */
function firstMonths(result: Result): number[] {
  const levers = result.course.at(-1)!.levers!;
  const other = deaf!.course.at(-1)!.levers!;
  return Array.from({ length: levers.volume.length / 12 }, (_, h) => {
    for (let month = 0; month < 12; month++) {
      const at = h * 12 + month;
      if (LEVERS.some((l) => levers[l][at] !== other[l][at])) return month;
    }
    return 12;
  });
}

Deno.test("talks of a quarter are felt from the month after it, in the same year", () => {
  const first = firstMonths(heard!);
  // January: talks of last December; else the month after a quarter's end.
  assertEquals(
    first.filter((month) => ![0, 3, 6, 9, 12].includes(month)),
    [],
  );
  assert(first.some((month) => [3, 6, 9].includes(month)), `${first}`);
  assert(
    first.some((month) => month === 12),
    "nobody is talked to who keeps to the quota",
  );
});

Deno.test("the stricter the list, the more are talked to", () => {
  const talked = (result: Result) =>
    firstMonths(result).filter((month) => month < 12).length;
  assert(talked(everybody!) > talked(heard!));
});
