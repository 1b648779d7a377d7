import type { Lang } from "../base/formats.ts";
import type { Hospitals, Supervision } from "../model/ledger.ts";

/** Institutions that are listed by name. */
const SHOWN = 8;

/**
 * Institutions that are suspected without a case (机构疑点), by name: who seems to
 * refuse severe cases, whose points outpace cost; and that the latter is not judged
 * where there is no year before. `R-SUP`.
 */
export function suspectedText(
  { supervision: { refusing, outpacing }, hospitals }: {
    readonly supervision: Pick<Supervision, "refusing" | "outpacing">;
    readonly hospitals: Pick<Hospitals, "nameZh" | "nameEn">;
  },
  lang: Lang,
): string {
  const names = lang === "zh" ? hospitals.nameZh : hospitals.nameEn;
  const named = (rows: readonly number[]) => {
    const few = rows.slice(0, SHOWN).map((h) => names[h]!);
    const more = rows.length > SHOWN;
    return lang === "zh"
      ? `${more ? "，如" : "："}${few.join("、")}。`
      : `${more ? ", such as" : ":"} ${few.join(", ")}.`;
  };
  const said = (
    rows: readonly number[] | undefined,
    zh: string,
    en: string,
  ): string =>
    rows === undefined || rows.length === 0
      ? ""
      : lang === "zh"
      ? `${zh} ${rows.length} 家${named(rows)}`
      : ` ${en} (${rows.length})${named(rows)}`;
  const unjudged = outpacing !== undefined
    ? ""
    : lang === "zh"
    ? "没有可比的上年，例均分值和费用的增长未判。"
    : " Growth of points and cost per case is not judged, as there is no year before to compare.";
  return said(refusing, "推诿重症疑似", "Suspected of refusing severe cases") +
    said(
      outpacing,
      "例均分值增长快于例均费用",
      "Suspected as points per case outpace cost per case",
    ) + unjudged;
}
