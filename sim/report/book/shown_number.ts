/** A number as a page shows it, and how a spreadsheet shows the same. */
export interface ShownNumber {
  readonly value: number;
  /** Number format that gives the text back. */
  readonly pattern: string;
  /** The digits without point and sign, for exact sums. */
  readonly digits: bigint;
  /** How many of them stand behind the point. */
  readonly decimals: number;
}

const SHOWN =
  /^([+−-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%)?( [^\d"\s][^\d"]*)?$/;

/**
 * The number that a text of a table is (读数), to the last digit, or `null` where it is
 * none: `+1,075.24`, `97.13%`, `23.8973 亿元`. Dates, codes and ranges are texts.
 *
 * @example
 * ```ts
 * import { shownNumber } from "./shown_number.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shownNumber("−1,075.20")?.value, -1075.2);
 * assertEquals(shownNumber("97.13%")?.value, 0.9713);
 * assertEquals(shownNumber("97.13%")?.pattern, '#,##0.00%;"−"#,##0.00%');
 * assertEquals(shownNumber("2025-01-23"), null);
 * ```
 */
export function shownNumber(text: string): ShownNumber | null {
  const [, sign, whole, part = "", percent = "", unit = ""] =
    SHOWN.exec(text) ?? [];
  if (whole === undefined) return null;
  const plain = whole.replaceAll(",", "");
  const number = Number(
    `${sign === "" || sign === "+" ? "" : "-"}${plain}${part && `.${part}`}${
      percent && "e-2"
    }`,
  );
  // A year has four digits and no comma.
  const grouped = plain.length < 4 || whole.includes(",");
  const digits = (grouped ? "#,##0" : "0") +
    (part && `.${"0".repeat(part.length)}`) + percent +
    (unit && `"${unit}"`);
  const minus = `"${sign === "-" ? "-" : "−"}"${digits}`;
  const scaled = BigInt(plain + part);
  return {
    value: number,
    pattern: sign === "+" ? `"+"${digits};${minus}` : `${digits};${minus}`,
    digits: number < 0 ? -scaled : scaled,
    decimals: part.length,
  };
}
