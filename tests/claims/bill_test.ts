import { assert, assertEquals } from "@std/assert";
import { bill, claimsRoom } from "../../sim/claims/bill.ts";
import { type BenefitOptions, billTerms } from "../../sim/claims/bill_terms.ts";
import { rootKey } from "../../sim/base/streams.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import type { Episodes, Persons, Stays } from "../../sim/model/world.ts";

const levels = (a: number, b: number, c: number) => ({
  "3": a,
  "2": b,
  "1": c,
});
/** Zibo's terms, without off-list items unless a test asks for them. */
const ZIBO: BenefitOptions = {
  deductible: {
    employee: levels(800, 500, 300),
    resident: levels(700, 300, 100),
  },
  ratio: {
    employee: levels(0.86, 0.9, 0.92),
    resident: levels(0.6, 0.7, 0.85),
  },
  retiredBonus: 0.03,
  annualCap: { employee: 550_000, resident: 200_000 },
  repeatDeductible: { employee: "half", resident: "half" },
  remoteFactor: 0.5,
  remoteUnfiledFactor: 0.25,
  remoteLongTermFactor: 1,
  filing: { longTerm: 0, filed: 1 },
  layers: { employee: [], resident: [{ lo: 18_000, hi: null, ratio: 0.6 }] },
  layersCap: { employee: 450_000, resident: 400_000 },
  poor: { deductibleFactor: 0.5, ratioBonus: 0.05, capped: false },
  includeFirst: false,
  firstShare: 0,
  selfPaidShare: { employee: levels(0, 0, 0), resident: levels(0, 0, 0) },
};
const HOME = rootKey("elsewhere"), KEY = rootKey("filing");
/** Hospital 0 is tertiary, 1 secondary, 2 primary. */
const LEVEL = Uint8Array.of(3, 2, 1);

interface Visit {
  readonly person?: number;
  readonly scheme?: number;
  readonly retired?: number;
  readonly hospital?: number;
  /** Bits of AID. */
  readonly aid?: number;
  /** Bits of CHRONIC. */
  readonly known?: number;
  /** Number of the episode in the person's year; the place in the list if not given. */
  readonly serial?: number;
  /** Off-list items on top of what is usual, 1/10000. */
  readonly offList?: number;
  /** Yuan. */
  readonly cost: number;
}

/** Bills stays in order; amounts in yuan. */
function billed(options: Partial<BenefitOptions>, visits: readonly Visit[]) {
  const n = visits.length, last = visits.at(-1)!.person ?? 0;
  const of = (person: number) => visits.find((v) => (v.person ?? 0) === person);
  const people = Array.from({ length: last + 1 }, (_, p) => of(p));
  const persons: Persons = {
    rows: last + 1,
    first: 100,
    person: Uint32Array.from(people, (_, p) => 100 + p),
    age: new Uint8Array(last + 1),
    category: new Uint8Array(last + 1),
    aid: Uint8Array.from(people, (v) => v?.aid ?? 0),
    known: Uint16Array.from(people, (v) => v?.known ?? 0),
    leaves: new Uint16Array(last + 1).fill(365),
    joins: new Uint16Array(last + 1),
    until: new Uint16Array(last + 1).fill(365),
    switched: new Uint8Array(last + 1),
    band: new Uint8Array(last + 1),
    sex: new Uint8Array(last + 1),
    scheme: Uint8Array.from(people, (v) => v?.scheme ?? 0),
    retired: Uint8Array.from(people, (v) => v?.retired ?? 0),
    county: new Uint8Array(last + 1),
    chronic: new Uint16Array(last + 1),
    frailty: new Float32Array(last + 1),
  };
  const episodes = {
    rows: n,
    person: Uint32Array.from(visits, (v) => v.person ?? 0),
    day: Uint16Array.from(visits, (_, i) => i),
    serial: Uint8Array.from(visits, (v, i) => v.serial ?? i),
  } as unknown as Episodes;
  const stays = {
    rows: n,
    episode: Uint32Array.from(visits, (_, i) => i),
    hospital: Uint16Array.from(visits, (v) => v.hospital ?? 0),
    day: Uint16Array.from(visits, (_, i) => i),
    los: new Uint16Array(n).fill(3),
    code: new Uint16Array(n),
    billed: Int32Array.from(visits, (v) => v.cost * 100),
    offList: Int16Array.from(visits, (v) => v.offList ?? 0),
    marks: new Uint16Array(n),
  } as unknown as Stays;
  const room = claimsRoom(n);
  bill(
    billTerms({ ...ZIBO, ...options }, HOME, KEY),
    LEVEL,
    persons,
    episodes,
    stays,
    room,
  );
  assertEquals(room.rows, n);
  const yuan = (fen: Int32Array) => Array.from(fen, (x) => x / 100);
  return {
    person: [...room.person],
    fund: yuan(room.fund),
    selfPaid: yuan(room.selfPaid),
    catastrophic: yuan(room.catastrophic),
  };
}

Deno.test("each level has its own deductible and ratio", () => {
  const { fund } = billed({}, [
    { person: 0, cost: 10_800 },
    { person: 1, cost: 10_500, hospital: 1 },
    { person: 2, cost: 10_300, hospital: 2 },
    { person: 3, cost: 10_700, scheme: 1 },
  ]);
  assertEquals(fund, [8600, 9000, 9200, 6000]);
});

Deno.test("the second stay of a year pays half the deductible, another person's first the whole", () => {
  const stay = { cost: 10_800 };
  const { fund, person } = billed({}, [stay, stay, { ...stay, person: 1 }]);
  assertEquals(fund, [8600, 8944, 8600]);
  assertEquals(person, [100, 100, 101]);
});

Deno.test("where each stay takes off a hundred yuan more, the eighth is as low as it gets", () => {
  const stays = new Array<Visit>(9).fill({ cost: 1_800 });
  const { fund } = billed({
    repeatDeductible: { employee: "minus100Min100", resident: "none" },
    ratio: { ...ZIBO.ratio, employee: levels(1, 1, 1) },
  }, stays);
  assertEquals(fund, [1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1700]);
});

Deno.test("the retired are paid three points more, never more than all of it", () => {
  const stay = { cost: 10_800, retired: 1 };
  assertEquals(billed({}, [stay]).fund, [8900]);
  assertEquals(billed({ retiredBonus: 0.3 }, [stay]).fund, [10_000]);
});

Deno.test("out of the area the tertiary ratio shrinks by the factor", () => {
  const away = { cost: 10_800, hospital: OUT_OF_AREA };
  assertEquals(billed({}, [away]).fund, [4300]);
});

Deno.test("out of the area a stay that was not filed is paid less, a resident of the place as at home", () => {
  const away = { cost: 10_800, hospital: OUT_OF_AREA };
  const paid = (longTerm: number, filed: number) =>
    billed({ filing: { longTerm, filed } }, [away]).fund;
  assertEquals([paid(0, 0), paid(1, 0)], [[2150], [8600]]);
});

Deno.test("registration holds for all of a person's stays, filing is made or left out stay by stay", () => {
  const away = { cost: 10_300, hospital: OUT_OF_AREA };
  const stays = Array.from({ length: 900 }, (_, i) => ({
    ...away,
    person: Math.floor(i / 3),
  }));
  const free = {
    deductible: { ...ZIBO.deductible, employee: levels(300, 300, 300) },
    repeatDeductible: { employee: "none", resident: "none" } as const,
  };
  const ways = (filing: BenefitOptions["filing"]) => {
    const { fund } = billed({ ...free, filing }, stays);
    return Array.from(
      { length: 300 },
      (_, p) => new Set(fund.slice(p * 3, p * 3 + 3)),
    );
  };
  const settled = ways({ longTerm: 0.4, filed: 1 });
  assert(settled.every((way) => way.size === 1));
  const there = settled.filter((way) => way.has(8600)).length;
  assert(Math.abs(there - 120) < 40, `${there} of 300 live there`);
  // With half the stays filed, three of four persons do both in three stays.
  const mixed = ways({ longTerm: 0, filed: 0.5 })
    .filter((way) => way.size === 2).length;
  assert(Math.abs(mixed - 225) < 40, `${mixed} of 300 did both`);
});

Deno.test("one stay less leaves what was filed for the others as it was", () => {
  const options = {
    filing: { longTerm: 0, filed: 0.5 },
    deductible: { ...ZIBO.deductible, employee: levels(0, 0, 0) },
  };
  const stays = Array.from({ length: 200 }, (_, serial) => ({
    cost: 1000,
    hospital: OUT_OF_AREA,
    serial,
  }));
  const all = billed(options, stays).fund;
  assertEquals(new Set(all), new Set([430, 215]));
  for (const gone of [0, 1, 100]) {
    assertEquals(
      billed(options, stays.filter(({ serial }) => serial !== gone)).fund,
      all.filter((_, i) => i !== gone),
    );
  }
});

Deno.test("off-list and first-pay parts are borne by the patient before the deductible", () => {
  const own = billed({
    firstShare: 0.04,
    selfPaidShare: { ...ZIBO.selfPaidShare, employee: levels(0.14, 0.12, 0.1) },
  }, [{ cost: 10_000 }]);
  // 10 % off the list, 4 % first pay, 800 yuan deductible.
  assertEquals([own.selfPaid, own.fund], [[1000], [(8600 - 800) * 0.86]]);
});

Deno.test("the fund stops at the yearly cap, a new person starts anew", () => {
  const { fund } = billed(
    { annualCap: { employee: 10_000, resident: 200_000 } },
    [{ cost: 10_800 }, { cost: 10_800 }, { cost: 900, person: 1 }],
  );
  assertEquals(fund, [8600, 1400, 86]);
});

Deno.test("catastrophic insurance pays on the burden of the year, at the stay that lifts it over the line", () => {
  const stay = { cost: 30_700, scheme: 1 };
  const { fund, catastrophic } = billed({}, [
    stay,
    stay,
    stay,
    { ...stay, person: 1 },
  ]);
  // Burdens 12,700 and 12,490: the second carries the year to 25,190.
  assertEquals(fund, [18_000, 18_210, 18_210, 18_000]);
  const second = (12_700 + 12_490 - 18_000) * 0.6;
  // What is over the line already is paid for once; another person starts below it.
  assertEquals(catastrophic, [0, second, 12_490 * 0.6, 0]);
});

Deno.test("where first pay counts as burden, catastrophic insurance pays on it too", () => {
  const stay = { cost: 50_000, scheme: 1 };
  const share = { firstShare: 0.1 };
  const without = billed(share, [stay]).catastrophic[0]!;
  const with_ = billed({ ...share, includeFirst: true }, [stay])
    .catastrophic[0]!;
  assert(without > 0);
  assertEquals(Math.round((with_ - without) * 100), 5000 * 0.6 * 100);
});

Deno.test("the poor are helped from half the line, five points more, and without a cap", () => {
  const stay = { cost: 50_700, scheme: 1 };
  const capped = {
    layersCap: { employee: 450_000, resident: 5000 },
  };
  // Burden 20,700: above 18,000 for anyone, above 9,000 for the poor.
  const burden = 50_700 - 30_000;
  assertEquals(billed(capped, [stay]).catastrophic, [(burden - 18_000) * 0.6]);
  for (const aid of [1, 2, 3, 7]) {
    assertEquals(billed(capped, [{ ...stay, aid }]).catastrophic, [
      (burden - 9000) * 0.65,
    ]);
  }
  // Veterans' status alone is not poverty.
  assertEquals(
    billed(capped, [{ ...stay, aid: 4 }]).catastrophic,
    [(burden - 18_000) * 0.6],
  );
});

Deno.test("off-list items on top of the usual are paid by the patient, at most the whole bill", () => {
  const usual = { selfPaidShare: { ...ZIBO.selfPaidShare } };
  const { selfPaid, fund } = billed(usual, [
    { person: 0, hospital: 0, cost: 10_000, offList: 1500 },
    { person: 1, hospital: 0, cost: 10_000 },
    { person: 2, hospital: 0, cost: 10_000, offList: 12_000 },
    { person: 3, hospital: 0, cost: 10_000, offList: -500 },
  ]);
  assertEquals(selfPaid, [1500, 0, 10_000, 0]);
  // (10,000 − 1,500 − 800) × 0.86 and (10,000 − 800) × 0.86.
  assertEquals(fund, [6622, 7912, 0, 7912]);
});
