import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertNotEquals,
} from "@std/assert";
import { fingerprint } from "../../../sim/base/columns.ts";
import { atRest, LEVERS } from "../../../sim/model/levers.ts";
import { FORBIDDEN, MARK, MARKS } from "../../../sim/model/world.ts";
import { type PlayedYear, playYears } from "../../../sim/run/play_year.ts";
import { yearFrame } from "../../../sim/run/world_frames.ts";
import {
  hits,
  leverCity,
  leverPlayer,
  type LeverYear,
  type Pull,
  pulled,
  rowsByPerson,
  rowText,
  sumOf,
} from "../../support/lever_year.ts";
import { PLAIN, SMALL, smallPlans } from "../../support/small_city.ts";

const city = leverCity(), play = leverPlayer(city), n = city.hospitals;
const rest = play(null);

/** Every lever at once, each well above noise. */
const ALL: Pull = {
  intensity: 0.1,
  stay: -0.1,
  treatment: 0.2,
  coding: 0.5,
  upcoding: 0.2,
  split: 0.3,
  volume: 0.3,
  mix: -0.1,
  refusal: 0.2,
  exit: 0.3,
  shift: 0.05,
  outpatient: 0.05,
  padding: 0.5,
  referralUp: 0.1,
  referralDown: 0.1,
};

/** The same year with other threads and tasks, or none of its own. */
async function whole(levers: Parameters<typeof play>[0], options = PLAIN) {
  const [plan] = smallPlans(["zibo_2025/baseline"], {}, SMALL);
  const values = city.values;
  const years = await playYears(
    plan!.city,
    [{
      year: 2025,
      values,
      response: levers && {
        levers,
        primary: city.primary,
        kept: new Float64Array(0),
        need: 1,
        leaving: {
          stake: new Float64Array(city.hospitals).fill(1),
          usual: new Float64Array(city.hospitals).fill(0.3),
        },
      },
    }],
    values["run.seed"],
    options,
    () => {},
  );
  return years[0]!;
}

Deno.test("levers at rest leave every byte of a year as it was", async () => {
  const { plan, values } = city;
  for (const levers of [null, atRest(n)]) {
    const frame = yearFrame(
      plan.city,
      2025,
      values["run.seed"],
      values,
      undefined,
      false,
      levers && { levers },
    );
    assertEquals(frame.conduct, null);
  }
  const [without, resting] = [await whole(null), await whole(atRest(n))];
  const played = ({ response: _, ...year }: typeof without) =>
    fingerprint(year);
  assertEquals(played(resting), played(without));
  assert(without.truth!.marks.every((marks) => marks === 0));
  assertEquals(without.record.exits, undefined);
  assertEquals(without.truth!.cost, without.record.claims.cost);
});

Deno.test("a year under levers is the same with one thread or several, in any tasks", async () => {
  const levers = pulled(n, ALL);
  const one = await whole(levers);
  const more = await whole(levers, { workers: 2, blocksPerTask: 3 });
  assertEquals(fingerprint(more), fingerprint(one));
  assertNotEquals(fingerprint(one), fingerprint(await whole(null)));
  const asked: number[] = [];
  one.truth!.marks.forEach((marks, row) => {
    if ((marks & MARK.exit) !== 0) asked.push(row);
  });
  assert(asked.length > 20, "the payer reads who asked to be paid otherwise");
  assertEquals([...one.record.exits!], asked);
});

Deno.test("what leaves the bills of stays is in the outpatient totals of the year, to the fen", async () => {
  const rest = await whole(null);
  const year = await whole(pulled(n, { outpatient: 0.2 }));
  const totals = ({ record: { claims, outpatient } }: PlayedYear) =>
    sumOf(claims.cost) + sumOf(outpatient.cost.subarray(0, outpatient.rows));
  assertEquals(totals(year), totals(rest));
  assert(sumOf(year.record.claims.cost) < sumOf(rest.record.claims.cost));
  const moved = year.truth!.marks.filter((m) => (m & MARK.movedOut) !== 0);
  assertEquals(
    sumOf(year.record.outpatient.visits),
    sumOf(rest.record.outpatient.visits) + moved.length,
  );
});

Deno.test("levers that are not those of the city's hospitals cannot be played", () => {
  const short = { ...atRest(n), volume: new Float32Array(12).fill(0.1) };
  const blank = { ...atRest(n), stay: new Float32Array(n * 12).fill(NaN) };
  for (const [levers, name] of [[short, "volume"], [blank, "stay"]] as const) {
    let message = "";
    try {
      play(levers);
    } catch (error) {
      message = (error as Error).message;
    }
    assert(message.includes(name) && message.includes(String(n * 12)), message);
  }
});

Deno.test("one hospital's levers touch nobody who never comes near it", () => {
  const busiest = busiestHospital(rest);
  const year = play(pulled(n, ALL, busiest));
  const before = rowsByPerson(rest), after = rowsByPerson(year);
  let same = 0, near = 0;
  for (const [person, rows] of before) {
    const now = after.get(person) ?? [];
    const met = rows.some((r) => rest.claims.hospital[r] === busiest) ||
      now.some((r) =>
        year.claims.hospital[r] === busiest || year.truth.marks[r] !== 0
      );
    if (met) {
      near++;
      continue;
    }
    assertEquals(
      now.map((row) => rowText(year, row)),
      rows.map((row) => rowText(rest, row)),
      `person ${person}`,
    );
    same++;
  }
  assert(near > 200 && same > 5000, `${near} near, ${same} elsewhere`);
  assertEquals(year.insured, rest.insured);
});

Deno.test("each lever leaves its own marks and no others, and who is hit stays hit when it is pulled further", () => {
  const own: Partial<Record<string, typeof MARKS[number]>> = {
    treatment: "otherTreatment",
    upcoding: "upcoded",
    split: "split",
    volume: "lowIndication",
    mix: "lowIndication",
    refusal: "refused",
    exit: "exit",
    shift: "shifted",
    outpatient: "movedOut",
    padding: "padded",
    referralUp: "referred",
    referralDown: "referred",
  };
  for (const lever of LEVERS) {
    const far = play(pulled(n, { [lever]: 0.3 }));
    for (const mark of MARKS) {
      const marked = hits(far, mark).size > 0;
      assertEquals(marked, own[lever] === mark, `${lever}: ${mark}`);
    }
    const mark = own[lever];
    if (mark === undefined || lever === "shift" || lever === "outpatient") {
      continue;
    }
    const some = hits(play(pulled(n, { [lever]: 0.15 })), mark);
    const more = hits(far, mark);
    assert(some.size > 30 && more.size > 1.5 * some.size, lever);
    assert(some.isSubsetOf(more), lever);
  }
  const shorter = play(pulled(n, { stay: -0.3 }));
  assert(shorter.truth.marks.every((m) => m === 0 || m === MARK.cameBack));
});

Deno.test("the mix moves admissions of primary-level groups alone, on top of volume", () => {
  const kinds = (pull: Pull) => {
    const { claims, truth } = play(pulled(n, pull)), count = [0, 0];
    for (let row = 0; row < claims.rows; row++) {
      count[city.primary[truth.code[row]!]!]!++;
    }
    return count;
  };
  const [other, primary] = kinds({ volume: 0.2 });
  const fewer = kinds({ volume: 0.2, mix: -0.4 });
  const none = kinds({ volume: 0.2, mix: -0.2 });
  const [was, low] = kinds({});
  // Of others as many as volume says, but for who finds another bed taken.
  for (const { 0: same } of [fewer, none]) {
    assertAlmostEquals(same! / other!, 1, 1e-3);
  }
  assert(other! > was! && primary! > low!);
  // Volume and mix cancel, then pass below nothing.
  assertEquals(none[1], low);
  assert(fewer[1]! < low!);
});

Deno.test("no person lies in two beds, and rows stay in order, whatever is pulled", () => {
  const overlaps = (year: LeverYear) => {
    const { person, day, los, rows } = year.claims;
    let found = 0;
    for (let row = 1; row < rows; row++) {
      if (person[row] !== person[row - 1]) continue;
      assert(day[row]! >= day[row - 1]!, `row ${row}`);
      if (day[row]! - los[row]! < day[row - 1]!) found++;
    }
    return found;
  };
  // A few stays of very full years touch without any lever.
  const before = overlaps(rest);
  for (const stay of [-0.3, 0.5]) {
    const year = play(pulled(n, { ...ALL, stay }));
    assert(overlaps(year) <= before * 1.1 + 3, `${overlaps(year)} ${before}`);
    assert(year.claims.day.every((day) => day < 365));
    assert(year.claims.los.every((days) => days >= 1 && days <= 365));
    const { cost } = year.claims;
    assert(cost.every((fen) => fen >= 1), "every bill is of something");
    const bad = year.truth.marks.filter((m) => (m & FORBIDDEN) !== 0).length;
    assert(bad > 0.2 * year.claims.rows, "shifting alone marks most");
  }
});

function busiestHospital({ claims }: LeverYear): number {
  const stays = new Uint32Array(n);
  for (let row = 0; row < claims.rows; row++) {
    if (claims.hospital[row]! < n) stays[claims.hospital[row]!]!++;
  }
  return stays.indexOf(Math.max(...stays));
}
