import type { Facts } from "../model/facts.ts";
import { TREATMENT_CLASSES } from "../model/ledger.ts";
import type { CodeFacts } from "./code_book.ts";

/** Price levels of a year relative to the disease table's, by part of the cost. */
export interface Prices {
  readonly drugs: number;
  readonly consumables: number;
  readonly services: number;
  readonly tests: number;
}

/** Codes at a year's prices. */
export interface PricedCodes extends CodeFacts {
  /** Drugs, consumables, services and tests by code × 4, shares of the cost. */
  readonly parts: Float64Array;
}

/**
 * Costs of the codes at a year's prices (价格动态调整与集采降价): each part of the
 * cost moves with its own price, so that a procurement price cut makes stays
 * cheaper where much of them is consumables, and service prices dearer where
 * much is labour.
 */
export function pricedCodes(
  facts: Facts,
  codes: CodeFacts,
  prices: Prices,
): PricedCodes {
  const { chapter, treatmentClass } = codes.book;
  const price = [
    prices.drugs,
    prices.consumables,
    prices.services,
    prices.tests,
  ];
  const parts = new Float64Array(chapter.length * 4);
  const costRatio = codes.costRatio.map((ratio, c) => {
    const own = partsOf(facts, chapter[c]!, treatmentClass[c]!);
    const dearer = own.reduce((sum, part, k) => sum + part * price[k]!, 0);
    own.forEach((part, k) => parts[c * 4 + k] = part * price[k]! / dearer);
    return ratio * dearer;
  });
  return { ...codes, costRatio, parts };
}

/** The shares of a chapter and class, or of the class in any chapter. */
function partsOf(facts: Facts, chapter: string, rank: number): number[] {
  const treatment = TREATMENT_CLASSES[rank]!;
  const fact =
    facts.costParts.find((f) =>
      f.chapter === chapter && f.treatment === treatment
    ) ?? facts.costParts.find((f) =>
      f.chapter === "*" && f.treatment === treatment
    );
  if (!fact) {
    throw new RangeError(
      `Cannot divide costs of class "${treatment}": cost_parts.csv has no row for it`,
    );
  }
  return fact.parts.map((x) => x / 100);
}
