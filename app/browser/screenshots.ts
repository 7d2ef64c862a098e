// Takes one page of every shape that a person reaches, at a desk, on a phone and on paper:
// bin/screenshots [PART OF A NAME …]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './open-browser.ts'
import { walkShapes } from './shapes.ts'
import { shoot } from './shoot.ts'
import { contextOf, pageOf, type SampleName } from './sign-in.ts'
import { startIn } from './started-program.ts'

/** The person who reaches most comes first; each later one adds what nobody before has shown. */
const viewers: readonly (SampleName | null)[] = [
  'officer',
  'finance',
  'head',
  'data',
  'systems',
  null,
]

const nameOf = (shape: string) =>
  shape === '/'
    ? 'home'
    : shape
        .slice(1)
        .replaceAll(':', '')
        .replaceAll(/[^\w.-]+/g, '-')

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))
const folder = join(import.meta.dirname, '../../var/screenshots')
const shown = new Set<string>()
const begun = await mkdtemp(join(tmpdir(), 'sanchi-screenshots-'))
const server = await startIn(begun)
const browser = await openBrowser()
try {
  for (const who of viewers) {
    const context = await contextOf(browser, server.origin, who)
    const page = await pageOf(context)
    await walkShapes(page, async (path, shape) => {
      const isFirst = !shown.has(shape)
      shown.add(shape)
      const name = `${nameOf(shape)}${isFirst ? '' : `.${who ?? 'nobody'}`}`
      if (!(isFirst || shape === '/') || !isWanted(name)) return
      const answer = await page.goto(path, { waitUntil: 'load' })
      await shoot(page, name, folder)
      console.log(`${answer?.status() ?? '---'}  ${path}  →  var/screenshots/${name}.png`)
    })
  }
} finally {
  await browser.close()
  await server.stop()
  await rm(begun, { recursive: true, force: true })
}
