import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { citizenOf, type Person, type RouteRow } from '#platform'
import { people, type SamplePerson } from '#platform/samples'
import { openHouse, type TestPerson } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'

const house = await openHouse('whole house', rows, async (town) => {
  for (const fill of fills) await fill(town)
})

type Somebody = { readonly name: string; readonly person: Person; readonly browser: TestPerson }

const somebodies: Somebody[] = [
  { name: 'nobody', person: citizenOf(people.officer.city), browser: house.asNobody() },
]
for (const [name, who] of Object.entries<SamplePerson>(people)) {
  somebodies.push({ name, person: await house.town.person(who), browser: house.as(who) })
}
const nobody = somebodies[0]

type Got = Extract<RouteRow, { get: unknown }>
const gets = rows.filter((row): row is Got => 'get' in row)
const posts = rows.filter((row) => 'post' in row)

/** An address with well-formed names that stand for nothing, and one with broken names. */
function filledIn(pattern: string, how: 'absent' | 'broken'): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (how === 'broken') return name === 'city' ? '18207x' : "x'%22--"
    if (name.endsWith('Pid')) return `${people.officer.city}-${randomUUID()}`
    if (name === 'city') return String(people.officer.city)
    return randomUUID()
  })
}

function expectedFor(row: { may: (p: Person) => boolean }, { person }: Somebody): 'in' | 303 | 403 {
  if (row.may(person)) return 'in'
  return person.roles.includes('citizen') ? 303 : 403
}

test('every address, as everybody, with absent and with broken names: never a 500, never a wrong 200', async () => {
  const wrong: string[] = []
  for (const row of gets) {
    for (const somebody of somebodies) {
      for (const how of ['absent', 'broken'] as const) {
        const path = filledIn(row.get.pattern, how)
        const { status } = await somebody.browser.get(path)
        const expected = expectedFor(row, somebody)
        const named = row.get.pattern.includes(':')
        const right =
          expected === 'in'
            ? (named ? [404, 422] : [200, 303]).includes(status)
            : status === expected
        if (!right) wrong.push(`${somebody.name} GET ${path}: ${status}, expected ${expected}`)
        if (!named) break
      }
    }
  }
  expect(wrong).toEqual([])
})

test('every form, as everybody, empty and about nothing: refused, never a 500, nothing kept', async () => {
  const wrong: string[] = []
  for (const row of posts) {
    for (const somebody of somebodies) {
      const path = filledIn(row.post.pattern, 'absent')
      const answer = await somebody.browser.post(path, {})
      const expected = expectedFor(row, somebody)
      const right =
        expected === 'in'
          ? answer.status < 500
          : answer.status === expected ||
            // A page that may not be seen answers for the form that stands on it.
            (expected === 403 && answer.status === 404)
      if (!right)
        wrong.push(`${somebody.name} POST ${path}: ${answer.status}, expected ${expected}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every link on every page that a role reaches answers; no one of another city and no outsider reaches it', async () => {
  const dead: string[] = []
  const reached = new Set<string>()
  for (const { name, browser } of somebodies.slice(1)) {
    const waiting = ['/']
    const seen = new Set(waiting)
    for (
      let path = waiting.shift();
      path !== undefined && seen.size < 400;
      path = waiting.shift()
    ) {
      const answer = await browser.get(path)
      const type = answer.headers.get('content-type') ?? ''
      const text = type.includes('text/html') ? await answer.text() : ''
      if (answer.status !== 200 && answer.status !== 303)
        dead.push(`${name} ${path}: ${answer.status}`)
      if (!name.endsWith('Elsewhere')) reached.add(path)
      const perPattern = new Map<string, number>()
      for (const link of linksIn(text)) {
        const shape = link
          .replace(/[0-9a-f-]{36}/g, ':id')
          .replace(/\/\d{5}\b/g, '/:area')
          .replace(/\?.*/, '?')
        const n = perPattern.get(shape) ?? 0
        if (seen.has(link) || n >= 2) continue
        perPattern.set(shape, n + 1)
        seen.add(link)
        waiting.push(link)
      }
    }
  }
  expect(dead).toEqual([])

  const leaks: string[] = []
  for (const path of reached) {
    if (!/[0-9a-f]{8}-[0-9a-f]{4}/.test(path)) continue
    const elsewhere = await house.as(people.headElsewhere).get(path)
    if (![403, 404].includes(elsewhere.status)) leaks.push(`elsewhere ${path}: ${elsewhere.status}`)
    const outside = await nobody?.browser.get(path)
    if (outside && ![200, 303, 404].includes(outside.status))
      leaks.push(`nobody ${path}: ${outside.status}`)
  }
  expect(leaks).toEqual([])
}, 300_000)
