import { expect, test } from 'vitest'
import { renderPage } from './frame.ts'
import { StyleguidePage, StyleguidePaperPage } from './styleguide.tsx'
import { officerFrame } from './testing.ts'

const guide = renderPage(officerFrame(), <StyleguidePage />)
const paper = renderPage(officerFrame(), <StyleguidePaperPage />)

test.each([
  ['styleguide', guide],
  ['paper', paper],
])('%s: nothing that the content security policy would refuse', (_, html) => {
  expect(html).not.toMatch(/\sstyle=/)
  expect(html).not.toMatch(/\son[a-z]+=/)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
})

test.each([
  ['styleguide', guide],
  ['paper', paper],
])('%s: one h1, every id once, every reference answered', (_, html) => {
  expect(html.match(/<h1/g)).toHaveLength(1)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  const referring = /\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g
  const referred = [...html.matchAll(referring)].flatMap((match) => match[1]?.split(' ') ?? [])
  expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  const fills = [...html.matchAll(/fill="url\(#([^)]+)\)"/g)].map((match) => match[1])
  expect(fills.filter((id) => !ids.includes(id))).toEqual([])
})

test('every drawing has a name, and every figure its numbers and its source', () => {
  const drawings = [...guide.matchAll(/<svg class="ch[^>]*>(.{0,80})/g)]
  expect(drawings.length).toBeGreaterThan(8)
  for (const [tag, inside] of drawings) {
    expect(tag).toContain('role="img"')
    expect(inside).toMatch(/^<title id="[^"]+">\S/)
  }
  const figures = guide.split('<figure').slice(1)
  expect(figures.length).toBeGreaterThan(3)
  for (const figure of figures) {
    expect(figure).toMatch(/<table.*<\/table>/)
    expect(figure).toContain('出典：')
  }
})

test('no coordinate of a drawing is broken', () => {
  expect(guide).not.toMatch(/NaN|Infinity|undefined|\[object/)
  expect(paper).not.toMatch(/NaN|Infinity|undefined|\[object/)
})
