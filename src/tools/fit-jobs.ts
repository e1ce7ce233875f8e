// Runs fits side by side, as many as the machine has cores.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ChainTable } from './fit-chain'
import type { FitJob } from './fit-job'

const JOB = fileURLToPath(new URL('./fit-job.ts', import.meta.url))

/** The tables of all jobs, in their order. @throws where one of them fails */
export async function runJobs(jobs: readonly FitJob[]): Promise<ChainTable[]> {
  const tables = new Array<ChainTable>(jobs.length)
  let next = 0
  const work = async () => {
    for (let k = next++; k < jobs.length; k = next++) tables[k] = await runJob(jobs[k])
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tables
}

const runJob = (job: FitJob): Promise<ChainTable> =>
  new Promise((resolve, reject) => {
    const child = fork(JOB)
    child.once('message', (table) => resolve(table as ChainTable))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A fit ended with ${code}`))
    })
    child.send(job)
  })
