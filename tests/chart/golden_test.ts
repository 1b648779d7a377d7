import { assert, assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../sim/base/sha256.ts";
import { allCharts, CHART_NAMES } from "../../sim/chart/all_charts.ts";
import { OF_SUPERVISION } from "../../sim/chart/chart_names.ts";
import { COMPARISONS, OPTIONS } from "./compared.ts";

/** Comparisons that have all figures between them. */
const DRAWN = ["three models", "many diseases", "supervised"] as const;

/** Where a comparison is there for some figures only. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  supervised: OF_SUPERVISION,
};

const FILE = fileURLToPath(new URL("./golden.json", import.meta.url));

/**
 * Every figure as it was drawn when somebody last looked at it: to change one on
 * purpose, run this test with GOLDEN=write and look at the pictures.
 */
Deno.test("every figure is drawn as it was when it was last looked at", () => {
  const drawn: Record<string, string> = {};
  for (const title of DRAWN) {
    for (const options of OPTIONS) {
      const charts = allCharts(COMPARISONS[title]!, options, ONLY[title]);
      for (const { name, svg } of charts) {
        drawn[`${title}/${name}/${options.lang}/${options.width}`] = sha256(svg)
          .slice(0, 16);
      }
    }
  }
  if (Deno.env.get("GOLDEN") === "write") {
    Deno.writeTextFileSync(FILE, `${JSON.stringify(drawn, null, 2)}\n`);
  }
  const golden: Record<string, string> = JSON.parse(
    Deno.readTextFileSync(FILE),
  );
  const changed = Object.keys({ ...golden, ...drawn })
    .filter((key) => golden[key] !== drawn[key]);
  assertEquals(changed, [], "look at these, then run with GOLDEN=write");
  for (const name of CHART_NAMES) {
    assert(Object.keys(golden).some((key) => key.includes(`/${name}/`)), name);
  }
});
