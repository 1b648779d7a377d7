/**
 * What the level of a headline rests on (假设计量), measured and not counted: how much
 * it would move if the numbers behind it were a little wrong.
 *
 * @module
 */
import type { Status } from "./policy/mod.ts";

/** How a row is changed: all its numbers by a small step, to another option, or the column of a table of facts by a small step. */
export type MeterKind = "number" | "choice" | "table";

/** A parameter or a table of facts, and what each headline owes it. */
export interface MeterRow {
  /** Key of the registry, or name of a table of facts. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: MeterKind;
  /** Shares of what it stands on, which sum to 1; a table has rows of several kinds. */
  readonly grounds: Readonly<Record<Status, number>>;
  /** Source of the value; of a table, the source of most of its rows. */
  readonly source: string;
  /** Whether it changes what people do, and was therefore measured on the sample. */
  readonly sampled: boolean;
  /**
   * By headline: the elasticity, percent of the headline for one percent of the
   * numbers; of a choice, the largest relative change that another option makes.
   */
  readonly effects: readonly number[];
}

/** A parameter that could not be measured, and why: nothing is set, all of it is 0, it names a day or a thing, no other value is known that range and rules allow, or it cannot be played otherwise. */
export interface Unmeasured {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly status: Status;
  readonly why: "unset" | "zero" | "named" | "held" | "unplayable";
}

/** A headline of the meter. */
export interface MeterHeadline {
  /** As it is written, such as `pay@all/all`. */
  readonly ref: string;
  readonly zh: string;
  readonly en: string;
  /** What the scenario gives. */
  readonly level: number;
}

/** The meter of a scenario. */
export interface Meter {
  readonly scenario: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly headlines: readonly MeterHeadline[];
  readonly rows: readonly MeterRow[];
  readonly unmeasured: readonly Unmeasured[];
  /** Settlements that it took. */
  readonly settlements: number;
  /** Share of the insured that changes of what people do are measured on; `null` where nothing was. */
  readonly sample: number | null;
}

/** What values stand on, in the order in which shares are shown (依据). */
export const STATUSES: readonly {
  readonly id: Status;
  readonly zh: string;
  readonly en: string;
}[] = [
  { id: "document", zh: "当地文件", en: "documents of the place" },
  {
    id: "published",
    zh: "已发布文本与统计",
    en: "published texts, statistics",
  },
  { id: "assumed", zh: "假设", en: "assumptions" },
];
