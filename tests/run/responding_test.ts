import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { LEVERS } from "../../sim/model/levers.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const scenario = (title: string, behaviour: string, rest = "") =>
  `format: 1
title: ${title}
inherits: zibo_2025/baseline
behaviour:
${behaviour}
${rest}`;
const REFERENCE = "  hospital.response.model: reference";
const [still, answer, renamed, unable, later] = await rehearseQuietly(
  smallPlans(
    [
      "zibo_2025/baseline",
      "test/answer",
      "test/renamed",
      "test/unable",
      "test/later",
    ],
    {
      "test/answer": scenario("应对", REFERENCE),
      "test/renamed": scenario("换个名字", REFERENCE),
      "test/unable": scenario(
        "剂量为零",
        [
          REFERENCE,
          ...[...LEVERS, "capacity"].map((l) => `  hospital.lever.${l}: 0`),
        ]
          .join("\n"),
      ),
      "test/later": scenario(
        "第二年",
        REFERENCE,
        "run:\n  run.year: 2026\n  run.since: 2025\n",
      ),
    },
  ),
);
type Result = NonNullable<typeof still>;
const pay = ({ settlements }: Result) => settlements.map((s) => s.pay);
const december = ({ course }: Result, year: number) => {
  const { levers } = course.find((row) => row.year === year)!;
  return LEVERS.map((lever) =>
    levers === null ? null : levers[lever].filter((_, at) => at % 12 === 11)
  );
};

Deno.test("institutions that defend last year's margin do otherwise, and are paid otherwise", () => {
  assertNotEquals(pay(answer!), pay(still!));
  const { levers, marks } = answer!.course.at(-1)!;
  assert(LEVERS.some((lever) => levers![lever].some((pulled) => pulled !== 0)));
  assert(marks!.some((n) => n > 0));
});

Deno.test("a rule by another name is the same rule: nothing differs", () => {
  assertEquals(pay(renamed!), pay(answer!));
  assertEquals(renamed!.course, answer!.course);
});

Deno.test("with every dose at 0 the settlement is the mechanical one, to the fen", () => {
  assertEquals(pay(unable!), pay(still!));
  assertEquals(
    unable!.course.map(({ marks }) => marks),
    still!.course.map(({ marks }) => marks),
  );
});

Deno.test("the second year goes on from where levers stood in December of the first", () => {
  assertEquals(december(later!, 2025), december(answer!, 2025));
  const first = later!.course.find(({ year }) => year === 2025)!.levers!;
  const second = later!.course.find(({ year }) => year === 2026)!.levers!;
  // A month closes a part of the gap, so January of the second year is nearer to
  // December than to rest wherever a lever had moved far.
  for (let h = 0; h < first.volume.length / 12; h++) {
    const end = first.volume[h * 12 + 11]!, next = second.volume[h * 12]!;
    if (Math.abs(end) < 0.05) continue;
    assert(Math.abs(next - end) < Math.abs(end), `${h}: ${end}, ${next}`);
  }
});
