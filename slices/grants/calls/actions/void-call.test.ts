import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as minutesAt from '../../panel-minutes/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { sampleMembers, scoreWorkedRound, seatMembers } from '../../samples/review-rounds.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import { roundVersion } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications } = await roundDesk(house)
await seatMembers(house.town, callId)
await scoreWorkedRound(house.town, callId, applications)
const [r1] = sampleMembers.map((who) => house.as(who))
if (!r1) throw new Error('a member')
const head = house.as(people.head)
const version = () => value('select version from grants.calls where id = $1', [callId])
const reason = '審査基準の一つに誤りがあり、公平に比べられないため'
const typed = async (more: Record<string, string> = {}) => ({
  ...{ reason, version: await version(), _form: 'void' },
  ...more,
})

test('nobody signs in first; an officer may not; another city finds no call', async () => {
  const nobody = await house.asNobody().post(at.voiding(call), await typed())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.officer).post(at.voiding(call), await typed())).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.voiding(call), await typed())).status).toBe(
    404,
  )
})

test('rule broken: without a reason nothing ends', async () => {
  expect((await head.post(at.voiding(call), await typed({ reason: '' }))).status).toBe(422)
  // Everybody reads the reason: it names nobody who applied.
  const name = await value('select applicant_name from grants.applications where id = $1', [
    applications.get('D'),
  ])
  const naming = await head.post(
    at.voiding(call),
    await typed({ reason: `${name}の申請の扱いに誤りがあったため` }),
  )
  expect([naming.status, await naming.text()]).toEqual([
    409,
    expect.stringContaining('どの申請のことかが分からないように書いてください。'),
  ])
  expect(await value('select voided_at from grants.calls where id = $1', [callId])).toBe('null')
})

test('done in the middle of the discussion: all are told, the scores stay, nothing goes on, a new round may come', async () => {
  await house.value(
    `update grants.applications set owner_id = (select id from platform.accounts
       where city = $2 and login = 'business') where call_id = $1 and number >= 900`,
    [callId, sabae],
  )
  expect((await head.post(at.voiding(call), await typed())).status).toBe(303)
  expect(
    await value(
      `select count(*) from grants.application_steps s join grants.applications a
         on a.id = s.application_id where a.call_id = $1 and s.to_state = '公募中止'
         and s.document_label <> '' and s.reason = $2`,
      [callId, reason],
    ),
  ).toBe('6')
  const told = await value(
    `select string_agg(n.sentence, '') from platform.notifications n
     join platform.accounts a on a.id = n.account_id where a.login = 'business'`,
  )
  expect(told).toContain(reason)
  const guide = await words(
    house.asNobody().get(at.guide({ callPid: pidOf(people.head.city, callId) })),
  )
  expect(guide).toContain(reason)
  // What was scored is read as before; no vote follows, and no member opens a paper.
  const sheet = await words(head.get(sheetsAt.scoreSheet(call)))
  expect(sheet).toContain('84.00')
  expect(sheet).not.toContain('結論を保存する')
  const vote = { isConsensus: 'on', _version: await roundVersion(house.town, callId) }
  expect(await words(head.post(minutesAt.vote(call), vote))).toContain('この公募は中止されました。')
  expect((await r1.get(reviewsAt.review(call))).status).toBe(404)
  const page = await words(head.get(at.call(call)))
  expect(page).toContain('新しい回を準備する')
  expect(page).not.toContain('公募を中止する')
  expect((await head.post(at.voiding(call), await typed())).status).toBe(409)
})
