import {
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  toFixed,
  toNumber,
} from "../../sim/base/ratio.ts";
import { yuan } from "../../sim/base/fen.ts";

/** A case of a worked example of the rule reference: decimal strings throughout. */
export interface WorkedCase<Inputs, Expected> {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
}

interface Examples {
  readonly examples: readonly {
    readonly cases: readonly WorkedCase<unknown, unknown>[];
  }[];
}

/** The case with this id, such as `EX-09.1`. */
export function workedCase<Inputs, Expected>(
  id: string,
): WorkedCase<Inputs, Expected> {
  const url = new URL("../cases/examples.json", import.meta.url);
  const { examples }: Examples = JSON.parse(Deno.readTextFileSync(url));
  const found = examples.flatMap(({ cases }) => cases)
    .find((known) => known.id === id);
  if (found === undefined) throw new Error(`No worked example ${id}`);
  return found as WorkedCase<Inputs, Expected>;
}

/** Yuan texts as a column of fen. */
export function fenColumn(texts: readonly string[]): Float64Array {
  return Float64Array.from(texts, yuan);
}

/** Point texts as a column of 1/10000 point. */
export function pointColumn(texts: readonly string[]): Float64Array {
  return Float64Array.from(texts, (text) => Number(text) * 10_000);
}

/** Million yuan as fen. */
export function million(text: string): number {
  return toNumber(multiply(parseDecimal(text), ratio(100_000_000)));
}

/** A ratio written with as many decimals as the expected text has. */
export function written(value: Ratio | null, like: string): string {
  if (value === null) throw new Error(`Expected ${like}, got no value`);
  return toFixed(value, like.split(".")[1]?.length ?? 0);
}

/** The sum of a column. */
export function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}
