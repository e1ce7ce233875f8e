import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { Galley } from './pages/galley'
import { policyViolations } from './pages/policy'

test('the page lets nothing run, and asks for nothing, but what is its own', async ({ page }) => {
  const violations = await policyViolations(page)
  const strange: string[] = []
  await page.route('http://strange.test/**', (route) => {
    strange.push(route.request().url())
    return route.fulfill({ body: '' })
  })
  const galley = new Galley(page)
  await galley.start()
  expect(violations).toEqual([])
  const refused = await page.evaluate(async () => {
    /** In a task of the page's own: what a test asks for by itself is not always held to the policy. */
    const isRefused = (act: () => unknown) =>
      new Promise<boolean>((resolve) =>
        setTimeout(() =>
          Promise.resolve()
            .then(act)
            .then(
              () => resolve(false),
              () => resolve(true),
            ),
        ),
      )
    const element = document.createElement('div')
    document.body.append(element)
    return {
      function: await isRefused(() => new Function('window.ran = 1')()),
      html: await isRefused(() => {
        element.innerHTML = '<img src=x onerror="window.ran = 1">'
      }),
      script: await isRefused(() => {
        const script = document.createElement('script')
        script.text = 'window.ran = 1'
      }),
      worker: await isRefused(() => new Worker('favicon.svg')),
      policy: await isRefused(() =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('another', {}),
      ),
      fetch: await isRefused(() => fetch('http://strange.test/')),
      ran: 'ran' in window,
    }
  })
  expect(refused).toEqual({
    function: true,
    html: true,
    script: true,
    worker: true,
    policy: true,
    fetch: true,
    ran: false,
  })
  await page.evaluate(() => {
    const image = new Image()
    image.src = 'http://strange.test/image.png'
    const frame = document.createElement('iframe')
    frame.src = 'http://strange.test/frame'
    const base = document.createElement('base')
    base.href = 'http://strange.test/'
    const style = document.createElement('style')
    style.textContent = 'p { color: red }'
    document.body.append(image, frame, base, style)
  })
  for (const directive of [
    'require-trusted-types-for',
    'connect-src',
    'img-src',
    'frame-src',
    'base-uri',
    'style-src-elem',
  ])
    await expect(() =>
      expect(violations).toContainEqual(expect.stringContaining(directive)),
    ).toPass({ timeout: 5000 })
  expect(strange).toEqual([])
})

test('what the desk shows and does goes against no policy', async ({ page }) => {
  const violations = await policyViolations(page)
  const galley = new Galley(page)
  const desk = new Desk(page)
  await galley.openSeed()
  await expect(desk.cards).toHaveCount(4)
  await test.step('every dialog and menu', async () => {
    for (const key of ['g', 'p', '?', 'Control+k', 'Control+e', 'a', 'Shift+P', 'l']) {
      await page.keyboard.press(key)
      await expect(galley.dialog, key).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(galley.dialog, key).toHaveCount(0)
    }
    await galley.openMenu()
    await page.keyboard.press('Escape')
    await expect(galley.menu).toHaveCount(0)
    await desk.line(10).getByText('会上强').click()
    await page.keyboard.press('r')
    await expect(galley.menu).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await test.step('finding, correcting, dragging', async () => {
    await page.keyboard.press('Control+h')
    await page.keyboard.type('五金')
    await expect(desk.source.locator('mark').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await desk.field('C', '主题').fill('五金产业转型升级提速')
    await page.keyboard.press('Enter')
    await desk.boundaries.first().scrollIntoViewIfNeeded()
    const box = await desk.boundaries.first().boundingBox()
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 2)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 90, { steps: 6 })
    await expect(desk.carried).toBeVisible()
    await page.mouse.up()
    await desk.cards.first().hover()
    await desk.undo.hover()
    await expect(page.getByRole('tooltip')).toBeVisible()
  })
  await test.step('another language, another theme, a reload', async () => {
    await galley.openMenu()
    await galley.menu.getByRole('menuitem', { name: 'English' }).click()
    await page.reload()
    await expect(page.getByRole('region', { name: 'Source' })).toBeVisible()
  })
  expect(violations).toEqual([])
})
