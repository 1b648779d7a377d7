import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  type LayerOptions,
  layerTerms,
  paidBy,
} from "../../sim/claims/layer_terms.ts";
import { layers } from "../../sim/claims/layers.ts";
import type { Episodes, Persons, Stays } from "../../sim/model/world.ts";
import { testRandom } from "../support/random.ts";

const none = { deductible: 0, ratio: 0, cap: 0 };
const nobody = { share: 0, ...none };
/** No layer at all; tests add the one they are about. */
const BARE: LayerOptions = {
  firstShare: 0,
  annualCap: { employee: 550_000 },
  largeAmount: none,
  groups: { civilServants: nobody, enterprise: nobody, talents: nobody },
  aid: { destitute: none, subsistence: none, veteran: none },
  commercial: {
    uptake: { employee: 0, resident: 0 },
    insideRules: none,
    offList: none,
  },
  charity: nobody,
};

/** A bill in yuan; own part inside the rules = cost − selfPaid − fund − catastrophic. */
interface Bill {
  readonly person?: number;
  readonly scheme?: number;
  readonly aid?: number;
  readonly cost: number;
  readonly selfPaid?: number;
  readonly fund: number;
  readonly catastrophic?: number;
}

/** Pays bills in order of person; amounts in yuan. */
function paid(options: Partial<LayerOptions>, bills: readonly Bill[]) {
  const n = bills.length, people = (bills.at(-1)!.person ?? 0) + 1;
  const first = Array.from(
    { length: people },
    (_, p) => bills.find((b) => (b.person ?? 0) === p)!,
  );
  const persons = {
    person: Uint32Array.from(first, (_, p) => 500 + p),
    scheme: Uint8Array.from(first, (b) => b.scheme ?? 0),
    aid: Uint8Array.from(first, (b) => b.aid ?? 0),
  } as unknown as Persons;
  const episodes = {
    person: Uint32Array.from(bills, (b) => b.person ?? 0),
  } as unknown as Episodes;
  const stays = {
    rows: n,
    episode: Uint32Array.from(bills, (_, i) => i),
  } as unknown as Stays;
  // Two bills of another block stand before, and must stay as they are.
  const column = (of: (b: Bill) => number) =>
    Int32Array.from([0, 0, ...bills.map((b) => Math.round(of(b) * 100))]);
  const out = {
    supplement: column(() => 0).fill(-1),
    aid: column(() => 0).fill(-1),
    commercial: column(() => 0).fill(-1),
  };
  layers(
    layerTerms({ ...BARE, ...options }, rootKey("layers")),
    persons,
    episodes,
    stays,
    {
      cost: column((b) => b.cost),
      selfPaid: column((b) => b.selfPaid ?? 0),
      fund: column((b) => b.fund),
      catastrophic: column((b) => b.catastrophic ?? 0),
    },
    2,
    out,
  );
  const yuan = (fen: Int32Array) => {
    assertEquals([fen[0], fen[1]], [-1, -1]);
    return [...fen.subarray(2)].map((x) => x / 100);
  };
  return {
    supplement: yuan(out.supplement),
    aid: yuan(out.aid),
    commercial: yuan(out.commercial),
  };
}

const bill: Bill = { cost: 10_000, selfPaid: 1000, fund: 7000 };

Deno.test("a civil servant's supplement pays on the burden inside the rules, not on what is off the list", () => {
  const groups = {
    ...BARE.groups,
    civilServants: { share: 1, deductible: 500, ratio: 0.7, cap: 10_000 },
  };
  const resident = { ...bill, person: 1, scheme: 1 };
  // 2,000 yuan a stay; the deductible is once a year, residents have no such group.
  assertEquals(paid({ groups }, [bill, bill, resident]).supplement, [
    1050,
    1400,
    0,
  ]);
});

Deno.test("each employee is in one group at most, and the groups have their shares", () => {
  const groups = {
    civilServants: { share: 0.2, deductible: 0, ratio: 0.1, cap: 10_000 },
    enterprise: { share: 0.3, deductible: 0, ratio: 0.2, cap: 10_000 },
    talents: { share: 0.1, deductible: 0, ratio: 0.4, cap: 10_000 },
  };
  const bills = Array.from({ length: 4000 }, (_, person) => ({
    ...bill,
    person,
  }));
  const { supplement } = paid({ groups }, bills);
  const share = (yuan: number) =>
    supplement.filter((x) => x === yuan).length / bills.length;
  for (const [yuan, part] of [[200, 0.2], [400, 0.3], [800, 0.1], [0, 0.4]]) {
    assertAlmostEquals(share(yuan!), part!, 0.035);
  }
});

Deno.test("the large-amount subsidy begins when the pooled fund is at its cap", () => {
  const options = {
    annualCap: { employee: 14_000 },
    largeAmount: { deductible: 0, ratio: 0.9, cap: 2500 },
  };
  const third = { ...bill, fund: 0 };
  // Burdens 2,000, 2,000 and 9,000: the second stay reaches the cap of 14,000.
  assertEquals(paid(options, [bill, bill, third]).supplement, [0, 1800, 700]);
});

Deno.test("medical aid pays by the first status a person has, on what the supplement left", () => {
  const aid = {
    destitute: { deductible: 0, ratio: 1, cap: 5000 },
    subsistence: { deductible: 0, ratio: 0.7, cap: 1500 },
    veteran: { deductible: 0, ratio: 0.5, cap: 5000 },
  };
  const of = (bits: number) =>
    paid({ aid }, [{ ...bill, scheme: 1, aid: bits }]).aid[0];
  assertEquals([0, 1, 2, 3, 4, 6].map(of), [0, 2000, 1400, 2000, 1000, 1400]);
  const groups = {
    ...BARE.groups,
    civilServants: { share: 1, deductible: 0, ratio: 0.5, cap: 10_000 },
  };
  const both = paid({ aid, groups }, [{ ...bill, aid: 2 }, {
    ...bill,
    aid: 2,
  }]);
  // 1,000 left of each stay; the second time the yearly cap of 1,500 binds.
  assertEquals(both.aid, [700, 700]);
  const capped = [bill, bill].map((b) => ({ ...b, aid: 2, scheme: 1 }));
  assertEquals(paid({ aid }, capped).aid, [1400, 100]);
});

Deno.test("commercial insurance has a deductible inside the rules and another off the list", () => {
  const commercial = {
    uptake: { employee: 1, resident: 0 },
    insideRules: { deductible: 1500, ratio: 0.5, cap: 10_000 },
    offList: { deductible: 1200, ratio: 0.4, cap: 10_000 },
  };
  const resident = { ...bill, person: 1, scheme: 1 };
  assertEquals(
    paid({ commercial }, [bill, bill, resident]).commercial,
    [250, 1000 + 0.4 * 800, 0],
  );
});

Deno.test("first pay is outside the rules: no supplement pays on it", () => {
  const groups = {
    ...BARE.groups,
    civilServants: { share: 1, deductible: 0, ratio: 0.5, cap: 10_000 },
  };
  assertEquals(paid({ groups, firstShare: 0.02 }, [bill]).supplement, [900]);
});

Deno.test("charity helps with everything that is left, off the list too", () => {
  const charity = { share: 1, deductible: 2500, ratio: 0.5, cap: 10_000 };
  assertEquals(paid({ charity }, [bill, bill]).commercial, [250, 1500]);
});

Deno.test("a layer never pays more than its burden grew, nor more than its cap", () => {
  const random = testRandom(31);
  for (let k = 0; k < 500; k++) {
    const grant = {
      deductible: random.whole(0, 200_000),
      ratio: random.whole(0, 10_000),
      cap: random.whole(0, 500_000),
    };
    let burden = 0, before = 0;
    for (let i = 0; i < 10; i++) {
      const grows = random.whole(0, 99_999),
        now = paidBy(grant, burden + grows);
      assert(now >= before && now - before <= grows && now <= grant.cap);
      burden += grows, before = now;
    }
  }
});

Deno.test("INV-8: fund and layers never pay more than the bill, and none is below 0", () => {
  const random = testRandom(32);
  const grant = () => ({
    deductible: random.whole(0, 3000),
    ratio: random.whole(0, 10_000) / 10_000,
    cap: random.whole(0, 20_000),
  });
  for (let k = 0; k < 60; k++) {
    const member = () => ({ share: random.whole(0, 33) / 100, ...grant() });
    const bills = Array.from({ length: 40 }, (_, i): Bill => {
      const cost = random.whole(1, 60_000);
      const selfPaid = Math.floor(cost * random.whole(0, 30) / 100);
      const fund = Math.floor((cost - selfPaid) * random.whole(0, 90) / 100);
      return {
        person: Math.floor(i / 4),
        scheme: i >> 2 & 1,
        aid: random.whole(0, 7) & (i >> 2),
        cost,
        selfPaid,
        fund,
        catastrophic: Math.floor((cost - selfPaid - fund) / 3),
      };
    });
    const { supplement, aid, commercial } = paid({
      firstShare: 0.03,
      annualCap: { employee: random.whole(0, 60_000) },
      largeAmount: grant(),
      groups: {
        civilServants: member(),
        enterprise: member(),
        talents: member(),
      },
      aid: { destitute: grant(), subsistence: grant(), veteran: grant() },
      commercial: {
        uptake: { employee: 0.5, resident: 0.5 },
        insideRules: grant(),
        offList: grant(),
      },
      charity: member(),
    }, bills);
    bills.forEach((b, i) => {
      const parts = [supplement[i]!, aid[i]!, commercial[i]!];
      assert(parts.every((x) => x >= 0), `${parts}`);
      const own = b.cost - b.fund - b.catastrophic! -
        parts.reduce((x, y) => x + y);
      assert(own > -0.005, `out of pocket ${own} of ${b.cost}`);
    });
  }
});
