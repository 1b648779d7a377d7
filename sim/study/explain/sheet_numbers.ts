/**
 * How numbers stand on a calculation sheet (计算书数字): decimal text without
 * thousands apart, yuan with the fen, ratios with six decimals.
 *
 * @module
 */
import { type Ratio, toFixed } from "../../base/ratio.ts";

/** Decimals of a ratio on a sheet. */
const RATIO = 6;

/** Fen a point as yuan a point. */
export function toValue(fen: string): string {
  const [whole, rest = ""] = fen.split(".");
  const digits = whole!.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${rest}`.replace(/0+$/, "")
    .replace(/\.$/, "");
}

/** A ratio such as r or λ. */
export function ratioText(value: Ratio): string {
  return toFixed(value, RATIO);
}

/** An exact fraction, for a twin. */
export function fractionText({ num, den }: Ratio) {
  return { num: num.toString(), den: den.toString() };
}
