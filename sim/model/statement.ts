/**
 * What a reform changes, in words that are true before anything is played
 * (方案说明): data that terminal, report and files show.
 *
 * @module
 */
import type { Block, Status } from "./policy/mod.ts";

/** A text that values stand on, as the register of sources has it. */
export interface CitedSource {
  /** Id in `data/sources.csv`. */
  readonly id: string;
  /** Empty where the id is no text, such as `assumed`. */
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly article: string;
}

/** One parameter in which two scenarios differ, from one day on (改动). */
export interface StatementRow {
  /** Provision of the rules, such as `clearing`, or the block where it is no rule. */
  readonly provision: string;
  readonly provisionZh: string;
  readonly provisionEn: string;
  readonly block: Block;
  readonly key: string;
  /** Name in the rule reference. */
  readonly rule: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Day of the policy year from which the two values hold; empty = the whole year. */
  readonly since: string;
  /** Value as JSON under the baseline. */
  readonly before: string;
  /** Value as JSON under the reform. */
  readonly after: string;
  /** What the reform's value stands on. */
  readonly source: CitedSource;
  readonly status: Status;
  readonly note: string;
}

/** What a reform changes against a baseline (方案说明). */
export interface Statement {
  readonly year: number;
  readonly baselineZh: string;
  readonly baselineEn: string;
  readonly reformZh: string;
  readonly reformEn: string;
  /** By provision, in the order of a payment year; facts and behaviour after the rules. */
  readonly rows: readonly StatementRow[];
  /** Whether people, what they do and the old method are the same in both. */
  readonly rulesOnly: boolean;
}
