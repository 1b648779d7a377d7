import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { clearingChange } from "../../sim/chart/clearing_change.ts";
import { clearingRows } from "../../sim/chart/clearing_rows.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { hospitalPay } from "../../sim/chart/hospital_pay.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const SEED = 20250104;

/** A reform that changes the pay of each institution by the amounts given. */
function changed(by: readonly number[]): Comparison {
  const baseline = sampleResult({ hospitals: by.length });
  const reform = withSettlements(baseline, ({ scheme, pay }) => ({
    pay: scheme === "employee" ? pay.map((fen, h) => fen + by[h]!) : pay,
  }));
  return { baseline, reform };
}

Deno.test("each institution is a line of its own or in the line on the others, and no money is lost", () => {
  const by = fc.array(fc.integer({ min: -1e6, max: 1e6 }), {
    minLength: 1,
    maxLength: 90,
    size: "max",
  });
  fc.assert(
    fc.property(by, (amounts) => {
      const comparison = changed(amounts);
      const rows = clearingRows(comparison, "zh");
      const own = rows.filter(({ pair }) => pair !== null);
      const keys = new Set(own.map(({ key }) => key));
      assertEquals(keys.size, own.length);
      const hidden = hospitalPay(comparison).filter(({ id }) => !keys.has(id));
      const sum = (some: readonly { change: number }[]) =>
        some.reduce((total, { change }) => total + change, 0);
      assertEquals(
        sum(hidden),
        sum(rows.filter(({ key }) => key.startsWith("rest:"))),
      );
      assertEquals(
        sum(rows.filter(({ key }) => key.startsWith("level:"))),
        amounts.reduce((total, fen) => total + fen, 0),
      );
      // Who is not named has changed no more than who is.
      for (const { level, change } of hidden) {
        const smallest = Math.min(
          ...own.filter(({ pair }) => pair!.level === level)
            .map((row) => Math.abs(row.change)),
        );
        assert(Math.abs(change) <= smallest);
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

Deno.test("levels go from tertiary down, and in a level the largest gain comes first", () => {
  const rows = clearingRows(COMPARISONS["two hundred institutions"]!, "en");
  assertEquals(
    rows.filter(({ pair }) => pair === null).map(({ key }) => key),
    ["level:3", "rest:3", "level:2", "rest:2", "level:1", "rest:1"],
  );
  const own = rows.flatMap(({ pair }) => pair ?? []);
  own.slice(1).forEach((pair, i) => {
    const above = own[i]!;
    assert(above.level >= pair.level);
    if (above.level === pair.level) assert(above.change >= pair.change);
  });
});

Deno.test("a single institution is never hidden behind a line on the other one", () => {
  const comparison = (township: number) =>
    changed(Array.from({ length: Math.round(township / 0.6) }, () => 5));
  const lines = (c: Comparison) =>
    clearingRows(c, "zh").filter(({ key }) => key.startsWith("rest:")).length;
  const township = (c: Comparison) =>
    hospitalPay(c).filter(({ level }) => level === 1).length;
  assertEquals([21, 24].map((n) => township(comparison(n))), [21, 24]);
  assertEquals([21, 24].map((n) => lines(comparison(n))), [0, 1]);
});

Deno.test("every named institution stands in the figure once, with the sign and colour of its change", () => {
  for (const [title, comparison] of Object.entries(COMPARISONS)) {
    const texts = figureTexts(clearingChange(comparison, { lang: "zh" }));
    for (const { name, pair } of clearingRows(comparison, "zh")) {
      const same = clearingRows(comparison, "zh").filter((r) =>
        r.name === name
      );
      const found = texts.filter(({ text }) => text === name);
      assertEquals(found.length, same.length, `${title}: ${name}`);
      if (pair !== null) assertEquals(same.length, 1, name);
    }
  }
});

Deno.test("losses are minus and orange on broken lines, gains plus and blue, no change neither", () => {
  const comparison = changed([0, 3_000_000, -3_000_000]);
  const svg = clearingChange(comparison, { lang: "zh" });
  const fillOf = (label: string) =>
    figureTexts(svg).filter(({ text }) => text === label).map(({ fill }) =>
      fill
    );
  assertEquals(fillOf("+30,000.00"), [COLORS.gain, COLORS.gain]);
  assertEquals(fillOf("−30,000.00"), [COLORS.loss, COLORS.loss]);
  assertEquals(fillOf("0.00"), [COLORS.quiet, COLORS.quiet]);
  const broken = drawn(svg, 'g[stroke-dasharray="4,2"] path');
  assertEquals(broken.map(({ stroke }) => stroke), [COLORS.loss]);
});

Deno.test("a scenario alone shows pay against what was booked, from its ring to 100 %", () => {
  const baseline = withSettlements(sampleResult({ hospitals: 3 }), (s) => ({
    pay: s.booked.map((fen) => fen - 2_000_000),
  }));
  const svg = clearingChange({ baseline }, { lang: "zh" });
  const texts = figureTexts(svg).map(({ text }) => text);
  assertEquals(texts.filter((text) => text === "−40,000.00").length >= 3, true);
  assert(texts.includes("各机构清算盈亏") && texts.includes("本方案"));
  assertEquals(texts.includes("改革方案"), false);
});
