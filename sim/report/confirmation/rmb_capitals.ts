import type { Fen } from "../../base/fen.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

/**
 * An amount in the capitals of vouchers (人民币大写), without its sign.
 *
 * Rules of the People's Bank for bills and settlement vouchers (正确填写票据和结算
 * 凭证的基本规定): zeros between digits are written once, 整 ends an amount
 * without fen.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { rmbCapitals } from "./rmb_capitals.ts";
 *
 * assertEquals(rmbCapitals(140950), "人民币壹仟肆佰零玖元伍角整");
 * assertEquals(rmbCapitals(600714), "人民币陆仟零柒元壹角肆分");
 * assertEquals(rmbCapitals(168032), "人民币壹仟陆佰捌拾元零叁角贰分");
 * ```
 */
export function rmbCapitals(fen: Fen): string {
  const size = Math.abs(fen), yuan = Math.floor(size / 100);
  const jiao = Math.floor(size / 10) % 10, rest = size % 10;
  const whole = yuan === 0 ? "" : `${integer(yuan)}元`;
  if (jiao === 0 && rest === 0) return `人民币${whole || "零元"}整`;
  // A zero stands before jiao or fen where a place before it is empty.
  const gap = whole !== "" && (yuan % 10 === 0 || jiao === 0) ? "零" : "";
  const parts = [
    jiao === 0 ? "" : `${DIGITS[jiao]}角`,
    rest === 0 ? "整" : `${DIGITS[rest]}分`,
  ];
  return `人民币${whole}${gap}${parts.join("")}`;
}

/** A whole number above 0, group by group of four digits. */
function integer(value: number): string {
  let text = "", zero = false;
  const digits = String(value);
  for (let i = 0; i < digits.length; i++) {
    const at = digits.length - 1 - i, digit = Number(digits[i]);
    if (digit === 0) zero = text !== "";
    else {
      text += `${zero ? "零" : ""}${DIGITS[digit]}${PLACES[at % 4]}`;
      zero = false;
    }
    // The name of a group is left out where all its digits are zeros.
    if (at % 4 === 0 && /[1-9]/.test(digits.slice(Math.max(0, i - 3), i + 1))) {
      text += GROUPS[at / 4];
    }
  }
  return text;
}
