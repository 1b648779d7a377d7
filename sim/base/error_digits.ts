/**
 * A number with no more digits than its error supports (按误差取位): rounded to the
 * place of the first digit of the error. A number without error stays as it is.
 *
 * @example
 * ```ts
 * import { roundToError } from "./error_digits.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(roundToError(123456, 78), 123460);
 * assertEquals(roundToError(0.123456, 0.0004), 0.1235);
 * assertEquals(roundToError(5, 0), 5);
 * ```
 */
export function roundToError(value: number, error: number | null): number {
  if (error === null || error === 0 || !Number.isFinite(error)) return value;
  const place = Math.floor(Math.log10(error));
  // Multiplying by a power of ten that is a whole number keeps the decimals clean.
  return place >= 0
    ? Math.round(value / 10 ** place) * 10 ** place
    : Math.round(value * 10 ** -place) / 10 ** -place;
}
