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
  /** Title; empty where the id is no text, such as `assumed`. */
  readonly title: string;
  /** Who issued it. */
  readonly issuer: string;
  /** Day, month or year of issue. */
  readonly date: string;
  /** Article or part of the text, as the register has it. */
  readonly article: string;
}

/** One parameter in which two scenarios differ, from one day on (改动). */
export interface StatementRow {
  /** Provision of the rules, such as `clearing`, or the block where it is no rule. */
  readonly provision: string;
  /** Its title in Chinese. */
  readonly provisionZh: string;
  /** Its title in English. */
  readonly provisionEn: string;
  /** What kind of statement the parameter is. */
  readonly block: Block;
  /** Registry key. */
  readonly key: string;
  /** Name in the rule reference. */
  readonly rule: string | null;
  /** Title of the parameter in Chinese. */
  readonly titleZh: string;
  /** Title of the parameter in English. */
  readonly titleEn: string;
  /** Day of the policy year from which the two values hold; empty = the whole year. */
  readonly since: string;
  /** Value as JSON under the baseline. */
  readonly before: string;
  /** Value as JSON under the reform. */
  readonly after: string;
  /** What the reform's value stands on. */
  readonly source: CitedSource;
  /** Document, published text or assumption. */
  readonly status: Status;
  /** Remark of the scenario file, empty if there is none. */
  readonly note: string;
}

/** What a reform changes against a baseline (方案说明). */
export interface Statement {
  /** Policy year. */
  readonly year: number;
  /** Title of the baseline in Chinese. */
  readonly baselineZh: string;
  /** Title of the baseline in English. */
  readonly baselineEn: string;
  /** Title of the reform in Chinese. */
  readonly reformZh: string;
  /** Title of the reform in English. */
  readonly reformEn: string;
  /** By provision, in the order of a payment year; facts and behaviour after the rules. */
  readonly rows: readonly StatementRow[];
  /** Whether people, what they do and the old method are the same in both. */
  readonly rulesOnly: boolean;
}
