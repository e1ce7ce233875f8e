import type { Page } from '@playwright/test'

/** What is measured: how it is opened, and by which keys and handles the same things are done in it. */
export interface Subject {
  /** Beside the server's address. */
  readonly path: string
  /** All of these are on the screen once the file is open. */
  readonly shows: readonly string[]
  /** What scrolls the text. */
  readonly pane: string
  /** A line in which a person may type. */
  readonly line: string
  /** From that line, pressed, to a caret in running text; and how what was typed is taken. */
  readonly beginTyping: (page: Page) => Promise<void>
  readonly endTyping: (page: Page) => Promise<void>
  /** Parts the text at the line that has the caret, and puts it together again. */
  readonly part: readonly [string, string]
  readonly parted: 'boundaries' | 'written'
  /** To the last line and to the first. */
  readonly ends: readonly [string, string]
  /** What is pressed to be dragged. */
  readonly handle: string
  /** What else belongs to a day's work; not timed but as interactions. */
  readonly more: (page: Page) => Promise<void>
}

export const GALLEY: Subject = {
  path: '',
  shows: ['[data-row]', '[data-card]'],
  pane: '#source-lines',
  line: '.row:not(:has(> .cut)) .line-text:not([data-head], [data-outside])',
  async beginTyping(page) {
    await page.keyboard.press('F2')
    await page.locator('textarea:focus').waitFor()
  },
  endTyping: (page) => page.keyboard.press('Control+Enter'),
  part: ['Enter', 'Control+z'],
  parted: 'boundaries',
  ends: ['End', 'Home'],
  handle: '[data-boundary][tabindex="0"]',
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
  line: '.cm-line',
  beginTyping: async () => {},
  endTyping: async () => {},
  part: ['Enter', 'Backspace'],
  parted: 'written',
  ends: ['Control+End', 'Control+Home'],
  handle: '.cm-line',
  more: async () => {},
}
