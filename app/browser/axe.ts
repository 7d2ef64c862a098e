import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What axe found against WCAG 2.2 A and AA: its rule, in words, and where on the page. */
export type Violation = { readonly rule: string; readonly help: string; readonly where: string[] }

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const Results = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()) })),
  }),
)

let source: Promise<string> | null = null

/** Axe looks for all that is wrong; of what is right it need not say where it stands. */
const options = JSON.stringify({
  runOnly: { type: 'tag', values: levels },
  resultTypes: ['violations'],
})

/** Runs axe on the page as it stands. The policy of the page need not allow it. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const isThere = await page.evaluate('typeof window.axe?.run === "function"')
  if (!isThere) await page.evaluate(await source)
  const found: unknown = await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  )
  return Results.parse(found).map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map(({ target }) => target.map(String).join(' ')),
  }))
}

/** True when nothing sticks out to the right at the present width. */
export async function fitsItsWidth(page: Page): Promise<boolean> {
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  return z.number().parse(await page.evaluate(beyond)) <= 0
}
