import { assertEquals } from "@std/assert";
import { OUT_OF_AREA, OUTCOMES } from "../../sim/model/ledger.ts";
import { refusingInstitutions } from "../../sim/supervision/screen/refusing.ts";

const TRANSFER = OUTCOMES.indexOf("transfer");

/** Ten cases each of two institutions of a level and one of another, and one elsewhere. */
function year(severe: readonly number[], sent: readonly number[]) {
  const rows = 31;
  const hospital = Uint16Array.from(
    { length: rows },
    (_, i) => i === 30 ? OUT_OF_AREA : Math.floor(i / 10),
  );
  const of = (counts: readonly number[], value: number) =>
    Uint8Array.from(
      { length: rows },
      (_, i) => i % 10 < (counts[Math.floor(i / 10)] ?? 0) ? value : 0,
    );
  return {
    claims: { rows, hospital } as never,
    details: { complication: of(severe, 2), outcome: of(sent, TRANSFER) },
  };
}

const refusing = (
  severe: readonly number[],
  sent: readonly number[],
  cases = 5,
) => {
  const { claims, details } = year(severe, sent);
  return refusingInstitutions(
    claims,
    details,
    { level: Uint8Array.of(3, 3, 2) },
    { severe: 0.7, transfers: 1.3, cases },
  );
};

Deno.test("few severe cases and many transfers against the level are suspected, either alone is not", () => {
  // Shares of 0.1 and 0.5 around 0.3, of 0.6 and 0.2 around 0.4.
  assertEquals(refusing([1, 5, 0], [6, 2, 9]), [0]);
  assertEquals(refusing([1, 5, 0], [4, 4, 9]), []);
  assertEquals(refusing([3, 3, 0], [6, 2, 9]), []);
});

Deno.test("few cases say nothing", () => {
  assertEquals(refusing([1, 5, 0], [6, 2, 9], 10), [0]);
  assertEquals(refusing([1, 5, 0], [6, 2, 9], 11), []);
});
