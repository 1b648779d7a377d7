const ZERO = 48, MINUS = 45;

/**
 * Whole fen of an amount in yuan (金额) with at most two decimals, perhaps
 * negative; `NaN` for any other text. Reads signs one by one, as a file has
 * millions of amounts.
 *
 * @example Nothing is rounded
 * ```ts
 * import { amount } from "./amount.ts";
 *
 * console.assert(amount("1234.5") === 123450);
 * console.assert(amount("-0.29") === -29);
 * console.assert(Number.isNaN(amount("1.005")));
 * ```
 */
export function amount(text: string): number {
  const negative = text.charCodeAt(0) === MINUS;
  const point = text.indexOf(".");
  const start = negative ? 1 : 0, end = point < 0 ? text.length : point;
  const whole = digits(text, start, end);
  if (end - start > 13) return NaN;
  let fen = whole * 100;
  if (point >= 0) {
    const decimals = text.length - point - 1;
    if (decimals > 2) return NaN;
    fen += digits(text, point + 1, text.length) * (decimals === 1 ? 10 : 1);
  }
  return negative ? 0 - fen : fen;
}

/** A whole number (整数), perhaps negative; `NaN` for any other text or more than nine digits. */
export function wholeNumber(text: string): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length - start > 9) return NaN;
  const value = digits(text, start, text.length);
  return start === 1 ? 0 - value : value;
}

function digits(text: string, from: number, to: number): number {
  if (from >= to) return NaN;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
