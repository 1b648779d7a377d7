import { multiplyFen } from "../../../sim/base/fen.ts";
import { ratio } from "../../../sim/base/ratio.ts";
import { dailyAdvances } from "../../../sim/settlement/calendar/daily_advances.ts";
import { monthlyDue } from "../../../sim/settlement/calendar/monthly_due.ts";
import {
  prepayment,
  type PrepaymentInput,
} from "../../../sim/settlement/calendar/prepayment.ts";
import type { Adapter, Settings } from "../adapter.ts";
import { yuanOf } from "../yuan.ts";

const CREDIT = {
  "pre.gateEmp": "registry",
  "pre.gateRes": "registry",
  "pre.months": "registry",
  "pre.credit": "registry",
} as const;

/** Prepayment and instant settlement (`R-PRE`, `R-T1`). */
export const ADVANCES: readonly Adapter[] = [
  {
    rules: ["R-PRE"],
    inputs: [
      "scheme",
      "cumulativeSurplus",
      "monthlyExpenditure",
      "deficitLastYear",
      "deficitProjected",
    ],
    parameters: CREDIT,
    compute(given, settings) {
      const surplus = given.fen("cumulativeSurplus");
      const monthly = given.fen("monthlyExpenditure");
      const paid = prepaid(settings, {
        surplus,
        expenditure: monthly * 12,
        lastResult: given.raw("deficitLastYear") === true ? -1 : 0,
        projectedResult: given.raw("deficitProjected") === true ? -1 : 0,
        paidTo: Float64Array.of(multiplyFen(monthly, ratio(12))),
        grades: ["A"],
      }, given.raw("scheme") === "emp" ? "pre.gateEmp" : "pre.gateRes");
      return {
        months: ratio(surplus, monthly),
        passed: paid.refused === null,
        prepay: yuanOf(paid.amounts[0]!),
      };
    },
  },
  {
    rules: ["R-PRE"],
    inputs: ["avgMonthlyFund"],
    parameters: CREDIT,
    compute(given, settings) {
      const year = given.fen("avgMonthlyFund") * 12;
      const grades = ["A", "B", "C"];
      const { amounts } = prepaid(settings, {
        surplus: year,
        expenditure: year,
        lastResult: 0,
        projectedResult: 0,
        paidTo: new Float64Array(3).fill(year),
        grades,
      }, "pre.gateEmp");
      return Object.fromEntries(
        grades.map((grade, h) => [grade, yuanOf(amounts[h]!)]),
      );
    },
  },
  {
    rules: ["R-T1"],
    inputs: ["net", "J", "deductions", "carry"],
    parameters: { "t1.rate": "registry" },
    compute(given, settings) {
      const advances = advanced([given.fen("J")], settings);
      const { due, pay, carry } = monthlyDue({
        net: Float64Array.of(given.fen("net")),
        advances,
        deductions: Float64Array.of(given.fen("deductions")),
        carry: Float64Array.of(given.fen("carry")),
      });
      return {
        advances: yuanOf(advances[0]!),
        due: yuanOf(due[0]!),
        pay: yuanOf(pay[0]!),
        carry: yuanOf(carry[0]!),
      };
    },
  },
  {
    rules: ["R-T1"],
    inputs: ["J"],
    parameters: { "t1.rate": "registry" },
    compute(given, settings) {
      const days = advanced([...given.fens("J")], settings);
      return {
        advances: Array.from(days, yuanOf),
        sum: yuanOf(days.reduce((a, b) => a + b, 0)),
      };
    },
  },
];

/** One hospital's advances of days that begin on 1 January. */
function advanced(booked: readonly number[], settings: Settings): Float64Array {
  const year = new Float64Array(365), none = new Float64Array(365);
  year.set(booked);
  const { days } = dailyAdvances(
    { dip: year, outpatient: none, chronic: none, other: none },
    { rate: settings.value("t1.rate"), firstDay: 0, joined: [true] },
  );
  return days.slice(0, booked.length);
}

function prepaid(settings: Settings, input: PrepaymentInput, gate: string) {
  return prepayment(input, {
    gate: settings.value(gate),
    months: settings.value("pre.months"),
    credit: settings.value("pre.credit"),
    ungraded: "A",
    close: "offset",
  });
}
