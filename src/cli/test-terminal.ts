// What a test of the command line calls: the program, with what it prints taken down.
import type { Language } from '../formats'
import { runGalley } from './run'

/** Exit code, standard output and standard error of a run. */
export async function galley(args: readonly string[], language: Language = 'en') {
  let out = ''
  let err = ''
  const terminal = {
    result: async (text: string) => {
      out += text
    },
    tell: (sentence: string) => {
      err += `${sentence}\n`
    },
  }
  return { code: await runGalley(args, terminal, language), out, err }
}
