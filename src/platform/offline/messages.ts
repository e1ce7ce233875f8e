/*
 * What a tab and the service worker say to each other. A tab of one version speaks with the worker of a later one: what
 * stands here is added to, and never changes its meaning.
 */

/** From a tab to the worker. */
export type Question =
  /** How it stands with the files; `script` is the address of the script that the tab runs. */
  { readonly kind: 'standing'; readonly script: string } | { readonly kind: 'take' }

export interface Standing {
  /** All files of the version in force are kept. */
  readonly isKept: boolean
  /** There is a version to be had that the tab does not run. */
  readonly isNewer: boolean
}

/** From the worker to a tab. */
export type Order =
  /** To store what it holds, and to say how it stands. */
  | { readonly kind: 'store' }
  /** To load itself anew. */
  | { readonly kind: 'reload' }

/** What a tab says of itself; only what is `stored` loses nothing when it is loaded anew. */
export type TabWord = 'stored' | 'busy' | 'unsaved'

/** `silent`: a tab that did not answer. */
export type TakeAnswer = 'taken' | Exclude<TabWord, 'stored'> | 'silent'

/** The other side: a worker or a tab. */
export interface Hearer {
  postMessage(message: unknown, transfer: Transferable[]): void
}

/** The answer to a question; null when none came within so many milliseconds. */
export function ask<Answer>(
  hearer: Hearer,
  question: Question | Order,
  patience: number,
): Promise<Answer | null> {
  const { port1, port2 } = new MessageChannel()
  return new Promise<Answer | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), patience)
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer)
      resolve(data)
    }
    hearer.postMessage(question, [port2])
  }).finally(() => port1.close())
}
