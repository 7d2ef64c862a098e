import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { openHouse, people } from '#test'
import { awardRequest } from '../../award-requests/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts, paidCase, settledCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { expenses } from '../../expenses/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { endSuspensions } from '../../suspensions/actions/resume-project.ts'
import * as suspensionsAt from '../../suspensions/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused } = caseDesk(house)
await lastingAccounts(house.value)
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const stateOf = ({ applicationId }: { applicationId: string }) =>
  value('select state from grants.applications where id = $1', [applicationId])
const committed = ({ applicationId }: { applicationId: string }) =>
  value(
    `select coalesce(sum(amount_yen), 0) from measures.commitments
      where ref = $1 and released_at is null`,
    [`award:${applicationId}`],
  )
const openOf = async ({ applicationId }: { applicationId: string }) => ({
  decisionId: await value(
    `select id from grants.decisions where application_id = $1 and decided_at is null
      and returned_at is null`,
    [applicationId],
  ),
})
const running = async (number: number, state = '着手') => ({
  applicationId: await settledCase(house.value, number, { state, settledYen: null }),
})

test('取下げ after the decision: the business itself, within 15 days of service, nothing paid; all is free at once', async () => {
  on('2026-07-13')
  const own = await running(921, '交付決定')
  const withdrawal = awardsAt.withdrawal(own)
  const why = { reason: '出展を取りやめるため' }
  expect((await house.asNobody().post(withdrawal, why)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.proxy).post(withdrawal, why)).status).toBe(404)
  await refused(await officer().post(withdrawal, why), '申請者が画面から届け出ます')
  // Served on 28 June: until 13 July.
  on('2026-07-14')
  await refused(await business().post(withdrawal, why), '通知を受けた日から15日以内')
  on('2026-07-13')
  await refused(await business().post(withdrawal, { reason: '' }), '5字以上', 422)
  await posted(await business().post(withdrawal, why))
  expect([await stateOf(own), await committed(own)]).toEqual(['取下げ', '0'])
  const paid = await running(922, '交付決定')
  await paidCase(house.value, paid.applicationId, 100_000, '2026-07-10')
  await refused(await business().post(awardsAt.withdrawal(paid), why), '概算払を受け取っている')
  expect(await committed(paid)).toBe('500000')
})

const extension = {
  ...{ kind: '期限の延長', amountYen: '500000', endsOn: '2026-12-20', costs: '' },
  reason: '会期が主催者の都合で延びたため',
}

test('期限延長: before the day has passed, within the year or with its carry-over; the new day holds', async () => {
  const own = await running(923)
  on('2026-12-01')
  await refused(await business().post(at.change(own), extension), 'いまの期限が過ぎる前に')
  on('2026-11-20')
  expect((await house.asNobody().post(at.change(own), extension)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.proxy).post(at.change(own), extension)).status).toBe(404)
  expect((await house.as(people.finance).post(at.change(own), extension)).status).toBe(403)
  await refused(
    await business().post(at.change(own), { ...extension, endsOn: '2026-11-30' }),
    'いまの期限より後の日付',
  )
  await refused(
    await business().post(at.change(own), { ...extension, endsOn: '2027-04-10' }),
    '完了日が年度を越えています。繰越の手続がない場合は3月31日までにしてください。',
  )
  await posted(await business().post(at.change(own), extension))
  const reason = '主催者の通知を確かめたため'
  await posted(await officer().post(at.changeDraft(own), { outcome: '不承認', reason }))
  await posted(await head().post(at.refusing(await openOf(own)), fresh))
  expect(await stateOf(own)).toBe('着手')
  await posted(await business().post(at.change(own), extension))
  await posted(await officer().post(at.changeDraft(own), { outcome: '承認', reason }))
  expect((await officer().post(at.approving(await openOf(own)), fresh)).status).toBe(403)
  await posted(await head().post(at.approving(await openOf(own)), fresh))
  expect(
    await value(
      `select ends_on::text from grants.award_terms where application_id = $1 order by seq desc limit 1`,
      [own.applicationId],
    ),
  ).toBe('2026-12-20')
  expect(
    await value(
      `select string_agg(kind, '、' order by number) from grants.papers where application_id = $1`,
      [own.applicationId],
    ),
  ).toBe('変更不承認通知書、期限延長承認通知書')
})

test('scenario 12: an increase beyond the cap names the cap', async () => {
  const own = await running(924)
  on('2026-09-10')
  const more = { ...extension, kind: '内容の変更', endsOn: '2026-11-30', amountYen: '500001' }
  await refused(await business().post(at.change(own), more), '上限500,000円')
})

test('中止・廃止: never for more; approved, what is not paid is free, and the accounts so far are reported', async () => {
  const own = await running(925)
  on('2026-09-10')
  const end = { ...extension, kind: '中止・廃止', endsOn: '2026-11-30', reason: '受注が増えたため' }
  await refused(
    await business().post(at.change(own), { ...end, amountYen: '500001' }),
    '交付決定額（500,000円）まで',
  )
  await posted(await business().post(at.change(own), { ...end, amountYen: '100000' }))
  expect(await stateOf(own)).toBe('着手')
  const reason = '事情を確かめたため'
  await posted(await officer().post(at.changeDraft(own), { outcome: '承認', reason }))
  await posted(await head().post(at.approving(await openOf(own)), fresh))
  expect([await stateOf(own), await committed(own)]).toEqual(['中止・廃止', '100000'])
  await posted(
    await business().post(expenses(own), {
      ...{ categoryCode: 'C1', item: '小間の解約料', supplierName: '見本展示', paidBy: '振込' },
      ...{ amountYen: '200000', invoicedOn: '2026-09-01', paidOn: '2026-09-05' },
    }),
  )
  await posted(
    await business().post(result(own), {
      ...{ completedOn: '2026-09-10', outcome: '出展を取りやめ、小間を解約した。' },
    }),
  )
  expect(await stateOf(own)).toBe('実績報告')
})

test('一時停止: by the head, with what must be shown; lifted, or ended by its date', async () => {
  const own = await running(926)
  on('2026-08-01')
  const order = {
    ...{ until: '2026-08-20', mustShow: '使用の状況が分かる写真' },
    reason: '目的と違う使い方の疑いがあるため',
  }
  expect((await officer().post(suspensionsAt.suspension(own), order)).status).toBe(403)
  expect(
    (await house.as(people.headElsewhere).post(suspensionsAt.suspension(own), order)).status,
  ).toBe(404)
  await refused(
    await head().post(suspensionsAt.suspension(own), { ...order, until: '2026-08-01' }),
    '今日より後',
  )
  await refused(
    await head().post(suspensionsAt.suspension(own), { ...order, mustShow: '' }),
    '再開',
    422,
  )
  await posted(await head().post(suspensionsAt.suspension(own), order))
  await refused(await business().post(at.change(own), extension), '着手している間')
  expect(await (await business().get(grantCase(own))).text()).toContain('使用の状況が分かる写真')
  await posted(await head().post(suspensionsAt.resumption(own), { reason: '写真で確かめたため' }))
  expect(await stateOf(own)).toBe('着手')
  await refused(
    await head().post(suspensionsAt.resumption(own), { reason: '写真で確かめたため' }),
    'いまは「着手」',
  )
  await posted(await head().post(suspensionsAt.suspension(own), order))
  const tick = () => performAs(house.grounds, systemOf(people.officer.city), endSuspensions, {})
  on('2026-08-20')
  await tick()
  expect(await stateOf(own)).toBe('一時停止')
  on('2026-08-21')
  await tick()
  await tick()
  expect(await stateOf(own)).toBe('着手')
})

test('§9: another subsidy for the same costs, and a 費目 above 12/10 of its plan, say what to do', async () => {
  on('2026-06-19')
  await house.value(
    `update grants.scheme_editions set other_mode = '併給不可', per_category = true returning edition`,
  )
  const own = { applicationId: await adoptedCase(house.value, 928) }
  await house.value(
    `insert into grants.fund_plans (city, application_id, place, kind, name, amount_yen, same_costs)
     values (182079, $1, 1, '他の補助', '県の販路開拓補助金', 100000, true) returning place`,
    [own.applicationId],
  )
  await refused(
    await business().post(awardRequest(own), { amountYen: '500000' }),
    '「県の販路開拓補助金」と同じ経費は併せて受けられません。経費を分けるか、どちらかを選んでください。',
  )
  const over = await running(929)
  on('2026-11-13')
  await posted(
    await business().post(expenses(over), {
      ...{ categoryCode: 'C3', item: '輸送', supplierName: '見本運送', paidBy: '振込' },
      ...{ amountYen: '226800', invoicedOn: '2026-10-30', paidOn: '2026-11-05' },
    }),
  )
  await refused(
    await business().post(result(over), {
      ...{ completedOn: '2026-10-23', outcome: '三日間で二十社と商談した。' },
    }),
    '輸送が計画の126％になります。先に変更承認申請を出してください。',
  )
})
