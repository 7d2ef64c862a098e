import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { openHouse, people } from '#test'
import { ownGrant } from '../applications/addresses.ts'
import { arrivalOrder } from '../arrival-orders/addresses.ts'
import * as awardsAt from '../awards/addresses.ts'
import { caseDesk } from '../case-desks/tables.ts'
import { arrivalCallOf, arrivedCase, lastingAccounts, paidCase } from '../case-examples/tables.ts'
import { duties } from '../duties/addresses.ts'
import { lapseOffers } from '../part-offers/actions/lapse-offers.ts'
import * as offersAt from '../part-offers/addresses.ts'
import * as recallsAt from '../recalls/addresses.ts'
import { routes } from '../routes.ts'
import { fills } from '../samples/floors.ts'

const house = await openHouse('grants', routes, fills)
const { value, posted, said, decided, told } = caseDesk(house)
await lastingAccounts(house.value)
const officer = () => house.as(people.officer)
const business = () => house.as(people.business)

house.setClock('2026-06-01T10:00:00+09:00')
await value(
  `update measures.stage_amounts set amount_yen = amount_yen + 5000000
    where line_id in (select line_id from grants.calls) returning 1`,
)
const callId = await arrivalCallOf(house.value, 600_000)
const call = { callId }
const arrive = async (number: number, day: string, askedYen: number) => ({
  applicationId: await arrivedCase(house.value, callId, {
    ...{ number, completeAt: `${day}T09:00:00+09:00`, askedYen },
  }),
})
const first = await arrive(951, '2026-05-18', 300_000)
const second = await arrive(952, '2026-05-19', 300_000)
const third = await arrive(953, '2026-05-20', 300_000)
const fourth = await arrive(954, '2026-05-21', 100_000)
const fifth = await arrive(955, '2026-05-22', 50_000)

async function award(own: { applicationId: string }, amountYen: number): Promise<void> {
  await posted(
    officer().post(awardsAt.awardDraft(own), {
      ...{ amountYen: String(amountYen), multiplier: '1/1', multiplierNote: '' },
      conditions: '補助事業の帳簿を5年間保存すること。',
      reason: '要綱の要件を満たし、先着の順に当たるため。',
    }),
  )
  await decided(own.applicationId, awardsAt.awarding)
}
const turns = () =>
  value(
    `select coalesce(string_agg(a.receipt_label || ' ' || t.what || ' ' || coalesce(t.amount_yen::text, '-') || ' ' || t.because || ' ' || t.due_on, '、'
       order by t.seq), '') from grants.arrival_turns t join grants.applications a on a.id = t.application_id
     where t.call_id = $1`,
    [callId],
  )
const dutyList = async () => (await officer().get(duties())).text()
const own = async (one: { applicationId: string }) => (await business().get(ownGrant(one))).text()

test('nobody signs in first, and who waits reads the own place and of nobody else', async () => {
  await award(first, 300_000)
  await award(second, 300_000)
  expect((await house.asNobody().get(ownGrant(third))).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  expect((await house.as(people.proxy).get(ownGrant(third))).status).toBe(404)
  expect(await own(third)).toContain('待っている順は1番目です')
  expect(await own(fourth)).toContain('待っている順は2番目です')
  expect(await own(fourth)).not.toContain('26-953')
})

test('rule broken: a withdrawal that comes too late frees nothing, and nobody is told', async () => {
  house.setClock('2026-07-30T10:00:00+09:00')
  await value(
    `update grants.awards set served_on = '2026-06-02' where application_id = $1 returning 1`,
    [first.applicationId],
  )
  const late = await business().post(awardsAt.withdrawal(first), { reason: '出展をやめるため' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('日以内です')])
  expect(await turns()).toBe('')
})

test('an award is taken back: who waited first is told, and the desk has the duty with its day', async () => {
  house.setClock('2026-06-10T10:00:00+09:00')
  await posted(await business().post(awardsAt.withdrawal(first), { reason: '出展をやめるため' }))
  expect(await turns()).toBe('26-953 決定 300000 申請の取下げ 2026-06-17')
  expect(await told('sakai', '%申請の取下げ%26-953%300,000円の交付を決定%')).toBe(1)
  expect(await told('business', '%26-953%順が来ました%')).toBe(1)
  expect(await told('business', '%26-954%順が来ました%')).toBe(0)
  expect(await dutyList()).toContain('先着の次の申請の決定を起案する')
  expect(await (await officer().get(arrivalOrder(call))).text()).toContain('順が進んだ記録')
  await award(third, 300_000)
  expect(await dutyList()).not.toContain('先着の次の申請の決定を起案する')
})

test('a decision is cancelled: what was paid is not free, only the rest is offered to the next', async () => {
  await paidCase(house.value, second.applicationId, 240_000, '2026-06-05')
  await value('update grants.applications set asked_yen = 200000 where id = $1 returning 1', [
    fourth.applicationId,
  ])
  await value(
    'update grants.award_requests set amount_yen = 200000 where application_id = $1 returning 1',
    [fourth.applicationId],
  )
  await posted(
    await officer().post(recallsAt.cancellationDraft(second), {
      ...{ cancelledYen: '300000', ground: '他の用途への使用', ruleRef: '要綱第12条' },
      ...{ hearing: '契約のため不要', heardOn: '', reason: '要綱第12条に反する使い方のため。' },
    }),
  )
  await decided(second.applicationId, recallsAt.cancelling)
  expect(await turns()).toContain('26-954 打診 60000 交付決定の取消し 2026-06-17')
  expect(await dutyList()).toContain('先着の次の申請に、一部の交付を打診する')
  await posted(await officer().post(offersAt.offering({ callId, ...fourth }), {}))
  expect(await dutyList()).not.toContain('先着の次の申請に')
  await posted(await business().post(offersAt.offer(fourth), { answer: '辞退' }))
  expect(await turns()).toContain('26-955 決定 50000 一部の交付の辞退')
  expect(await own(fifth)).toContain('順が来ました')
  expect(await dutyList()).toContain('26-955')
})

test('a part was offered and the whole is free since: no answer is needed, no time runs out, the whole is decided', async () => {
  await award(fifth, 50_000)
  const sixth = await arrive(956, '2026-05-23', 250_000)
  await value(
    'update grants.calls set allotment_yen = allotment_yen + 100000 where id = $1 returning 1',
    [callId],
  )
  await posted(officer().post(offersAt.offering({ callId, ...sixth }), {}))
  expect(await own(sixth)).toContain('期限までに返事をする')
  await value(
    `update grants.awards set served_on = '2026-06-10' where application_id = $1 returning 1`,
    [third.applicationId],
  )
  await posted(business().post(awardsAt.withdrawal(third), { reason: '出展をやめるため' }))
  expect(await turns()).toContain('26-956 決定 250000 申請の取下げ')
  expect(await told('business', '%26-956%順が来ました。250,000円で%')).toBe(1)
  expect(await own(sixth)).toContain('返事は要らなくなりました')
  const page = await said(business().get(offersAt.offer(sixth)))
  expect(page).toContain('お返事は要りません')
  expect(page).not.toContain('返事を送る')
  const late = business().post(offersAt.offer(sixth), { answer: '辞退' })
  expect(await said(late)).toContain('全額で手続を進めます')
  house.setClock('2026-07-01T10:00:00+09:00')
  await performAs(house.grounds, systemOf(people.officer.city), lapseOffers, {})
  await award(sixth, 250_000)
  expect(
    await value('select answer from grants.part_offers where application_id = $1', [
      sixth.applicationId,
    ]),
  ).toBe('取りやめ')
})

test('the line comes to two of one day and not enough for both: the chief has the lot to draw, told once', async () => {
  const large = await arrive(957, '2026-05-24', 900_000)
  const twin = await arrive(958, '2026-05-25', 100_000)
  await arrive(959, '2026-05-25', 100_000)
  await posted(officer().post(offersAt.offering({ callId, ...large }), {}))
  await posted(business().post(offersAt.offer(large), { answer: '辞退' }))
  expect(await turns()).toContain('26-958 抽選')
  expect(await turns()).not.toContain('26-959')
  expect(await told('yamada', '%26-958ほか%公開の抽選%')).toBe(1)
  const chiefs = await said(house.as(people.chief).get(duties()))
  expect(chiefs).toContain('先着の同時の申請の順を、公開の抽選で決める')
  expect(await dutyList()).not.toContain('公開の抽選で決める')
  expect(await own(twin)).toContain('公開の抽選で順を決めます')
  expect(await said(officer().get(arrivalOrder(call)))).toContain('係長か課長が公開の抽選をして')
})
