/**
 * The figures on cash (资金图): what they draw and their data say is the film's.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { advanceGain } from "../../sim/chart/advance_gain.ts";
import { mostConcerned } from "../../sim/chart/advance_gain_rows.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { fundMonths } from "../../sim/chart/fund_months.ts";
import { hospitalCash } from "../../sim/chart/hospital_cash.ts";
import {
  hospitalCashTable,
  largestBooked,
  lowestWeek,
} from "../../sim/chart/hospital_cash_rows.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { t1Effect } from "../../sim/model/t1_effect.ts";
import { sampleResult } from "../support/sample_result.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { cellOf, fen, sum, sumOf, where } from "./table_cells.ts";

const baseline = sampleResult(), film = baseline.cash;
const effect = t1Effect(film)!;
const words = (svg: string) => figureTexts(svg).map(({ text }) => text);

Deno.test("the days of the largest institution add up to what the film booked and paid it", () => {
  const h = largestBooked(film), n = film.days;
  const of = (column: Float64Array) => sum(column.subarray(h * n, h * n + n));
  const all = baseline.hospitals.id.map((_, row) =>
    film.schemes.reduce(
      (total, s) => total + sum(s.booked.subarray(row * n, row * n + n)),
      0,
    )
  );
  assertEquals(all[h], Math.max(...all));
  const { rows } = chartTable("hospital_cash", { baseline });
  assertEquals(rows.length, n);
  assertEquals(rows[0]!.slice(1, 4), [
    ...[baseline.scenario, baseline.hospitals.id[h]!, "2025-01-01"],
  ]);
  const columns = ["prepayment", "advance", "month", "benefits", "clearing"];
  assertEquals(sumOf(rows, 4), all[h]);
  columns.forEach((reason, i) =>
    assertEquals(
      sumOf(rows, 5 + i),
      film.schemes.reduce(
        (total, s) => total + of(s.received[reason as "month"]),
        0,
      ),
      reason,
    )
  );
});

Deno.test("the first advance and the trough of the Spring Festival are named; an institution can be chosen", () => {
  const zh = words(hospitalCash({ baseline }, { lang: "zh" }));
  assert(zh.includes("首次预拨 1月2日"));
  assert(
    zh.some((text) => /^记账最低的一周：1月(2[89]|3[01])日至2月/.test(text)),
  );
  const svg = hospitalCash({ baseline }, { lang: "en", hospital: 2 });
  assert(words(svg).join(" ").includes(baseline.hospitals.nameEn[2]!));
  assertEquals(
    hospitalCashTable({ baseline }, 2).rows[0]![2],
    baseline.hospitals.id[2],
  );
  const days = Float64Array.from([9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 9, 9]);
  assertEquals(lowestWeek(days, days.length), 3);
});

Deno.test("without daily advances nothing is said of T+1", () => {
  const booked = { baseline: sampleResult({ asBooked: true }) };
  const text = words(hospitalCash(booked, { lang: "zh" })).join(" ");
  assert(!/T\+1(?! *\))|预拨 /.test(text.replace("R-T1", "")), text);
  assertEquals(chartTable("advance_gain", booked).rows, []);
  assertThrows(() => advanceGain(booked, { lang: "zh" }), RangeError, "T+1");
});

Deno.test("months are the fund over a twelfth of last year's payments, and the gate is drawn where there is one", () => {
  const gated = {
    ...baseline,
    settlements: baseline.settlements.map((s) => ({
      ...s,
      prepayment: {
        months: "7.00",
        gate: 6,
        refused: null,
        amounts: new Float64Array(40),
        close: "offset" as const,
      },
    })),
  };
  const { rows } = chartTable("fund_months", { baseline: gated });
  film.schemes.forEach((s, i) => {
    const own = where({ columns: [], rows }, [
      cellOf(baseline.settlements[i]!),
    ]);
    assertEquals(own.length, 365);
    own.forEach((row, d) => {
      assertEquals(fen(row[4]), s.balance[d]);
      assertEquals(row[6], s.balance[d]! / (s.lastPayments / 12));
      assertEquals(row[7], s.surplus[d]! / (s.lastPayments / 12));
      assertEquals(row[8], 6);
    });
  });
  const gates = (result: typeof baseline) =>
    words(fundMonths({ baseline: result }, { lang: "zh" }))
      .filter((text) => text === "预付门槛 6 个月").length;
  assertEquals(gates(gated), 2);
  assertEquals(gates(baseline), 0);
});

Deno.test("every institution has a row on T+1, the most concerned first, and the rows sum to what is saved", () => {
  const { rows } = chartTable("advance_gain", { baseline });
  assertEquals(rows.length, effect.hospitals.length);
  assertEquals(sumOf(rows, 9), effect.saved);
  const gains = rows.map((row) => Math.abs(fen(row[9])));
  assertEquals(gains, gains.toSorted((a, b) => b - a));
  // Money that comes earlier covers more days.
  for (const row of rows) assert(Number(row[10]) > Number(row[11]));
  assertEquals(mostConcerned(effect)[0]!.gain, fen(rows[0]![9]));
});

Deno.test("a loss from T+1 is drawn in the colour of losses and to the left", () => {
  const turned = {
    ...baseline,
    cash: {
      ...film,
      schemes: film.schemes.map((s) => ({
        ...s,
        ...(s.withoutAdvances === null ? {} : {
          ...s.withoutAdvances,
          withoutAdvances: { ...s },
        }),
      })),
    },
  };
  const svg = advanceGain({ baseline: turned }, { lang: "zh" });
  const bars = drawn(svg, "g[aria-label=bar] rect");
  assertEquals(bars.length, 20);
  assert(bars.every(({ fill }) => fill === COLORS.loss));
  assert(words(svg).filter((text) => text.startsWith("−")).length >= 20);
});
