import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { citizenOf, type Person, type RouteRow } from '#platform'
import { people, type SamplePerson } from '#platform/samples'
import { openHouse, type TestPerson } from '#test'
import { fills, rows } from '../house.ts'

const house = await openHouse('whole house', rows, fills)

type Somebody = {
  readonly name: string
  readonly person: Person
  readonly browser: () => TestPerson
}

// Visits without a session are counted by where they come from, and the house has more addresses than
// one place may ask for in a minute.
let places = 0
const fromAnotherPlace = () => {
  places += 1
  return house.asNobody(`10.0.${Math.floor(places / 250)}.${1 + (places % 250)}`)
}
const somebodies: Somebody[] = [
  { name: 'nobody', person: citizenOf(people.officer.city), browser: fromAnotherPlace },
]
// One for each role of each city: of what does not exist a second reviewer is told what the first is.
const kinds = new Set<string>()
for (const [name, who] of Object.entries<SamplePerson>(people)) {
  const kind = `${who.city} ${who.roles}`
  if (kinds.has(kind)) continue
  kinds.add(kind)
  const browser = house.as(who)
  somebodies.push({ name, person: await house.town.person(who), browser: () => browser })
}

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
        const { status } = await somebody.browser().get(path)
        const expected = expectedFor(row, somebody)
        const named = row.get.pattern.includes(':')
        const right =
          expected === 'in'
            ? (named ? [404, 422] : [200, 303]).includes(status)
            : status === expected
        if (!right) wrong.push(`${somebody.name} GET ${path}: ${status}, expected ${expected}`)
        // Who may not knock is refused before the names are looked at.
        if (!named || expected !== 'in') break
      }
    }
  }
  expect(wrong).toEqual([])
}, 400_000)

test('every form, as everybody, empty and about nothing: refused, never a 500, nothing kept', async () => {
  const wrong: string[] = []
  for (const row of posts) {
    for (const somebody of somebodies) {
      const path = filledIn(row.post.pattern, 'absent')
      const answer = await somebody.browser().post(path, {})
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
}, 400_000)
