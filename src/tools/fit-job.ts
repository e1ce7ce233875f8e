// One fit of the decoding's weights, in a process of its own: the fits on several sets of pages go on at once.
import { type ChainTable, fitChain } from './fit-chain'
import { readFamilies, STORIES } from './fit-corpus'
import { readFolder } from './fit-pages'
import { type Side, sideOf, withSetAnew } from './fit-sides'

/** What is fitted to: a side of each folder, all of each, or none of any; beside Galley's own stories. */
export interface FitJob {
  readonly folders: readonly string[]
  readonly share: Side | 'all' | 'none'
  readonly seed: number
}

function fit({ folders, share, seed }: FitJob): ChainTable {
  const pages =
    share === 'none'
      ? []
      : folders
          .map(readFolder)
          .map((folder) => (share === 'all' ? folder.pages : sideOf(folder, share)))
  const name = `${share === 'none' ? 'own stories alone' : share === 'all' ? 'all' : `side ${share + 1}`}, ${seed}`
  return fitChain(withSetAnew(pages, readFamilies(STORIES), seed), (line) =>
    console.error(`${name}: ${line}`),
  )
}

process.once('message', (job: FitJob) => {
  process.send?.(fit(job), () => process.disconnect())
})
