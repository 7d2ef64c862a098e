import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { caseDesk } from '../../case-desks/tables.ts'
import { lastingAccounts, settledCase } from '../../case-examples/tables.ts'
import { duties } from '../../duties/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { value, posted } = caseDesk(house)

test('scenario 11: 900,000 lowered to 700,000 frees 200,000 at once, and the head of the waitlist is offered', async () => {
  house.setClock('2026-09-10T10:00:00+09:00')
  const applicationId = await settledCase(house.value, 909, { state: '着手', settledYen: null })
  const own = { applicationId }
  for (const text of [
    'update grants.award_terms set amount_yen = 900000 where application_id = $1 returning seq',
    `update measures.commitments set amount_yen = 900000 where ref = 'award:' || $1 returning ref`,
    'update grants.scheme_editions set cap_yen = 900000 where $1 <> $1 or true returning edition',
  ])
    await house.value(text, [applicationId])
  const waiting = await settledCase(house.value, 910, { state: '補欠', settledYen: null })
  await house.value(
    `insert into grants.selection_rounds (city, call_id, seed, matched_at, declare_by)
     select 182079, call_id, 1, now(), '2026-06-01' from grants.applications where id = $1
     on conflict do nothing returning call_id`,
    [waiting],
  )
  await house.value(
    `insert into grants.selections (city, application_id, call_id, proposed, why, decided, waitlist_place)
     select 182079, id, call_id, '補欠', '予算の残りが足りない', '補欠', 1 from grants.applications where id = $1
     returning application_id`,
    [waiting],
  )
  const change = {
    ...{ kind: '内容の変更', amountYen: '700000', endsOn: '2026-11-30' },
    costs: '小間料：950,000\n装飾：300,000\n輸送：180,000\n旅費：70,000',
    reason: '小間を減らしたため',
  }
  expect((await house.asNobody().post(at.change(own), change)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.proxy).post(at.change(own), change)).status).toBe(404)
  await posted(await house.as(people.business).post(at.change(own), change))
  await posted(
    await house.as(people.officer).post(at.changeDraft(own), {
      ...{ outcome: '承認', reason: '事情を確かめたため' },
    }),
  )
  const decisionId = await value(
    'select id from grants.decisions where application_id = $1 and decided_at is null',
    [applicationId],
  )
  await posted(
    await house.as(people.head).post(at.approving({ decisionId }), {
      ...{ _version: '1', _form: 'decide' },
    }),
  )
  expect(
    await value('select amount_yen from measures.commitments where ref = $1', [
      `award:${applicationId}`,
    ]),
  ).toBe('700000')
  expect(
    await value(
      `select count(*) from platform.notifications where sentence like '%補欠1位（26-910）の繰上げを検討%'`,
    ),
  ).not.toBe('0')
  // Whoever was told moves on; the duty stays with the post.
  for (const who of [people.colleague, people.head])
    expect(await (await house.as(who).get(duties())).text()).toContain('補欠1位の繰上げを検討する')
})
