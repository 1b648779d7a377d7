import { assert, assertEquals } from "@std/assert";
import {
  checkMechanisms,
  holds,
} from "../../sim/study/mechanisms/check_mechanisms.ts";
import {
  readPairs,
  readRegister,
} from "../../sim/study/mechanisms/register.ts";

Deno.test("every mechanism that has a pair makes a difference of the right sign", async () => {
  const pairs = readPairs();
  const asked = readRegister().filter(({ id, kind }) =>
    pairs.has(id) || kind === "N"
  );
  assert(asked.length >= 100, `only ${asked.length}`);
  const rows = await checkMechanisms(asked, pairs, {
    workers: 2,
    clock: () => 0,
    onPair() {},
  });
  assertEquals(
    rows.filter((row) => !holds(row)).map(({ mechanism, verdict, off, on }) =>
      `${mechanism.id} ${mechanism.zh}: ${verdict}, ${off} → ${on}`
    ),
    [],
  );
});
