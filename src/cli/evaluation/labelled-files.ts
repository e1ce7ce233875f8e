import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { done, type Result, refused } from '../../document'
import type { Language } from '../../formats'
import { fileSentence } from '../inputs'
import { messagesIn } from '../messages'
import { type PageFiles, TEXT, TRUTH } from './labelled-page'
import { wordsIn } from './words'

/**
 * The labelled pages that the arguments stand for, each once, or the sentences that say why there is none: of a folder and
 * the folders below every page with labels, by name; of a page's text or its labels that page.
 */
export async function labelledFiles(
  args: readonly string[],
  language: Language,
): Promise<Result<PageFiles, string>[]> {
  const files: Result<PageFiles, string>[] = []
  const seen = new Set<string>()
  for (const path of args)
    for (const file of await namedBy(path, language)) {
      const key = file.ok ? resolve(file.value.stem) : file.refusal
      if (!seen.has(key)) files.push(file)
      seen.add(key)
    }
  return files
}

async function namedBy(path: string, language: Language): Promise<Result<PageFiles, string>[]> {
  const words = wordsIn(language)
  try {
    if ((await stat(path)).isDirectory()) {
      const names = (await readdir(path, { recursive: true })).flatMap((name) =>
        name.endsWith(TRUTH) ? [name.slice(0, -TRUTH.length)] : [],
      )
      if (names.length === 0) return [refused(words.noLabelledPages(path))]
      return names
        .sort()
        .map((name) => done({ stem: join(path, name), name: name.replaceAll(sep, '/') }))
    }
  } catch (error) {
    return [refused(fileSentence(path, error, messagesIn(language)))]
  }
  const ending = [TRUTH, TEXT].find((ending) => path.endsWith(ending))
  if (ending === undefined) return [refused(words.notLabelled(path))]
  const stem = path.slice(0, -ending.length)
  return [done({ stem, name: basename(stem) })]
}
