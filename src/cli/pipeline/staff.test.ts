import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundled } from '../bundle.mjs'
import type { Job } from './answer'
import { thisThread, threads } from './staff'

const manner = { format: 'lines', language: 'en' } as const
const sample = readFileSync(
  new URL('../../../public/samples/yongkang-2022-06-28-p1.txt', import.meta.url),
)

const line = (number: number, text: string): Job => ({
  kind: 'line',
  number,
  bytes: Buffer.from(text),
})

test('threads answer as this thread does', async () => {
  const jobs: Job[] = [
    {
      kind: 'page',
      path: 'a/b.txt',
      page: 'b',
      source: { file: { name: 'b.txt', bytes: sample } },
    },
    line(2, '{"page":"c","text":"要闻\\n正文。"}'),
    line(3, ''),
    line(4, '{'),
    { kind: 'line', number: 5, bytes: null },
    {
      kind: 'page',
      path: 'empty.txt',
      page: '',
      source: { file: { name: '', bytes: Buffer.of() } },
    },
  ]
  const here = thisThread(manner)
  const there = threads(2, manner, pathToFileURL(join(await bundled(), 'worker.mjs')))
  const [own, theirs] = await Promise.all(
    [here, there].map((staff) => Promise.all(jobs.map((job) => staff.answer(job)))),
  )
  await there.dismiss()
  expect(theirs).toEqual(own)
  expect(own.map((answer) => answer?.ok)).toEqual([true, true, undefined, false, false, false])
})

const script = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)

/** A thread that answers a page only when another thread is at one, too. */
const sociable = script(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ number }) => {
    const others = new BroadcastChannel('at work')
    const call = () => others.postMessage(number)
    const calling = setInterval(call, 5)
    others.onmessage = () => {
      clearInterval(calling)
      call()
      others.close()
      parentPort.postMessage({ ok: true, value: String(number) })
    }
  })`)

test('threads work side by side', async () => {
  const staff = threads(2, manner, sociable)
  const answers = await Promise.all([1, 2].map((n) => staff.answer(line(n, '{}'))))
  await staff.dismiss()
  expect(answers.map((answer) => answer?.ok && answer.value)).toEqual(['1', '2'])
})

/** A thread that dies of some jobs, and echoes the number of others. */
const mortal = script(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ number }) => {
    if (number === 2) throw new Error('no more memory')
    if (number === 4) process.exit(7)
    parentPort.postMessage({ ok: true, value: String(number) })
  })`)

test('a thread that dies fails its own page only', async () => {
  const staff = threads(2, manner, mortal)
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => staff.answer(line(n, '{}'))))
  await staff.dismiss()
  const [one, two, three, four, five, six] = answers
  expect([one, three, five, six].map((answer) => answer?.ok && answer.value)).toEqual([
    '1',
    '3',
    '5',
    '6',
  ])
  expect(two).toEqual({ ok: false, refusal: expect.stringMatching(/^Line 2: .*no more memory/) })
  expect(four).toEqual({ ok: false, refusal: expect.stringMatching(/^Line 4: .*exit 7/) })
})

/** A thread that answers a page only when the next one is there. */
const patient = script(`
  import { parentPort } from 'node:worker_threads'
  let last = 0
  parentPort.on('message', ({ number }) => {
    if (last) parentPort.postMessage({ ok: true, value: String(last) })
    last = number
  })`)

test('a thread has its next page before it has answered the last', async () => {
  const staff = threads(1, manner, patient)
  const answers = Promise.all([1, 2, 3].map((n) => staff.answer(line(n, '{}'))))
  const four = staff.answer(line(4, '{}'))
  expect((await answers).map((answer) => answer?.ok && answer.value)).toEqual(['1', '2', '3'])
  await staff.dismiss()
  expect(await four).toMatchObject({ ok: false })
})

test('where no thread lives every page is answered with the reason', async () => {
  const staff = threads(2, manner, script('throw new Error("no thread")'))
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => staff.answer(line(n, '{}'))))
  await staff.dismiss()
  for (const answer of answers) expect(answer?.ok || answer?.refusal).toMatch(/no thread/)
})
