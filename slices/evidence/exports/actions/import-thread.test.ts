import { expect, test } from 'vitest'
import { type Person, performAs, within } from '#platform'
import { openHouse, people } from '#test'
import { viewerOf } from '../../audiences/tables.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { explain } from '../../explanations/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { jsonLd, newImport } from '../addresses.ts'
import { readThread } from '../forms.ts'
import { importThread } from './import-thread.ts'

const house = await openHouse('evidence', routes, fill)
const officer = await house.town.person(people.officer)
const systems = await house.town.person(people.systems)
const tsubame = people.officerElsewhere.city
const elsewhere: Person = { ...systems, city: tsubame, section: null }
const beadPid = String(
  await house.value("select city || '-' || pid from evidence.beads where title like '産地として%'"),
)
const exported = async (who: 'officer' | null) => {
  const visitor = who ? house.as(people[who]) : house.asNobody()
  return (await visitor.get(jsonLd({ beadPid }))).text()
}
const fileOf = (text: string) => new File([text], 'thread.jsonld')

async function closure(person: Person, pid: string) {
  return within(
    house.grounds,
    { city: person.city, mode: 'read', person: async () => person },
    async (here) => {
      const found = await explain(
        here,
        await beadSeenBy(here, pid),
        'why',
        {},
        undefined,
        await viewerOf(here),
      )
      return found.beads.map(({ head, depth }) => [depth, head.kind, head.title, head.happenedOn])
    },
  )
}

test('27: the public export holds only what the public sees', async () => {
  const text = await exported(null)
  expect(text).toContain('産地として')
  for (const hidden of ['小規模な事業者', '小口の海外注文を断って', '海外からの小口注文に']) {
    expect(text).not.toContain(hidden)
  }
})

test('27: it is PROV-O: entities, versions, derivations and activities refer to what is there', async () => {
  const graph: unknown = JSON.parse(await exported('officer'))
  const text = JSON.stringify(graph)
  const ids = new Set([...text.matchAll(/"@id":"(urn:sanchi:bead:[^"]+)"/g)].map((m) => m[1]))
  const thread = readThread(text)
  expect(thread?.entities).toHaveLength(6)
  for (const entity of thread?.entities ?? []) {
    expect(entity['@type']).toContain('prov:Entity')
    for (const line of entity['prov:qualifiedInfluence']) {
      expect([...ids].some((id) => id?.endsWith(line['prov:entity']))).toBe(true)
    }
  }
  expect(text).toContain('"prov:wasDerivedFrom"')
  expect(text).toContain('"prov:specializationOf"')
  expect(text).toContain('"prov:endedAtTime"')
})

test('nobody, the wrong person, and what is no such file', async () => {
  const file = fileOf('{}')
  expect((await house.asNobody().post(newImport(), { file })).status).toBe(303)
  expect((await house.as(people.head).post(newImport(), { file })).status).toBe(403)
  const wrong = await house.as(people.systems).post(newImport(), { file })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('JSON-LD ではありません'),
  ])
  const filled = await house
    .as(people.systems)
    .post(newImport(), { file: fileOf(await exported('officer')) })
  expect([filled.status, await filled.text()]).toEqual([
    409,
    expect.stringContaining('まだ記録のない市'),
  ])
})

test('27: into an empty city the same closure comes back, with the date of the import', async () => {
  await performAs(house.grounds, elsewhere, importThread, {
    file: [fileOf(await exported('officer'))],
  })
  const there = `${tsubame}-${beadPid.slice(-36)}`
  expect(await closure(elsewhere, there)).toEqual(await closure(officer, beadPid))
  const dates = await house.value(
    `select count(*)::int from evidence.links where city = $1
     and recorded_at = '2026-11-24 00:00:00+00' and imported_linked_at < recorded_at`,
    [tsubame],
  )
  expect(dates).toBe(5)
})
