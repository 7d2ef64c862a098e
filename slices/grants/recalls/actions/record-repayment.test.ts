import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { caseDesk, fresh, recalledCase } from '../../case-desks/tables.ts'
import { lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import * as noticesAt from '../../claim-notices/addresses.ts'
import * as decisionsAt from '../../decisions/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import * as instalmentsAt from '../../instalments/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as waiversAt from '../../waivers/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused, openOf, stateOf } = caseDesk(house)
await lastingAccounts(house.value)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const director = () => house.as(people.director)
const finance = () => house.as(people.finance)
const business = () => house.as(people.business)
const reason = '要綱第12条に反する使い方のため。'
const paid = (paidOn: string, amountYen: string) => ({ paidOn, amountYen, voucherNo: 'R-1' })

const first = await recalledCase(house, 961)
const second = await recalledCase(house, 962)

test('scenario 14: nobody, wrong person, and no day or sum that is none', async () => {
  const repayment = at.repayment(first)
  const one = paid('2027-04-20', '1')
  expect((await house.asNobody().post(repayment, one)).headers.get('location')).toBe('/sign-in')
  expect((await officer().post(repayment, one)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(noticesAt.demand(first), {})).status).toBe(404)
  expect((await finance().post(noticesAt.demand(first), {})).status).toBe(403)
  on('2027-05-20')
  await refused(await finance().post(repayment, paid('2027-04-19', '1')), 'の間の日付')
  await refused(
    await finance().post(repayment, paid('2027-05-20', '1287481')),
    '残りは、元金1,200,000円、加算金83,880円、延滞金3,600円です',
  )
  await refused(await finance().post(repayment, paid('2027-05-20', '０')), '1円以上', 422)
})

test('scenario 14, G7: the principal first; 83,880 and 3,600 are told, paid, and only then it ends', async () => {
  await posted(await finance().post(at.repayment(first), paid('2027-05-20', '1,200,000')))
  expect(await stateOf(first.applicationId)).toBe('返還')
  const page = await (await business().get(grantCase(first))).text()
  expect(page).toContain('83,880')
  expect(page).not.toContain('時効')
  expect(await (await officer().get(grantCase(first))).text()).toContain('民法166条')
  await posted(await finance().post(at.repayment(first), paid('2027-05-20', '84000')))
  expect(
    await value(
      `select string_agg(amount_yen || '=' || added_yen || '+' || late_yen, '、' order by seq)
        from grants.repayments where return_id = $1`,
      [first.returnId],
    ),
  ).toBe('1200000=0+0、84000=83880+120')
  await posted(await finance().post(at.repayment(first), paid('2027-05-20', '3480')))
  expect(await stateOf(first.applicationId)).toBe('返還済')
  await refused(await finance().post(at.repayment(first), paid('2027-05-20', '1')), '元金0円')
})

test('督促: not before the due day, the head’s duty after it, once', async () => {
  on('2027-05-10')
  await refused(await head().post(noticesAt.demand(second), {}), '期限の翌日から20日以内')
  on('2027-05-20')
  expect(await (await head().get(duties())).text()).toContain('返還を督促する（取消し）')
  await posted(await head().post(noticesAt.demand(second), {}))
  expect(await stateOf(second.applicationId)).toBe('督促中')
  await refused(await head().post(noticesAt.demand(second), {}), '督促しています')
  expect(await (await head().get(duties())).text()).not.toContain('返還を督促する（取消し）')
})

test('履行延期の特約: drafted by the section, the parts are the rest, and each bears from its own day', async () => {
  const instalments = instalmentsAt.instalments(second)
  const parts = '2027-06-30 600,000\n2027-07-31 600,000'
  expect((await business().post(instalments, { parts, reason })).status).toBe(403)
  await refused(
    await officer().post(instalments, { parts: '2027-06-30 600000', reason }),
    '残りの元金は1,200,000円',
  )
  await refused(
    await officer().post(instalments, { parts: '2027-07-31 600000\n2027-06-30 600000', reason }),
    '前後しています',
  )
  await refused(await officer().post(instalments, { parts: '毎月', reason }), '1行に', 422)
  await posted(await officer().post(instalments, { parts, reason }))
  const params = await openOf(second.applicationId)
  expect((await officer().post(instalmentsAt.agreeing(params), fresh)).status).toBe(403)
  // 差戻し: the section drafts anew.
  await posted(
    await director().post(decisionsAt.returning(params), {
      ...{ _version: '1', _form: 'return', reason: '理由を書き直すため' },
    }),
  )
  await posted(await officer().post(instalments, { parts, reason: '資金繰りの計画を確かめたため' }))
  await posted(
    await director().post(instalmentsAt.agreeing(await openOf(second.applicationId)), fresh),
  )
  on('2027-07-10')
  await posted(await finance().post(at.repayment(second), paid('2027-06-30', '600000')))
  const page = await (await officer().get(grantCase(second))).text()
  expect(page).toContain('第2回')
  expect(page).toContain('1,200,000円×10日')
  // The demand of the day that the agreement put off stays in sight.
  expect(page).toMatch(/督促：令9\.5\.20 .*1,200,000円/)
  expect(await (await officer().get(duties())).text()).toContain('令9.7.31')
})

test('免除: drafted with its reason, decided by another; what is left of nothing ends the claim', async () => {
  on('2027-07-31')
  await posted(await finance().post(at.repayment(second), paid('2027-07-31', '600000')))
  expect(await stateOf(second.applicationId)).toBe('督促中')
  const waiver = waiversAt.waiver(second)
  const added = { penalty: '加算金', amountYen: '', reason: '災害で工場が止まったため' }
  expect((await head().post(waiver, added)).status).toBe(403)
  await refused(await officer().post(waiver, { ...added, reason: '' }), '5字以上', 422)
  await refused(
    await officer().post(waiver, { ...added, penalty: '延滞金', amountYen: '3601' }),
    '残っている延滞金は3,600円です',
  )
  await posted(await officer().post(waiver, added))
  await posted(await director().post(waiversAt.waiving(await openOf(second.applicationId)), fresh))
  await refused(await officer().post(waiver, added), '免除できる加算金がありません')
  await posted(await officer().post(waiver, { ...added, penalty: '延滞金' }))
  await posted(await director().post(waiversAt.waiving(await openOf(second.applicationId)), fresh))
  expect(await stateOf(second.applicationId)).toBe('返還済')
  expect(
    await value(
      `select string_agg(kind, '、' order by issued_at, number) from grants.papers
        where application_id = $1 and series = '発信'`,
      [second.applicationId],
    ),
  ).toContain('督促状、履行延期承認通知書、加算金・延滞金通知書、加算金・延滞金免除通知書')
})
