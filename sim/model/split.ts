/**
 * A change between two scenarios, split among the provisions that make it
 * (变化分解).
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import type { Scheme } from "./ledger.ts";

/** Rules that are switched as one (因素): a provision, several that need each other, or a set that was named by hand. */
export interface Factor {
  /** Short name for programs, such as `clearing`. */
  readonly id: string;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
  /** Parameters that differ between the two scenarios. */
  readonly keys: readonly string[];
  /** Why provisions are one factor, where they are: a mixture of them is no valid scenario. */
  readonly joined?: Readonly<Record<Lang, string>>;
}

/** What one scheme's pay of the policy year changes by, and why; fen by hospital. */
export interface SchemeSplit {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Annual pay under the baseline. */
  readonly baseline: Float64Array;
  /** Annual pay under the reform. */
  readonly reform: Float64Array;
  /** One vector a factor; their sum is reform − baseline, to the fen. */
  readonly parts: readonly Float64Array[];
}

/** A change of pay split among factors, for both schemes. */
export interface ChangeSplit {
  /** What was switched. */
  readonly factors: readonly Factor[];
  /** Employees, residents. */
  readonly schemes: readonly SchemeSplit[];
}

/** How the parts of a change were found (分解方法). */
export interface SplitMethod {
  /** Whether every mixture was settled; otherwise orders were drawn. */
  readonly exact: boolean;
  /** Mixtures that were settled. */
  readonly mixtures: number;
  /** Orders that were drawn, in pairs of opposites; 0 where the split is exact. */
  readonly orders: number;
  /** Confidence of the bounds, such as 0.95. */
  readonly confidence: number;
}

/** What one factor has to do with the change of one number (贡献). */
export interface Contribution {
  /** Its Shapley value; parts sum to the change. */
  readonly part: number;
  /** What it changes alone, all others as in the baseline. */
  readonly alone: number;
  /** What it changes last, all others as in the reform. */
  readonly last: number;
  /** Confidence interval of the part, and the least and most that it added in the orders drawn; left out where the split is exact. */
  readonly bounds?: {
    readonly low: number;
    readonly high: number;
    readonly least: number;
    readonly most: number;
  };
}

/** One headline of one scheme and group, split (指标分解); numbers in the unit of the headline. */
export interface SplitRow {
  /** Id of the headline, such as `pay`. */
  readonly headline: string;
  /** Insurance scheme. */
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `hospital:H001`. */
  readonly group: string;
  /** Value under the baseline. */
  readonly baseline: number;
  /** Value under the reform. */
  readonly reform: number;
  /** One a factor. */
  readonly contributions: readonly Contribution[];
  /** Pairwise interaction index of factors i < j, in the order 01, 02, …, 12, …; empty where orders were drawn. */
  readonly interactions: readonly number[];
}

/** Why two scenarios differ (归因): every headline of every group, split among the provisions. */
export interface Attribution {
  /** Ids of baseline and reform. */
  readonly scenarios: readonly [string, string];
  /** Titles of baseline and reform. */
  readonly titles: readonly [
    Readonly<Record<Lang, string>>,
    Readonly<Record<Lang, string>>,
  ];
  /** Record hashes of baseline and reform. */
  readonly hashes: readonly [string, string];
  /** Calendar year. */
  readonly year: number;
  /** What was switched. */
  readonly factors: readonly Factor[];
  /** How the parts were found. */
  readonly method: SplitMethod;
  /** Names of the groups that rows are told for. */
  readonly names: Readonly<Record<string, Readonly<Record<Lang, string>>>>;
  /** Every headline, scheme and group that is told in both scenarios. */
  readonly rows: readonly SplitRow[];
}
