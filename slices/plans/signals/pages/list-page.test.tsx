import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence, link } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])
const text = (answer: Response) => answer.text()

test('nobody is asked to sign in, and another city sees none of these goals', async () => {
  expect((await house.asNobody().get(at.coverage())).headers.get('location')).toMatch(/^\/sign-in/)
  const elsewhere = await text(await house.as(people.officerElsewhere).get(at.coverage()))
  expect(elsewhere).not.toContain('工程ごとの担い手を切らさない')
})

test('scenario 14: when a measure is linked, its goal leaves the list at once', async () => {
  const officer = house.as(people.officer)
  const before = await text(await officer.get(at.coverage()))
  expect(before).toContain('工程ごとの担い手を切らさない')
  const goalId = String(
    await house.value("select id from plans.goals where title = '工程ごとの担い手を切らさない'"),
  )
  await house.value(
    `insert into evidence.beads (city, bead, pid, family, kind, slice, ref, title, recorded_at, aud, address, hash)
     select city, 4243, gen_random_uuid(), 6, 'measure', 'measures', 'm-2', '塾を開く事業', now(), aud, '/measures/x', 'x'
     from evidence.beads where ref = '${goalId}' returning bead`,
  )
  const person = await house.town.person(people.officer)
  await within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    (here) =>
      link(here, {
        up: { slice: 'plans', ref: goalId },
        down: { slice: 'measures', ref: 'm-2' },
        type: 'serves',
      }),
  )
  expect(await text(await officer.get(at.coverage()))).not.toContain('工程ごとの担い手を切らさない')
  expect((await officer.get(at.coverageCsv())).status).toBe(200)
})
