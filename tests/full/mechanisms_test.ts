import { assertEquals } from "@std/assert";
import {
  checkMechanisms,
  holds,
} from "../../sim/study/mechanisms/check_mechanisms.ts";
import { lastLine } from "../../sim/study/mechanisms/mechanisms_text.ts";
import {
  readPairs,
  readRegister,
} from "../../sim/study/mechanisms/register.ts";

Deno.test("every mechanism makes a difference of the right sign, or is explained", async () => {
  const rows = await checkMechanisms(readRegister(), readPairs(), {
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
  assertEquals(lastLine(rows), "mechanisms: 133 of 133");
});
