import { multiply, ratio } from "../../../sim/base/ratio.ts";
import { monthlyDue } from "../../../sim/settlement/calendar/monthly_due.ts";
import { settleMonth } from "../../../sim/settlement/calendar/month.ts";
import type { Adapter } from "../adapter.ts";
import { yuanOf } from "../yuan.ts";

/** The month before instant settlement (`R-MON`). */
export const MONTH: readonly Adapter[] = [
  {
    rules: ["R-MON"],
    inputs: ["F_m", "J"],
    optional: ["P"],
    parameters: {
      "mon.form": "registry",
      "mon.rate": "registry",
      "mon.deposit": "registry",
      "rules.2025": "registry",
    },
    compute(given, settings) {
      given.equallyLong("J", "P");
      const booked = given.fens("J");
      const month = settleMonth({
        quota: given.fen("F_m"),
        booked,
        points4: given.has("P")
          ? given.points4s("P")
          : new Float64Array(booked.length),
      }, {
        form: settings.value("mon.form"),
        rate: settings.value("mon.rate"),
        deposit: settings.value("mon.deposit"),
        rules2025: settings.value("rules.2025"),
      });
      return {
        k: month.k,
        gross: Array.from(month.gross, yuanOf),
        deposit: Array.from(month.deposit, yuanOf),
        net: Array.from(month.net, yuanOf),
      };
    },
  },
  {
    rules: ["R-MON"],
    inputs: ["points", "monthValue", "patientsPaid", "deductions"],
    parameters: {
      "mon.form": "registry",
      "mon.rate": "registry",
      "mon.deposit": "registry",
      "rules.2025": "registry",
    },
    compute(given, settings) {
      const zero = Float64Array.of(0);
      const month = settleMonth({
        quota: 0,
        booked: zero,
        points4: Float64Array.of(given.points4("points")),
        individual: Float64Array.of(given.fen("patientsPaid")),
        yearStartValue: multiply(given.decimal("monthValue"), ratio(100)),
      }, {
        form: settings.value("mon.form"),
        rate: settings.value("mon.rate"),
        deposit: settings.value("mon.deposit"),
        rules2025: settings.value("rules.2025"),
      });
      const { pay } = monthlyDue({
        net: month.net,
        advances: zero,
        deductions: Float64Array.of(given.fen("deductions")),
        carry: zero,
      });
      return {
        gross: yuanOf(month.gross[0]!),
        deposit: yuanOf(month.deposit[0]!),
        pay: yuanOf(pay[0]!),
      };
    },
  },
];
