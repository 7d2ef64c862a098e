import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, fitsItsWidth } from './axe.ts'
import { openBrowser } from './open-browser.ts'
import { desktop, phone, shoot } from './shoot.ts'

const sound = `<!doctype html><html lang="ja"><head><title>産地</title></head>
  <body><main><h1>鯖江市</h1><p>眼鏡と漆器</p></main></body></html>`
const bad = sound.replace(' lang="ja"', '').replace('<p>', '<img src="/a.png"><p>')
const wide = sound
  .replace('<p>', '<p class="wide">')
  .replace('</head>', '<link rel="stylesheet" href="/wide.css"></head>')
const bodies = new Map([
  ['/', sound],
  ['/bad', bad],
  ['/wide', wide],
])

let browser: Browser
let server: Server
let page: Page

beforeAll(async () => {
  server = createServer((request, response) => {
    const css = request.url === '/wide.css'
    response.setHeader('content-type', css ? 'text/css' : 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', "default-src 'self'")
    response.end(css ? '.wide { width: 900px }' : bodies.get(request.url ?? ''))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  browser = await openBrowser()
  page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}`, viewport: desktop })
})
afterAll(async () => {
  await browser.close()
  server.close()
})

test('axe passes a sound page and names what is wrong on another, under a strict policy', async () => {
  await page.goto('/')
  expect(await axeViolations(page)).toEqual([])
  await page.goto('/bad')
  const rules = (await axeViolations(page)).map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt']))
})

test('what sticks out at 390 px is seen', async () => {
  await page.setViewportSize(phone)
  await page.goto('/')
  expect(await fitsItsWidth(page)).toBe(true)
  await page.goto('/wide')
  expect(await fitsItsWidth(page)).toBe(false)
})

test('Japanese text is drawn with a font: two words do not look alike, nor like no text', async () => {
  await page.goto('/')
  const pictures = new Set<string>()
  for (const word of ['眼鏡', '漆器', '髙﨑', '']) {
    await page.evaluate((text) => {
      for (const p of document.querySelectorAll('p')) p.textContent = text || '\u3000\u3000'
    }, word)
    pictures.add((await page.locator('p').screenshot()).toString('base64'))
  }
  expect(pictures.size).toBe(4)
})

test('a page is taken at a desk, on a phone and on paper', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-shots-'))
  await page.goto('/')
  await shoot(page, 'a', folder)
  expect((await readdir(folder)).sort()).toEqual(['a-390.png', 'a-print.png', 'a.pdf', 'a.png'])
  expect((await readFile(join(folder, 'a.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  await rm(folder, { recursive: true })
})
