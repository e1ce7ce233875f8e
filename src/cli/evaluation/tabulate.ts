/** Rows of cells as lines of text, each column as wide as its widest cell. */
export function tabulate(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
): string {
  const widths = sides.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat(widths[column] - widthOf(cell))
        return sides[column] === 'left' ? cell + blank : blank + cell
      })
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** Columns of a terminal: Han characters and full-width signs take two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0)

const WIDE = /[\p{sc=Han}\u3000-\u303f\uff01-\uff60]/u
