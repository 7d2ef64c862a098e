// Takes every main page, at a desk, on a phone and on paper: bin/screenshots [NAME …]
import { join } from 'node:path'
import { openBrowser } from './open-browser.ts'
import { mainPages } from './pages.ts'
import { startServer } from './running-server.ts'
import { shoot } from './shoot.ts'
import { contextOf } from './sign-in.ts'

const names = process.argv.slice(2)
const wanted = mainPages.filter(({ name }) => names.length === 0 || names.includes(name))
const folder = join(import.meta.dirname, '../../var/screenshots')
const server = await startServer()
const browser = await openBrowser()
try {
  for (const who of new Set(wanted.map(({ as }) => as))) {
    const context = await contextOf(browser, server.origin, who)
    const page = await context.newPage()
    for (const { name, path } of wanted.filter(({ as }) => as === who)) {
      const answer = await page.goto(path, { waitUntil: 'load' })
      await shoot(page, name, folder)
      console.log(`${answer?.status() ?? '---'}  ${path}  →  var/screenshots/${name}.png`)
    }
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
