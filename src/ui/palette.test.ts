import { readFileSync } from 'node:fs'
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  type Rgb,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { tintOf } from './palette'

const CSS = readFileSync(new URL('./palette.css', import.meta.url), 'utf8')
const THEMES = { light: ':root', dark: '[data-theme="dark"]' }
const TWELVE = Array.from({ length: 12 }, (_, i) => String(i + 1))

/** Grounds that differ by as much (CIEDE2000) are told apart side by side; 1 is about what an eye can just see. */
const CLEARLY_DIFFERENT = 8
/** WCAG 2.2, 1.4.3: contrast of text of usual size. */
const AA = 4.5
/** WCAG 2.2, 1.4.11: contrast of what shows a state. */
const FRAME = 3
/** Strokes with less contrast against their ground are not seen as a pattern. */
const SEEN = 1.3

const rgb = converter('rgb')
const linear = converter('lrgb')

/**
 * A colour as it is seen without one kind of cone. The matrices are those of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), which are made for linear light.
 */
const without = (filter: (colour: Rgb) => Rgb) => (colour: string) => {
  const { r, g, b } = linear(colour) ?? { r: 0, g: 0, b: 0 }
  const seen = filter({ mode: 'rgb', r, g, b })
  return formatHex(rgb({ mode: 'lrgb', r: seen.r, g: seen.g, b: seen.b }))
}

const EYES: Readonly<Record<string, (colour: string) => string>> = {
  'all cones': (colour) => colour,
  protanopia: without(filterDeficiencyProt(1) as (colour: Rgb) => Rgb),
  deuteranopia: without(filterDeficiencyDeuter(1) as (colour: Rgb) => Rgb),
  tritanopia: without(filterDeficiencyTrit(1) as (colour: Rgb) => Rgb),
}

const rule = (selector: string): string => {
  const at = CSS.indexOf(`${selector} {`)
  return at < 0 ? '' : CSS.slice(at + selector.length + 2, CSS.indexOf('}', at)).trim()
}

const colour = (theme: string, name: string): string => {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rule(theme))
  if (!found) throw new Error(`${theme} has no --${name}`)
  return found[1]
}

/** An article's colours in a theme, and its pattern as the style sheet draws it. */
function lookOf(theme: string, id: string) {
  const [, hue, pattern] = tintOf(id).split(' ')
  const number = hue.replace('hue-', '')
  const tint = colour(theme, `hue-${number}`)
  const ground = colour(theme, `ground-${number}`)
  return { tint, ground, stroke: strokeOn(ground, tint), pattern: rule(`.${pattern}`) }
}

function strokeOn(ground: string, tint: string): string {
  const share = /--stroke: color-mix\(in srgb, var\(--tint\) (\d+)%, transparent\)/.exec(CSS)
  if (!share) throw new Error('the strokes are mixed otherwise')
  return formatHex(interpolate([ground, tint], 'rgb')(Number(share[1]) / 100))
}

const difference = differenceCiede2000()

describe.each(Object.entries(THEMES))('twelve articles, %s', (_, theme) => {
  const looks = TWELVE.map((id) => ({ id, ...lookOf(theme, id) }))
  const pairs = looks.flatMap((one, i) => looks.slice(i + 1).map((other) => [one, other] as const))

  test.each(Object.entries(EYES))('any two differ by ground or pattern, with %s', (_, seen) => {
    const alike = pairs.filter(
      ([one, other]) =>
        one.pattern === other.pattern &&
        difference(seen(one.ground), seen(other.ground)) < CLEARLY_DIFFERENT,
    )
    expect(alike.map(([one, other]) => `${one.id} and ${other.id}`)).toEqual([])
  })

  test.each(looks)('$id: its letter is read on the ground and over the strokes', (look) => {
    expect(wcagContrast(look.tint, look.ground)).toBeGreaterThanOrEqual(AA)
    expect(wcagContrast(look.tint, look.stroke)).toBeGreaterThanOrEqual(AA)
  })

  test.each(looks)('$id: its strokes are seen', ({ stroke, ground }) => {
    expect(wcagContrast(stroke, ground)).toBeGreaterThanOrEqual(SEEN)
  })
})

describe.each(Object.entries(THEMES))('what was found, %s', (_, theme) => {
  test.each(['found', 'found-now'])('text is read on --%s', (ground) => {
    for (const ink of ['ink', 'soft'])
      expect(wcagContrast(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(AA)
  })

  test('the frame around the place in hand is seen', () => {
    for (const ground of ['panel', 'found', 'found-now'])
      expect(
        wcagContrast(colour(theme, 'found-edge'), colour(theme, ground)),
      ).toBeGreaterThanOrEqual(FRAME)
  })
})

test('there are six patterns: no strokes, and five ways of drawing them', () => {
  const patterns = new Set(TWELVE.map((id) => lookOf(THEMES.light, id).pattern))
  expect(patterns.size).toBe(6)
  expect([...patterns].filter((drawn) => !drawn.includes('var(--stroke)'))).toEqual([''])
})

test('the thirteenth looks like none of the twelve', () => {
  const known = new Set(TWELVE.map(tintOf))
  for (const id of ['13', '20', '24']) expect(known).not.toContain(tintOf(id))
})
