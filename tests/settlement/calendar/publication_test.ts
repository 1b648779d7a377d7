import { assert, assertEquals } from "@std/assert";
import { dayNumber, isoDate, monthEnd } from "../../../sim/base/calendar.ts";
import { readCalendar } from "../../../sim/io.ts";
import {
  octoberRelease,
  publications,
  releaseAfterClearing,
} from "../../../sim/settlement/calendar/publication.ts";

const { workingDays: TABLE } = readCalendar();
const PAID = Array.from({ length: 12 }, (_, m) => monthEnd(2025, m + 1));
const CLEARING = dayNumber("2026-05-31");
const of = (release: "monthly" | "quarterly" | "none", lagWorkdays = 15) =>
  publications(TABLE, 2025, PAID, CLEARING, { release, lagWorkdays });

Deno.test("EX-44: a year cleared on 20 March 2028 is told by 20 April, its first half by 31 October", () => {
  const first = releaseAfterClearing(dayNumber("2028-03-20"));
  assertEquals(isoDate(first), "2028-04-20");
  assertEquals(isoDate(octoberRelease(2028)), "2028-10-31");
});

Deno.test("one month after the end of a long month is the end of the short one", () => {
  const after = (date: string) =>
    isoDate(releaseAfterClearing(dayNumber(date)));
  assertEquals(after("2026-05-31"), "2026-06-30");
  assertEquals(after("2027-01-31"), "2027-02-28");
  assertEquals(after("2028-01-30"), "2028-02-29");
  assertEquals(after("2026-12-15"), "2027-01-15");
});

Deno.test("twelve pushes and two half-year releases, by day, each after the settlement that it tells of", () => {
  const all = of("monthly");
  assertEquals(all.length, 14);
  assertEquals(all, all.toSorted((a, b) => a.day - b.day));
  for (const { kind, period, day } of all) {
    if (kind === "monthly") {
      assert(day > PAID[Number(period.slice(5)) - 1]!, period);
    }
  }
  assertEquals(
    all.filter(({ kind }) => kind === "halfYear").map((p) => [
      p.period,
      isoDate(p.day),
    ]),
    [["2025-H1", "2025-10-31"], ["2025", "2026-06-30"]],
  );
});

Deno.test("nobody is told the year's point value before it is cleared", () => {
  for (const release of ["monthly", "quarterly", "none"] as const) {
    const telling = of(release, 0).filter(({ what }) =>
      what.includes("pointValue")
    );
    assertEquals(telling.map(({ period }) => period), ["2025"]);
    assert(telling[0]!.day > CLEARING);
  }
});

Deno.test("quarterly pushes follow the last month of the quarter; with none only the half-years are told", () => {
  assertEquals(
    of("quarterly", 0).filter(({ kind }) => kind === "quarterly")
      .map(({ period, day }) => [period, day]),
    [2, 5, 8, 11].map((m, q) => [`2025-Q${q + 1}`, PAID[m]!]),
  );
  assertEquals(of("none").map(({ kind }) => kind), ["halfYear", "halfYear"]);
});
