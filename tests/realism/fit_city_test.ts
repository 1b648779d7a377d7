import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { fittedCsv, pinnedText } from "../../sim/cli/fit.ts";
import { readHeldAgainst, readText, ROOT } from "../../sim/io.ts";
import { fitCity } from "../../sim/study/fit/fit_city.ts";
import {
  leversFromCsv,
  leverValue,
  withLevers,
} from "../../sim/study/fit/lever.ts";
import { PLAIN, smallPlans } from "../support/small_city.ts";

const levers = leversFromCsv(readText(`${ROOT}data/fit_levers.csv`)!);
const { targets } = readHeldAgainst();
const [plan] = smallPlans(["zibo_2025/baseline"]);
const values = plan!.scenario.valuesOn("2025-01-01");

Deno.test("every lever is a number of a setting, fitted to rows that may be fitted to", () => {
  const fits = new Map(
    targets.filter((t) => t.kind === "fit").map((t) => [t.id, t]),
  );
  for (const lever of levers) {
    assert(lever.low < lever.high);
    for (const id of lever.targets) {
      const target = fits.get(id);
      assert(target !== undefined, `${id} is no row of kind fit`);
      assertEquals([target.city, target.year], [lever.city, lever.year]);
    }
  }
});

Deno.test("a lever moves its own number and nothing else", () => {
  const lever = levers.find((l) =>
    l.city === "zibo_2025" && l.key === "claims.benefit.ratio"
  )!;
  const moved = withLevers(values, [lever], [0.77]);
  assertEquals(leverValue(moved, lever), 0.77);
  assertEquals(
    withLevers(moved, [lever], [leverValue(values, lever)]),
    { ...values },
  );
});

Deno.test("a lever on a setting that is not there is refused with its line", () => {
  const text = "city,year,key,path,low,high,targets\nx,2025,need.luck,,0,1,y\n";
  const error = assertThrows(() => leversFromCsv(text), ShapanError);
  assertEquals(error.issues[0]!.line, 2);
});

Deno.test("what is fitted meets its target, and the same city gives the same numbers again", async () => {
  const own = levers.filter((l) =>
    l.city === "zibo_2025" && l.key === "hospital.remote.rate"
  );
  const wanted = own.flatMap((l) => l.targets);
  const rows = targets.filter((t) => wanted.includes(t.id))
    .map((t) => ({
      ...t,
      value: t.value - 9,
      low: t.low - 9,
      high: t.high - 9,
    }));
  const once = () =>
    fitCity(plan!, 2025, own, rows, { ...PLAIN, insured: 43_000, rounds: 3 });
  const first = await once();
  assertEquals(first.before.map((row) => row.inBand), [false, false]);
  assertEquals(first.after.map((row) => row.inBand), [true, true]);
  for (const { start, fitted, reach } of first.levers) {
    assert(fitted < start, "less care elsewhere was asked for");
    assert(reach > 0 && reach < 0.3);
  }
  assertEquals(fittedCsv(await once()), fittedCsv(first));
});

Deno.test("the fit says what the published numbers pin down, hardly do, or leave free", () => {
  const zibo = levers.filter((l) => l.city === "zibo_2025").slice(0, 3);
  const at = (reach: number, i: number) => ({
    lever: zibo[i]!,
    start: 1,
    fitted: 1,
    reach,
  });
  const range = zibo[1]!.high - zibo[1]!.low;
  assertEquals(
    pinnedText([at(Infinity, 0), at(range * 0.6, 1), at(0.001, 2)], "en"),
    [
      "Pinned down by the published numbers: hospital.remote.rate.resident.",
      "Pinned down to no less than half their range: hospital.remote.rate.employee.",
      "Free, as no published number moves with them; left where they were: need.frailtyVariance.",
    ],
  );
  assertEquals(pinnedText([at(0.001, 2)], "zh"), [
    "公布数约束的参数：hospital.remote.rate.resident。",
  ]);
});
