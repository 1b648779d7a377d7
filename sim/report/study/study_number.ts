import { roundToError } from "../../base/error_digits.ts";
import {
  amountUnit,
  formatCount,
  formatMoney,
  type Lang,
} from "../../base/formats.ts";
import { SCALE } from "../../base/points.ts";
import { fromNumber, toFixed } from "../../base/ratio.ts";
import type { MeanOfReplicates, StudyUnit } from "../../model/study.ts";

/** How a mean over replicates is written. */
interface Written {
  readonly unit: StudyUnit;
  readonly lang: Lang;
  /** Whether it is a difference: a sign, and percentage points for shares. */
  readonly sign?: boolean;
}

/** A mean with no more digits than its Monte Carlo error supports (研究数字), with its unit. */
export function studyNumber(
  { mean, error }: Pick<MeanOfReplicates, "mean" | "error">,
  written: Written,
): string {
  return signed(inUnit(roundToError(mean, error), error, written));
}

/** The 95 % interval, from … to; a dash where one replicate gives none. */
export function studyInterval(
  { interval, error }: Pick<MeanOfReplicates, "interval" | "error">,
  written: Written,
): string {
  if (interval === null) return "–";
  const [low, high] = interval.map((end) =>
    signed(inUnit(roundToError(end, error), error, written))
  );
  return `${low} … ${high}`;
}

/** A minus as wide as a plus. */
function signed(text: string): string {
  return text.replace(/^-/, "−");
}

function inUnit(
  value: number,
  error: number | null,
  { unit, lang, sign = false }: Written,
): string {
  const plus = sign && value > 0 ? "+" : "";
  switch (unit) {
    case "fen":
      return money(value, error, lang, sign);
    case "points":
      return `${plus}${formatCount(value / SCALE)}${
        lang === "zh" ? " 分" : " points"
      }`;
    case "share": {
      const percent = `${plus}${
        decimals(value * 100, error === null ? null : error * 100, 2)
      }`;
      return sign
        ? `${percent}${lang === "zh" ? " 个百分点" : " points"}`
        : `${percent}%`;
    }
    case "yuanPerPoint":
      return `${plus}${decimals(value, error, 4)}`;
    case "count":
      return `${plus}${
        Number.isInteger(value) ? formatCount(value) : decimals(value, error, 2)
      }`;
  }
}

/** An amount in the unit of its size, with the decimals that its error supports. */
function money(
  fen: number,
  error: number | null,
  lang: Lang,
  sign: boolean,
): string {
  const whole = Math.round(fen), unit = amountUnit(whole, lang);
  const size = { yuan: 1e2, wan: 1e6, yi: 1e10 }[unit] *
    (lang === "en" && unit === "wan" ? 100 : 1);
  const most = unit === "yi" ? 4 : 2;
  const digits = error === null || error === 0
    ? most
    : Math.min(most, Math.max(0, -Math.floor(Math.log10(error / size))));
  return formatMoney(whole, { unit, lang, digits, sign });
}

/** As many decimals as the error supports, `most` where there is none, and six at most. */
function decimals(value: number, error: number | null, most: number): string {
  const places = error === null || error === 0
    ? most
    : Math.min(6, Math.max(0, -Math.floor(Math.log10(error))));
  return toFixed(fromNumber(value), places).replace(/^-(?=[0.]*$)/, "");
}
