import { toYuan } from "../base/fen.ts";
import type { Layer } from "../model/ledger.ts";

/** A text in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** A group that could have taken the case, and why it did or did not (候选病种). */
export interface TrailCandidate extends Said {
  readonly code: string;
  /** Name in Chinese; empty where the catalogue has no such group. */
  readonly name: string;
  /** Whether it is still in after the step. */
  readonly kept: boolean;
}

/** What a step of grouping asks. */
export type TrailQuestion =
  | "route"
  | "codes"
  | Layer
  | "mostPlus"
  | "mostMatched"
  | "fewestUnmatched"
  | "nearestCost"
  | "lowestCode"
  | "mdc"
  | "adrg"
  | "severity"
  | "drg"
  | "result";

/** One step of how a case came to its group (入组步骤), in words and as data. */
export interface TrailStep extends Said {
  /** Rule that the step follows, such as `R-GRP`. */
  readonly rule: string;
  readonly question: TrailQuestion;
  readonly candidates: readonly TrailCandidate[];
  /** `goes on`: no group yet; `decides`: the group stands, or that there is none. */
  readonly verdict: "goes on" | "decides";
}

/** Names of the treatment classes, by rank. */
export const CLASS_WORDS: readonly Said[] = [
  { zh: "保守治疗", en: "conservative" },
  { zh: "诊断性操作", en: "diagnostic" },
  { zh: "治疗性操作", en: "therapeutic" },
  { zh: "介入治疗", en: "interventional" },
  { zh: "手术", en: "surgical" },
];

/** Operations as a text, or that there is none. */
export function operationWords(operations: readonly string[]): Said {
  const list = operations.join(" + ");
  return list === ""
    ? { zh: "无操作", en: "no operation" }
    : { zh: list, en: list };
}

/** An amount of fen in yuan. */
export function yuanWords(fen: number): Said {
  const text = toYuan(Math.round(fen));
  return { zh: `${text} 元`, en: `${text} yuan` };
}
