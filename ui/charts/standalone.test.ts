import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHART_STYLES, MAP_STYLES, withAttributes } from './standalone.ts'

const style = (name: string) =>
  readFileSync(join(import.meta.dirname, '../styles', name), 'utf8').replace(/\/\*.*?\*\//gs, '')
const tokens = new Map(
  [...style('tokens.css').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
)
const rulesOf = (sheet: RegExpStringIterator<RegExpExecArray>) =>
  new Map(
    [...sheet].map(([, selector = '', body = '']) => [
      selector,
      new Map(
        body
          .split(';')
          .map((line) => line.split(':').map((part) => part.trim()))
          .map(([name = '', value = '']) => [
            name,
            value
              .replace(/var\((--[\w-]+)\)/, (_, token: string) => tokens.get(token) ?? '')
              .replace(/px$/, ''),
          ]),
      ),
    ]),
  )
const rules = rulesOf(style('charts.css').matchAll(/\.ch ([^{},]+) \{([^}]*)\}/g))
const mapRules = rulesOf(style('maps.css').matchAll(/\.map (\.\w+) \{([^}]*)\}/g))

test('a drawing in a file looks as the style sheet of the page says', () => {
  for (const [selector, said] of CHART_STYLES)
    for (const [name, value] of Object.entries(said))
      expect(rules.get(selector)?.get(name), `${selector} ${name}`).toBe(String(value))
})

test('so does a map, and nothing of its style sheet is forgotten', () => {
  for (const [selector, said] of MAP_STYLES)
    for (const [name, value] of Object.entries(said))
      expect(mapRules.get(selector)?.get(name), `${selector} ${name}`).toBe(String(value))
  expect([...mapRules.keys()].sort()).toEqual(MAP_STYLES.map(([selector]) => selector).sort())
})

test('nothing that the style sheet says of a chart is forgotten', () => {
  const known = new Set(CHART_STYLES.map(([selector]) => selector))
  const forgotten = [...rules.keys()].filter((selector) => !known.has(selector))
  // The rectangle of the hatching takes its colour from its pattern.
  expect(forgotten).toEqual(['.hatch rect'])
})

test('two classes win over one, one over the element, and no class is left', () => {
  expect(withAttributes('<text class="t13 mut" x="1">a</text>')).toBe(
    '<text x="1" font-size="13" fill="#595959">a</text>',
  )
  expect(withAttributes('<text font-size="17">a</text>')).toBe(
    '<text font-size="17" fill="#333">a</text>',
  )
  const line = withAttributes('<path class="ln self" d="M0 0"/>')
  expect(line).toContain('fill="none"')
  expect(line).toContain('stroke="#0017c1"')
  expect(withAttributes('<pattern class="hatch"><rect width="2"/></pattern>')).toBe(
    '<pattern fill="#d2cfc6"><rect width="2"/></pattern>',
  )
})
