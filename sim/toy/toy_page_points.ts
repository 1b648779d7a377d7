import { formatMoney, formatPoints, type Lang } from "../base/formats.ts";
import type { Fen } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import {
  compare,
  fromNumber,
  type Ratio,
  ratio,
  toFixed,
} from "../base/ratio.ts";
import { LEVELS, METHODS, NO_GROUP, ZONES } from "../model/ledger.ts";
import { exactReference } from "../points/reference_mean.ts";
import type { SettledGiven } from "../run/settle_given.ts";
import { textRow } from "../text_row.ts";

const GROUP = 37, SCORE = 6, HOSPITAL = 19;

/**
 * Section 1: cases of each group × points × coefficient by hospital, then one
 * line for each case that is scored otherwise or leaves DIP (`R-PTS`).
 */
export function pointLines(given: SettledGiven, lang: Lang): string[] {
  const { result } = given, { hospitals, catalogue } = result;
  const zh = lang === "zh", names = zh ? hospitals.nameZh : hospitals.nameEn;
  const groupNames = zh
    ? given.given.catalogue.name
    : given.given.catalogue.nameEn;
  const widths = [GROUP, SCORE, ...names.map(() => HOSPITAL)];
  const sheet = result.settlements[0]!;
  const sum = sheet.points.reduce((a, b) => a + b, 0);
  const total = zh
    ? `分值 P（合计 ΣP = ${points(sum)}）`
    : `points P (ΣP = ${points(sum)})`;
  return [
    zh
      ? "一、分值：例数 × 病种分值 S × 机构系数 H（R-PTS）"
      : "1. Points: cases × points of the disease S × coefficient H (R-PTS)",
    textRow([
      zh ? "病种" : "disease",
      "S",
      ...names.map((name, h) => `${name} H=${points(result.coefficients[h]!)}`),
    ], widths),
    ...catalogue.group.map((code, g) =>
      textRow([
        `${code} ${groupNames[g]}`,
        points(catalogue.points[g]!),
        ...names.map((_, h) => normalCases(given, g, h)),
      ], widths)
    ),
    ...oddCases(given, lang),
    textRow(
      [total, "", ...names.map((_, h) => points(sheet.points[h]!))],
      widths,
    ),
  ];
}

/** Such as `3 × 600 = 1,800`: the cases of a group that cost what is usual. */
function normalCases(
  { given, settled }: SettledGiven,
  group: number,
  hospital: number,
): string {
  const { claims } = given.record, { cases } = settled, score = settled.points;
  let n = 0, sum = 0;
  for (let i = 0; i < claims.rows; i++) {
    const own = claims.scheme[i] === 0 && claims.hospital[i] === hospital &&
      cases.group[i] === group && ZONES[score.zone[i]!] === "normal";
    if (!own) continue;
    n++;
    sum += score.points[i]!;
  }
  return n === 0 ? "–" : `${n} × ${points(sum / n)} = ${points(sum)}`;
}

/** A line a case outside the normal zone, one for those that just stay inside, one a case outside DIP. */
function oddCases(page: SettledGiven, lang: Lang): string[] {
  const { given, settled, values } = page, { claims } = given.record;
  const low = fromNumber(values["points.deviation.low"]);
  const high = fromNumber(values["points.deviation.high"]);
  const odd: string[] = [], edge: string[] = [], left: string[] = [];
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== 0) continue;
    const r = deviation(page, i);
    const zone = ZONES[settled.points.zone[i]!]!;
    if (METHODS[settled.cases.method[i]!] !== "dip") {
      left.push(leaver(page, i, lang));
    } else if (zone !== "normal") odd.push(oddCase(page, i, r, zone, lang));
    else if (r && (compare(r, low) === 0 || compare(r, high) === 0)) {
      edge.push(`${given.personId[i]} r = ${decimal(r)}`);
    }
  }
  const words = lang === "zh"
    ? `费用异常病例：r = 费用 ÷ 同级别参照均费；r < ${
      decimal(low)
    } 时 F = r，r > ${decimal(high)} 时另计；P = S × H × F`
    : `Cases of abnormal cost: r = cost ÷ reference mean; F = r below ${
      decimal(low)
    }, more above ${decimal(high)}; P = S × H × F`;
  const edges = lang === "zh"
    ? `恰在界上，仍按正常计分，已计入上表：${edge.join("，")}`
    : `Exactly on an edge, hence normal and counted above: ${edge.join(", ")}`;
  return [words, ...odd, ...(edge.length > 0 ? [edges] : []), ...left];
}

function oddCase(
  page: SettledGiven,
  i: number,
  r: Ratio | null,
  zone: string,
  lang: Lang,
): string {
  const { given, settled, result, values } = page, { claims } = given.record;
  const P = settled.points.points[i]!, cost = money(claims.cost[i]!);
  const group = settled.cases.group[i]!, start = head(page, i, lang);
  if (r === null || group === NO_GROUP) {
    const b = result.settlements[0]!.yearStartValue;
    const value = b === null ? "–" : decimal(fromNumber(Number(b) / 100));
    return `${start}${
      lang === "zh"
        ? "无病种：费用 ÷ 年初点值"
        : "no disease: cost ÷ year-start value"
    } ${cost} ÷ ${value} = ${points(P)}`;
  }
  const high = values["points.deviation.high"];
  const S = result.catalogue.points[group]!;
  const H = result.coefficients[claims.hospital[i]!]!;
  const F = ratio(BigInt(P) * BigInt(SCALE), BigInt(S) * BigInt(H));
  const how = zone === "low"
    ? " = r"
    : values["points.deviation.highForm"] === "plusOne"
    ? ` = r − ${high} + 1`
    : "";
  const B = reference(page, i);
  return `${start}r = ${cost} ÷ ${B} = ${decimal(r)}  F${how} = ${
    decimal(F)
  }  P = ${points(S)} × ${points(H)} × ${decimal(F)} = ${points(P)}`;
}

function leaver(page: SettledGiven, i: number, lang: Lang): string {
  const fund = money(page.given.record.claims.fund[i]!);
  return head(page, i, lang) +
    (lang === "zh"
      ? `退出 DIP（精神类按床日），记账 ${fund} 由“其他”支付`
      : `leaves DIP (psychiatric, by bed-day): ${fund} as booked, from "other"`);
}

/** Person, hospital and diagnosis. */
function head({ given, result }: SettledGiven, i: number, lang: Lang): string {
  const { claims } = given.record, h = claims.hospital[i]!;
  const { nameZh, nameEn } = result.hospitals;
  const name = (lang === "zh" ? nameZh : nameEn)[h] ?? "";
  return textRow([
    `  ${given.personId[i]} ${name} ${given.codes.diagnosis[claims.code[i]!]}`,
    "|",
  ], [23, 2]).slice(0, -1);
}

function referenceOf(
  { given, settled, rules }: SettledGiven,
  i: number,
): Ratio | null {
  const group = settled.cases.group[i]!, h = given.record.claims.hospital[i]!;
  if (group === NO_GROUP) return null;
  const level = LEVELS.indexOf(given.hospitals.level[h] as 3 | 2 | 1);
  return exactReference(rules.reference, group * LEVELS.length + level, h);
}

function deviation(page: SettledGiven, i: number): Ratio | null {
  const B = referenceOf(page, i);
  return B && ratio(BigInt(page.given.record.claims.cost[i]!) * B.den, B.num);
}

function reference(page: SettledGiven, i: number): string {
  const B = referenceOf(page, i);
  return B === null ? "–" : decimal(ratio(B.num, B.den * 100n));
}

/** Points or a coefficient without idle zeros. */
export function points(units: number): string {
  return formatPoints(units).replace(/\.?0+$/, "");
}

/** Yuan without idle zeros. */
function money(fen: Fen): string {
  return formatMoney(fen, { unit: "yuan", lang: "zh" }).replace(
    /(\.00)? 元$/,
    "",
  );
}

/** At most four decimals, thousands apart. */
function decimal(value: Ratio): string {
  const [whole, part = ""] = toFixed(value, 4).split(".");
  const apart = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${apart}.${part}`.replace(/\.?0+$/, "");
}
