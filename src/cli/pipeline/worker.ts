import { parentPort, workerData } from 'node:worker_threads'
import { answerTo, type Job, type Manner } from './answer'

/** A thread of `threads` in `staff.ts`: answers each job it is sent. */
parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(answerTo(job, workerData as Manner))
})
