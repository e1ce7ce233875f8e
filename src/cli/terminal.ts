/** Where a command writes: results to standard output, all else to standard error. */
export interface Terminal {
  /** Resolves when the output has taken the text, so that a slow reader is waited for. */
  readonly result: (text: string) => Promise<void>
  readonly tell: (sentence: string) => void
  /**
   * Present where somebody watches a run whose results go elsewhere: shows a line in place of the last one shown,
   * cut to the width of the screen. An empty one takes it away.
   */
  readonly show?: (line: string) => void
}

/** The process's own streams. A reader that has seen enough (`| head`) ends the run quietly. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  let shown = ''
  const show = (line: string) => {
    const next = fitting(line, (stderr.columns || 80) - 1)
    if (next !== shown) stderr.write(`\r\x1b[K${next}`)
    shown = next
  }
  const watched = stderr.isTTY && !stdout.isTTY && process.env.TERM !== 'dumb'
  return {
    result: (text) =>
      new Promise((resolve) => {
        stdout.write(text, () => resolve())
      }),
    tell: (sentence) => {
      const line = shown
      if (line) show('')
      stderr.write(`${sentence}\n`)
      if (line) show(line)
    },
    ...(watched && { show }),
  }
}

/** As much of a line as fits into so many columns; what is not Latin may take two. */
function fitting(line: string, columns: number): string {
  let taken = 0
  let text = ''
  for (const char of line) {
    taken += char < '\u0300' ? 1 : 2
    if (taken > columns) break
    text += char
  }
  return text
}
