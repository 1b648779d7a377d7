import type { MethodPay } from "../../model/settlement.ts";
import { sum } from "../../base/sum.ts";
import { yearSums } from "../../base/year_sums.ts";
import type { OtherMonths } from "./as_booked.ts";
import { byItem } from "./by_item.ts";
import type { PaymentMethod, ServiceRows } from "./payment_method.ts";

/** Services of one budget line that a method pays. */
export interface BesideServices {
  readonly method: MethodPay["method"];
  readonly line: MethodPay["line"];
  readonly services: ServiceRows;
  readonly pay: PaymentMethod;
  /** Whether it pays pharmacies, whose row comes after the last hospital. */
  readonly pharmacies?: true;
}

const DECEMBER = 11;

/**
 * Pays a scheme's services by the methods that were chosen for them (多元复合支付), in
 * place of what was booked. What a method settles at the year's end comes with
 * December's payment; below 0 it is taken off it. The months are the same object
 * where nothing was chosen.
 */
export function paidBeside(
  months: OtherMonths,
  chosen: readonly BesideServices[],
): OtherMonths {
  if (chosen.length === 0) return months;
  const hospitals = months.other.length / 12 - 2;
  const pharmacies = { ...months.pharmacies };
  const lines = {
    outpatient: months.outpatient.slice(),
    chronic: months.chronic.slice(),
    other: months.other.slice(),
  };
  const methods = chosen.map((own): MethodPay => {
    const { method, line, services, pay } = own;
    const n = own.pharmacies ? hospitals + 1 : hospitals;
    const booked = byItem(services, n).months, sheet = pay(services, n);
    const column = lines[line], units = new Float64Array(n);
    for (let at = 0; at < n * 12; at++) {
      column[at] = column[at]! + sheet.months[at]! - booked[at]!;
    }
    sheet.settled.forEach((amount, h) => {
      const at = h * 12 + DECEMBER;
      column[at] = column[at]! + amount;
    });
    for (let i = 0; i < services.rows; i++) {
      const h = services.hospital[i]!;
      units[h] = units[h]! + services.units[i]! * services.weight;
    }
    if (own.pharmacies && line !== "other") {
      pharmacies[line] += sum(sheet.months) + sum(sheet.settled) - sum(booked);
    }
    return {
      method,
      line,
      units,
      booked: yearSums(booked),
      months: yearSums(sheet.months),
      settled: sheet.settled,
    };
  });
  return { ...months, ...lines, pharmacies, methods };
}
