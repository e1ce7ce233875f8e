import { afterEach, expect, test, vi } from 'vitest'
import { Resources } from './resources'

afterEach(() => vi.unstubAllGlobals())

const asked: string[] = []
const host = (found: Record<string, string>) =>
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return address in found
      ? new Response(found[address])
      : new Response('', { status: 404, statusText: 'Not Found' })
  })

const PDF = 'https://host.test/galley/pdf/6/'

test('what a PDF needs comes from the folder for it', async () => {
  host({ [`${PDF}cmaps/GBK-EUC-H.bcmap`]: 'map' })
  const resources = new Resources(PDF)
  const map = await new resources.factory().fetch({ kind: 'cMapUrl', filename: 'GBK-EUC-H.bcmap' })
  expect(new TextDecoder().decode(map)).toBe('map')
  expect(asked).toEqual([`${PDF}cmaps/GBK-EUC-H.bcmap`])
  expect(resources.textIsMissing).toBe(false)
})

test('a map of characters that cannot be had leaves text out, a font does not', async () => {
  host({})
  const resources = new Resources(PDF)
  const { factory } = resources
  const font = { kind: 'standardFontDataUrl', filename: 'FoxitSerif.pfb' }
  await expect(new factory().fetch(font)).rejects.toThrow('404')
  expect(resources.textIsMissing).toBe(false)
  await expect(
    new factory().fetch({ kind: 'cMapUrl', filename: 'GBK-EUC-H.bcmap' }),
  ).rejects.toThrow('404')
  expect(resources.textIsMissing).toBe(true)
})
