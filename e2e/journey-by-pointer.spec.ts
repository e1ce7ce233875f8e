import { expect, test } from '@playwright/test'
import { expectRight, TEXT } from './pages/daily-070'
import { Desk } from './pages/desk'
import { contentsOf, textFile } from './pages/files'
import { Galley } from './pages/galley'
import { Hands } from './pages/hands'
import { policyViolations } from './pages/policy'

/** In the order of the cards: before what is clicked, and what is typed there. No two in one paragraph follow each other. */
const CORRECTIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  A: [],
  B: [['至40', '短']],
  C: [['以上工', '模']],
  D: [
    ['入一起', 'Delete', '人'],
    ['—楼', 'Delete', '一'],
  ],
  E: [
    ['集中签', '目'],
    [',项', 'Delete', '，', 'ArrowRight', '目'],
  ],
  H: [
    ['“他叔，借', '。', 'Enter'],
    ['客气', '么', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '。'],
    ['、让', 'Delete', '，'],
    ['—碗', 'Delete', '一'],
    ['一溜', '起'],
    ['“他叔，你', 'Enter'],
    ['第二天', '。', 'Enter'],
    ['拿出', '里'],
    ['、他', 'Delete', '。'],
  ],
  G: [
    ['、”丁有', 'Delete', '。'],
    ['—批', 'Delete', '一'],
    ['家的60', '才'],
    [',他', 'Delete', '，'],
  ],
}

/** Nothing but the pointer, and typing where it was put. */
test('a wrongly split page is put right and exported with the pointer', async ({ page }) => {
  const hands = new Hands(page)
  const desk = new Desk(page)
  const galley = new Galley(page)
  const violations = await policyViolations(page)
  await galley.start()
  const chooser = page.waitForEvent('filechooser')
  await hands.click(page.getByRole('button', { name: '打开文件' }))
  await (await chooser).setFiles([textFile('daily-070.txt', TEXT)])
  await expect(desk.cards).toHaveCount(8)

  await test.step('what was taken for a headline is body, and the story begins further up', async () => {
    await hands.click(desk.nextDoubt)
    await hands.click(desk.roleButton(160))
    await hands.click(galley.menu.getByRole('menuitemradio', { name: /^正文/ }))
    await expect(desk.bodiesWithoutHeadline.getByRole('article')).toHaveCount(1)
    await hands.drag(desk.boundary('G', 'H'), () => desk.topOf(156))
    await expect(desk.spoken(/边界移到第 156 行/)).toBeAttached()
  })
  await test.step('headline and byline are given to it', async () => {
    await hands.drag(desk.grip('F'), () => desk.placeOf(desk.card('H')))
    await expect(desk.field('H', '主题')).toHaveValue('借米')
    await hands.drag(desk.blockHandle('G', 154), () => desk.placeOf(desk.card('H')))
    await expect(desk.field('H', '署名')).toHaveValue('□宁河生')
  })
  await test.step('the byline at the head belongs to G', async () => {
    await hands.wheelUntil(desk.source, -8000, desk.roleButton(19))
    await hands.click(desk.roleButton(19))
    await hands.click(galley.menu.getByRole('menuitem', { name: /^归入另一篇/ }))
    await hands.click(galley.dialog.getByRole('button', { name: /^G/ }))
    await expect(desk.line(19)).toContainText('G')
  })
  await test.step('each article is corrected and approved', async () => {
    await hands.wheelUntil(desk.articles, -8000, desk.card('A'))
    for (const [letter, corrections] of Object.entries(CORRECTIONS)) {
      const card = desk.card(letter)
      await hands.wheelUntil(desk.articles, 700, card)
      const more = card.getByRole('button', { name: /^还有 \d+ 段/ })
      if (corrections.length > 0 && (await more.isVisible())) await hands.click(more)
      for (const [place, ...keys] of corrections) {
        await hands.doubleClickBefore(card.getByRole('paragraph'), place, desk.articles)
        await expect(card.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
        for (const key of keys) await (key.length > 1 ? hands.press(key) : hands.write(key))
      }
      const approve = card.getByRole('button', { name: /核准$/ })
      await hands.wheelUntil(desk.articles, -700, approve)
      await hands.click(approve)
    }
  })
  await test.step('the page is exported', async () => {
    const download = page.waitForEvent('download')
    await hands.click(page.getByRole('banner').getByRole('button', { name: '导出' }))
    await hands.click(galley.dialog.getByRole('button', { name: '下载' }))
    expectRight(await contentsOf(await download))
  })
  console.log(`by pointer: ${hands.gestures} gestures, ${hands.turns} turns of the wheel`)
  expect(hands.gestures).toBe(78)
  expect(violations).toEqual([])
  expect(hands.turns).toBeLessThan(40)
})
