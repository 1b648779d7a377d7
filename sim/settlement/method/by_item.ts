import { weigh } from "../../base/weigh.ts";
import { addTo, emptySheet, type PaymentMethod } from "./payment_method.ts";

/** Pays what was booked (按项目付费): the yardstick of the other methods. `R-FFS`. */
export const byItem: PaymentMethod = (services, hospitals) => {
  const sheet = emptySheet(hospitals);
  for (let i = 0; i < services.rows; i++) {
    const at = services.hospital[i]! * 12 + services.month[i]!;
    addTo(sheet.months, at, services.booked[i]!);
  }
  weigh(services.weight, sheet.months);
  return sheet;
};
