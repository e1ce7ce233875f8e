import type { Page } from '@playwright/test'
import { Desk } from '../pages/desk'
import { storedBy } from './stored-entries'

/** The same for the same seed: mulberry32. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

/** Lines to go from one command to the next, at most. */
const LINES = 2
/** Articles that the page keeps, about. */
const FEW = 4
const MANY = 9

/** What of the page decides which commands would change something. */
interface Seen {
  readonly articles: number
  readonly isStart: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Commands by keys alone, as often as they are likely: split, join, move, approve, merge, undo, redo. */
const COMMANDS: readonly (readonly [keys: string, applies: (seen: Seen) => boolean])[] = [
  ['Enter', ({ isStart, articles }) => !isStart && articles < MANY],
  ['Enter', ({ isStart, articles }) => !isStart && articles <= FEW],
  ['b Backspace', ({ articles }) => articles > FEW],
  ['b ArrowUp', ({ articles }) => articles > 1],
  ['b ArrowDown', ({ articles }) => articles > 1],
  ['b ArrowDown ArrowDown', ({ articles }) => articles > 1],
  ['m', ({ articles }) => articles > FEW],
  ['Control+Enter', ({ articles }) => articles > 1],
  ['Control+z', ({ canUndo }) => canUndo],
  ['Control+y', ({ canRedo }) => canRedo],
]

/** What the tab shows at this moment; another may change it before the next key. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    const isEnabled = (label: string) =>
      document.querySelector(`button[aria-label="${label}"]`)?.matches(':enabled') ?? false
    return {
      articles: document.querySelectorAll('[data-card]').length,
      isStart: document.querySelector(`[data-boundary="${row?.dataset.row}"]`) !== null,
      canUndo: isEnabled('撤销'),
      canRedo: isEnabled('重做'),
    }
  })

/**
 * How often more commands are given, for those that another tab came before. The last one that is missing is given alone,
 * and others may come before it several times in a row.
 */
const ROUNDS = 25

/**
 * Gives commands by keys, each somewhere else on the page and as fast as keys go, until so many have changed it. Returns
 * how many were given.
 */
export async function giveCommands(page: Page, count: number, seed: number): Promise<number> {
  const roll = dice(seed)
  const { source } = new Desk(page)
  await source.getByRole('listitem').nth(roll(8)).click()
  let given = 0
  for (let round = 0; round < ROUNDS; round++) {
    await page.locator('[data-save="saved"], [data-save="idle"]').waitFor()
    const missing = count - (await storedBy(page)).length
    if (missing <= 0) break
    for (let i = 0; i < missing; i++, given++) await giveOne(page, roll)
  }
  return given
}

async function giveOne(page: Page, roll: (sides: number) => number): Promise<void> {
  const step = roll(2) === 0 ? 'ArrowUp' : 'ArrowDown'
  for (let steps = roll(LINES + 1); steps > 0; steps--) await page.keyboard.press(step)
  const seen = await look(page)
  const able = COMMANDS.filter(([, applies]) => applies(seen))
  const [keys] = able[roll(able.length)] ?? ['ArrowDown']
  for (const key of keys.split(' ')) await page.keyboard.press(key)
  // From a boundary back to its row.
  if (keys.startsWith('b')) await page.keyboard.press('Escape')
}
