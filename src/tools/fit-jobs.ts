// Runs fits side by side, as many as the machine has cores.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { MatchingWeights } from '../engine/matching'
import type { ChainTable } from './fit-chain'
import type { ChainJob, FitJob, MatchingJob } from './fit-job'

const JOB = fileURLToPath(new URL('./fit-job.ts', import.meta.url))

/** What all jobs come to, in their order. @throws where one of them fails */
export async function runJobs(jobs: readonly ChainJob[]): Promise<ChainTable[]>
export async function runJobs(jobs: readonly MatchingJob[]): Promise<MatchingWeights[]>
export async function runJobs(jobs: readonly FitJob[]): Promise<unknown[]> {
  const results = new Array<unknown>(jobs.length)
  let next = 0
  const work = async () => {
    for (let k = next++; k < jobs.length; k = next++) results[k] = await runJob(jobs[k])
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

const runJob = (job: FitJob): Promise<unknown> =>
  new Promise((resolve, reject) => {
    // Pages hold maps, which JSON would lose.
    const child = fork(JOB, { serialization: 'advanced' })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A fit ended with ${code}`))
    })
    child.send(job)
  })
