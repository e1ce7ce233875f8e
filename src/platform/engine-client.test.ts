import { afterEach, describe, expect, test } from 'vitest'
import { type Proposal, propose, readPage } from '../engine'
import { decodeWith } from '../formats'
import { type Arrival, type ArrivalChoices, bringIn } from './bring-in'
import { startEngine } from './engine-client'
import { packReading } from './packed'
import { FakeWorker } from './test-worker'

type Propose = (text: string) => unknown
type BringIn = (arrival: Arrival, choices: ArrivalChoices) => unknown

let workers: FakeWorker[] = []
afterEach(() => {
  for (const worker of workers) worker.terminate()
  workers = []
})

function engineOf(propose: Propose, bringIn?: BringIn) {
  const read = (text: string) => packReading(readPage(text))
  const work = { propose, bringIn, read, name: () => 'by hand 1' }
  return startEngine(() => {
    const worker = new FakeWorker(work)
    workers.push(worker)
    return worker.asWorker
  })
}

const proposalFor = (engine: string): Proposal => ({
  engine,
  blocks: [],
  attachments: [],
  likelyCuts: [],
})

/** Dies over the texts for which a death is left, answers all others. */
const dyingOver = (deaths: Record<string, number>) => (text: string) => {
  if (!deaths[text]) return proposalFor(text)
  deaths[text] -= 1
  workers.at(-1)?.die()
  return new Promise(() => {})
}

const forever = () => new Promise(() => {})

describe('the engine client', () => {
  test('says what the engine is called', async () => {
    expect(await engineOf(forever).name()).toBe('by hand 1')
  })

  test('proposes, one call after the other in one worker', async () => {
    let running = 0
    const engine = engineOf(async (text) => {
      expect(++running).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return proposalFor(text)
    })
    const answers = await Promise.all(['一', '二', '三'].map((text) => engine.propose({ text })))
    expect(answers.map(({ engine: text }) => text)).toEqual(['一', '二', '三'])
    expect(workers).toHaveLength(1)
  })

  test('starts a dead worker again and repeats the call', async () => {
    const engine = engineOf(dyingOver({ 坏: 1 }))
    expect(await engine.propose({ text: '坏' })).toEqual(proposalFor('坏'))
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  test('gives up on a page over which the worker dies twice, and goes on with the next', async () => {
    const engine = engineOf(dyingOver({ 坏: 2 }))
    const bad = engine.propose({ text: '坏' })
    const good = engine.propose({ text: '好' })
    await expect(bad).rejects.toMatchObject({ name: 'EngineError', problem: 'died' })
    expect(await good).toEqual(proposalFor('好'))
    expect(workers).toHaveLength(3)
  })

  test('tells of a worker that cannot be started', async () => {
    const engine = startEngine(() => {
      throw new Error('blocked')
    })
    await expect(engine.propose({ text: '一' })).rejects.toMatchObject({ problem: 'died' })
  })

  test('does not repeat what the engine refuses', async () => {
    let calls = 0
    const engine = engineOf(() => {
      calls++
      throw new Error('no')
    })
    await expect(engine.propose({ text: '一' })).rejects.toMatchObject({ problem: 'failed' })
    expect(calls).toBe(1)
  })

  test('an abort stops the running call and starts a new worker for the next', async () => {
    const engine = engineOf((text) => (text === '慢' ? forever() : proposalFor(text)))
    const abort = new AbortController()
    const slow = engine.propose({ text: '慢' }, abort.signal)
    const next = engine.propose({ text: '快' })
    setTimeout(() => abort.abort(new Error('enough')), 5)
    await expect(slow).rejects.toThrow('enough')
    expect(await next).toEqual(proposalFor('快'))
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  test('an abort of a waiting call leaves the running one alone', async () => {
    let answer = (_: Proposal) => {}
    const engine = engineOf(
      () =>
        new Promise<Proposal>((resolve) => {
          answer = resolve
        }),
    )
    const abort = new AbortController()
    const running = engine.propose({ text: '一' })
    const waiting = engine.propose({ text: '二' }, abort.signal)
    setTimeout(() => abort.abort(), 20)
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await expect(engine.propose({ text: '三' }, abort.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
    answer(proposalFor('一'))
    expect(await running).toEqual(proposalFor('一'))
    expect(workers.map(({ terminated }) => terminated)).toEqual([false])
  })

  test('brings files in, and leaves the bytes to the caller', async () => {
    const decode = decodeWith(TextDecoder)
    const engine = engineOf(propose, (arrival, choices) => bringIn(arrival, choices, decode))
    const file = { name: '澄湖日报-2026-03-02-01.txt', bytes: new TextEncoder().encode('本报讯\n') }
    const result = await engine.bringIn(file, { id: 'p1', at: 500 })
    expect(result).toEqual(bringIn(file, { id: 'p1', at: 500 }, decode))
    const nothing = { name: 'a', bytes: new Uint8Array() }
    expect(await engine.bringIn(nothing, { id: 'p2', at: 500 })).toMatchObject({
      ok: false,
      refusal: { code: 'emptyFile' },
    })
  })

  test('reads a text as the engine does', async () => {
    const text = '题\n\n　　本报讯 文。\r\n文\n'
    expect(await engineOf(propose).read(text)).toEqual(readPage(text))
  })

  test('closing ends every call', async () => {
    const engine = engineOf(forever)
    const calls = [engine.propose({ text: '一' }), engine.propose({ text: '二' })]
    engine.close()
    for (const call of calls) await expect(call).rejects.toMatchObject({ problem: 'closed' })
    await expect(engine.propose({ text: '三' })).rejects.toMatchObject({ problem: 'closed' })
  })
})
