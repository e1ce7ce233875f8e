// One fit, in a process of its own: several go on at once.
import type { MatchingWeights } from '../engine/matching'
import { type ChainTable, fitChain } from './fit-chain'
import { readFamilies, STORIES } from './fit-corpus'
import { fitMatching, type Unseen } from './fit-matching'
import { readFolder } from './fit-pages'
import { halfOf, type Side, sideOf, withSetAnew } from './fit-sides'

/**
 * What the decoding is fitted to: a side of each folder, all of each, or none of any; beside Galley's own stories, or
 * one half of them.
 */
export interface ChainJob {
  readonly kind: 'chain'
  readonly folders: readonly string[]
  readonly share: Side | 'all' | 'none'
  readonly own: Side | 'all'
  readonly seed: number
}

/** What the matching is fitted to. */
export interface MatchingJob {
  readonly kind: 'matching'
  readonly name: string
  readonly unseen: readonly Unseen[]
}

export type FitJob = ChainJob | MatchingJob

function fitDecoding({ folders, share, own, seed }: ChainJob): ChainTable {
  const pages =
    share === 'none'
      ? []
      : folders
          .map(readFolder)
          .map((folder) => (share === 'all' ? folder.pages : sideOf(folder, share)))
  const families = readFamilies(STORIES)
  const stories = own === 'all' ? families : halfOf(families, own)
  const fitted = share === 'none' ? '' : share === 'all' ? 'all, ' : `side ${share + 1}, `
  const name = `${fitted}${own === 'all' ? 'own stories' : `half ${own + 1} of own stories`}, ${seed}`
  return fitChain(withSetAnew(pages, stories, seed), (line) => console.error(`${name}: ${line}`))
}

const fit = (job: FitJob): ChainTable | MatchingWeights =>
  job.kind === 'chain'
    ? fitDecoding(job)
    : fitMatching(job.unseen, (line) => console.error(`${job.name}: ${line}`))

process.once('message', (job: FitJob) => {
  process.send?.(fit(job), () => process.disconnect())
})
