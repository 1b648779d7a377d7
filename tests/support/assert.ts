/**
 * A small stand-in for `@std/assert` over `node:assert`, for machines that do
 * not reach the JSR registry: same names, same argument order. Swapping in the
 * real package is one line of `deno.json`.
 */
import node from "node:assert/strict";

export { AssertionError } from "node:assert/strict";

// A message that is left out stays undefined: types of node:assert that packages
// bring along have one overload for a text and one for an error.

/** Fails unless `value` is truthy. */
export function assert(value: unknown, message?: string): asserts value {
  node.ok(value, message as string);
}

/** Fails unless the two values are deeply equal. */
export function assertEquals<T>(
  actual: T,
  expected: T,
  message?: string,
): void {
  node.deepStrictEqual(actual, expected, message as string);
}

/** Fails if the two values are deeply equal. */
export function assertNotEquals<T>(
  actual: T,
  expected: T,
  message?: string,
): void {
  node.notDeepStrictEqual(actual, expected, message as string);
}

/** Fails unless the two numbers differ by at most `tolerance`. */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance = Math.abs(expected) * 1e-7,
  message = `Expected ${actual} within ${tolerance} of ${expected}`,
): void {
  node.ok(Math.abs(actual - expected) <= tolerance, message);
}

/** Fails unless `text` contains `part`. */
export function assertStringIncludes(
  text: string,
  part: string,
  message = `Expected to find ${JSON.stringify(part)} in:\n${text}`,
): void {
  node.ok(text.includes(part), message);
}

/** Fails unless `text` matches `pattern`. */
export function assertMatch(
  text: string,
  pattern: RegExp,
  message?: string,
): void {
  node.match(text, pattern, message as string);
}

type ErrorClass<E extends Error> = new (...args: never[]) => E;

/** Fails unless `run` throws an error of that class whose message contains `includes`. */
export function assertThrows<E extends Error = Error>(
  run: () => unknown,
  errorClass?: ErrorClass<E>,
  includes?: string,
): E {
  try {
    run();
  } catch (error) {
    return expectError(error, errorClass, includes);
  }
  throw new node.AssertionError({ message: "Expected the function to throw" });
}

/** Fails unless the promise of `run` rejects with such an error. */
export async function assertRejects<E extends Error = Error>(
  run: () => PromiseLike<unknown>,
  errorClass?: ErrorClass<E>,
  includes?: string,
): Promise<E> {
  try {
    await run();
  } catch (error) {
    return expectError(error, errorClass, includes);
  }
  throw new node.AssertionError({ message: "Expected the promise to reject" });
}

function expectError<E extends Error>(
  error: unknown,
  errorClass: ErrorClass<E> | undefined,
  includes: string | undefined,
): E {
  node.ok(error instanceof Error, "Expected an Error to be thrown");
  if (errorClass) {
    node.ok(
      error instanceof errorClass,
      `Expected ${errorClass.name}, got ${error.constructor.name}: ${error.message}`,
    );
  }
  if (includes !== undefined) assertStringIncludes(error.message, includes);
  return error as E;
}
