import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { draftedCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
house.setClock('2026-10-26T10:00:00+09:00')
const number = async (text: string, values: unknown[] = []) =>
  Number(await house.value(text, values))
const lineId = String(
  await house.value(`select k.line_id from grants.calls k order by k.opens_at limit 1`),
)
const committed = () =>
  number(
    `select coalesce(sum(amount_yen), 0) from measures.commitments
      where line_id = $1 and released_at is null`,
    [lineId],
  )
const voted = await number(
  `select s.amount_yen from measures.stage_amounts s join measures.assessments a on a.id = s.assessment_id
    where s.line_id = $1 and a.stage = 'voted'`,
  [lineId],
)
const fresh = { _version: '1', _form: 'decide' }

test('scenario 17: nobody signs in first; an officer may not decide; the drafter is named in the sentence', async () => {
  const { applicationId, decisionId } = await draftedCase(house.value, 801, 100_000)
  const awarding = at.awarding({ decisionId })
  expect((await house.asNobody().post(awarding, fresh)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).post(awarding, fresh)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(awarding, fresh)).status).toBe(404)
  await house.value(
    `update grants.decisions set drafted_by = (select id from platform.accounts
      where login = 'takashima' and city = 182079) where id = $1 returning id`,
    [decisionId],
  )
  const own = await house.as(people.head).post(awarding, fresh)
  expect([own.status, await own.text()]).toEqual([
    409,
    expect.stringContaining('起案者はこの案件を決裁できません。'),
  ])
  // The next rank decides instead.
  expect((await house.as(people.director).post(awarding, fresh)).status).toBe(303)
  expect((await house.as(people.head).get(grantCase({ applicationId }))).status).toBe(200)
})

test('above the limit of 専決 a head is told whose decision it is', async () => {
  const { decisionId } = await draftedCase(house.value, 802, 1_000_001)
  const refused = await house.as(people.head).post(at.awarding({ decisionId }), fresh)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('部長以上の専決です'),
  ])
})

test('scenario 10: fifty decisions at once on a nearly empty line: never over budget, no number burnt, the losers are told', async () => {
  const left = voted - (await committed())
  const each = Math.min(500_000, Math.floor(left / 3))
  // All but three of these awards are already bound.
  const before = await number('select coalesce(max(value), 0) from grants.order_numbers')
  const filler = left - each * 3
  if (filler > 0)
    await house.value(
      `insert into measures.commitments (city, ref, line_id, amount_yen, committed_at)
       values (182079, 'filler', $1, $2, now()) returning ref`,
      [lineId, filler],
    )
  const drafts = []
  for (let at = 0; at < 50; at += 1) drafts.push(await draftedCase(house.value, 810 + at, each))
  // Two who may decide press them all, each from a window of their own.
  const pressing = [house.as(people.head), house.as(people.director)] as const
  const ended = await Promise.all(
    drafts.map(({ decisionId }, n) =>
      pressing[n % 2 === 0 ? 0 : 1].post(at.awarding({ decisionId }), fresh),
    ),
  )
  expect(ended.filter(({ status }) => status === 303)).toHaveLength(3)
  expect(await committed()).toBe(voted)
  for (const lost of ended.filter(({ status }) => status !== 303)) {
    expect(lost.status).toBe(409)
    const page = await lost.text()
    expect(page).toContain('ほかの決定が先に確定しました。')
    expect(page).toContain('起案を差し戻して額を改めるか')
  }
  // A refused decision leaves nothing behind: the numbers go on without a gap.
  expect(await number('select max(value) from grants.order_numbers')).toBe(before + 3)
  expect(
    await number(
      `select count(distinct number) from grants.papers where series = '指令' and number > $1`,
      [before],
    ),
  ).toBe(3)
  expect(
    await number(
      `select count(*) from grants.applications where state = '交付申請' and number >= 810`,
    ),
  ).toBe(47)
}, 600_000)
