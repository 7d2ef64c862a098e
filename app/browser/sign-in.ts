import type { Browser, BrowserContext, Page } from 'playwright-core'
import { people, samplePassword } from '#platform/samples'

/** Somebody of the sample towns, by the name that tests call them. */
export type SampleName = keyof typeof people

/**
 * A browser of one person, signed in through the page like anybody, without JavaScript.
 * @returns a context whose pages may use JavaScript unless `scripts` is false
 */
export async function contextOf(
  browser: Browser,
  origin: string,
  who: SampleName | null,
  scripts = true,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    javaScriptEnabled: scripts,
  })
  if (who === null) return context
  const { city, login } = people[who]
  const page = await context.newPage()
  await page.goto('/sign-in')
  const ofCity = page.locator('[name=city]')
  if ((await ofCity.count()) > 0) {
    const isList = (await page.locator('select[name=city]').count()) > 0
    await (isList ? ofCity.selectOption(String(city)) : ofCity.fill(String(city)))
  }
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(samplePassword)
  await page.locator('form:has([name=password]) [type=submit]').click()
  if (new URL(page.url()).pathname === '/sign-in') throw new Error(`${login} was not let in`)
  return context
}

/**
 * The page on which the person signed in, or a first one. It is used again, not closed: a page asked for
 * just after another closed has been seen never to come.
 */
export async function pageOf(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}
