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

/** A place for a thread; empty until its first job, and again after its thread has died. */
interface Desk {
  worker: Worker | null
}

/** With bytes of its own: a view into a chunk would carry all of the chunk along. */
const packed = (job: Job): Job =>
  job.kind === 'line' && job.bytes ? { ...job, bytes: new Uint8Array(job.bytes) } : job

/**
 * Threads of their own, each at one job at a time. A thread that dies, out of memory perhaps, fails the job it was
 * at and no other: the next job at its desk starts a new one.
 */
export function threads(
  count: number,
  manner: Manner,
  script = new URL('./worker.mjs', import.meta.url),
): Staff {
  const desks: Desk[] = Array.from({ length: count }, () => ({ worker: null }))
  const free = [...desks]
  const queue: ((desk: Desk) => void)[] = []

  const start = (desk: Desk): Worker => {
    const worker = new Worker(script, {
      workerData: manner,
      execArgv: ['--enable-source-maps'],
    })
    worker.on('exit', () => {
      desk.worker = null
    })
    return worker
  }

  const ask = (desk: Desk, job: Job) =>
    new Promise<Answer>((resolve) => {
      desk.worker ??= start(desk)
      const { worker } = desk
      let cause: unknown
      const onError = (error: unknown) => {
        cause = error
      }
      const onExit = (code: number) =>
        settle(refused(failure(job, cause ?? `exit ${code}`, messagesIn(manner.language))))
      const settle = (answer: Answer) => {
        worker.off('message', settle).off('error', onError).off('exit', onExit)
        resolve(answer)
      }
      worker.on('message', settle).on('error', onError).on('exit', onExit)
      worker.postMessage(packed(job))
    })

  return {
    answer: async (job) => {
      const desk = free.pop() ?? (await new Promise<Desk>((resolve) => void queue.push(resolve)))
      const answer = await ask(desk, job)
      const next = queue.shift()
      if (next) next(desk)
      else free.push(desk)
      return answer
    },
    dismiss: async () => {
      await Promise.all(desks.map(({ worker }) => worker?.terminate()))
    },
  }
}
