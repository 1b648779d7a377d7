/**
 * Groups of patients whose burden is told apart (患者类别): their names in metrics, and
 * what they are called.
 *
 * @module
 */
import { AGE_BANDS } from "./patients.ts";

/** Names of a group in both languages. */
export interface GroupWords {
  readonly zh: string;
  readonly en: string;
}

/** What groups are told apart by. */
export type GroupKind = "all" | "category" | "age" | "aid";

/** Groups by their name in metrics, such as `age:60-74`, in the order of a statement: all, category, age, help. */
export const PATIENT_GROUPS: Readonly<Record<string, GroupWords>> = {
  all: { zh: "全部", en: "all" },
  "category:active": { zh: "在职", en: "working" },
  "category:retired": { zh: "退休", en: "retired" },
  "category:adult": { zh: "成年", en: "adults" },
  "category:child": { zh: "未成年", en: "children" },
  "category:student": { zh: "大学生", en: "students" },
  ...Object.fromEntries(
    AGE_BANDS.map(({ name }) => [
      `age:${name}`,
      name.endsWith("+")
        ? { zh: `${name.slice(0, -1)} 岁以上`, en: `aged ${name}` }
        : { zh: `${name.replace("-", "–")} 岁`, en: `aged ${name}` },
    ]),
  ),
  "aid:destitute": { zh: "特困", en: "destitute" },
  "aid:subsistence": { zh: "低保", en: "subsistence allowance" },
  "aid:veteran": { zh: "优抚", en: "veterans" },
  "aid:none": { zh: "无救助身份", en: "no claim to help" },
};

/** What a group is told apart by (分组口径). */
export function kindOf(group: string): GroupKind {
  return group.split(":")[0] as GroupKind;
}
