import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { House } from './house.ts'
import { houseDefects, rules } from './house-check.ts'
import { filesIn } from './many-files.ts'
import { readFloors, readHouse } from './read-house.ts'

const folder = join(import.meta.dirname, 'fixtures')
const fixture = (name: string) => filesIn(readFileSync(join(folder, `${name}.txt`), 'utf8'))
const removal = ': removed'

/** The sound house with a fixture laid over it. */
function houseWith(name: string): { house: House; breaks: string[] } {
  const { heading, files } = fixture(name)
  const tree = new Map(fixture('sound').files)
  const fresh = new Map<string, string>()
  for (const [path, text] of files) {
    if (path.endsWith(removal)) tree.delete(path.slice(0, -removal.length))
    else if (path.startsWith('fresh/')) fresh.set(path.slice('fresh/'.length), text)
    else tree.set(path, text)
  }
  const breaks = [...heading.matchAll(/^breaks (.+)$/gm)].map(([, where]) => where ?? '').sort()
  return { house: { tree, floors: readFloors(tree), fresh: fresh.size > 0 ? fresh : null }, breaks }
}

test('the sound house breaks no rule', () => {
  expect(houseDefects(houseWith('sound').house)).toEqual([])
})

test('every rule has a fixture, and every fixture a rule', () => {
  const written = readdirSync(folder).map((file) => file.replace('.txt', ''))
  expect(written.sort()).toEqual([...Object.keys(rules), 'sound'].sort())
})

test.each(Object.keys(rules))(
  '%s: its fixture breaks it where it says, and nothing else',
  (rule) => {
    const { house, breaks } = houseWith(rule)
    const found = houseDefects(house)
    expect(found.map(({ file, line }) => (line ? `${file}:${line}` : file)).sort()).toEqual(breaks)
    expect(breaks.length).toBeGreaterThan(0)
    expect(new Set(found.map((defect) => defect.rule))).toEqual(new Set([rule]))
    for (const { sentence } of found) expect(sentence).toMatch(/^.{15,}[.)?…]$/)
  },
)

test('a room that a decision added is allowed as long as the decision stands', () => {
  const { house } = houseWith('sound')
  const room = 'slices/observatory/reference/graph.ts'
  const ofTheRoom = (decisions: readonly string[]) => {
    const tree = new Map(house.tree).set(room, 'export const made = 1')
    for (const decision of decisions) tree.set(`docs/decisions/${decision}`, '')
    return houseDefects({ ...house, tree }).filter(
      ({ file, rule }) => file === room && rule === 'rooms',
    )
  }
  expect(ofTheRoom(['0006-further-rooms.md'])).toEqual([])
  expect(ofTheRoom([])).toHaveLength(1)
})

test('this house breaks none', () => {
  expect(houseDefects(readHouse(join(import.meta.dirname, '../..')))).toEqual([])
})

test('a house that names no floors cannot be checked', () => {
  expect(() => readFloors(new Map([['app/floors.ts', 'export const other = 1']]))).toThrow('floors')
})
