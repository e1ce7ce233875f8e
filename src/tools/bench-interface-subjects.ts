import type { Locator, Page } from '@playwright/test'

/** What is measured: how it is opened, and by which keys and handles the same things are done in it. */
export interface Subject {
  /** Beside the server's address. */
  readonly path: string
  /** All of these are on the screen once the file is open. */
  readonly shows: readonly string[]
  /** What scrolls the text. */
  readonly pane: string
  /** A line in the middle of the view in which a person may type. */
  readonly line: (page: Page) => Promise<Locator>
  /** From that line, pressed, to a caret in running text; and how what was typed is taken. */
  readonly beginTyping: (page: Page, line: Locator) => Promise<void>
  readonly endTyping: (page: Page) => Promise<void>
  /** Parts the text at the line that has the caret, and puts it together again. */
  readonly part: readonly [string, string]
  readonly parted: 'boundaries' | 'written'
  /** To the last line and to the first. */
  readonly ends: readonly [string, string]
  /** What is pressed to be dragged. */
  readonly handle: (page: Page) => Promise<Locator>
  /** What else belongs to a day's work; not timed but as interactions. */
  readonly more: (page: Page) => Promise<void>
}

/** The one of these whose middle is nearest to the middle of the pane. */
async function nearestToMiddle(page: Page, pane: string, selector: string): Promise<Locator> {
  const all = page.locator(`${pane} ${selector}`)
  const outer = await page.locator(pane).boundingBox()
  const middle = (outer?.y ?? 0) + (outer?.height ?? 0) / 2
  const places = await all.evaluateAll((elements) =>
    elements.map((element) => {
      const { top, height } = element.getBoundingClientRect()
      return top + height / 2
    }),
  )
  const ways = places.map((place) => Math.abs(place - middle))
  if (ways.length === 0) throw new Error(`no ${selector} is drawn`)
  return all.nth(ways.indexOf(Math.min(...ways)))
}

const BODY_LINE = '.row:has(> .gap) .line-text:not([data-head], [data-outside])'

export const GALLEY: Subject = {
  path: '',
  shows: ['[data-row]', '[data-card]'],
  pane: '#source-lines',
  line: (page) => nearestToMiddle(page, '#source-lines', BODY_LINE),
  async beginTyping(page, line) {
    await line.click()
    await page.keyboard.press('F2')
    await page.locator('textarea:focus').waitFor()
  },
  endTyping: (page) => page.keyboard.press('Control+Enter'),
  part: ['Enter', 'Control+z'],
  parted: 'boundaries',
  ends: ['End', 'Home'],
  handle: (page) => nearestToMiddle(page, '#source-lines', '[data-boundary][tabindex="0"]'),
  async more(page) {
    const press = async (key: string) => {
      await page.keyboard.press(key)
      await page.waitForTimeout(120)
    }
    for (const key of ['n', 'n', 'Shift+N', 'b', 'ArrowDown', 'ArrowUp', 'Escape']) await press(key)
    for (const key of ['Control+f', '2', '0', 'Enter', 'Escape']) await press(key)
  },
}

export const CODEMIRROR: Subject = {
  path: 'codemirror.html',
  shows: ['.cm-line'],
  pane: '.cm-scroller',
  line: (page) => nearestToMiddle(page, '.cm-scroller', '.cm-line'),
  beginTyping: (_, line) => line.click(),
  endTyping: async () => {},
  part: ['Enter', 'Backspace'],
  parted: 'written',
  ends: ['Control+End', 'Control+Home'],
  handle: (page) => nearestToMiddle(page, '.cm-scroller', '.cm-line'),
  more: async () => {},
}
