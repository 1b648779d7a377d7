/** Kinds of institutions that the cities have (医疗机构类型); others keep their own name. */
const KINDS: Readonly<Record<string, { zh: string; en: string }>> = {
  general: { zh: "综合", en: "general" },
  county: { zh: "县级综合", en: "county general" },
  tcm: { zh: "中医", en: "TCM" },
  maternity: { zh: "妇幼", en: "maternity" },
  psychiatric: { zh: "精神专科", en: "psychiatric" },
  rehabilitation: { zh: "康复", en: "rehabilitation" },
  specialised: { zh: "专科", en: "specialised" },
  primary_hospital: { zh: "医院", en: "hospitals" },
  township: { zh: "乡镇卫生院", en: "township centres" },
  community: { zh: "社区卫生服务中心", en: "community centres" },
};

/**
 * What a group of a level, or of a level and kind, is called.
 *
 * @example
 * ```ts
 * import { groupName } from "./group_names.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(groupName(3, "tcm"), { zh: "三级中医", en: "Level 3 TCM" });
 * assertEquals(groupName(1, null), { zh: "一级", en: "Level 1" });
 * ```
 */
export function groupName(
  level: number,
  kind: string | null,
): { readonly zh: string; readonly en: string } {
  const grade = `${["", "一", "二", "三"][level] ?? level}级`;
  if (kind === null) return { zh: grade, en: `Level ${level}` };
  const name = KINDS[kind] ?? { zh: kind, en: kind };
  return { zh: `${grade}${name.zh}`, en: `Level ${level} ${name.en}` };
}
