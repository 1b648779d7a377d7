import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { filesBelow } from "../../sim/read_files.ts";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

Deno.test("the folder of several comparisons is verified and exported as a whole, figures of each below its own folder", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const words = ["compare", "toy/toy", "toy/share_up", "toy/three_provisions"];
  const made = await shapan([
    ...words,
    "--no-models",
    "--lang",
    "zh",
    "--out",
    out,
  ]);
  assertEquals(made.code, 0);
  const [name] = [...Deno.readDirSync(join(out, "toy"))];
  const top = join(out, "toy", name!.name);
  const verified = await shapan(["verify", top, "--lang", "en"]);
  assertEquals(verified.code, 0);
  assertStringIncludes(verified.out, "Verified (files only)");

  const list = (await shapan(["chart", top])).out.trimEnd().split("\n");
  assertStringIncludes(
    list.find((line) => line.startsWith("pay_rate"))!,
    "(share_up, three_provisions)",
  );
  const one = ["chart", top, "pay_rate", "--format", "svg", "--out", out];
  assertEquals((await shapan(one)).code, 0);
  const target = join(out, "toy", `${name!.name}-export`);
  const figures = ["share_up", "three_provisions"].map((part) =>
    `${part}/charts/pay_rate.svg`
  );
  assertEquals(filesBelow(target), figures);
  for (const path of figures) {
    assertEquals(
      Deno.readFileSync(join(target, path)),
      Deno.readFileSync(join(top, path)),
    );
  }

  const all = ["export", top, "--formats", "xlsx,csv", "--out", out];
  assertEquals((await shapan(all)).code, 0);
  const written = filesBelow(target)!;
  for (
    const path of [
      "report.xlsx",
      "matrix.csv",
      "share_up/confirmation.xlsx",
      "three_provisions/report.xlsx",
      "three_provisions/tables/differences.csv",
    ]
  ) assert(written.includes(path), `${path} is missing`);

  const other = await shapan(["export", top, "--lang", "en", "--out", out]);
  assertEquals(other.code, 2);
  Deno.writeTextFileSync(join(top, "share_up", "charts", "pay_rate.csv"), "1");
  assertEquals((await shapan(["verify", top])).code, 1);
});
