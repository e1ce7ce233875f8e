import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { middleOf } from './pages/desk'
import { doubtfulPage } from './pages/doubtful-page'
import { faultyPage } from './pages/faulty-page'
import { textFile } from './pages/files'
import { olderProposal } from './pages/older-proposal'
import { type Language, screensOf } from './pages/screens'
import { slowEngine } from './pages/slow-engine'

/** Presses a thing and takes it over another, without letting go. */
async function carry(page: Page, what: Locator, over: Locator) {
  const [from, to] = [await middleOf(what), await middleOf(over)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

async function giveUp(page: Page) {
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

// Each state is looked at in light and dark. A walk has many states and goes on when one of them is not right.
for (const [language, locale] of [
  ['zh', 'zh-CN'],
  ['en', 'en-GB'],
] as const satisfies readonly (readonly [Language, string])[])
  test.describe(language, () => {
    test.use({ locale, colorScheme: 'light' })

    test('ways in: the start, its queue, progress and notices', async ({ page }) => {
      const { words, ...screens } = screensOf(page, language)
      const engine = await slowEngine(page)
      await screens.start()
      await expectAccessible(page, 'start, nothing in the queue')
      await engine.begin()
      await screens.choose(
        textFile('一.txt', '湖滨步道夜间亮灯\n本报讯 从今晚起，路灯亮到十二点。\n'),
        textFile('二.txt', '稻田课堂开镰\n本报讯 昨天上午，三百名学生走进稻田。\n'),
      )
      await page.getByText(words.importing(1, 2)).waitFor()
      await expectAccessible(page, 'progress of an import')
      await engine.end()
      await screens.cards.first().waitFor()
      await screens.backToStart()
      await page.getByRole('main').getByRole('button', { name: words.paste, exact: true }).click()
      await screens.dialog.waitFor()
      await expectAccessible(page, 'paste dialog', 'dialog')
      await page.keyboard.press('Escape')
      await screens.choose(textFile('空.txt', ''), textFile('白.txt', ' \n'))
      await expect(page.getByRole('alert')).toContainText(words.importFailures(2))
      await page.getByRole('button', { name: words.removePage('一') }).click()
      await page.getByText(words.pageRemoved('一')).waitFor()
      await expectAccessible(page, 'a queue, problems and a notice')
      await page.getByRole('treegrid').getByRole('link').first().focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('toolbar', { name: words.selectedActions }).waitFor()
      await expectAccessible(page, 'selected pages')
      await page.getByRole('textbox', { name: words.searchPages }).fill('qqqq')
      await page.getByText(words.nothingFound('qqqq')).waitFor()
      await expectAccessible(page, 'no page that matches')
      await page.goto('/#/page/gone')
      await page.getByText(words.pageGone).waitFor()
      await expectAccessible(page, 'a page that is gone')
    })

    test('the desk: doubts, menus, dialogs, drags, and nothing left to do', async ({ page }) => {
      const { words, source, articles, banner, ...screens } = screensOf(page, language)
      await screens.start()
      await screens.choose(doubtfulPage())
      await screens.cards.first().waitFor()
      await page.keyboard.press('n')
      await expect(articles.getByText('Y', { exact: true })).toBeVisible()
      await expectAccessible(page, 'a doubt in hand, and its suggestions')
      const line = source.getByText('老旧小区加装电梯先听民意')
      await line.click()
      await screens.inDialog('commands', 'Control+k', async () => {
        await page.keyboard.type('q')
        await expectAccessible(page, 'commands that answer', 'dialog')
        await page.keyboard.type('qqq')
        await expectAccessible(page, 'no command answers', 'dialog')
      })
      await screens.inDialog('go to', 'g')
      await screens.inDialog('attach dialog', 'a')
      await screens.inDialog('discard dialog', 'Delete')
      await screens.inDialog('export dialog', 'Control+e')
      await screens.inDialog('all keys', '?')
      await screens.inDialog('page details', 'p')
      await screens.inMenu('role and block menu', () => page.keyboard.press('r'))
      await screens.inMenu(
        'main menu',
        () => banner.getByRole('button', { name: words.menu, exact: true }).click(),
        words.keyGroups.block,
      )
      const inCard = (name: string) => articles.getByRole('button', { name }).click()
      await screens.inMenu('card menu', () => inCard(words.moreMenu('B')), words.giveHeadline)
      await screens.inMenu('merge menu', () => inCard(words.mergeMenu('B')))
      await banner.getByRole('button', { name: words.menu, exact: true }).focus()
      await page.getByRole('tooltip').waitFor()
      await expectAccessible(page, 'a tip', 'tooltip')

      await carry(page, source.getByRole('separator').first(), source.getByText('本报讯').first())
      await page.locator('.carried').waitFor()
      await expectAccessible(page, 'a boundary in the air')
      await giveUp(page)
      await carry(page, source.getByText('C', { exact: true }).first(), screens.card('A'))
      await expect(page.locator('.ghost')).toContainText(words.dropOnCard('A'))
      await expectAccessible(page, 'a block in the air over a card')
      await giveUp(page)

      await line.click()
      await page.keyboard.press('Delete')
      await screens.dialog.getByRole('button', { name: words.discardReasons[0] }).click()
      await articles.getByRole('region', { name: words.trayDiscarded }).waitFor()
      await source.getByText('湖滨步道夜间亮灯').dblclick()
      await expectAccessible(page, 'something discarded, and a field in hand')
      await page.keyboard.press('Escape')

      const accept = articles.getByRole('button', { name: words.acceptDoubt })
      for (let left = await accept.count(); left > 0; left--) {
        await accept.first().click()
        await expect(accept).toHaveCount(left - 1)
      }
      await expect(banner.getByText(words.noDoubts)).toBeVisible()
      for (const letter of ['A', 'B', 'C'])
        await screens
          .card(letter)
          .getByRole('button', { name: words.approve, exact: false })
          .click()
      await expectAccessible(page, 'all settled and approved')
      await screens.inDialog('export dialog, all approved', 'Control+e')
      await page.setViewportSize({ width: 700, height: 900 })
      await expectAccessible(page, 'one pane, source')
      await page.getByRole('tab', { name: words.articles }).click()
      await expectAccessible(page, 'one pane, articles')
    })

    test('text: found, replaced, compared with the raw text', async ({ page }) => {
      const { words, articles, ...screens } = screensOf(page, language)
      await screens.start()
      await screens.seed()
      await screens.card('A').getByRole('button', { name: words.approve }).click()
      await expectAccessible(page, 'a whole page')
      await page.keyboard.press('Control+h')
      const bar = page.getByRole('search', { name: words.find })
      await bar.getByRole('textbox', { name: words.findWhat }).fill('章旭升')
      await expect(bar.getByText(words.findCount(1, 12))).toBeVisible()
      await bar.getByRole('button', { name: words.matchCase }).click()
      await expectAccessible(page, 'find and replace')
      await bar.getByRole('textbox', { name: words.replaceWith }).fill('章旭生')
      await bar.getByRole('button', { name: words.replaceAll(12) }).click()
      await expect(bar.getByText(words.replaced(12, 2))).toBeVisible()
      await expectAccessible(page, 'replaced')
      await page.keyboard.press('Escape')
      await articles
        .getByRole('button', { name: words.corrections(6) })
        .first()
        .click()
      await expect(articles.getByRole('insertion').first()).toBeVisible()
      await expectAccessible(page, 'against the raw text')
    })

    test('findings at the headlines, differences, and a page without articles', async ({
      page,
    }) => {
      const { words, source, articles, dialog, ...screens } = screensOf(page, language)
      await screens.start()
      await screens.choose(faultyPage())
      await expect(page.locator('.finding')).toHaveCount(4)
      await page.keyboard.press('c')
      await expect(page.locator('.finding:focus')).toHaveCount(1)
      await expectAccessible(page, 'a finding in hand')
      await page.keyboard.press('i')
      await page.keyboard.press('l')
      await dialog.getByRole('button', { name: words.showIgnored(1) }).click()
      await expect(dialog.getByRole('group')).toHaveCount(4)
      await expectAccessible(page, 'findings with an ignored one', 'dialog')
      await page.keyboard.press('Escape')
      for (let left = 3; left > 0; left--) await page.keyboard.press('f')
      await screens.inDialog('no findings', 'l')

      await screens.choose(olderProposal())
      const offer = page.getByRole('main').getByRole('region', { name: words.reproposalTitle })
      await offer.waitFor()
      await expectAccessible(page, 'the offer of another proposal')
      const first = source.getByText('稻田课堂')
      await first.click()
      await page.keyboard.press('Shift+P')
      await expect(dialog.getByRole('group')).toHaveCount(3)
      await expectAccessible(page, 'differences', 'dialog')
      await page.keyboard.press('Shift+Y')
      await dialog.getByText(words.allDecided).waitFor()
      await expectAccessible(page, 'differences decided', 'dialog')
      await page.keyboard.press('Escape')

      await first.click()
      await page.keyboard.press('Shift+End')
      await page.keyboard.press('Delete')
      await dialog.getByRole('button', { name: words.discardReasons[0] }).click()
      await articles.getByText(words.noArticles).waitFor()
      await expectAccessible(page, 'a page without articles')
      await screens.inDialog('export dialog, no articles', 'Control+e')
    })
  })
