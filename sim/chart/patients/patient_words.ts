import type { Lang } from "../../base/formats.ts";
import { kindOf, PATIENT_GROUPS } from "../../model/patient_groups.ts";
import type { Direction, Payer, SentOn } from "../../model/patients.ts";
import type { Words } from "../words.ts";

/** Names of who pays a bill (费用承担方). */
export const PAYER_NAMES: Readonly<Record<Payer, Words>> = {
  fund: { zh: "统筹基金", en: "Pooled fund" },
  catastrophic: { zh: "大病保险", en: "Catastrophic insurance" },
  supplement: { zh: "补充保险", en: "Supplements" },
  aid: { zh: "医疗救助", en: "Medical aid" },
  commercial: { zh: "商保与慈善", en: "Commercial and charity" },
  inside: { zh: "个人：目录内", en: "Patient, inside the rules" },
  offList: { zh: "个人：目录外", en: "Patient, off the list" },
};

/** Names of groups of patients: all of a scheme, and the categories of the insured. */
export const GROUP_NAMES: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(PATIENT_GROUPS)
    .filter(([group]) => ["all", "category"].includes(kindOf(group))),
);

/** Names of directions of stays (就医去向). */
export const DIRECTION_NAMES: Readonly<Record<Direction, Words>> = {
  own: { zh: "本县", en: "own county" },
  city: { zh: "市内他县", en: "elsewhere in the city" },
  away: { zh: "统筹区外", en: "out of area" },
};

/** Names of what is counted of patients who are sent on. */
export const SENT_NAMES: Readonly<Record<SentOn, Words>> = {
  transferred: {
    zh: "转院离院（清单所载）",
    en: "Ended in a transfer (on the list)",
  },
  referred: {
    zh: "由其他机构转来（真实，医保方看不到）",
    en: "Referred by another institution (truth, unseen by the payer)",
  },
  refused: {
    zh: "曾被其他机构推诿（真实，医保方看不到）",
    en: "Refused elsewhere before (truth, unseen by the payer)",
  },
};

/** Schemes in one word, for names of lines. */
export const SHORT_SCHEMES: Readonly<Record<string, Words>> = {
  employee: { zh: "职工", en: "Employees" },
  resident: { zh: "居民", en: "Residents" },
};

/** A scheme and a group of it: `职工·退休`, `Employees, retired`. */
export function patientName(scheme: string, group: string, lang: Lang): string {
  const name = SHORT_SCHEMES[scheme]![lang], of = GROUP_NAMES[group]![lang];
  return lang === "zh" ? `${name}·${of}` : `${name}, ${of}`;
}

/** The same as a cell of a table, in both languages. */
export function patientCell(scheme: string, group: string): string {
  return `${patientName(scheme, group, "zh")} ${
    patientName(scheme, group, "en")
  }`;
}
