import type { Page } from '@playwright/test'
import { Desk } from '../pages/desk'

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
const LINES = 9

/** Commands that a key alone gives, as often as they are likely: split, join, move, approve, merge, undo, redo. */
const COMMANDS = [
  ...['Enter', 'Enter', 'Enter', 'Alt+Enter'],
  ...['b Backspace', 'b Backspace', 'b ArrowUp', 'b ArrowDown', 'b ArrowDown'],
  ...['Control+Enter', 'm', 'Alt+ArrowUp', 'Alt+ArrowDown', 'y'],
  ...['Control+z', 'Control+z', 'Control+y'],
]

/** Gives so many commands by keys, each somewhere else on the page. */
export async function giveCommands(page: Page, count: number, seed: number): Promise<void> {
  const roll = dice(seed)
  const { source } = new Desk(page)
  const rows = source.getByRole('listitem')
  await rows.nth(roll(8)).click()
  for (let given = 0; given < count; given++) {
    const step = roll(2) === 0 ? 'ArrowUp' : 'ArrowDown'
    for (let steps = roll(LINES + 1); steps > 0; steps--) await page.keyboard.press(step)
    for (const key of COMMANDS[roll(COMMANDS.length)].split(' ')) await page.keyboard.press(key)
    // Where a boundary has the keyboard now, back to its row.
    await page.keyboard.press('Escape')
  }
}
