import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  OUT_OF_AREA,
  type Outpatient,
  PHARMACY,
  VILLAGE_CLINIC,
} from "../../sim/model/ledger.ts";
import { FILLED, play, sum, table } from "./tiny_outpatient.ts";

Deno.test("compared prices make cheaper what pharmacies fill, and nothing else", () => {
  const plain = play({ external: FILLED });
  const compared = play({
    external: FILLED,
    priceComparison: { employee: 0.1, resident: 0.25 },
  });
  assertEquals(compared.visits, plain.visits);
  assertEquals(compared.hospital, plain.hospital);
  let cheaper = 0;
  for (let row = 0; row < plain.rows; row++) {
    const { cost } = plain;
    if (plain.hospital[row] !== PHARMACY) {
      assertEquals(compared.cost[row], cost[row]);
      continue;
    }
    const paid = cost[row]! * (plain.scheme[row] === 0 ? 0.9 : 0.75);
    assertAlmostEquals(compared.cost[row]!, paid, 0.5 + 1e-6);
    assert(compared.fund[row]! < plain.fund[row]!);
    cheaper++;
  }
  assert(cheaper > 1000, `${cheaper} days of pharmacies`);
});

Deno.test("visits over the internet cost their factor of one in person, and only in the area", () => {
  const remote = { employee: 0.2, resident: 0.1 };
  const plain = play({ remote });
  const online = play({
    remote,
    internet: {
      ordinary: { employee: 0.5, resident: 0 },
      chronic: { employee: 0, resident: 0.2 },
    },
    internetCost: { employee: 0.6, resident: 0.5 },
  });
  assertEquals(online.visits, plain.visits);
  for (const [s, k, part] of [[0, 0, 0.8], [1, 0, 1], [0, 1, 1], [1, 1, 0.9]]) {
    const local = (t: Outpatient, row: number) =>
      t.scheme[row] === s && t.kind[row] === k &&
      t.hospital[row] !== OUT_OF_AREA;
    assertAlmostEquals(
      sum("cost", local, online) / sum("cost", local, plain),
      part!,
      1e-6,
    );
  }
  const away = (t: Outpatient, row: number) => t.hospital[row] === OUT_OF_AREA;
  assertEquals(sum("cost", away, online), sum("cost", away, plain));
});

Deno.test("without visits over the internet and compared prices their terms change nothing", () => {
  assertEquals(play({ internetCost: { employee: 2, resident: 0 } }), table);
  assertEquals(
    play({ priceComparison: { employee: 0.5, resident: 0.5 } }),
    table,
    "no pharmacy fills anything here",
  );
});

Deno.test("clinics that bill on their own take their share of the residents' ordinary visits of their centre", () => {
  const shares = Float64Array.of(0, 0.5, 0.3);
  const apart = play({ external: FILLED, clinics: shares });
  const together = play({ external: FILLED });
  assertEquals(
    sum("visits", undefined, apart),
    sum("visits", undefined, together),
  );
  const village = (t: Outpatient, row: number) =>
    t.hospital[row] === VILLAGE_CLINIC;
  const gone = sum("visits", village, apart);
  const ordinary = (h: number) => (t: Outpatient, row: number) =>
    t.hospital[row] === h && t.scheme[row] === 1 && t.kind[row] === 0;
  const moved = [0, 1, 2].map((h) => {
    const all = sum("visits", ordinary(h), together);
    const left = all - sum("visits", ordinary(h), apart);
    assert(Math.abs(left - all * shares[h]!) <= 0.5, `house ${h}: ${left}`);
    return left;
  });
  assertEquals(gone, moved[0]! + moved[1]! + moved[2]!);
  for (let row = 0; row < apart.rows; row++) {
    if (!village(apart, row)) continue;
    assertEquals([apart.scheme[row], apart.kind[row]], [1, 0]);
    assert(apart.visits[row]! > 0 && apart.cost[row]! > 0);
  }
  // Each bill rounds what pharmacies fill and the fund's part to a fen.
  assertEquals(sum("cost", undefined, apart), sum("cost", undefined, together));
  assertAlmostEquals(
    sum("fund", undefined, apart),
    sum("fund", undefined, together),
    apart.rows,
  );
  const others = (t: Outpatient, row: number) =>
    t.scheme[row] === 0 || t.kind[row] === 1;
  assertEquals(sum("fund", others, apart), sum("fund", others, together));
});
