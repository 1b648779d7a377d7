import { assert, assertEquals } from "@std/assert";
import { countyObjections } from "../../sim/analysis/county_objections.ts";
import { judgeDivisions } from "../../sim/analysis/division_tables.ts";
import { lorenz } from "../../sim/analysis/lorenz.ts";
import { negotiationFill } from "../../sim/chart/negotiation_fill.ts";
import { negotiationOffers } from "../../sim/chart/negotiation_offers.ts";
import { bareMoney } from "../../sim/chart/words.ts";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import { groupFigure } from "../../sim/report/negotiation/group_figure.ts";
import {
  lorenzFigure,
  objectorsFigure,
} from "../../sim/report/negotiation/negotiation_figures.ts";
import { smallRun } from "../negotiation/small_run.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

Deno.test("figures of every protocol are well formed, labelled as synthetic and stay inside their width", () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    for (const lang of ["zh", "en"] as const) {
      for (const width of [640, 960] as const) {
        const figures = [
          negotiationOffers(run, sheet!, { lang, width, reservations: true }),
          negotiationFill(run, sheet!, { lang, width }),
          negotiationFill(run, sheet!, { lang, width, outcomeOnly: true }),
          lorenzFigure(run, sheet!, { lang, width }),
          objectorsFigure(run, sheet!, { lang, width }),
          ...sheet!.groups.map((_, k) =>
            groupFigure(run, sheet!, k, lang).html
          ),
        ];
        for (const svg of figures) {
          assertEquals(xmlFault(svg), null);
          assert(svg.includes("合成数据"));
          for (const { text, left, right } of figureTexts(svg)) {
            const own = Number(/ width="(\d+)"/.exec(svg)![1]);
            assert(left >= 0 && right <= own, `${protocol} ${lang} ${text}`);
          }
        }
      }
    }
  }
});

Deno.test("an offer is one mark: the fund's a disc, a demand a ring, what settles a diamond around", () => {
  const run = smallRun("sessions"), [sheet] = run.sheets;
  const svg = negotiationOffers(run, sheet!, {
    lang: "zh",
    reservations: true,
  });
  const by = (side: string) =>
    sheet!.offers.filter((offer) => offer.side === side).length;
  assertEquals(drawn(svg, 'circle[r="3.2"]').length, by("fund"));
  assertEquals(drawn(svg, 'circle[r="3.4"]').length, by("hospitals"));
});

Deno.test("what each group accepts is drawn for the fund's own eyes only", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  const least = (reservations: boolean) => {
    const svg = negotiationOffers(run, sheet!, { lang: "zh", reservations });
    return [
      drawn(svg, 'g[stroke-dasharray="1,3"] line').length,
      svg.includes("底线"),
    ];
  };
  assertEquals(least(true), [sheet!.groups.length, true]);
  assertEquals(least(false), [0, false]);
});

Deno.test("a dot an institution and a bar a group in every panel, broken where the group objects", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  const svg = negotiationFill(run, sheet!, { lang: "en" });
  const rules = sheet!.divisions.length;
  const seated = sheet!.groups.flatMap(({ members }) => members).length;
  assertEquals(drawn(svg, 'circle[r="2"]').length, seated * rules);
  const objecting = sheet!.divisions.reduce(
    (n, { objections }) => n + objections.length,
    0,
  );
  assert(objecting > 0);
  assertEquals(
    drawn(svg, 'g[stroke-dasharray="3,1.5"] line').length,
    objecting,
  );
  assertEquals(
    drawn(svg, 'g[stroke-width="3.2"] line').length,
    sheet!.groups.length * rules - objecting,
  );
});

Deno.test("a Lorenz panel a rule, with the Gini coefficients of the fairness table", () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    const svg = lorenzFigure(run, sheet!, { lang: "zh", width: 960 });
    // The mixed forecast has a panel of its own only beside another outcome.
    const panels = judgeDivisions(sheet!, run.lowFill)
      .filter(({ division }) =>
        division?.rule !== "mixed" || protocol === "sessions"
      );
    const labels = figureTexts(svg).map(({ text }) => text)
      .filter((text) => text.startsWith("基尼"));
    assertEquals(
      labels.toSorted(),
      panels.map(({ groups, hospitals }) =>
        `基尼 机构 ${hospitals.gini.toFixed(4)} · 组 ${groups.gini.toFixed(4)}`
      ).toSorted(),
    );
    // Twice the area below equality is the coefficient that is written.
    const { claims, awards, gini } = lorenz(sheet!.awards, sheet!.claims);
    let area = 0;
    for (let i = 1; i < claims.length; i++) {
      area += (claims[i]! - claims[i - 1]!) * (
        claims[i]! - awards[i]! + claims[i - 1]! - awards[i - 1]!
      ) / 2;
    }
    assert(Math.abs(2 * area - gini) < 1e-12);
    assert(
      claims.every((share, i) => share >= awards[i]! - 1e-12),
      "least filled first",
    );
  }
});

Deno.test("a tile a county and rule says who objects, of how many, and what they lack", () => {
  const run = smallRun("sessions"), [sheet] = run.sheets;
  const svg = objectorsFigure(run, sheet!, { lang: "zh", width: 640 });
  const rules = sheet!.divisions.length + 1;
  const counties = run.counties.id.length;
  assertEquals(
    drawn(svg, 'rect[stroke="#d9d9d9"]').length +
      drawn(svg, 'g[stroke="#d9d9d9"] rect').length,
    rules * (counties + 1),
  );
  const shown = figureTexts(svg).map(({ text }) => text);
  for (const { counties } of countyObjections(run, sheet!)) {
    for (const { objecting, asking, short } of counties) {
      assert(shown.includes(`${objecting}/${asking}`));
      if (short > 0) {
        assert(
          shown.includes(bareMoney(short, { unit: "wan", lang: "zh" })),
        );
      }
    }
  }
});

Deno.test("institutions of all counties that object lack what the institutions of the city do", () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    const { claims, accepted } = sheet!.hospital;
    const [outcome, ...rules] = countyObjections(run, sheet!);
    [outcome!, ...rules].forEach(({ counties }, i) => {
      const awards = i === 0
        ? sheet!.hospital.awards
        : sheet!.divisions[i - 1]!.hospitals;
      let short = 0, objecting = 0, asking = 0;
      claims.forEach((claim, row) => {
        if (claim > 0) asking++;
        if (claim > 0 && awards[row]! < accepted[row]!) {
          objecting++;
          short += accepted[row]! - awards[row]!;
        }
        // A whole fen less than is accepted is less than the stated fill.
        assert(accepted[row]! >= claim * run.acceptFill - 1e-6);
      });
      const all = (of: (tile: typeof counties[number]) => number) =>
        counties.reduce((sum, tile) => sum + of(tile), 0);
      assertEquals(
        [all((t) => t.objecting), all((t) => t.asking), all((t) => t.short)],
        [objecting, asking, short],
      );
    });
  }
});

Deno.test("a group's figure has a mark a rule, hollow where the group objects", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  sheet!.groups.forEach((_, k) => {
    const svg = groupFigure(run, sheet!, k, "en").html;
    const objecting = [sheet!, ...sheet!.divisions].filter(({ objections }) =>
      objections.some(({ claimant }) =>
        claimant === k
      )
    ).length;
    // One ring stands in the legend.
    assertEquals(drawn(svg, 'g[stroke="#b34a00"] circle').length, objecting);
    assertEquals(
      drawn(svg, 'g[fill="#00588a"] circle').length,
      sheet!.divisions.length + 1 - objecting,
    );
  });
});
