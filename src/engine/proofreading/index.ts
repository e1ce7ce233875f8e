import type { Knowledge } from './knowledge'

export type { HeadlineContext } from './context'
export {
  type Evidence,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type FindingOf,
  type HanScript,
} from './finding'
export { makeScripts } from './knowledge/scripts'
export { proofread } from './proofread'
export type { Knowledge }

let knowledge: Promise<Knowledge> | null = null

/**
 * Loads what is known of characters and words, once: a chunk of its own, made ready with pauses. Rejects where it
 * cannot be fetched; then again.
 */
export function loadKnowledge(
  pause: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Knowledge> {
  knowledge ??= import('./knowledge').then(
    ({ makeKnowledge }) => makeKnowledge(pause),
    (error: unknown) => {
      knowledge = null
      throw error
    },
  )
  return knowledge
}
