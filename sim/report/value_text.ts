import type { Lang } from "../base/formats.ts";

/** Chinese words for the fields of values. */
const FIELDS: Readonly<Record<string, string>> = {
  from: "起",
  up: "止",
  share: "分担",
  employee: "职工",
  resident: "居民",
  outpatient: "普通门诊",
  ordinary: "普通门诊",
  chronic: "门诊慢特病",
  remote: "异地",
  other: "其他",
  dip: "DIP",
  lo: "下限",
  hi: "上限",
  ratio: "比例",
  male: "男",
  female: "女",
};

/** A JSON value as people write it (取值文本): `from 1, up 1.1, share 0.8`, in Chinese `起 1，止 1.1，分担 0.8`. */
export function valueText(json: string, lang: Lang): string {
  const plain = (value: unknown): string => {
    if (Array.isArray(value)) {
      return value.map(plain).join(lang === "zh" ? "；" : "; ");
    }
    if (typeof value === "object" && value !== null) {
      return Object.entries(value)
        .map(([name, part]) => `${fieldName(name, lang)} ${plain(part)}`)
        .join(lang === "zh" ? "，" : ", ");
    }
    if (typeof value === "boolean" && lang === "zh") return value ? "是" : "否";
    return value === null ? "–" : String(value);
  };
  return plain(JSON.parse(json));
}

function fieldName(name: string, lang: Lang): string {
  if (lang === "en") return name;
  return /^[123]$/.test(name)
    ? ["", "一级", "二级", "三级"][Number(name)]!
    : FIELDS[name] ?? name;
}
