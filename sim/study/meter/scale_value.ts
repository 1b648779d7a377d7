/** A part of a JSON Schema that says whether a number is whole. */
export interface NumberShape {
  readonly type?: string;
  readonly anyOf?: readonly NumberShape[];
  readonly properties?: Readonly<Record<string, NumberShape>>;
  readonly additionalProperties?: NumberShape | boolean;
  readonly items?: NumberShape;
}

/** Digits that a product keeps: what lies behind them is the error of doubles. */
const DIGITS = 12;

/**
 * A value with every number in it times a factor (按比例缩放): whole numbers are
 * rounded, others to `decimals` where it is given; texts and switches stay, and so
 * do numbers of other fields where `only` names one.
 *
 * @example
 * ```ts
 * import { scaleValue } from "./scale_value.ts";
 *
 * const steps = [{ from: 1, share: 0.7 }];
 * console.assert(
 *   JSON.stringify(scaleValue(steps, 1.1, {})) === '[{"from":1.1,"share":0.77}]',
 * );
 * ```
 */
export function scaleValue(
  value: unknown,
  factor: number,
  shape: NumberShape,
  decimals?: number,
  only?: string,
): unknown {
  const own = shape.anyOf?.find(({ type }) => type !== "null") ?? shape;
  if (typeof value === "number") {
    return scaleNumber(value, factor, own.type === "integer" ? 0 : decimals);
  }
  if (Array.isArray(value)) {
    return value.map((one) =>
      scaleValue(one, factor, own.items ?? {}, decimals, only)
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const others = own.additionalProperties;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === "number" && only !== undefined && only !== name
        ? one
        : scaleValue(
          one,
          factor,
          own.properties?.[name] ?? (typeof others === "object" ? others : {}),
          decimals,
          only,
        ),
    ]),
  );
}

function scaleNumber(
  value: number,
  factor: number,
  decimals: number | undefined,
): number {
  const scaled = value * factor;
  if (decimals === undefined) return Number(scaled.toPrecision(DIGITS));
  const unit = 10 ** decimals;
  return Math.round(scaled * unit) / unit;
}

/** Names of the fields that hold a number, anywhere in a value. */
export function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(fieldsIn))];
  if (typeof value !== "object" || value === null) return [];
  return [
    ...new Set(
      Object.entries(value).flatMap(([name, one]) =>
        typeof one === "number" ? [name] : fieldsIn(one)
      ),
    ),
  ];
}

/** All numbers in a value, in order. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : [];
}

/** How far the numbers of a value are from those of another, relative to the first: Σ|b − a| ÷ Σ|a|; `null` where all are 0. */
export function relativeStep(a: unknown, b: unknown): number | null {
  const before = numbersIn(a), after = numbersIn(b);
  const size = before.reduce((all, x) => all + Math.abs(x), 0);
  if (size === 0) return null;
  return before.reduce((all, x, i) => all + Math.abs(after[i]! - x), 0) / size;
}
