import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { caseDesk, fresh, recalledCase } from '../../case-desks/tables.ts'
import { lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import * as noticesAt from '../../claim-notices/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import * as instalmentsAt from '../../instalments/addresses.ts'
import * as recallsAt from '../../recalls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { value, on, posted, said, decided, openOf, stateOf, told, paperOf } = caseDesk(house)
const officer = () => house.as(people.officer)
const chief = () => house.as(people.chief)
const head = () => house.as(people.head)
const director = () => house.as(people.director)
const finance = () => house.as(people.finance)
const business = () => house.as(people.business)
const reason = '資金繰りの計画を確かめたため。'

const { applicationId, returnId } = await recalledCase(house, 971)
const own = { applicationId }
const claim = { returnId }
const caseOf = async (who: ReturnType<typeof officer>) => said(who.get(grantCase(own)))
const dutyList = async (who: ReturnType<typeof officer>) => said(who.get(duties()))
const forward = { ground: '分割納付の不履行', reason: '二回分の納付がなく、相談にも応じないため。' }

test('nobody signs in first; who is not of the section finds nothing; finance does not demand, an officer neither', async () => {
  const first = await house.asNobody().post(noticesAt.urging(claim), {})
  expect(first.headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.headElsewhere).post(noticesAt.demand(claim), {})).status).toBe(404)
  expect((await finance().post(noticesAt.demand(claim), {})).status).toBe(403)
  expect((await officer().post(noticesAt.urging(claim), { payBy: '2027-07-01' })).status).toBe(403)
  expect((await business().post(at.acceleration(claim), forward)).status).toBe(403)
})

test('rule broken: no 催告 before the 督促, no bringing forward without an agreement or before two parts are missed', async () => {
  on('2027-05-20')
  const early = chief().post(noticesAt.urging(claim), { payBy: '2027-06-10' })
  expect(await said(early)).toContain('まだ督促していない納期があります')
  expect(await said(officer().post(at.acceleration(claim), forward))).toContain(
    '履行延期の特約がありません',
  )
  await posted(head().post(noticesAt.demand(claim), {}))
  expect(await stateOf(applicationId)).toBe('督促中')
  expect(await said(head().post(noticesAt.demand(claim), {}))).toContain('督促は納期ごとに1回です')
  expect(await said(chief().post(noticesAt.urging(claim), { payBy: '2027-06-10' }))).toContain(
    '指定した期限（令和9年5月30日）が過ぎてから',
  )
  const parts = ['06-30', '07-31', '08-31', '09-30'].map((day) => `2027-${day} 300,000`).join('\n')
  await posted(officer().post(instalmentsAt.instalments(claim), { parts, reason }))
  await decided(applicationId, instalmentsAt.agreeing)
  const paper = await paperOf(applicationId, '履行延期承認通知書')
  for (const words of ['特約の条件', '2回分の納付がないとき']) expect(paper).toContain(words)
  on('2027-07-31')
  expect(await said(officer().post(at.acceleration(claim), forward))).toContain(
    'いま納付がないのは1回分です',
  )
})

test('督促 once for each part that is late, 催告 as often as needed, each with its paper; the debtor is told', async () => {
  on('2027-07-10')
  expect(await dutyList(head())).toContain('返還を督促する（取消し）')
  await posted(head().post(noticesAt.demand(claim), {}))
  expect(await dutyList(head())).not.toContain('返還を督促する（取消し）')
  on('2027-07-25')
  expect(await said(chief().post(noticesAt.urging(claim), { payBy: '2027-07-25' }))).toContain(
    '明日より後の日付',
  )
  await posted(chief().post(noticesAt.urging(claim), { payBy: '2027-08-05' }))
  on('2027-08-02')
  await posted(head().post(noticesAt.demand(claim), {}))
  expect(
    await value(
      `select string_agg(kind || coalesce(' ' || due_on, '') || ' ' || unpaid_yen, '、' order by seq)
       from grants.claim_notices where return_id = $1`,
      [returnId],
    ),
  ).toBe('督促 2027-05-10 1200000、督促 2027-06-30 300000、催告 300000、督促 2027-07-31 300000')
  expect(await told('business', '%催告書%納めるか、担当に相談%')).toBe(1)
  const paper = await paperOf(applicationId, '催告書')
  expect(paper).not.toContain('審査請求')
  // Its own number twice, and of the 督促 only that of the part that is late.
  expect(paper.match(/産振第\d+号/g)?.length).toBe(3)
  const page = await caseOf(officer())
  expect(page).toContain('時効（民法166条）')
  expect(page).toContain('令9.8.2')
  expect(await caseOf(business())).not.toContain('時効')
})

test('two parts are unpaid: drafted by the section, decided by another; the rest falls due on the day of the notice', async () => {
  expect(await dutyList(officer())).toContain('返還の期限の繰上げを起案する（取消し）')
  expect(await said(officer().post(at.acceleration(claim), { ...forward, reason: '' }))).toMatch(
    /^422.*5字以上/s,
  )
  await posted(officer().post(at.acceleration(claim), forward))
  expect(await dutyList(officer())).not.toContain('期限の繰上げを起案')
  const { decisionId } = await openOf(applicationId)
  expect((await officer().post(at.accelerating({ decisionId }), fresh)).status).toBe(403)
  await posted(director().post(at.accelerating({ decisionId }), fresh))
  expect(await paperOf(applicationId, '履行期限繰上通知書')).toMatch(/第171条の3.*令和9年8月16日/)
  expect(await told('business', '%繰り上がりました%令和9年8月16日%')).toBe(1)
  expect(await caseOf(business())).toContain('第3回から第4回まで')
  on('2027-08-31')
  // 1,200,000 × 10 days before the agreement, then 300,000 × 62, 300,000 × 31 and 600,000 × 15 days.
  expect(await caseOf(officer())).toContain('14,670')
  await posted(head().post(noticesAt.demand(claim), {}))
  await posted(
    finance().post(recallsAt.repayment(claim), {
      ...{ paidOn: '2027-08-31', amountYen: '1200000', voucherNo: 'R-3' },
    }),
  )
  expect(await said(officer().post(at.acceleration(claim), forward))).toContain(
    'もう繰り上げています',
  )
})
