import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { openHouse, people } from '#test'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, settledCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { change } from '../../changes/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import { expenses } from '../../expenses/addresses.ts'
import { sendReminders } from '../../reminders/actions/send-reminders.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { start } from '../../starts/addresses.ts'
import * as resultsAt from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
await house.value(
  `update grants.applications set state = '完結' where city = 182079 and number < 900 returning id`,
)
await house.value(`update grants.scheme_editions set tax_basis = '税込' returning edition`)
const { value, on, posted } = caseDesk(house)
const business = () => house.as(people.business)

/** What the business is told by the clock on a day, twice asked and once said. */
async function toldOn(day: string): Promise<string> {
  on(day)
  await house.value('delete from platform.notifications returning id')
  for (let times = 0; times < 2; times += 1)
    await performAs(house.grounds, systemOf(people.officer.city), sendReminders, {})
  return value(
    `select coalesce(string_agg(n.sentence, '|' order by n.sentence), '') from platform.notifications n
      join platform.accounts a on a.id = n.account_id where a.login = 'business'`,
  )
}
const listOf = async (who: 'officer' | 'colleague' | 'chief' | 'finance', day: string) => {
  on(day)
  return (await house.as(people[who]).get(duties())).text()
}

on('2026-06-26')
const { applicationId, decisionId } = await draftedCase(house.value, 931, 500_000)
const own = { applicationId }
await house.as(people.head).post(awardsAt.awarding({ decisionId }), {
  ...{ _version: '1', _form: 'decide' },
})

test('§5.2 実績報告: told at −30, −7 and +1 days, once each; the chief has it from the day after', async () => {
  // 30 November and 30 days: 30 December 2026.
  expect(await toldOn('2026-11-29')).toBe('')
  expect(await toldOn('2026-11-30')).toContain('実績報告は令和8年12月30日までです')
  expect(await toldOn('2026-12-01')).toBe('')
  expect(await toldOn('2026-12-23')).toContain('実績報告は令和8年12月30日まで')
  expect(await listOf('chief', '2026-12-30')).not.toContain('実績報告を受ける')
  expect(await toldOn('2026-12-31')).toContain('過ぎています')
  expect(await listOf('chief', '2026-12-31')).toContain('実績報告を受ける')
})

test('scenario 26: a report on 20 April of what was done on 25 March: late, the chief is told, the letter is drafted and goes out once', async () => {
  on('2026-07-01')
  await posted(await business().post(start(own), { orderedOn: '2026-07-01' }))
  await house.value(
    `update grants.award_terms set ends_on = '2027-03-31' where application_id = $1 returning seq`,
    [applicationId],
  )
  on('2027-04-20')
  await posted(
    await business().post(expenses(own), {
      ...{ categoryCode: 'C1', item: '小間', supplierName: '見本展示', amountYen: '400000' },
      ...{ invoicedOn: '2026-10-30', paidOn: '2026-11-05', paidBy: '振込' },
    }),
  )
  await posted(
    await business().post(resultsAt.result(own), {
      ...{ completedOn: '2027-03-25', outcome: '三日間で二十社と商談した。' },
    }),
  )
  const page = await (await house.as(people.officer).get(grantCase(own))).text()
  expect(page).toContain('実績報告の期限は令和9年4月10日でしたが、令和9年4月20日に届きました。')
  const letter = { letter: '実績報告の期限を過ぎています。理由を知らせてください。' }
  const send = () => house.as(people.officer).post(resultsAt.lateNotice(own), letter)
  expect((await business().post(resultsAt.lateNotice(own), letter)).status).toBe(403)
  await posted(await send())
  expect((await send()).status).toBe(409)
  expect(await (await business().get(grantCase(own))).text()).toContain(
    '実績報告の提出期限について',
  )
})

test('scenario 30: whoever comes after finds every open duty of the post with its day, on the list and on the case', async () => {
  const before = await listOf('officer', '2027-04-20')
  const after = await listOf('colleague', '2027-04-20')
  for (const list of [before, after]) {
    expect(list).toContain('実績報告を検査する')
    expect(list).toContain('出納整理期間のうちに支払う')
    expect(list).toContain('令9.5.31')
  }
  const page = await (await house.as(people.colleague).get(grantCase(own))).text()
  expect(page).toContain('実績報告を検査する')
  expect(await (await business().get(grantCase(own))).text()).not.toContain('実績報告を検査する')
  expect(await listOf('chief', '2027-04-30')).not.toContain('出納整理期間のうちに支払う')
  expect(await listOf('chief', '2027-05-01')).toContain('出納整理期間のうちに支払う')
})

test('a change that was asked for waits for the officer until it is drafted', async () => {
  const other = await settledCase(house.value, 932, { state: '着手', settledYen: null })
  on('2026-09-10')
  await posted(
    await business().post(change({ applicationId: other }), {
      ...{ kind: '期限の延長', amountYen: '500000', endsOn: '2026-12-20', costs: '' },
      reason: '会期が延びたため',
    }),
  )
  expect(await listOf('officer', '2026-09-10')).toContain('変更の申請を処理する（期限の延長）')
})

test('§5.2 after the money: the invoice at 14 days, the tax at −30 and +1, a year of follow-up, the end of a restriction', async () => {
  const settled = await settledCase(house.value, 933, { state: '額の確定', settledYen: 400_000 })
  expect(await toldOn('2026-12-17')).not.toContain('請求')
  expect(await toldOn('2026-12-18')).toContain('請求がまだ届いていません')
  await house.value(
    `update grants.applications set state = 'フォロー中' where id = $1 returning id`,
    [settled],
  )
  await house.value(
    `insert into grants.assets (city, application_id, name, quantity, unit_yen, cost_yen,
       grant_share_yen, acquired_on, life_months, restricted_until, registered_at, registered_name)
     values (182079, $1, '見本の加工機', 1, 900000, 900000, 400000, '2026-11-01', 60, '2031-10-31',
       now(), '見本') returning id`,
    [settled],
  )
  expect(await toldOn('2027-09-23')).toContain('事業化状況の報告は令和9年10月23日までです')
  expect(await toldOn('2028-05-31')).toContain('仕入控除税額の報告は令和10年6月30日までです')
  expect(await toldOn('2028-07-01')).toContain(
    '仕入控除税額の報告の期限（令和10年6月30日）を過ぎて',
  )
  expect(await listOf('chief', '2028-07-29')).not.toContain('仕入控除税額の報告を受ける')
  expect(await listOf('chief', '2028-07-30')).toContain('仕入控除税額の報告を受ける')
  expect(await toldOn('2031-10-01')).toContain('令和13年10月31日まで、承認なしに処分できません')
  expect(await toldOn('2031-11-01')).toContain('処分制限が、令和13年10月31日に終わりました')
})
