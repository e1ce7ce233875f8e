import { Worker } from 'node:worker_threads'
import { refused } from '../../document'
import { messagesIn } from '../messages'
import { type Answer, answerTo, failure, type Job, type Manner } from './answer'

/** Who answers jobs. */
export interface Staff {
  /** Never rejects. */
  readonly answer: (job: Job) => Promise<Answer>
  /** Ends what is still running. */
  readonly dismiss: () => Promise<void>
}

/** The thread that asks: nothing to start, one job after the other. */
export const thisThread = (manner: Manner): Staff => ({
  answer: async (job) => answerTo(job, manner),
  dismiss: async () => undefined,
})

interface Asked {
  readonly job: Job
  readonly settle: (answer: Answer) => void
}

/** A place for a thread; empty until its first job, and again after its thread has died. */
interface Desk {
  worker: Worker | null
  /** The job its thread is at, and those that wait there, first come first. */
  readonly asked: Asked[]
}

/** One job to be at and one to go on with: a thread never waits for the thread that asks. */
const AT_A_DESK = 2

/** With bytes of its own: a view into a chunk would carry all of the chunk along. */
const packed = (job: Job): Job =>
  job.kind === 'line' && job.bytes ? { ...job, bytes: new Uint8Array(job.bytes) } : job

/**
 * Threads of their own, each at one job at a time. A thread that dies, out of memory perhaps, fails the job it was
 * at and no other: those that waited at its desk are handed to a new one. `script` answers each job it is sent in
 * turn; the bundled program has it beside itself.
 */
export function threads(
  count: number,
  manner: Manner,
  script = new URL('./worker.mjs', import.meta.url),
): Staff {
  const desks: Desk[] = Array.from({ length: count }, () => ({ worker: null, asked: [] }))
  /** Jobs for which there is no room at any desk. */
  const queue: Asked[] = []

  const start = (desk: Desk): Worker => {
    const worker = new Worker(script, {
      workerData: manner,
      execArgv: ['--enable-source-maps'],
    })
    let cause: unknown
    worker.on('message', (answer: Answer) => {
      const answered = desk.asked.shift()
      refill(desk)
      answered?.settle(answer)
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (code) => {
      desk.worker = null
      const failed = desk.asked.shift()
      for (const asked of desk.asked.splice(0)) give(desk, asked)
      refill(desk)
      if (!failed) return
      const why = failure(failed.job, cause ?? `exit ${code}`, messagesIn(manner.language))
      failed.settle(refused(why))
    })
    return worker
  }

  const give = (desk: Desk, asked: Asked) => {
    desk.worker ??= start(desk)
    desk.asked.push(asked)
    desk.worker.postMessage(asked.job)
  }

  const refill = (desk: Desk) => {
    const next = queue.shift()
    if (next) give(desk, next)
  }

  return {
    answer: (job) =>
      new Promise((settle) => {
        const asked = { job: packed(job), settle }
        const desk = desks.reduce((a, b) => (b.asked.length < a.asked.length ? b : a))
        if (desk.asked.length < AT_A_DESK) give(desk, asked)
        else queue.push(asked)
      }),
    dismiss: async () => {
      await Promise.all(desks.map(({ worker }) => worker?.terminate()))
    },
  }
}
