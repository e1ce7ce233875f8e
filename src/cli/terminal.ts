/** Where a command writes: results to standard output, all else to standard error. */
export interface Terminal {
  /** Resolves when the output has taken the text, so that a slow reader is waited for. */
  readonly result: (text: string) => Promise<void>
  readonly tell: (sentence: string) => void
}

/** The process's own streams. A reader that has seen enough (`| head`) ends the run quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  return {
    result: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => resolve())
      }),
    tell: (sentence) => {
      process.stderr.write(`${sentence}\n`)
    },
  }
}
