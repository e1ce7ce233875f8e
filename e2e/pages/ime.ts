import type { Page } from '@playwright/test'

/** An input method at work: what the browser sees when a person types pinyin and picks characters. */
export async function startInputMethod(page: Page) {
  const session = await page.context().newCDPSession(page)
  return {
    /** What stands underlined in the field while it is composed. */
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => session.send('Input.insertText', { text }),
    /** A key outside any text field while the method is switched on: the page is told no more than its place. */
    async takeKey(code: string, held: { shift?: boolean } = {}) {
      const key = {
        key: 'Process',
        code,
        windowsVirtualKeyCode: 229,
        modifiers: held.shift ? 8 : 0,
      }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
    /** Enter as the input method takes it for itself. */
    async takeEnter() {
      const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
  }
}
