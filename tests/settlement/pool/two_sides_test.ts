import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dayNumber, monthEnd } from "../../../sim/base/calendar.ts";
import { sum } from "../../../sim/base/sum.ts";
import { trialBalance } from "../../../sim/settlement/journal/trial_balance.ts";
import {
  type PooledYear,
  pooledYear,
  type PoolOptions,
} from "../../../sim/settlement/pool/pooled_year.ts";

const settings = { seed: 20251127, numRuns: 120 };
const IDS = ["east", "west", "south"];
const ends = Array.from({ length: 12 }, (_, m) => monthEnd(2021, m));
const day = (of: number) => ends.map((_, m) => monthEnd(2021, m - 1) + of);

/** Three counties; a fifth of the money is subsidy, half of that the county's, due in June. */
function year(
  change: Partial<PooledYear> = {},
  options: Partial<PoolOptions> = {},
): PooledYear {
  return {
    scheme: "resident",
    opening: 0,
    ids: IDS,
    dates: {
      first: dayNumber("2021-01-01"),
      income: day(12),
      transfer: day(15),
      monthEnd: ends,
      own: IDS.map(() => ends[5]!),
    },
    insured: Float64Array.of(10, 10, 10),
    financing: new Float64Array(36).fill(1200),
    other: 0,
    spending: new Float64Array(36).fill(1000),
    spent: 36_000,
    before: { income: 40_000, spent: 36_000 },
    ...change,
    options: {
      share: { by: "netGap" },
      surplusFirst: true,
      targets: null,
      targetGrowth: 0.08,
      subsidyShare: 0.2,
      ownPart: 0.5,
      feesBefore: false,
      due: 5,
      late: [0, 0, 0],
      effort: [1, 1, 1],
      turnoverMonths: 1,
      gaps: [0, 0, 0],
      held: new Uint8Array(36),
      ...options,
    },
  };
}

/** Debit less credit of the accounts that end so. */
function closing(
  { journal }: ReturnType<typeof pooledYear>["apart"],
  end: string,
): number {
  return sum(
    trialBalance(journal).filter(({ account }) => account.endsWith(end))
      .map(({ balance }) => balance),
  );
}

const fen = (most: number) => fc.nat(most);
const months = (most: number) =>
  fc.array(fen(most), { minLength: 36, maxLength: 36 });
const anyYear = fc.record({
  opening: fen(1e5),
  financing: months(1e4),
  spending: months(1e4),
  late: fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }),
  effort: fc.array(fc.constantFrom(0, 0.5, 0.8, 1), {
    minLength: 3,
    maxLength: 3,
  }),
  gaps: fc.array(fen(5000), { minLength: 3, maxLength: 3 }),
  feesBefore: fc.boolean(),
  held: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 36, maxLength: 36 }),
});

Deno.test("both journals say what came, what was due and what is left, and no money account falls below zero", () => {
  fc.assert(
    fc.property(anyYear, ({ opening, financing, spending, ...more }) => {
      const sheet = pooledYear(year({
        opening,
        financing: Float64Array.from(financing),
        spending: Float64Array.from(spending),
        spent: sum(spending),
      }, { ...more, held: Uint8Array.from(more.held) }));
      for (const side of [sheet.apart, sheet.pooled]) {
        // All benefits are booked on both sides, and the same income.
        assertEquals(closing(side, "/benefits"), sum(spending));
        const came = ["/fees", "/upper", "/other"].map((end) =>
          0 - closing(side, end)
        );
        const due = side === sheet.pooled
          ? sum(sheet.counties.map(({ overdue }) => overdue))
          : 0;
        assertEquals(
          sum(came) - closing(side, "/subsidy"),
          sum(
            sheet.counties.map(({ collected, overdue }) => collected - overdue),
          ) + due,
        );
        neverBelowZero(side.journal);
      }
      // Alone, governments fill the year to its end; nothing is owed.
      assertEquals(closing(sheet.apart, "/payable"), 0);
      assertEquals(0 - closing(sheet.apart, "/government"), sheet.apart.filled);
      assertEquals(closing(sheet.apart, "/bank"), sheet.apart.left);
    }),
    settings,
  );
});

Deno.test("INV-11: what the journal bills the counties sums to the gap, and no share is below zero", () => {
  fc.assert(
    fc.property(anyYear, ({ financing, spending, ...more }) => {
      const sheet = pooledYear(year({
        financing: Float64Array.from(financing),
        spending: Float64Array.from(spending),
        spent: sum(spending),
      }, { ...more, held: Uint8Array.from(more.held) }));
      const topUps = sum(sheet.counties.map(({ topUp }) => topUp));
      assertEquals(0 - closing(sheet.pooled, "/share"), sheet.left);
      assertEquals(0 - closing(sheet.pooled, "/topUp"), topUps);
      assert(sheet.counties.every(({ share }) => share >= 0));
      assertEquals(
        sheet.left + sheet.fromSurplus,
        Math.max(0, sheet.gap - topUps),
      );
      assertEquals(
        sheet.pooled.filled,
        sheet.left + topUps + sum(sheet.counties.map(({ before }) => before)),
      );
    }),
    settings,
  );
});

Deno.test("R-POOL: the surplus bears a gap before the counties, where that is the rule", () => {
  const short = { opening: 3000, spending: new Float64Array(36).fill(1300) };
  const of = (surplusFirst: boolean) =>
    pooledYear(year(
      { ...short, spent: 46_800, before: { income: 40_000, spent: 36_000 } },
      { surplusFirst },
    ));
  const [first, atOnce] = [of(true), of(false)];
  assertEquals([first.gap, first.fromSurplus, first.left], [3600, 3000, 600]);
  assertEquals([atOnce.fromSurplus, atOnce.left], [0, 3600]);
});

Deno.test("alone a county short in spring waits for its subsidy, pooled its neighbours' money pays on the day", () => {
  // West pays in less than it spends until its June subsidy; east has more than enough.
  const financing = new Float64Array(36).fill(1600, 0, 12).fill(800, 12, 24)
    .fill(1200, 24);
  const sheet = pooledYear(year({ financing, opening: 3000 }));
  assert(sheet.apart.late > 0 && sheet.apart.longest > 0);
  assertEquals([sheet.pooled.late, sheet.pooled.longest], [0, 0]);
  assert(sheet.apart.filled > sheet.pooled.filled);
  assertEquals(
    sheet.counties.map(({ alone }) => alone.monthsShort > 0),
    [false, true, false],
  );
});

Deno.test("a plan that is late or sent back is served a month later, and what turnover money does not reach waits", () => {
  const held = new Uint8Array(36);
  held[3] = 1;
  const kept = { opening: 9000 };
  const on = pooledYear(year(kept)), off = pooledYear(year(kept, { held }));
  assertEquals(on.late, []);
  // East's turnover paid March; April's plan restores nothing, so April waits for May's.
  assertEquals(off.late, [{ county: 0, month: 3, amount: 1000, months: 1 }]);
  assertEquals(off.pooled.longest, 15);
});

Deno.test("fees of the autumn before are there on 1 January, subsidies by their months", () => {
  const sheet = pooledYear(year({}, { feesBefore: true }));
  const { journal } = sheet.pooled;
  const fees = journal.accounts.findIndex((name) => name.endsWith("east/fees"));
  const rows = [...journal.credit.keys()].filter((row) =>
    journal.credit[row] === fees
  );
  assertEquals(rows.length, 1);
  assertEquals(journal.amount[rows[0]!], 1200 * 12 * 0.8);
  assertEquals(sheet.late, []);
});

function neverBelowZero(
  journal: ReturnType<typeof pooledYear>["apart"]["journal"],
) {
  const now = new Float64Array(journal.accounts.length);
  const cash = journal.accounts.map((name) => /\/(bank|account)$/.test(name));
  for (let row = 0; row < journal.rows; row++) {
    now[journal.debit[row]!]! += journal.amount[row]!;
    now[journal.credit[row]!]! -= journal.amount[row]!;
    const next = journal.date[row + 1];
    if (next === journal.date[row]) continue;
    now.forEach((fen, account) =>
      assert(!cash[account] || fen >= 0, journal.accounts[account])
    );
  }
}
