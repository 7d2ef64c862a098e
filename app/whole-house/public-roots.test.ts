import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { people, sabae, tsubame } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'
import { placesInParts, placesOf, publicRoots, rootOf } from './public-parts.ts'

const house = await openHouse('whole house', rows, fills)

const inParts = placesInParts(rows)
const parts = publicRoots(rows)
const townOf = (root: string, city: number) => `${root}/${city}-${parts.get(root)}`
const roots = [...parts.keys()]

// Visits without a session are counted by where they come from.
const nobody = (n: number) => house.asNobody(`10.1.0.${n + 1}`)
const absent = async () => (await nobody(200).get(`/nowhere/${randomUUID()}`)).text()

test('every public part names itself, once, and has a root that anybody may ask for', () => {
  expect(roots.length).toBeGreaterThan(8)
  expect(inParts.filter(({ part }) => !part)).toEqual([])
  expect(new Set(parts.values()).size).toBe(roots.length)
  for (const place of inParts)
    expect([place.pattern, place.part]).toEqual([place.pattern, parts.get(rootOf(place))])
  const missing = roots.filter((root) => !placesOf(rows).some(({ pattern }) => pattern === root))
  expect(missing).toEqual([])
})

test.each(roots)(
  '%s, nobody, several cities: a page on which the city is chosen, in the language asked for',
  async (root) => {
    const who = nobody(roots.indexOf(root))
    const answer = await who.get(root)
    const page = await answer.text()
    expect([answer.status, page]).toEqual([
      200,
      expect.stringContaining('どの市のページを見るかを'),
    ])
    expect(page.indexOf('福井県')).toBeGreaterThan(page.indexOf('新潟県'))
    expect(linksIn(page)).toEqual(
      expect.arrayContaining([townOf(root, sabae), townOf(root, tsubame), `${root}?lang=en`]),
    )
    expect(page).not.toContain('/0-')

    const english = await (await who.get(`${root}?lang=en`)).text()
    for (const words of [
      '<main class="wrap p-main main" id="main" tabindex="-1" lang="en">',
      'Choose a city',
      'Fukui',
      'Sabae',
      '鯖江市',
    ])
      expect(english).toContain(words)
    expect(linksIn(english)).toContain(withQuery(townOf(root, sabae), { lang: 'en' }))
    for (const link of [townOf(root, sabae), withQuery(townOf(root, tsubame), { lang: 'en' })])
      expect([link, (await who.get(link)).status]).toEqual([link, 200])
  },
)

test.each(roots)('%s, signed in: the own city, with what was asked for', async (root) => {
  for (const who of [people.officer, people.business, people.officerElsewhere]) {
    const answer = await house.as(who).get(`${root}?lang=en&q=x`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${townOf(root, who.city)}?lang=en&q=x`,
    ])
  }
  const elsewhere = await house.as(people.officer).get(townOf(root, tsubame))
  expect([elsewhere.status, await elsewhere.text()]).toEqual([404, await absent()])
})

test('a city that is none of this house, another part, and a broken name: the words of an address that is nowhere, at every page, file and form', async () => {
  const told = new Set<string>()
  for (const [n, { pattern, part }] of inParts.entries()) {
    const isForm = rows.some((row) => 'post' in row && row.post.pattern === pattern)
    const isRead = rows.some((row) => 'get' in row && row.get.pattern === pattern)
    for (const name of [`999999-${part}`, `0-${part}`, `${sabae}-other`, `${sabae}`, 'x']) {
      const path = pattern.replace(':townPid', name)
      const who = nobody(50 + n)
      if (isRead) {
        const answer = await who.get(path)
        expect([path, answer.status]).toEqual([path, 404])
        told.add(await answer.text())
      }
      if (isForm) expect([path, (await who.post(path, {})).status]).toEqual([path, 404])
    }
  }
  expect([...told]).toEqual([await absent()])
})

test('a session that is over holds nobody in its city', async () => {
  const late = house.as(people.officer)
  const [root = ''] = roots
  expect((await late.get(townOf(root, sabae))).status).toBe(200)
  house.setClock('2026-11-25T09:00:00+09:00')
  const answer = await late.get(`${townOf(root, tsubame)}?lang=en`)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `${townOf(root, tsubame)}?lang=en`,
  ])
  expect(answer.headers.get('set-cookie')).toMatch(/^sanchi=;.*Max-Age=0/)
  house.setClock('2026-11-24T09:00:00+09:00')
})

test('nobody, one city: straight to it, with what was asked for; none: it is said', async () => {
  await house.engine.asOwner('delete from platform.cities where code = $1', [tsubame])
  for (const [n, root] of roots.entries()) {
    const answer = await nobody(n).get(`${root}?lang=en&q=x`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${townOf(root, sabae)}?lang=en&q=x`,
    ])
    expect((await nobody(n).get(townOf(root, tsubame))).status).toBe(404)
  }
  await house.engine.asOwner('delete from platform.cities', [])
  const [root = ''] = roots
  expect(await (await nobody(0).get(root)).text()).toContain('まだ市がありません')
})
