import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOfAct } from '#platform/audit'
import { root } from '../open-engine.ts'
import '../house.ts'

const sources = globSync('{platform,slices}/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !path.includes('.test.') && !path.includes('testing/'),
)
const verbs = sources.flatMap((path) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/\bverb: '([a-z-]+\.[a-z-]+)'/g)].map(
    ([, verb = '']) => verb,
  ),
)

test('every act of the house has its words for the record of acts', () => {
  expect(verbs.length).toBeGreaterThan(50)
  expect(verbs.filter((verb) => nameOfAct(verb) === verb)).toEqual([])
})
