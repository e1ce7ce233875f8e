import { expect, test } from '@playwright/test'
import { expectRight, TEXT } from './pages/daily-070'
import { Desk } from './pages/desk'
import { contentsOf } from './pages/files'
import { Galley } from './pages/galley'
import { Hands } from './pages/hands'
import { policyViolations } from './pages/policy'

/** What is looked for from the last place on, and what is typed where it is found. */
const CORRECTIONS: readonly (readonly [find: string, ...keys: string[]])[] = [
  ['至', '短'],
  ['以上', '模'],
  ['入', 'Delete', '人'],
  ['—', 'Delete', '一'],
  ['集', '目'],
  [',', 'Delete', '，', 'ArrowRight', '目'],
  ['“他', '。', 'Enter'],
  ['客', '么', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '。'],
  ['、', 'Delete', '，'],
  ['—', 'Delete', '一'],
  ['一溜', '起'],
  ['第', '。', 'Enter'],
  ['“', 'Enter'],
  ['拿', '里'],
  ['、', 'Delete', '。'],
  ['、”', 'Delete', '。'],
  ['家的', '才'],
  ['—', 'Delete', '一'],
  [',', 'Delete', '，'],
]

/**
 * Nothing but keys: 1 to bring the page in, 17 for its blocks, 99 for twenty characters and three paragraphs, 8 to
 * approve, 2 to export.
 */
test('a wrongly split page is put right and exported with nothing but the keyboard', async ({
  page,
  context,
}) => {
  const hands = new Hands(page)
  const desk = new Desk(page)
  const galley = new Galley(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const violations = await policyViolations(page)
  await galley.start()
  // In another program the editor has copied the page's text.
  await page.evaluate((text) => navigator.clipboard.writeText(text), TEXT)
  await hands.press('Control+v')
  await expect(desk.cards).toHaveCount(8)
  await expect(desk.line(1)).toBeFocused()

  await test.step('what was taken for a headline is body, and the story begins with its byline', async () => {
    await hands.press('n')
    await expect(desk.line(160)).toBeFocused()
    await hands.press('r', 't')
    await expect(desk.bodiesWithoutHeadline.getByRole('article')).toHaveCount(1)
    await hands.press('b', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp', 'r', 'b')
    await expect(desk.field('H', '署名')).toHaveValue('□宁河生')
  })
  await test.step('headline and body are one article', async () => {
    await hands.press(',', 'm')
    await expect(desk.cards).toHaveCount(7)
    await expect(desk.field('F', '署名')).toHaveValue('□宁河生')
  })
  await test.step('the byline at the head belongs to G', async () => {
    await hands.press('g')
    await hands.write('19')
    await hands.press('Enter')
    await expect(desk.line(19)).toBeFocused()
    await hands.press('a', 'g')
    await expect(desk.field('G', '署名')).toHaveValue('本报记者 林望舒 唐小满')
  })
  await test.step('characters are corrected and paragraphs begun', async () => {
    for (const [find, ...keys] of CORRECTIONS) {
      await hands.press('Control+f')
      await hands.write(find)
      await hands.press('F2')
      await expect(desk.articles.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
      for (const key of keys) await (key.length > 1 ? hands.press(key) : hands.write(key))
    }
  })
  await test.step('all articles are approved, and the page exported', async () => {
    await hands.press('Control+Enter')
    const download = page.waitForEvent('download')
    for (let articles = 0; articles < 7; articles++) await hands.press('Shift+Space')
    await hands.press('Control+e', 'Enter')
    expectRight(await contentsOf(await download))
  })
  console.log(`by keyboard: ${hands.gestures} gestures`)
  expect(violations).toEqual([])
  expect(hands.gestures).toBe(127)
})
