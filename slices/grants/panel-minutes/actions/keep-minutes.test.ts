import { expect, test } from 'vitest'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import * as assignmentsAt from '../../assignments/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import {
  assignRound,
  closeRound,
  sampleMembers,
  scoreAsMember,
  seatMembers,
  workedSheet,
} from '../../samples/review-rounds.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf } = await roundDesk(house)
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
for (const member of [0, 1, 2, 3]) await scoreAsMember(house.town, member, callId, applications)
const [r1, r2] = sampleMembers.map((who) => house.as(who))
if (!r1 || !r2) throw new Error('two members')
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const assignmentOf = (letter: string, place: number) =>
  value(
    `select g.id from grants.assignments g join grants.panelists p using (city, call_id, reviewer_id)
     where g.application_id = $1 and p.place = $2`,
    [idOf(letter), place],
  )

test('scenario 19: a member whose totals are all alike is asked to look again, and not forced', async () => {
  expect(await words(r2.get(reviewsAt.review(call)))).not.toContain('どの案件も同じです')
  const flat = `insert into grants.score_revisions (city, assignment_id, revision, points, comments, way,
      saved_at, saved_by, saved_name)
    select s.city, s.assignment_id, 2, '[3, 3, 3]', s.comments, s.way, s.saved_at, s.saved_by, ''
    from grants.score_revisions s join grants.assignments g on g.id = s.assignment_id
    join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
    where g.call_id = $1 and p.place = 2`
  await house.value(flat, [callId])
  const page = await words(r2.get(reviewsAt.review(call)))
  expect(page).toContain('どの案件も同じです。違いがあれば、確定の前に見直してください。')
  await house.value(
    `delete from grants.score_revisions where revision = 2 and points = '[3, 3, 3]'`,
  )
})

test('a final score is opened again by the chief alone and with a reason, and both revisions stay', async () => {
  const params = { callId, applicationId: idOf('A') }
  const reopening = {
    assignmentId: await assignmentOf('A', 1),
    reason: '地域への波及の点を、別の申請と取り違えていた。',
  }
  const nobody = await house.asNobody().post(assignmentsAt.reopening(call), reopening)
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer.post(assignmentsAt.reopening(call), reopening)).status).toBe(403)
  expect((await r1.post(assignmentsAt.reopening(call), reopening)).status).toBe(403)
  const short = await chief.post(assignmentsAt.reopening(call), { ...reopening, reason: '誤り' })
  expect(short.status).toBe(422)
  expect((await chief.post(assignmentsAt.reopening(call), reopening)).status).toBe(303)
  expect(await words(chief.post(assignmentsAt.reopening(call), reopening))).toContain(
    'まだ確定していません',
  )
  const again = { ...workedSheet('A', 0), comment3: '取り違えを直した。', _version: '1' }
  expect((await r1.post(reviewsAt.scoring(params), again)).status).toBe(303)
  expect((await r1.post(reviewsAt.finalising(params), { _version: '2' })).status).toBe(303)
  expect(
    await value('select max(revision) from grants.score_revisions where assignment_id = $1', [
      reopening.assignmentId,
    ]),
  ).toBe('2')
  expect(
    await value('select reason from grants.score_reopenings where assignment_id = $1', [
      reopening.assignmentId,
    ]),
  ).toBe(reopening.reason)
})

test('scenario 16: a veto by one that is not upheld does not count, and stands in the minutes', async () => {
  const ground = '募集要領の3、交付の決定の前に発注した経費だけの申請に当たる。'
  const params = { callId, applicationId: idOf('B') }
  expect((await officer.post(reviewsAt.veto(params), { ground })).status).toBe(403)
  expect((await r2.post(reviewsAt.veto(params), { ground: '不適格' })).status).toBe(422)
  expect((await r2.post(reviewsAt.veto(params), { ground })).status).toBe(303)
  await closeRound(house.town, callId)
  const counts = { applicationId: idOf('B'), votesFor: '1', against: '3', abstained: '0' }
  expect(await words(officer.post(at.vetoVote(call), counts))).toContain(
    '出席を先に記録してください。',
  )
  const members = await house.engine.asOwner(
    'select reviewer_id from grants.panelists where call_id = $1 and place <= 4',
    [callId],
  )
  await officer.post(at.presences(call), {
    ...{ heldOn: '令8.11.24', place: '会議室' },
    present: members.rows.map(({ reviewer_id }) => String(reviewer_id)),
  })
  expect((await house.as(people.finance).post(at.vetoVote(call), counts)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(at.vetoVote(call), counts)).status).toBe(404)
  expect(
    (await officer.post(at.vetoVote(call), { ...counts, applicationId: idOf('C') })).status,
  ).toBe(404)
  expect(await words(officer.post(at.vetoVote(call), { ...counts, against: '1' }))).toContain(
    '賛成・反対・棄権の合計（2）が、表決に加わる委員の数（4）と合いません。',
  )
  expect((await officer.post(at.vetoVote(call), counts)).status).toBe(303)
  expect(await words(officer.post(at.vetoVote(call), counts))).toContain('もう議決されています')
  expect(await words(officer.get(at.minutes(call)))).toContain('認めない（数えない）')
  const sheet = await words(chief.get(sheetsAt.scoreSheet(call)))
  expect(sheet).toContain('不適格の申出')
  expect(sheet).not.toContain('不適格の申出が認められた')
})
