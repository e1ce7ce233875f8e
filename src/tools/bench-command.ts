import { spawn } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Figure, figure, milliseconds, speed, times } from './bench-figure'
import type { BenchPages } from './bench-pages'

const MAIN = fileURLToPath(new URL('../cli/galley.mjs', import.meta.url))
const PAGES = 3000
const RUNS = 2

interface CommandRun {
  /** From the start of the process to its first answer, in milliseconds. */
  readonly start: number
  /** From the first answer to the end. */
  readonly rest: number
}

/** Pages a second through `galley propose --stdin`, and what a second worker adds. */
export async function* commandFigures({ all }: BenchPages): AsyncGenerator<Figure> {
  const texts = Array.from({ length: PAGES }, (_, i) =>
    new TextDecoder().decode(all[i % all.length]),
  )
  const input = texts.map((text, page) => `${JSON.stringify({ page, text })}\n`)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const described = ({ start, rest }: CommandRun) =>
    `${((1000 * PAGES) / rest).toFixed(0)} pages/s, ${speed(bytes, rest)}, after ${milliseconds(start)} to the first answer`
  const one = await best(1, input)
  yield figure('--workers 1', described(one))
  const two = await best(2, input)
  yield figure('--workers 2', described(two))
  const faster = times(one.rest / two.rest)
  yield figure(
    'two against one',
    `${faster} as fast, on ${availableParallelism()} cores with a load of ${loadavg()[0].toFixed(1)}`,
  )
}

async function best(workers: number, input: readonly string[]): Promise<CommandRun> {
  const runs: CommandRun[] = []
  for (let i = 0; i < RUNS; i++) runs.push(await propose(workers, input))
  return runs.reduce((best, run) => (run.rest < best.rest ? run : best))
}

function propose(workers: number, input: readonly string[]): Promise<CommandRun> {
  const begun = performance.now()
  const args = [MAIN, 'propose', '--stdin', '--workers', String(workers)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let first = 0
    child.stdout.on('data', () => {
      first ||= performance.now()
    })
    child.on('error', reject)
    child.on('close', () => resolve({ start: first - begun, rest: performance.now() - first }))
    child.stdin.end(input.join(''))
  })
}
