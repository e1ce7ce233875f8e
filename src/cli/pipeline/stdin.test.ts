import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** `galley propose --stdin` as a process of its own, in English. */
function stage(...args: string[]) {
  const child = spawn(process.execPath, ['src/cli/galley.mjs', 'propose', '--stdin', ...args], {
    cwd: root,
    env: { ...process.env, GALLEY_LANG: 'en' },
  })
  const err: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => ({
    code,
    signal,
    err: Buffer.concat(err).toString(),
  }))
  return { child, ended, lines: () => createInterface({ input: child.stdout }) }
}

const line = (page: unknown, text: unknown = '要闻\n正文。') => JSON.stringify({ page, text })

describe('pages as a stage of a pipe', { timeout: 120_000 }, () => {
  test.each(['1', '2'])(
    '%s at once: answers in order, bad lines named, the others done',
    async (workers) => {
      const { child, ended, lines } = stage('--workers', workers)
      const input = [
        `\ufeff${line('first')}\r`,
        '',
        JSON.stringify({ page: 'long', scan: '0'.repeat(5e6), text: '要闻\n正文。\n2' }),
        '{"page":"cut short","te',
        line(4),
        line('wrong', { text: 'x' }),
        line('half', 'x\ud83d'),
        line('blank', ''),
        line('last, without a line feed'),
      ]
      child.stdin.end(input.join('\n'))
      const answers: { page: unknown; lines: unknown[] }[] = []
      for await (const answer of lines()) answers.push(JSON.parse(answer))
      expect(answers.map(({ page, lines }) => [page, lines.length])).toEqual([
        ['first', 2],
        ['long', 3],
        [4, 2],
        ['blank', 0],
        ['last, without a line feed', 2],
      ])
      const { code, err } = await ended
      expect(code).toBe(1)
      expect(err.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^Line 4: not valid JSON/),
        expect.stringMatching(/^Line 6: “text” must/),
        expect.stringMatching(/^Line 7: .*surrogate/),
      ])
    },
  )

  test('reads no further than it has written, however many pages wait', async () => {
    const pages = 3000
    // A long name makes lines long on both sides and costs the engine nothing.
    const name = (i: number) => `${i}`.padEnd(5000, '版')
    const size = Buffer.byteLength(line(name(0)))
    /** What the sockets and streams between the two processes hold, and a few pages at work. */
    const most = Math.ceil(2e6 / size)
    const { child, ended, lines } = stage('--workers', '2')
    let written = 0
    let read = 0
    let furthest = 0
    const feed = async () => {
      while (written < pages) {
        const room = child.stdin.write(`${line(name(written++))}\n`)
        furthest = Math.max(furthest, written - read)
        if (!room) await once(child.stdin, 'drain')
      }
      child.stdin.end()
    }
    const fed = feed()
    // Nobody reads yet: the feeding comes to a halt.
    let before = -1
    while (written === 0 || written !== before) {
      before = written
      await sleep(1500)
    }
    expect(written).toBeLessThan(most)
    for await (const answer of lines()) {
      expect(JSON.parse(answer).page).toBe(name(read))
      read++
    }
    await fed
    expect([read, furthest < most]).toEqual([pages, true])
    expect(await ended).toEqual({ code: 0, signal: null, err: '' })
  })

  test('answers a page before the next one comes, and is stopped by Ctrl+C', async () => {
    const { child, ended, lines } = stage('--workers', '2')
    const answers = lines()[Symbol.asyncIterator]()
    for (const page of ['a', 'b']) {
      child.stdin.write(`${line(page)}\n`)
      expect(JSON.parse((await answers.next()).value).page).toBe(page)
    }
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: null, signal: 'SIGINT', err: '' })
  })
})
