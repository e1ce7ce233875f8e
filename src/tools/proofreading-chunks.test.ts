import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const ENTRY = join(import.meta.dirname, '../engine/proofreading/index.ts')

describe('what proofreading knows', () => {
  it('is loaded only when it is asked for', async () => {
    const bundle = await rolldown({ input: ENTRY })
    const { output } = await bundle.generate({ format: 'esm' })
    const chunks = output.filter((file) => file.type === 'chunk')
    const [entry, ...others] = chunks.sort((a, b) => Number(b.isEntry) - Number(a.isEntry))
    expect(entry.code.length).toBeLessThan(100_000)
    expect(others.some(({ code }) => code.includes('章'))).toBe(true)
    expect(entry.code).not.toContain('章')
  })
})
