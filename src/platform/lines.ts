/** The lines of a text in UTF-8, without their ends, read as far as they are asked for. */
export async function* linesOf(file: Blob): AsyncGenerator<string, undefined> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  try {
    let parts: string[] = []
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      let from = 0
      for (let end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', from)) {
        parts.push(value.slice(from, end))
        yield parts.join('')
        parts = []
        from = end + 1
      }
      parts.push(value.slice(from))
    }
    const rest = parts.join('')
    if (rest !== '') yield rest
  } finally {
    await reader.cancel()
  }
}
