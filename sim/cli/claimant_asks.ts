import { parseDecimal } from "../base/ratio.ts";
import { ShapanError } from "../base/issues.ts";
import type { Counties, Hospitals } from "../model/ledger.ts";
import { type ClaimantAsk, HALVES } from "../negotiation/claimant_changes.ts";

/** The institutions among which names are looked up. */
export interface NamedPlaces {
  readonly hospitals: Hospitals;
  readonly counties: Counties;
}

/** Most parts that an institution can be split into. */
const MOST_PARTS = 20;

/**
 * `--merge` and `--split` of a negotiation (合并与拆分的提问). How they are written is
 * looked at at once, before anything is played; whom they name, when the city is
 * known.
 *
 * @param merge `county:ID`, all institutions of a county, or codes with commas
 * @param split a code, `CODE:3` for equal parts or `CODE:70+30` for others
 * @throws {ShapanError} where an option cannot be understood or names nobody
 */
export function claimantAsks(
  merge: readonly string[],
  split: readonly string[],
): (places: NamedPlaces) => ClaimantAsk[] {
  for (const text of merge) checkMerger(text);
  const shares = split.map(sharesOf);
  return (places) => [
    ...merge.map((text) => mergerOf(text, places)),
    ...split.map((text, i) => splitOf(text, shares[i]!, places)),
  ];
}

/** One institution, or one twice, is no merger. */
function checkMerger(text: string): void {
  const codes = text.split(",").map((code) => code.trim());
  if (
    text.startsWith("county:") ||
    (codes.length > 1 && new Set(codes).size === codes.length)
  ) return;
  throw refused("merge", text, {
    zh: "county:区县，或两家以上、互不重复的机构，如 --merge H001,H002",
    en:
      "county:ID, or two or more different institutions, such as --merge H001,H002",
  });
}

function mergerOf(text: string, places: NamedPlaces): ClaimantAsk {
  const { hospitals, counties } = places;
  const named = /^county:(.*)$/.exec(text)?.[1];
  if (named !== undefined) {
    const { id, nameZh, nameEn } = counties;
    const county = rowOf(named, [id, nameZh, nameEn]);
    if (county < 0) {
      const all = id.map((one, row) => `county:${one} (${nameZh[row]})`);
      throw refused("merge", text, all.join(", "));
    }
    return {
      kind: "merge",
      zh: `${nameZh[county]}全部机构`,
      en: `All institutions of ${nameEn[county]}`,
      members: hospitals.id.map((_, row) => row)
        .filter((row) => hospitals.county[row] === county),
      shares: [],
    };
  }
  const members = text.split(",").map((code) =>
    hospitalOf("merge", text, code.trim(), hospitals)
  );
  // The same institution by code and by name.
  if (new Set(members).size < members.length) {
    throw refused("merge", text, {
      zh: "互不重复的机构，如 --merge H001,H002",
      en: "different institutions, such as --merge H001,H002",
    });
  }
  const names = (of: readonly string[], between: string) =>
    members.map((row) => of[row]).join(between);
  return {
    kind: "merge",
    zh: names(hospitals.nameZh, "、"),
    en: names(hospitals.nameEn, ", "),
    members,
    shares: [],
  };
}

function splitOf(
  text: string,
  shares: readonly bigint[],
  { hospitals }: NamedPlaces,
): ClaimantAsk {
  const row = hospitalOf("split", text, text.split(":")[0]!, hospitals);
  return {
    kind: "split",
    zh: hospitals.nameZh[row]!,
    en: hospitals.nameEn[row]!,
    members: [row],
    shares,
  };
}

/** Proportions of the parts, as whole numbers. */
function sharesOf(text: string): bigint[] {
  const [code, parts, ...rest] = text.split(":");
  const wrong = () =>
    refused("split", text, {
      zh:
        `机构编码，其后可加 :份数（2–${MOST_PARTS}）或 :比例+比例，如 H001:3、H001:70+30`,
      en:
        `a code, then :parts (2–${MOST_PARTS}) or :share+share if wanted, such as H001:3, H001:70+30`,
    });
  if (code === "" || rest.length > 0) throw wrong();
  if (parts === undefined) return [...HALVES];
  if (/^\d+$/.test(parts)) {
    const count = Number(parts);
    if (count < 2 || count > MOST_PARTS) throw wrong();
    return new Array<bigint>(count).fill(1n);
  }
  const shares = parts.split("+");
  if (
    shares.length < 2 || shares.length > MOST_PARTS ||
    shares.some((share) => !/^\d{1,9}(\.\d{1,6})?$/.test(share))
  ) throw wrong();
  const own = shares.map(parseDecimal);
  // Only proportions count, so all are brought to one denominator.
  const common = own.reduce((all, { den }) => all * den, 1n);
  const whole = own.map(({ num, den }) => num * (common / den));
  if (whole.some((share) => share === 0n)) throw wrong();
  return whole;
}

function hospitalOf(
  option: "merge" | "split",
  text: string,
  code: string,
  { id, nameZh, nameEn }: Hospitals,
): number {
  const row = rowOf(code, [id, nameZh, nameEn]);
  if (row >= 0) return row;
  throw refused(option, text, {
    zh: `机构编码 ${id[0]}–${id.at(-1)} 或机构名称；没有“${code}”`,
    en: `codes ${id[0]}–${id.at(-1)} or names; there is no "${code}"`,
  });
}

function rowOf(name: string, columns: readonly (readonly string[])[]): number {
  for (const column of columns) {
    const row = column.indexOf(name);
    if (row >= 0) return row;
  }
  return -1;
}

function refused(
  option: "merge" | "split",
  text: string,
  allowed: string | { readonly zh: string; readonly en: string },
) {
  return new ShapanError([
    { code: "bad-option", given: `--${option} ${text}`, allowed },
  ]);
}
