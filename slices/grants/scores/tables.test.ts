import { expect, test } from 'vitest'
import { z } from 'zod'
import { sql, within } from '#platform'
import { people, type SamplePerson } from '#platform/samples'
import { openHouse } from '#test'
import { roundDesk } from '../round-desks/tables.ts'
import { routes } from '../routes.ts'
import { fills } from '../samples/floors.ts'
import { assignRound, sampleMembers, scoreAsMember, seatMembers } from '../samples/review-rounds.ts'

const house = await openHouse('grants', routes, fills)
const { value, callId, applications } = await roundDesk(house)
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
for (const member of [0, 1]) await scoreAsMember(house.town, member, callId, applications)

/** Every score of the round that the database shows to somebody who asks it for all, by whose they are. */
const readBy = async (who: SamplePerson): Promise<string[]> => {
  const person = await house.town.person(who)
  return within(
    house.grounds,
    { city: person.city, mode: 'read', person: async () => person },
    async (here) =>
      (
        await here.db.many(
          z.object({ name: z.string() }),
          sql`select distinct s.saved_name as name from grants.score_revisions s
            join grants.assignments g on (g.city, g.id) = (s.city, s.assignment_id)
            where s.city = ${here.city} and g.call_id = ${callId}::uuid order by 1`,
        )
      ).map(({ name }) => name),
  )
}
const [first, second] = sampleMembers
if (!first || !second) throw new Error('two members')

test('until the round is closed the database gives a member the own scores alone, and the hall all of them', async () => {
  expect(await readBy(first)).toEqual([first.name])
  expect(await readBy(second)).toEqual([second.name])
  expect(await readBy(people.officer)).toEqual([first.name, second.name].toSorted())
  expect(await readBy(people.officerElsewhere)).toEqual([])
  // Somebody who scored nothing reads nothing.
  expect(await readBy(sampleMembers[3] ?? first)).toEqual([])
})

test('once it is closed every member reads the panel’s', async () => {
  await value(
    `update grants.selection_rounds set closed_at = now(), matrix_hash = repeat('0', 64) where call_id = $1 returning call_id`,
    [callId],
  )
  expect(await readBy(second)).toEqual([first.name, second.name].toSorted())
})
