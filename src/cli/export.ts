import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EXPORT_FORMATS, exportNotes, sentence, stemOf, wholeFile } from '../formats'
import type { Command } from './command'
import { inputsOf } from './inputs'
import { readPage } from './read-page'

/** `galley export`: a page's articles or project, to standard output or into a folder. */
export const exportCommand: Command = {
  options: { format: { type: 'string', default: 'articles' }, out: { type: 'string' } },
  formats: EXPORT_FORMATS.map(({ id }) => id),
  help: (messages) => messages.exportHelp,
  async run({ files, format, out, terminal, messages, language, version }) {
    const chosen = EXPORT_FORMATS.find(({ id }) => id === format) ?? EXPORT_FORMATS[0]
    const inputs = await inputsOf(files, messages)
    if (out === undefined && inputs.length > 1) {
      terminal.tell(messages.needsFolder)
      return 2
    }
    const written = new Set<string>()
    let failed = false
    const fail = (why: string) => {
      terminal.tell(why)
      failed = true
    }
    for (const input of inputs) {
      const page = await readPage(input, messages, language)
      if (!page.ok) {
        fail(page.refusal)
        continue
      }
      const { open } = page.value
      const file = wholeFile(chosen.write(open, { version, exportedAt: new Date().toISOString() }))
      if (!file.ok) {
        fail(sentence({ ...file.refusal, file: input.path }, language))
        continue
      }
      const notes = exportNotes(open)
      if (chosen.id === 'articles' && notes.notApproved > 0)
        terminal.tell(messages.notes(input.path, notes))
      if (out === undefined) {
        await terminal.result(file.value)
        continue
      }
      const path = join(out, dirname(input.name), stemOf(input.name) + chosen.extension)
      if (written.has(path)) {
        fail(`${input.path} → ${messages.writtenTwice(path)}`)
        continue
      }
      written.add(path)
      try {
        await mkdir(dirname(path), { recursive: true })
        await replaceFile(path, file.value)
        await terminal.result(`${path}\n`)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        fail(messages.unwritable(path, code ?? message))
      }
    }
    return failed ? 1 : 0
  },
}

/** A run that is stopped half-way leaves the old file or the new one, never a piece of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  await writeFile(draft, text)
  await rename(draft, path)
}
