import { barX, ruleX, text, tickX } from "@observablehq/plot";
import type { ValueSplit } from "../model/weather.ts";
import { drawPlot } from "./draw_plot.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, COLORS, SIZES } from "./theme.ts";
import { waterfallTurns } from "./waterfall_turns.ts";
import type { PanelRoom } from "./value_weather_months.ts";
import { weatherSteps } from "./value_weather_rows.ts";
import { minus } from "./words.ts";

/** A bar on the way from the value before to the value after. */
interface Bar {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly cell: string;
  readonly ends: boolean;
}

const DIGITS = 4, ROW = 17;

/** From the year before to this one (点值变动瀑布图), a bar a factor, yuan per point. */
export function splitPanel(
  split: ValueSplit,
  { width, lang }: PanelRoom,
): Element {
  const bars = barsOf(split, lang);
  const places = bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(...places), high = Math.max(...places);
  const room = Math.max((high - low) * 0.04, high * 0.001);
  const wide = (of: (bar: Bar) => string) =>
    Math.max(...bars.map((bar) => textWidth(of(bar), SIZES.text) * 1.06));
  const left = wide(({ key }) => key) + 12, right = wide(({ cell }) => cell);
  return drawPlot({
    width,
    height: bars.length * ROW + 40,
    marginLeft: left + 8,
    marginRight: right + 20,
    marginTop: 26,
    marginBottom: 8,
    x: { domain: [low - room, high + room], axis: null },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.25 },
    marks: [
      ruleX([split.from.value], {
        stroke: COLORS.quiet,
        strokeDasharray: "2,2",
      }),
      waterfallTurns(bars),
      barX(bars.filter(({ ends }) => !ends), {
        x1: "from",
        x2: "to",
        y: "key",
        fill: ({ from, to }: Bar) => changeColor(to - from),
      }),
      // A tick, not a bar: the axis does not begin at 0.
      tickX(bars.filter(({ ends }) => ends), {
        x: "to",
        y: "key",
        stroke: COLORS.ink,
        strokeWidth: 3,
      }),
      text([lang === "zh" ? "影响（元/分）" : "effect, yuan"], {
        frameAnchor: "top-right",
        textAnchor: "end",
        fill: COLORS.quiet,
        dx: right + 8,
        dy: -16,
      }),
      ...[false, true].flatMap((ends) => {
        const own = bars.filter((bar) => bar.ends === ends);
        const style = { y: "key", fontWeight: ends ? 700 : 400 };
        return [
          text(own, {
            ...style,
            text: "key",
            frameAnchor: "left",
            textAnchor: "end",
            dx: -6,
          }),
          text(own, {
            ...style,
            text: "cell",
            frameAnchor: "right",
            textAnchor: "end",
            fill: ({ from, to }: Bar) =>
              ends ? COLORS.ink : changeColor(to - from),
            dx: right + 8,
          }),
        ];
      }),
    ],
  });
}

function barsOf(split: ValueSplit, lang: "zh" | "en"): Bar[] {
  const { from, to } = split, zh = lang === "zh";
  let at = from.value;
  const steps = weatherSteps(split).map(({ name, effect }): Bar => {
    const start = at;
    at += effect;
    return {
      key: name[lang],
      from: start,
      to: at,
      cell: minus(`${effect > 0 ? "+" : ""}${effect.toFixed(DIGITS)}`),
      ends: false,
    };
  });
  const end = (key: string, value: number): Bar => ({
    key,
    from: value,
    to: value,
    cell: value.toFixed(DIGITS),
    ends: true,
  });
  // A play against another of the same year has one year twice.
  const after = from.year === to.year
    ? zh ? "变化后" : "after"
    : zh
    ? `${to.year} 年`
    : String(to.year);
  return [
    end(zh ? `${from.year} 年病例` : `${from.year} cases`, from.value),
    ...steps,
    end(after, to.value),
  ];
}
