import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { inTheme } from "../../sim/chart/in_theme.ts";
import { filesBelow } from "../../sim/read_files.ts";
import { openReport } from "../../sim/study/record/open_report.ts";
import { pngPixels } from "../support/png_pixels.ts";
import { recordedRun } from "../support/recorded_run.ts";
import { shapan } from "../support/scenario_folder.ts";

/** One comparison for all tests, which read it only. */
const run = await recordedRun("toy/toy", "toy/three_provisions");
globalThis.addEventListener("unload", () => run[Symbol.dispose]());
const stored = (path: string) => Deno.readFileSync(join(run.record, path));

Deno.test("a figure in a theme has another name and other colours, and the same numbers; Word stays on white", async () => {
  const out = join(run.path, "themes");
  const words = ["chart", run.record, "pay_rate", "--format", "svg,png,csv"];
  for (const theme of ["dark", "print"]) {
    const printed = await shapan([...words, "--theme", theme, "--out", out]);
    assertEquals([printed.code, printed.err], [0, ""]);
  }
  const folder = join(out, "toy", "run-export-zh", "charts");
  assertEquals(filesBelow(folder), [
    "pay_rate-dark.png",
    "pay_rate-dark.svg",
    "pay_rate-print.png",
    "pay_rate-print.svg",
    "pay_rate.csv",
  ]);
  const light = new TextDecoder().decode(stored("charts/pay_rate.svg"));
  for (const theme of ["dark", "print"] as const) {
    assertEquals(
      Deno.readTextFileSync(join(folder, `pay_rate-${theme}.svg`)),
      inTheme(light, theme),
    );
  }
  const shade = (name: string) => {
    const { width, rgba } = pngPixels(Deno.readFileSync(join(folder, name)));
    return rgba[4 * (width + 1)]!;
  };
  assert(shade("pay_rate-dark.png") < 64, "a dark ground");
  assertEquals(shade("pay_rate-print.png"), 255);
  const wrong = await shapan([...words, "--theme", "blue", "--out", out]);
  assertEquals(wrong.code, 2);
  assertStringIncludes(wrong.err, "light, dark, print");
});

Deno.test("of a record that is played again only the figure asked for is drawn", async () => {
  const lang = "en", widths = ["640"] as const, workers = 1;
  const { figures, page } = await openReport(run.record, {
    lang,
    widths,
    workers,
    only: ["point_value"],
  });
  assertEquals(figures.get("640")!.map(({ name }) => name), ["point_value"]);
  assertEquals(page, "");
  const split = await openReport(run.record, {
    lang,
    widths,
    workers,
    only: ["pay_split"],
  });
  assertEquals(
    split.figures.get("640")!.map(({ csv }) => csv),
    [new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      stored("charts/pay_split.csv"),
    )],
  );
});
