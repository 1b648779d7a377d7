import { type Fen, multiplyFen } from "../../base/fen.ts";
import { ratio } from "../../base/ratio.ts";
import type { FundPart } from "./payment_method.ts";

/**
 * Fund's part of what a bill is worth (基金支付部分), fen: `minusIP` leaves patients
 * what they paid and gives the rest, at least 0; `ratio` keeps the fund's share of
 * the bill. `R-BED`, `R-QUO`.
 *
 * @param pay what the bill is worth
 * @param cost C
 * @param booked J
 *
 * @example A bill of 10,000 yuan, 7,000 of it booked, worth 8,000
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fundPart } from "./fund_part.ts";
 *
 * assertEquals(fundPart(8000_00, 10_000_00, 7000_00, "minusIP"), 5000_00);
 * assertEquals(fundPart(8000_00, 10_000_00, 7000_00, "ratio"), 5600_00);
 * ```
 */
export function fundPart(
  pay: Fen,
  cost: Fen,
  booked: Fen,
  form: FundPart,
): Fen {
  if (form === "minusIP") return Math.max(0, pay - (cost - booked));
  return cost === 0 ? 0 : multiplyFen(pay, ratio(booked, cost));
}
