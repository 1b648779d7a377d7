/** Rules of style of a grid: sliders beside their names, the point that is looked at. */
export const GRID_STYLE = `
.grid form { border: 1px solid #8c8c8c; padding: 8px 14px; margin: 12px 0; }
.grid form[hidden] { display: none; }
.grid .axis { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; margin: 6px 0; }
.grid .axis label { flex: 0 1 18em; }
.grid .axis input { flex: 1 1 14em; min-width: 10em; height: 26px; accent-color: #00588a; }
.grid .axis output { flex: 0 0 6em; font-weight: 700; font-variant-numeric: tabular-nums; }
.grid .axis select { font: inherit; padding: 2px 6px; max-width: 100%; }
.grid figure[hidden] { display: none; }
.grid svg [data-cell].now { stroke: #b34a00; stroke-width: 4; }
@media print { .grid svg [data-cell].now { stroke-width: 2.4; stroke: #1a1a1a; } }
`;

/**
 * The script of a grid, for its own section of a page: shows what was settled, counts
 * nothing. The figure of the headline chosen is shown, the others wait for paper.
 */
export const GRID_SCRIPT = `
(function (section) {
  var form = section.querySelector("form"), all = JSON.parse(section.querySelector('script[type="application/json"]').textContent);
  var sliders = form.querySelectorAll("input"), outputs = form.querySelectorAll("output"), choice = form.querySelector("select");
  var rows = form.querySelectorAll("tbody tr"), figures = section.querySelectorAll("figure");
  function show() {
    var point = 0;
    sliders.forEach(function (slider, i) {
      var label = all.labels[i][slider.value];
      outputs[i].textContent = label;
      slider.setAttribute("aria-valuetext", label);
      point = point * all.labels[i].length + Number(slider.value);
    });
    rows.forEach(function (row, h) {
      for (var c = 0; c < 3; c++) row.cells[c + 2].textContent = all.points[h][point][c];
    });
    figures.forEach(function (figure) {
      figure.hidden = figure.id !== choice.value;
      figure.querySelectorAll("[data-cell]").forEach(function (cell) {
        cell.classList.toggle("now", cell.getAttribute("data-cell") === String(point));
      });
    });
  }
  form.hidden = false;
  section.querySelector("details").open = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", show);
  show();
})(document.currentScript.closest("section"));
`;
