import type { Lang } from "../../base/formats.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { GRID_SCRIPT } from "./grid_script.ts";
import type { GridView, ViewedHeadline } from "./grid_view.ts";

/**
 * A grid of parameters with sliders (参数网格): one slider an axis, the numbers of the
 * point and its difference from the baseline, one figure; every number was settled
 * before. Without scripting, on paper and in Word all figures and the whole table
 * stand instead of the sliders.
 */
export function gridSection(view: GridView, named: boolean, lang: Lang): Html {
  const zh = lang === "zh", { axes, headlines, slug, behaviour } = view;
  const points = view.headlines[0]?.points.length ?? 0;
  return markup`<section id="grid${slug}" class="grid"><h2>${
    zh ? "参数网格" : "Grid of parameters"
  }${
    named
      ? (zh ? `（行为模型：${behaviour}）` : ` (behaviour: ${behaviour})`)
      : ""
  }</h2><p>${
    zh
      ? `${
        axes.map(({ title, labels }) => `${title}（${labels.length} 个取值）`)
          .join(" × ")
      }，共 ${points} 格，每格在基线之上只改这${
        axes.length === 1 ? "一项" : "几项"
      }，逐格结算。基线：${
        axes.map(({ title, own }) => `${title} ${own}`).join("，")
      }。`
      : `${
        axes.map(({ title, labels }) => `${title} (${labels.length} values)`)
          .join(" × ")
      }, ${points} points, each the baseline with nothing else changed, each settled. Baseline: ${
        axes.map(({ title, own }) => `${title} ${own}`).join(", ")
      }.`
  }</p>${controls(view, lang)}${
    headlines.map(({ name, svg }) =>
      markup`<figure id="${name}">${raw(svg)}</figure>`
    )
  }<details open><summary>${
    zh
      ? "全部格：水平、差异、95% 区间"
      : "All points: level, difference, 95 % interval"
  }</summary>${
    headlines.map((headline) => wholeTable(view, headline, lang))
  }</details><p class="quiet">${
    axes.map(({ title, key }) =>
      markup`${title}${zh ? "：" : ": "}<code>${key}</code> `
    )
  }· grid.csv</p><script type="application/json">${
    raw(data(view))
  }</script><script>${raw(GRID_SCRIPT)}</script></section>`;
}

/** Sliders, the choice of a figure, and the table of the point; for screens with scripting. */
function controls(view: GridView, lang: Lang): Html {
  const zh = lang === "zh", { axes, headlines, slug, start } = view;
  return markup`<form class="screen" hidden aria-label="${
    zh ? "选择网格中的一格" : "Choose a point of the grid"
  }">${
    axes.map(({ title, labels, start }, i) => {
      const id = `grid${slug}-axis${i + 1}`;
      return markup`<div class="axis"><label for="${id}">${title}</label><input type="range" id="${id}" min="0" max="${
        labels.length - 1
      }" step="1" value="${start}" aria-valuetext="${labels[
        start
      ]!}"><output for="${id}">${labels[start]!}</output></div>`;
    })
  }<div class="axis"><label for="grid${slug}-figure">${
    zh ? "图中指标" : "Headline of the figure"
  }</label><select id="grid${slug}-figure">${
    headlines.map(({ name, label }) =>
      markup`<option value="${name}">${label}</option>`
    )
  }</select></div><div aria-live="polite">${
    tableHtml(
      zh
        ? ["指标", "基线", "这一格", "差异", "95% 区间"]
        : ["headline", "baseline", "this point", "difference", "95 % interval"],
      headlines.map(({ label, baseline, points }) => [
        label,
        baseline,
        ...points[start]!,
      ]),
    )
  }</div></form>`;
}

/** A headline at every point: rows by the first axis, columns by the second. */
function wholeTable(
  { axes }: GridView,
  { label, baseline, points }: ViewedHeadline,
  lang: Lang,
): Html {
  const zh = lang === "zh", [rows, columns] = axes;
  const caption = zh
    ? `${label}（基线 ${baseline}）`
    : `${label} (baseline ${baseline})`;
  if (columns === undefined) {
    return tableHtml(
      [
        rows!.title,
        ...(zh
          ? ["水平", "差异", "95% 区间"]
          : ["level", "difference", "95 % interval"]),
      ],
      rows!.labels.map((value, i) => [value, ...points[i]!]),
      { caption },
    );
  }
  const wide = columns.labels.length;
  return markup`<table><caption>${caption}</caption><thead><tr><th scope="col" class="text">${
    rows!.title
  } \\ ${columns.title}</th>${
    columns.labels.map((value) => markup`<th scope="col">${value}</th>`)
  }</tr></thead><tbody>${
    rows!.labels.map((value, r) =>
      markup`<tr><th scope="row">${value}</th>${
        points.slice(r * wide, (r + 1) * wide).map(([level, diff, interval]) =>
          markup`<td>${level}<br><b>${diff}</b><br>${interval}</td>`
        )
      }</tr>`
    )
  }</tbody></table>`;
}

/** What the script shows, once: labels of the axes, and the numbers of every point. */
function data({ axes, headlines }: GridView): string {
  return JSON.stringify({
    labels: axes.map(({ labels }) => labels),
    points: headlines.map(({ points }) => points),
  }).replaceAll("<", "\\u003c");
}
