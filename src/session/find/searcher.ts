import type { ArticleId, FindScope, OpenPage, Query, Sliced } from '../../document'
import { type Knowledge, loadKnowledge } from '../../engine'
import { type Matches, matchesInSlices } from './matches'

/** Runs work in slices, so that a long page holds nobody up. */
export type Runner = <T>(work: Sliced<T>) => Promise<T>

export interface Search extends Omit<Query, 'scripts'> {
  readonly scope: FindScope['kind']
  /** Simplified characters find traditional ones, and the other way round. */
  readonly foldScript: boolean
}

/** Looks for matches. Of several searches under way only the last is wanted; the others end as soon as they can. */
export class Searcher {
  private last = 0
  private scripts: Knowledge['scripts'] | undefined

  constructor(private readonly run: Runner) {}

  /**
   * What is found; null when another search came, or this one was given up. Until then `tell` is told what is found so
   * far.
   */
  async search(
    open: OpenPage,
    search: Search,
    article: ArticleId | null,
    tell: (matches: Matches) => void,
  ): Promise<Matches | null> {
    const own = ++this.last
    const isWanted = () => own === this.last
    const { scope: kind, foldScript, ...query } = search
    // Where the tables cannot be fetched, each script finds itself.
    if (foldScript) this.scripts ??= await scriptsOrNone()
    const scope: FindScope = kind === 'article' ? { kind, article } : { kind }
    const scripts = foldScript ? this.scripts : undefined
    const work = matchesInSlices(open, { ...query, scripts }, scope, tell)
    const matches = await this.run(whileWanted(work, isWanted))
    return isWanted() ? matches : null
  }

  giveUp(): void {
    this.last++
  }
}

const scriptsOrNone = () =>
  loadKnowledge().then(
    ({ scripts }) => scripts,
    () => undefined,
  )

/** The work's value; null, and no more of it, once it is not wanted any more. */
function* whileWanted<T>(work: Sliced<T>, isWanted: () => boolean): Sliced<T | null> {
  while (isWanted()) {
    const step = work.next()
    if (step.done) return step.value
    yield
  }
  return null
}
