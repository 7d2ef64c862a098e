import type { Page } from 'playwright-core'

/** Opens what a field is folded away in. */
async function unfold(page: Page, field: string): Promise<void> {
  const folded = page.locator('main details:not([open])', { has: page.locator(field) })
  if ((await folded.count()) > 0) await folded.first().locator('summary').first().click()
}

/** Fills a form by the names of its fields, as a hand would: boxes, lists, radio buttons, ticks. */
export async function fillIn(
  page: Page,
  values: Readonly<Record<string, string | readonly string[]>>,
  within = 'main',
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`${within} [name="${name}"]`)
    await unfold(page, `[name="${name}"]`)
    const kind = await field.first().evaluate((node) => {
      const type = node.getAttribute('type') ?? ''
      return node.tagName === 'SELECT'
        ? 'select'
        : ['radio', 'checkbox'].includes(type)
          ? 'tick'
          : 'text'
    })
    if (kind === 'select') await field.selectOption(String(value))
    else if (kind === 'text') await field.fill(String(value))
    else {
      for (const one of [value].flat())
        await page.check(`${within} [name="${name}"][value="${one}"]`)
    }
  }
}

/** Chooses in a list the option whose words contain these. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  await unfold(page, `select[name="${name}"]`)
  const option = page.locator(`main select[name="${name}"] option`, { hasText: words }).first()
  await page.selectOption(`main select[name="${name}"]`, (await option.getAttribute('value')) ?? '')
}

export async function press(page: Page, words: string): Promise<void> {
  await unfold(page, `button:text-is("${words}")`)
  await page.locator('main').getByRole('button', { name: words, exact: true }).first().click()
  await page.waitForLoadState('load')
}

/**
 * Fills and sends the one form of a page that goes to such an address, as a hand would; lists by the words
 * of their options.
 * @param action how the form's address ends, for instance `/arrivals`
 */
export async function send(
  page: Page,
  action: string,
  values: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<void> {
  const address = `form[action$="${action}"]`
  const within = `main ${address}`
  await unfold(page, address)
  for (const [name, value] of Object.entries(values)) {
    const list = page.locator(`${within} select[name="${name}"]`).first()
    if ((await list.count()) === 0) await fillIn(page, { [name]: value }, within)
    else {
      const option = list.locator('option', { hasText: String(value) }).first()
      await list.selectOption((await option.getAttribute('value')) ?? '')
    }
  }
  await page.locator(`${within} button[type=submit], ${within} button:not([type])`).first().click()
  await page.waitForLoadState('load')
}
