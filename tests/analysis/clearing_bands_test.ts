import { assertEquals } from "@std/assert";
import { bandOf, clearingBands } from "../../sim/analysis/clearing_bands.ts";
import { sampleResult } from "../support/sample_result.ts";

const [sheet] = sampleResult().settlements;

Deno.test("an institution on an edge belongs to the inner band", () => {
  const one = (j: number, d: number) =>
    bandOf({
      ...sheet!,
      edges: { lo: 0.8, up: 1.1 },
      clearedBooked: Float64Array.of(j),
      clearedStandard: Float64Array.of(d),
    }, 0);
  assertEquals(
    [[79, 100], [80, 100], [100, 100], [101, 100], [110, 100], [111, 100], [
      0,
      100,
    ], [5, 0]].map(([j, d]) => one(j!, d!)),
    ["below", "kept", "kept", "shared", "shared", "beyond", "none", "none"],
  );
});

Deno.test("bands add up to the sheet", () => {
  const bands = clearingBands(sheet!);
  for (const column of ["booked", "standard", "pay"] as const) {
    assertEquals(
      bands.reduce((sum, band) => sum + band[column], 0),
      sheet![column].reduce((sum, fen) => sum + fen, 0),
    );
  }
  assertEquals(
    bands.reduce((sum, band) => sum + band.institutions, 0),
    sheet!.cases.filter((cases) => cases > 0).length,
  );
});

Deno.test("without clearing there are no bands", () => {
  const [booked] = sampleResult({ asBooked: true }).settlements;
  const bands = clearingBands(booked!).filter((b) => b.institutions > 0);
  assertEquals(bands.map(({ band }) => band), ["none"]);
});
