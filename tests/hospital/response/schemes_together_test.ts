import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  capitation,
  feeForService,
  fixedPrice,
} from "../../../sim/hospital/response/margins.ts";
import { schemesTogether } from "../../../sim/hospital/response/schemes_together.ts";

const money = fc.tuple(fc.nat(1e9), fc.nat(1e9));
const SEED = 20261126;

Deno.test("schemes that pay alike are one, to the last bit, however money is divided", () => {
  fc.assert(
    fc.property(
      money,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ([a, b], markup) => {
        const fee = feeForService(1, markup);
        assertEquals(
          schemesTogether([fee, feeForService(1, markup)], [
            Float64Array.of(a),
            Float64Array.of(b),
          ]),
          fee,
        );
      },
    ),
    { seed: SEED },
  );
});

Deno.test("an institution lies between its schemes, nearer to the one that pays it more", () => {
  fc.assert(
    fc.property(money, ([a, b]) => {
      const { perPoint } = schemesTogether([fixedPrice(1), capitation(1)], [
        Float64Array.of(a),
        Float64Array.of(b),
      ]);
      assert(perPoint[0]! >= 0 && perPoint[0]! <= 1);
      if (a > b) assert(perPoint[0]! > 0.5);
      if (b === 0 && a > 0) assertEquals(perPoint[0], 1);
    }),
    { seed: SEED },
  );
});
