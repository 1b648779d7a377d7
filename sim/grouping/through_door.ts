import { METHODS } from "../model/ledger.ts";

const DIP = METHODS.indexOf("dip"), ITEM = METHODS.indexOf("item");

/**
 * Sends the stays that institutions put forward to payment by item (退出病例分流), where
 * they would be paid by case: the line of other methods pays what was booked for
 * them, and they are neither scored nor in the years that points stand on.
 *
 * @param methods row of `METHODS` per claim, changed in place
 * @param exits rows of the claims that were put forward
 *
 * @example Who is paid by the day or elsewhere anyway stays so
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { METHODS } from "../model/ledger.ts";
 * import { throughDoor } from "./through_door.ts";
 *
 * const row = (method: typeof METHODS[number]) => METHODS.indexOf(method);
 * const methods = Uint8Array.of(row("dip"), row("dip"), row("bedDay"));
 * throughDoor(methods, Uint32Array.of(1, 2));
 * assertEquals(methods, Uint8Array.of(row("dip"), row("item"), row("bedDay")));
 * ```
 */
export function throughDoor(
  methods: Uint8Array,
  exits: Uint32Array,
): Uint8Array {
  for (const row of exits) {
    if (methods[row] === DIP) methods[row] = ITEM;
  }
  return methods;
}
