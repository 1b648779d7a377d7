import { assert, assertEquals } from "@std/assert";
import { darkFigures, inTheme, THEMES } from "../../sim/chart/in_theme.ts";
import { payRate } from "../../sim/chart/pay_rate.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { patientBurden } from "../../sim/chart/patients/patient_burden.ts";
import { COMPARISONS } from "./compared.ts";

const SVG = payRate(COMPARISONS.reform!, { lang: "zh" });

Deno.test("a figure in another theme is the same figure in other colours", () => {
  const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}/gi, "#");
  for (const theme of THEMES) {
    assertEquals(bare(inTheme(SVG, theme)), bare(SVG));
  }
  assertEquals(inTheme(SVG, "light"), SVG);
  assert(!inTheme(SVG, "dark").includes(`"${COLORS.ink}"`));
  assert(!inTheme(SVG, "print").includes(`"${COLORS.ink}"`));
});

Deno.test("words can be read on their ground in every theme: contrast 4.5 and more", () => {
  for (const theme of THEMES) {
    const as = (color: string) => inTheme(`"${color}"`, theme).slice(1, -1);
    for (const ink of [COLORS.ink, COLORS.quiet, COLORS.gain, COLORS.loss]) {
      const contrast = contrastOf(as(ink), as(COLORS.paper));
      assert(contrast >= 4.5, `${ink} in ${theme}: ${contrast.toFixed(2)}`);
    }
  }
});

Deno.test("in grey, neighbours of the stacked bar differ, and a side stands out from its rival", () => {
  const svg = patientBurden({ baseline: COMPARISONS.reform!.baseline }, {
    lang: "zh",
  });
  const fills = [
    ...new Set(
      [...svg.matchAll(
        /<rect x="[\d.]+" y="[\d.]+" width="12" height="12" fill="(#\w{6})"/g,
      )]
        .map(([, color]) => color!),
    ),
  ];
  assertEquals(fills.length, 7);
  const grey = fills.map(luminance).map(lightness);
  grey.slice(1).forEach((light, i) =>
    assert(
      Math.abs(light - grey[i]!) >= 8,
      `${fills[i]} beside ${fills[i + 1]}`,
    )
  );
  const sides = [COLORS.baseline, COLORS.reform].map(luminance).map(lightness);
  assert(Math.abs(sides[0]! - sides[1]!) >= 15, String(sides));
});

Deno.test("a dark page recolours what a figure writes out", () => {
  const rules = darkFigures();
  for (const part of ["fill", "stroke"]) {
    assert(rules.includes(`figure svg [${part}="${COLORS.ink}"] { ${part}: `));
  }
});

/** Relative luminance of WCAG. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** L* of grey, 0 black to 100 white. */
function lightness(y: number): number {
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}
