import type { Lang } from "../../base/formats.ts";
import type { Played } from "../../model/mechanisms.ts";
import {
  valueText,
  VERDICT_WORDS,
} from "../../report/mechanisms/mechanism_words.ts";
import { holds } from "./check_mechanisms.ts";

/**
 * The lines of `shapan mechanisms` (机制核对清单), one a mechanism: id · mechanism · key ·
 * metric · off · on, then what should come of it, the verdict and the time.
 */
export function mechanismLines(
  rows: readonly Played[],
  lang: Lang,
): string[] {
  return [
    HEADS[lang].join(" · "),
    ...rows.map((row) => {
      const { mechanism, pair, words, verdict, seconds } = row;
      const unit = words?.unit ?? "number";
      const parts = [String(mechanism.id), mechanism.zh];
      if (pair === null) {
        const { page } = mechanism;
        return [...parts, ...(page === "" ? [] : [page]), said(verdict, lang)]
          .join(" · ");
      }
      return [
        ...parts,
        pair.keys.join(" "),
        words?.[lang] ?? "",
        valueText(row.off, unit, lang),
        valueText(row.on, unit, lang),
        pair.sign > 0 ? "+" : "−",
        said(verdict, lang),
        `${seconds.toFixed(1)} s`,
      ].join(" · ");
    }),
  ];
}

function said(verdict: Played["verdict"], lang: Lang): string {
  return VERDICT_WORDS[verdict][lang];
}

const HEADS = {
  zh: ["编号", "机制", "参数", "指标", "关", "开", "应增减", "结论", "用时"],
  en: [
    "id",
    "mechanism",
    "key",
    "metric",
    "off",
    "on",
    "sign",
    "verdict",
    "time",
  ],
} as const;

/** The line that says how many mechanisms do what they should; its form is for programs. */
export function lastLine(rows: readonly Played[]): string {
  return `mechanisms: ${rows.filter(holds).length} of ${rows.length}`;
}

/** What programs read of a row (机制核对，数据). */
export function mechanismRecord(row: Played) {
  const { mechanism, pair, words, verdict, off, on, seconds } = row;
  return {
    id: mechanism.id,
    mechanism: mechanism.zh,
    kind: mechanism.kind,
    verdict,
    keys: pair?.keys ?? [],
    metric: words === null ? null : { zh: words.zh, en: words.en },
    unit: words?.unit ?? null,
    off,
    on,
    sign: pair === null ? null : pair.sign > 0 ? "+" : "-",
    page: mechanism.page,
    seconds,
  };
}
