import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type ServedTown, serveTown } from './served-town.ts'
import { contextOf, pageOf } from './sign-in.ts'

// A quote of 5 MB goes to the hall over a line that breaks, and on from another browser.
let town: ServedTown
let browser: Browser
let folder: string
let file: string
let papers: string
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5 * 1_048_576)])
beforeAll(async () => {
  town = await serveTown('2026-11-24T10:00:00+09:00')
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'sanchi-upload-'))
  file = join(folder, '見積書.pdf')
  await writeFile(file, bytes)
})
afterAll(async () => {
  await browser?.close()
  await town?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What each piece was put behind; every piece from `breaks` on is lost on the way, so many times. */
async function watch(page: Page, lost: { from: number; times: number }): Promise<number[]> {
  const offsets: number[] = []
  await page.route('**/uploads/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    const offset = Number(await request.headerValue('upload-offset'))
    if (offset >= lost.from && lost.times > 0) {
      lost.times -= 1
      return route.abort('connectionreset')
    }
    offsets.push(offset)
    return route.continue()
  })
  return offsets
}

/** Waits for words on the page; where they do not come, what stands there instead is said. */
const toSay = (page: Page, words: string) =>
  expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain(words)

async function send(page: Page): Promise<void> {
  await page.goto(papers)
  await page.locator('[name=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'この書類を送る' }).click()
}

test('a line that breaks is waited for; a browser that was closed is gone on from in another, to the same hash', async () => {
  const first = await contextOf(browser, town.origin, 'business')
  const page = await pageOf(first)
  await page.goto('/own-grants')
  await page.locator('main a[href$="/start"]').first().click()
  await page.getByRole('button', { name: '申請を書き始める' }).click()
  papers = new URL(page.url()).pathname.replace(/[^/]+$/, 'papers')

  const before = await watch(page, { from: 2 * 1_048_576, times: 1_000 })
  await send(page)
  await toSay(page, '線が切れています。つながりしだい、続きから送ります。')
  expect(before).toEqual([0, 1_048_576])
  await first.close()

  const second = await contextOf(browser, town.origin, 'business')
  const again = await pageOf(second)
  const after = await watch(again, { from: 3 * 1_048_576, times: 1 })
  await again.goto(papers)
  await toSay(again, '5.0MBのうち2.0MBまで届いています')
  await send(again)
  const hash = createHash('sha256').update(bytes).digest('hex')
  await toSay(again, hash.slice(0, 16))
  expect(after).toEqual([2, 3, 4, 5].map((megabytes) => megabytes * 1_048_576))
  expect(await again.locator('main').innerText()).not.toContain('送りかけ')
  await second.close()
})

test('without JavaScript the field sends the file itself', async () => {
  const context = await contextOf(browser, town.origin, 'business', false)
  const page = await pageOf(context)
  await send(page)
  const said = await page.locator('main').innerText()
  expect(await page.locator('main .receipt').count(), said).toBe(2)
  await context.close()
})
