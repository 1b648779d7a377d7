/** A piece of HTML that is safe to put into a page as it is. */
export interface Html {
  readonly html: string;
}

/** A text with the signs that HTML reads escaped (转义). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML from a template: texts are escaped, pieces of HTML and lists of them are not. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const text = (value: typeof values[number]): string =>
    typeof value === "object"
      ? Array.isArray(value)
        ? value.map((piece) => piece.html).join("")
        : (value as Html).html
      : escapeHtml(String(value));
  return {
    html: parts.reduce((page, part, i) => page + text(values[i - 1]!) + part),
  };
}

/** HTML that is known to be well formed, such as a figure of ours. */
export function raw(text: string): Html {
  return { html: text };
}

/** Signs up to which a heading of a row stays on one line. */
const LONG = 24;

/** A table: the first columns are headings of rows, the others numbers (表格). */
export function tableHtml(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly texts?: number; readonly caption?: string } = {},
): Html {
  const { texts = 1, caption } = options;
  const cell = (text: string, i: number) =>
    i >= texts
      ? markup`<td>${text}</td>`
      : text.length > LONG
      ? markup`<th scope="row" class="long">${text}</th>`
      : markup`<th scope="row">${text}</th>`;
  return markup`<table>${
    caption === undefined ? [] : [markup`<caption>${caption}</caption>`]
  }<thead><tr>${
    heads.map((head, i) =>
      i < texts
        ? markup`<th scope="col" class="text">${head}</th>`
        : markup`<th scope="col">${head}</th>`
    )
  }</tr></thead><tbody>${
    rows.map((row) => markup`<tr>${row.map(cell)}</tr>`)
  }</tbody></table>`;
}
