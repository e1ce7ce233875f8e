import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'

test.beforeEach(async ({ page }) => {
  await new Galley(page).openSeed()
})

test('the seed page is right on opening: articles, headlines and the tray', async ({ page }) => {
  const galley = new Galley(page)
  const desk = new Desk(page)
  await expect(desk.cards).toHaveCount(4)
  await expect(desk.field('B', '主题')).toHaveValue(/^用好人鼓舞人凝聚人促各项工作迭代跃升/)
  await expect(desk.field('B', '引题')).toHaveValue('章旭升在全市组织宣传统战工作会议上强调')
  await expect(desk.field('C', '主题')).toHaveValue('全力全速推动五金产业转型升级起势成势')
  await expect(desk.field('C', '引题')).toHaveValue('章旭升在调研五金产业转型升级相关情况时强调')
  await expect(desk.headlinesWithoutBody.getByRole('article')).toHaveCount(2)
  await expect(desk.headlinesWithoutBody.getByRole('article', { name: /^A：/ })).toBeVisible()
  await expect(desk.headlinesWithoutBody.getByRole('article', { name: /^D：/ })).toBeVisible()
  await expect(galley.pageTitle).toContainText('永康日报')
  await expect(galley.pageTitle).toContainText('2022-06-28')
})

test('the seed page opens with its ten paragraphs where the paper has them', async ({ page }) => {
  const desk = new Desk(page)
  const openings = {
    B: [
      '6 ?月 ?27 ?日上午',
      '会议指出，过去一年',
      '章旭升对过去一年',
      '章旭升强调，党建',
      '章旭升强调，要牢固',
      '会议通报表彰了',
    ],
    C: ['6 ?月 ?26 ?日上午', '章旭升一行先后', '章旭升指出，自五金', '章旭升强调，推动五金'],
  }
  for (const [letter, starts] of Object.entries(openings)) {
    await desk
      .card(letter)
      .getByRole('button', { name: /还有 \d+ 段/ })
      .click()
    const paragraphs = desk.card(letter).getByRole('paragraph')
    await expect(paragraphs).toHaveCount(starts.length)
    await expect(paragraphs).toHaveText(starts.map((start) => new RegExp(`^${start}`)))
  }
})

test('every line of the seed page is accounted for', async ({ page }) => {
  const galley = new Galley(page)
  await expect(galley.ledger).toContainText('167 / 167 行有归属')
  await expect(galley.ledger).toContainText('弃置 0')
})

test('each boundary says which articles it parts and at which line', async ({ page }) => {
  const desk = new Desk(page)
  await expect(desk.boundary('A', 'B')).toHaveAttribute('aria-valuenow', '6')
  await expect(desk.boundary('B', 'C')).toHaveAttribute('aria-valuenow', '181')
  await expect(desk.boundary('C', 'B')).toHaveAttribute('aria-valuenow', '323')
  await expect(desk.boundary('B', 'D')).toHaveAttribute('aria-valuenow', '327')
})

test('a headline far from its body leads there and back', async ({ page }) => {
  const desk = new Desk(page)
  await desk
    .card('B')
    .getByRole('button', { name: /^标题 \d+–\d+ 行/ })
    .click()
  await expect(desk.line(323)).toBeFocused()
  await expect(desk.line(323)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(desk.line(325)).toBeFocused()
  await page.keyboard.press('j')
  await expect(desk.line(323)).not.toBeFocused()
  await expect(desk.line(6).or(desk.line(8)).and(page.locator(':focus'))).toBeInViewport()
})
