import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

const TOY = "toy/toy";

Deno.test("shapan coefficient tells what every other loses when one is raised, on screen, as JSON and in files", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path];
  const zh = await shapan([
    ...["coefficient", TOY, "--raise", "A=+0.1", "--lang", "zh"],
    ...out,
  ]);
  assertEquals(zh.code, 0, zh.err);
  assertStringIncludes(zh.out, "系数 1 → 1.1");
  assertStringIncludes(zh.out, "合成数据");
  const json = await shapan([
    ...["coefficient", TOY, "--raise", "A=1.1", "--json"],
    ...out,
  ]);
  const { trials: [trial], folder: written } = JSON.parse(json.out);
  assertEquals(trial.raised, [{ hospital: "A", from: 1, to: 1.1 }]);
  const [employee] = trial.schemes;
  const change: Record<string, number> = employee.standardChange;
  assert(change.A! > 0 && change.B! < 0 && change.C! < 0);
  const fen = Object.values(change).map((yuan) => Math.round(yuan * 100));
  assertEquals(fen.reduce((a, b) => a + b, 0), 0, "INV-3");
  assert(Number(employee.value[1]) < Number(employee.value[0]));
  const files = [...Deno.readDirSync(written)].map(({ name }) => name).sort();
  assertEquals(files, [
    "coefficient_raises.csv",
    "coefficients.csv",
    "raise.svg",
  ]);
  const csv = Deno.readTextFileSync(join(written, "coefficient_raises.csv"));
  assertStringIncludes(csv, "A 1→1.1");
});

Deno.test("without a raise the largest institutions are tried one by one", async () => {
  using folder = scenarioFolder();
  const { code, out } = await shapan([
    ...["coefficient", TOY, "--lang", "en", "--out", folder.path],
  ]);
  assertEquals(code, 0);
  for (const part of ["Base", "Used", "0.01 more gives", "1.0000", "0.8500"]) {
    assertStringIncludes(out, part);
  }
});

Deno.test("a coefficient out of bounds, an institution that is not there and a raise written wrongly are refused with the place, and nothing is written", async () => {
  using folder = scenarioFolder();
  const refused = async (raise: string, ...parts: string[]) => {
    const { code, err, out } = await shapan([
      ...["coefficient", TOY, "--raise", raise, "--lang", "en"],
      ...["--out", folder.path],
    ]);
    assertEquals([code, out], [2, ""], raise);
    for (const part of parts) assertStringIncludes(err, part);
    assert(!err.includes("    at "), "no stack");
  };
  await refused("A=+0.5001", "--raise A", "1 → 1.5001", "0.5 to 1.5");
  await refused("A=0.4999", "0.4999", "0.5 to 1.5");
  await refused("Z=+0.1", '"Z"', "A–C");
  await refused("A", "--raise A", "H001=+0.05");
  await refused("A=+0.00001", "H001=+0.05");
  assertEquals([...Deno.readDirSync(folder.path)], []);
  const twice = await shapan([
    ...["coefficient", TOY, "--raise", "A=+0.1", "--raise", "A=+0.2"],
    ...["--lang", "zh", "--out", folder.path],
  ]);
  assertEquals(twice.code, 2);
  assertStringIncludes(twice.err, "每家机构一次");
  const none = await shapan(["coefficient", "--lang", "zh"]);
  assertEquals(none.code, 2);
});

Deno.test("a scenario with a coefficient bound, a quota of review or a step out of range names file, line, key, value and bound", async () => {
  using folder = scenarioFolder();
  const refused = async (setting: string, ...parts: string[]) => {
    const file = folder.write(
      "mine.yaml",
      `format: 1\ntitle: 我的\ninherits: toy/toy\npolicy:\n${setting}\n`,
    );
    const { code, err } = await shapan([
      ...["run", file, "--lang", "en", "--out", folder.path],
    ]);
    assertEquals(code, 2, setting);
    for (const part of ["mine.yaml:5", ...parts]) {
      assertStringIncludes(err, part);
    }
  };
  await refused(
    "  points.review.cap: -0.001",
    "points.review.cap",
    "-0.001",
    "0 to 0.05",
  );
  await refused(
    "  points.coefficient.max: 5.01",
    "points.coefficient.max",
    "5.01",
    "0.1 to 5",
  );
  await refused(
    "  points.coefficient.maxYearlyMove: -0.05",
    "points.coefficient.maxYearlyMove",
    "-0.05",
  );
  await refused(
    "  points.coefficient.bonuses: [{ indicator: cmi, step: 0.01, unit: 0, cap: 0.05 }]",
    "points.coefficient.bonuses",
    "0",
  );
});
