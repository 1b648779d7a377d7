import type { Lang } from "../base/formats.ts";

/** What every command gets. */
export interface Command {
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly out: string;
  readonly workers: number;
  readonly json: boolean;
  readonly check: boolean;
  /** Rows of one city only. */
  readonly city: string | undefined;
  /** An earlier card to compare with. */
  readonly against: string | undefined;
}
