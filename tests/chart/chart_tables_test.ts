import { assert, assertEquals, assertMatch } from "@std/assert";
import fc from "fast-check";
import { allCharts } from "../../sim/chart/all_charts.ts";
import { chartNames } from "../../sim/chart/chart_names.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { type Comparison, sides } from "../../sim/chart/comparison.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import {
  cellOf,
  each,
  fen,
  schemes,
  sum,
  sumOf,
  total,
  where,
} from "./table_cells.ts";

const SEED = 20250103;
const DRAWN = "动用累计结余 Past surplus";

Deno.test("every cell has a heading in both languages, and an amount is exact yuan", () => {
  for (const [title, comparison] of Object.entries(COMPARISONS)) {
    for (const name of chartNames(comparison)) {
      const { columns, rows } = chartTable(name, comparison);
      assert(rows.length > 0, `${name} of ${title}`);
      assertEquals(new Set(columns).size, columns.length);
      for (const heading of columns) {
        assertMatch(heading, /[\u4e00-\u9fff].* .*[a-z]/);
      }
      for (const row of rows) {
        assertEquals(row.length, columns.length, `${name} of ${title}`);
        row.forEach((cell, i) => {
          if (typeof cell === "number") assert(Number.isFinite(cell));
          else if (cell !== null && /（元）|（元，/.test(columns[i]!)) {
            assertMatch(cell, /^-?\d+\.\d\d$/);
          }
        });
      }
    }
  }
});

Deno.test("a figure comes with its table, the same in both languages", () => {
  const comparison = COMPARISONS.reform!;
  const zh = allCharts(comparison, { lang: "zh" });
  const en = allCharts(comparison, { lang: "en", width: 960 });
  for (const [i, { name, table }] of zh.entries()) {
    assertEquals(table, chartTable(name, comparison));
    assertEquals(table, en[i]!.table);
  }
});

Deno.test("the months of a scheme add up to what was booked and to the DIP line", () => {
  each((comparison) => {
    const table = chartTable("month_budget", comparison);
    for (const { side, s } of schemes(comparison)) {
      const rows = where(table, [side.scenario, cellOf(s)]);
      assertEquals(rows.map((row) => row[3]), numbers(1, 12));
      assertEquals(sumOf(rows, 4), sum(s.monthBooked));
      assertEquals(sumOf(rows, 5), s.budget.lines.dip);
      assertEquals(sumOf(rows, 6), sum(s.monthGross));
    }
  });
});

Deno.test("each institution has one row of clearing, and the rows sum to what the fund paid", () => {
  each((comparison) => {
    const table = chartTable("clearing_change", comparison);
    const ids = table.rows.map(([id]) => String(id));
    assertEquals(ids.toSorted(), [...comparison.baseline.hospitals.id].sort());
    const [first, second] = sides(comparison).map(({ result }) =>
      result.settlements
    );
    assertEquals(sumOf(table.rows, 5), total(first!, "booked"));
    assertEquals(sumOf(table.rows, 6), total(first!, "pay"));
    if (second) assertEquals(sumOf(table.rows, 9), total(second, "pay"));
    assertEquals(
      sumOf(table.rows, 11),
      second
        ? total(second, "pay") - total(first!, "pay")
        : total(first!, "pay") - total(first!, "booked"),
    );
  });
});

Deno.test("the pay rates are the quotients of their row", () => {
  each((comparison) => {
    const table = chartTable("pay_rate", comparison);
    for (const { result } of sides(comparison)) {
      const rows = where(table, [result.scenario]);
      assertEquals(sumOf(rows, 6), total(result.settlements, "booked"));
      assertEquals(sumOf(rows, 7), total(result.settlements, "standard"));
      assertEquals(sumOf(rows, 8), total(result.settlements, "pay"));
      for (const row of rows) {
        const [booked, standard, pay] = [6, 7, 8].map((i) => fen(row[i]));
        assertEquals(row[9], booked === 0 ? null : standard! / booked!);
        assertEquals(row[10], booked === 0 ? null : pay! / booked!);
      }
    }
  });
});

Deno.test("income, budget and use of a scheme are one amount, to the fen", () => {
  each((comparison) => {
    const table = chartTable("fund_flow", comparison);
    for (const { side, s } of schemes(comparison)) {
      const steps = ["收入 income", "预算 budget", "去向 use"].map((step) =>
        where(table, [side.scenario, cellOf(s), step])
      );
      const [income, budget, use] = steps.map((rows) => sumOf(rows, 6));
      assertEquals(income, budget);
      assertEquals(budget, use);
      const drawn = where(table, [
        side.scenario,
        cellOf(s),
        "收入 income",
        DRAWN,
      ]);
      assertEquals(income! - sumOf(drawn, 6), s.budget.income.total);
    }
  });
});

Deno.test("hospitals and the area outside receive what was settled and paid, whatever was paid", () => {
  const amount = fc.integer({ min: 0, max: 9e10 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 4, maxLength: 12 }), (pays) => {
      const n = pays.length;
      const result = withSettlements(
        sampleResult({ hospitals: n }),
        ({ budget }) => ({
          pay: Float64Array.from(pays),
          // A line of a few yuan is a row, too.
          budget: { ...budget, reserve: n * 100 },
        }),
      );
      const table = chartTable("fund_flow", { baseline: result });
      for (const s of result.settlements) {
        const used = where(table, [cellOf(s), "去向 use"]);
        const set = where(table, [cellOf(s), "预算 budget"]);
        assertEquals(sumOf(set, 6), sumOf(used, 6));
        const kept = where({ ...table, rows: used }, [
          "留在基金 Kept in the fund",
        ]);
        const other = result.otherPayments.find((p) => p.scheme === s.scheme)!;
        assertEquals(
          sumOf(used, 6) - sumOf(kept, 6),
          sum(s.pay) + sum(other.outpatient) + sum(other.chronic) +
            sum(other.remote) + sum(other.other) + sum(other.maternity),
        );
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

Deno.test("paying an institution more changes its row by that much", () => {
  fc.assert(
    fc.property(fc.nat(39), fc.integer({ min: 1, max: 1e9 }), (h, more) => {
      const baseline = sampleResult(), reform = sampleResult({ reform: true });
      const raised = withSettlements(reform, ({ pay }) => ({
        pay: pay.map((fen, i) => i === h ? fen + more : fen),
      }));
      const id = baseline.hospitals.id[h]!;
      const change = (comparison: Comparison) =>
        fen(where(chartTable("clearing_change", comparison), [id])[0]![11]);
      // Both schemes are raised.
      assertEquals(
        change({ baseline, reform: raised }) - change({ baseline, reform }),
        2 * more,
      );
    }),
    { seed: SEED, numRuns: 40 },
  );
});

Deno.test("an empty point value stays empty and is not drawn as nought", () => {
  const { rows } = chartTable("point_value", COMPARISONS["paid as booked"]!);
  assertEquals(
    rows.map((row) => row.slice(3)),
    [0, 0, 0, 0].map(() => [null, null, null]),
  );
  const given = chartTable("point_value", COMPARISONS.reform!).rows;
  for (const [, , , start, end, difference] of given) {
    const exact = (Number(end) - Number(start)) / Number(start);
    assert(Math.abs(exact - Number(difference)) < 1e-12);
  }
});

Deno.test("an institution without any money is in no table, and one without bookings has no rate", () => {
  const result = withSettlements(sampleResult(), (s) => ({
    booked: without(s.booked, 0, 1),
    standard: without(s.standard, 0),
    pay: without(s.pay, 0),
  }));
  const rows = chartTable("pay_rate", { baseline: result }).rows;
  assertEquals(rows.map((row) => row[2]).includes("H001"), false);
  const unbooked = rows.find((row) => row[2] === "H002")!;
  assertEquals(unbooked.slice(9), [null, null]);
  const svg = allCharts({ baseline: result }, { lang: "zh" }).map((c) => c.svg);
  assertEquals(svg.some((text) => /NaN|Infinity/.test(text)), false);
});

function without(values: Float64Array, ...rows: number[]): Float64Array {
  return values.map((value, h) => rows.includes(h) ? 0 : value);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
