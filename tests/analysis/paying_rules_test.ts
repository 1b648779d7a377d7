/**
 * The rules of payment that conduct draws money by are rules that the engine plays.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAYING_RULES } from "../../sim/analysis/paying_rules.ts";
import { PAY_METHODS } from "../../sim/model/redteam.ts";

/** Rooms in which a bill is made, grouped, scored and paid. */
const ROOMS = ["claims", "grouping", "points", "settlement"];
const SIM = fileURLToPath(new URL("../../sim/", import.meta.url));

Deno.test("every rule that conduct draws money by is one that the engine plays", () => {
  const played = new Set(ROOMS.flatMap((room) => rulesIn(join(SIM, room))));
  for (const method of PAY_METHODS) {
    for (const { rule } of Object.values(PAYING_RULES[method])) {
      assert(played.has(rule), `${method}: ${rule}`);
    }
  }
  assert(!played.has("R-NONE"));
});

Deno.test("where bills are paid nothing is drawn by a code or a second bill, and by a false item everywhere", () => {
  assertEquals(PAYING_RULES.bill.upcoded, undefined);
  assertEquals(PAYING_RULES.bill.split, undefined);
  assertEquals(PAYING_RULES.dual.upcoded, undefined);
  for (const method of PAY_METHODS) assert(PAYING_RULES[method].herbs);
});

function rulesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory
      ? rulesIn(join(folder, name))
      : Deno.readTextFileSync(join(folder, name)).match(/R-[A-Z0-9-]+/g) ?? []
  );
}
