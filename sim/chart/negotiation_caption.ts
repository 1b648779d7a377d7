import type { Lang } from "../base/formats.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  PROTOCOL_NAMES,
} from "../model/negotiation.ts";

/** The caption of a negotiation's figure (谈判图注): notes, protocol and rule, scenario and run. */
export function negotiationCaption(
  run: NegotiationRun,
  { protocol }: NegotiationSheet,
  lang: Lang,
  notes: readonly string[],
): string[] {
  const zh = lang === "zh";
  const name = PROTOCOL_NAMES[protocol][lang];
  return [
    ...notes,
    zh ? `程序：${name} · 规则 R-NEG` : `Protocol: ${name} · Rules R-NEG`,
    `${zh ? run.titleZh : run.titleEn} (${run.scenario}, ${
      run.recordHash.slice(0, 8)
    })`,
  ];
}
