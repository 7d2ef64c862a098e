import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { assignRound, closeRound, scoreAsMember, seatMembers } from '../../samples/review-rounds.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { words, callId, call, applications } = await roundDesk(house)
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
for (const member of [0, 1, 2, 3]) await scoreAsMember(house.town, member, callId, applications)
// Two order the six one way, two nearly the other way round.
await house.value(
  `update grants.score_revisions s set points = case when p.place <= 2
     then jsonb_build_array(a.number - 900, a.number - 900, a.number - 900)
     else jsonb_build_array(t.other, t.other, t.other) end
   from grants.assignments g
   join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
   join grants.applications a on a.id = g.application_id
   join unnest(array[5, 3, 4, 1, 2, 0]) with ordinality t(other, n) on t.n = a.number - 899
   where g.id = s.assignment_id and g.call_id = $1`,
  [callId],
)
await closeRound(house.town, callId)

test('nobody signs in first; finance, a business and a member have no part in the hall’s sheet; another city finds none', async () => {
  const nobody = await house.asNobody().get(at.scoreSheet(call))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.business, people.reviewer])
    for (const path of [at.scoreSheet(call), at.csv(call)])
      expect((await house.as(who).get(path)).status).toBe(403)
  expect((await house.as(people.headElsewhere).get(at.scoreSheet(call))).status).toBe(404)
})

test('scenario 20: an estimate below 0 is shown as 0, with the note, to the hall and to the panel', async () => {
  for (const page of [
    await words(house.as(people.chief).get(at.scoreSheet(call))),
    await words(house.as(people.reviewer).get(reviewsAt.sheet(call))),
  ]) {
    expect(page).toMatch(/ICC\(2,1\)[^［]*0\.00 ［0\.00〜0\.05］（推定値が負）/)
  }
})
