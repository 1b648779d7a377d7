import type { Lang } from "../../sim/base/formats.ts";

/** What makes a single case fail before it can be compared, in both languages. */
export class CaseError extends Error {
  constructor(readonly texts: Readonly<Record<Lang, string>>) {
    super(texts.en);
    this.name = "CaseError";
  }
}

const FORMS = {
  amount: { zh: "金额（元）", en: "an amount in yuan" },
  class: { zh: "治疗方式", en: "a class of treatment" },
  lines: { zh: "DIP 以外的四条支出", en: "the four lines beside DIP" },
  list: { zh: "列表", en: "a list" },
  number: { zh: "数", en: "a number" },
  objects: { zh: "对象列表", en: "a list of objects" },
  short: { zh: "小数位更少的数", en: "a number of fewer decimals" },
  text: { zh: "文本", en: "a text" },
  texts: { zh: "文本列表", en: "a list of texts" },
  whole: { zh: "整数", en: "a whole number" },
  year: {
    zh: "一年十二个月的份额",
    en: "shares of the twelve months of a year",
  },
} as const;

/** A value that is not of the form that its rule needs. */
export function wrongForm(
  name: string,
  value: unknown,
  form: keyof typeof FORMS,
): CaseError {
  const now = JSON.stringify(value) ?? "–";
  return new CaseError({
    zh: `${name} 应为${FORMS[form].zh}，现为 ${now}`,
    en: `${name} must be ${FORMS[form].en}, current value is ${now}`,
  });
}

/** A name that nothing asks for: it would be ignored in silence. */
export function unknownName(name: string): CaseError {
  return new CaseError({
    zh: `没有 ${name} 这一项`,
    en: `unknown name ${name}`,
  });
}

/** A name that the rule needs and the case does not have. */
export function missingName(name: string): CaseError {
  return new CaseError({ zh: `缺少 ${name}`, en: `${name} is missing` });
}

/** A value of a parameter that the engine does not take. */
export function notAccepted(
  name: string,
  value: unknown,
  accepted: string,
): CaseError {
  const now = JSON.stringify(value);
  return new CaseError({
    zh: `参数 ${name} 不能取 ${now}，可用：${accepted}`,
    en: `parameter ${name} cannot be ${now}; available: ${accepted}`,
  });
}

/** Lists that belong together but are not equally long. */
export function unequal(names: readonly string[]): CaseError {
  return new CaseError({
    zh: `${names.join("、")} 长度不同`,
    en: `${names.join(", ")} differ in length`,
  });
}
