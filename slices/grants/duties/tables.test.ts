import { expect, test } from 'vitest'
import { accountRoutes, accountsAt } from '#platform/accounts'
import { openHouse, people } from '#test'
import * as awardsAt from '../awards/addresses.ts'
import { caseDesk, fresh, recalledCase } from '../case-desks/tables.ts'
import {
  adoptedCase,
  draftedCase,
  lastingAccounts,
  paidCase,
  settledCase,
} from '../case-examples/tables.ts'
import { grantCase } from '../cases/addresses.ts'
import { change } from '../changes/addresses.ts'
import * as expensesAt from '../expenses/addresses.ts'
import * as inspectionsAt from '../inspections/addresses.ts'
import * as irregularitiesAt from '../irregularities/addresses.ts'
import { ordering, returnDraft } from '../recalls/addresses.ts'
import * as resultsAt from '../results/addresses.ts'
import { routes } from '../routes.ts'
import { fills } from '../samples/floors.ts'
import * as at from './addresses.ts'

// 人事異動 of 1 April 2027: the officer leaves, a successor comes, a colleague goes to another section.
const house = await openHouse('grants', [...routes, ...accountRoutes], fills)
const { value, on, posted, refused, openOf } = caseDesk(house)
await lastingAccounts(house.value)
await house.value(
  `update grants.applications set state = '完結' where city = 182079 and number < 900 returning id`,
)
await house.value(`update grants.scheme_editions set tax_basis = '税込' returning edition`)
await house.value(
  `update measures.stage_amounts set amount_yen = amount_yen + 9000000 where line_id =
    (select line_id from grants.calls order by opens_at limit 1) returning 1`,
)
const successor = { ...people.colleague, login: 'nakamura', name: '中村 葵' }
const listOf = async (who: typeof successor | typeof people.officer) => {
  const answer = await house.as(who).get(at.dutiesCsv())
  return answer.status === 200 ? (await answer.text()).trim().split('\r\n').slice(1) : []
}

const reported = async (applicationId: string) =>
  house.value(
    `insert into grants.results (city, application_id, seq, completed_on, due_on, reported_at,
       reported_on, reported_name, outcome)
     values (182079, $1, 1, '2026-10-23', '2026-11-22', '2026-11-13', '2026-11-13', '見本',
       '三日間で二十社と商談した。') returning seq`,
    [applicationId],
  )
const inspected = await settledCase(house.value, 951, { state: '検査中', settledYen: null })
await reported(inspected)
await house.value(
  `insert into grants.inspections (city, application_id, seq, way, begun_at, inspected_by,
     inspected_name) values (182079, $1, 1, '書面', now(), (select id from platform.accounts
       where login = 'yamada' and city = 182079), '山田 修') returning seq`,
  [inspected],
)
await settledCase(house.value, 952, { state: '着手', settledYen: null })
const reportedId = await settledCase(house.value, 953, { state: '実績報告', settledYen: null })
await reported(reportedId)
const overpaid = await settledCase(house.value, 954, { state: '額の確定', settledYen: 400_000 })
await paidCase(house.value, overpaid, 450_000, '2026-08-03')
await settledCase(house.value, 955, { state: '額の確定', settledYen: 400_000 })
const followed = await settledCase(house.value, 956, { state: 'フォロー中', settledYen: 400_000 })
await house.value(
  `insert into grants.assets (city, application_id, name, quantity, unit_yen, cost_yen,
     grant_share_yen, acquired_on, life_months, restricted_until, registered_at, registered_name)
   values (182079, $1, '見本の加工機', 1, 900000, 900000, 400000, '2026-11-01', 60, '2031-10-31',
     now(), '見本') returning id`,
  [followed],
)
await settledCase(house.value, 957, { state: '中止・廃止', settledYen: null })
const changed = await settledCase(house.value, 958, { state: '着手', settledYen: null })
const { applicationId: drafted } = await draftedCase(house.value, 959, 300_000)
await house.value(`delete from grants.decisions where application_id = $1 returning id`, [drafted])
await adoptedCase(house.value, 960)
await recalledCase(house, 961)
// Both move to this year: what came in on other days would be due on other days.
await house.value(
  `update grants.award_requests set filed_at = '2027-03-08T10:00:00+09:00' where application_id = $1
    returning amount_yen`,
  [drafted],
)
await house.value(
  `update grants.applications set state_at = '2027-03-01T10:00:00+09:00' where number = 960 returning id`,
)

test('是正を命じる: the head alone, with a day that has not passed, which is told and owed', async () => {
  on('2027-03-10')
  const to = inspectionsAt.correction({ applicationId: inspected })
  const order = { correctBy: '2027-03-31', reason: '領収書の宛名が違うため' }
  expect((await house.asNobody().post(to, order)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).post(to, order)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(to, order)).status).toBe(404)
  const head = house.as(people.head)
  await refused(await head.post(to, { ...order, correctBy: '' }), 'いつまでに是正するか', 422)
  await refused(await head.post(to, { ...order, correctBy: '2027-03-10' }), '今日より後の日付')
  await posted(await head.post(to, order))
  expect(
    await value(
      `select content::text from grants.papers where application_id = $1 and kind = '是正措置命令書'`,
      [inspected],
    ),
  ).toContain('令和9年3月31日')
  expect(
    await (await house.as(people.business).get(grantCase({ applicationId: inspected }))).text(),
  ).toContain('是正して、改めて実績を報告')
})

test('row 9: every open duty of the officer who left stands with its day on the one list of the successor', async () => {
  on('2026-11-20')
  await posted(
    await house.as(people.business).post(change({ applicationId: changed }), {
      ...{ kind: '期限の延長', amountYen: '500000', endsOn: '2027-03-20', costs: '' },
      reason: '会期が主催者の都合で延びたため',
    }),
  )
  on('2027-03-31')
  const systems = house.as(people.systems)
  const idOf = (login: string) =>
    value('select id from platform.accounts where login = $1 and city = 182079', [login])
  await posted(
    await systems.post(accountsAt.accounts(), {
      ...{ login: successor.login, name: successor.name, section: '産業振興課' },
      ...{ roles: 'officer', validFrom: '令和9年4月1日' },
    }),
  )
  await posted(
    await systems.post(accountsAt.ending({ accountId: await idOf('sakai') }), {
      ...{ on: '2027-03-31', reason: '4月1日付け異動' },
    }),
  )
  const before = await listOf(people.officer)
  on('2027-04-01')
  await posted(
    await house.as(people.systems).post(accountsAt.amendment({ accountId: await idOf('kubota') }), {
      ...{ _version: '1', name: '窪田 健', section: '税務課', title: '主事', mail: '' },
    }),
  )
  const after = await listOf(successor)
  const page = await (await house.as(successor).get(at.duties())).text()
  expect(page).toContain(`href="${grantCase({ applicationId: followed })}"`)
  for (const row of before) expect(after).toContain(row)
  const kinds = [
    ['26-951', '是正した実績報告を受ける', '2027-03-31'],
    ['26-952', '実績報告を受ける', '2026-12-30'],
    ['26-953', '実績報告を検査する', ''],
    ['26-953', '帳簿と証拠書類を保存させる期間が終わる', '2032-03-31'],
    ['26-953', '出納整理期間のうちに支払う', '2027-05-31'],
    ['26-954', '返還を起案する', ''],
    ['26-955', '請求を受ける', '2026-12-18'],
    ['26-956', '仕入控除税額の報告を受ける', '2028-06-30'],
    ['26-956', '事業化状況の報告を受ける（1年目）', '2027-10-23'],
    ['26-956', '事業化状況の報告を受ける（5年目）', '2031-10-23'],
    ['26-956', '財産の処分制限が終わる（見本の加工機）', '2031-10-31'],
    ['26-957', '実績報告を受ける', '2026-12-30'],
    ['26-958', '変更の申請を処理する（期限の延長）', ''],
    ['26-959', '交付の決定を起案する', ''],
    ['26-960', '交付申請を受ける', ''],
    ['26-961', '返還を受ける（取消し）', '2027-05-10'],
  ] as const
  for (const [label, what, day] of kinds)
    expect(
      after.filter((row) => row.includes(label) && row.includes(what) && row.includes(day)),
    ).toHaveLength(1)
  expect(after.filter((row) => row.includes('26-954') && row.includes('請求を受ける'))).toEqual([])
  // The one who left is out, and who works for another section has nothing of ours.
  expect((await house.as(people.officer).get(at.duties())).headers.get('location')).toMatch(
    '/sign-in',
  )
  expect(await listOf(people.colleague)).toEqual([])
})

test('another section leads none of our cases: neither a step nor a draft, nor a decision of its head', async () => {
  const moved = house.as(people.colleague)
  const begun = { way: '書面' }
  const own = { applicationId: reportedId }
  await refused(await moved.post(inspectionsAt.beginning(own), begun), '所管する課の職員だけ', 403)
  // Nor does it change anything that is no step.
  const at = { applicationId: inspected }
  const expenseId = '00000000-0000-4000-8000-000000000000'
  for (const [path, typed] of [
    [expensesAt.cut({ ...at, expenseId }), { cutYen: '1000', cutReason: '対象外のため' }],
    [awardsAt.service(at), { servedOn: '令8.9.1' }],
    [
      irregularitiesAt.recipientState(at),
      { found: '破産手続の開始', note: '本人から電話があった。' },
    ],
    [
      irregularitiesAt.settlement({ ...at, flagId: expenseId }),
      { outcome: '認める', reason: '説明のとおりである。' },
    ],
    [resultsAt.lateNotice(at), { letter: '期限までに実績の報告がないため。' }],
    [inspectionsAt.passing(at), { findings: '書類と現物を確かめた。' }],
  ] as const)
    await refused(await moved.post(path, { ...typed, _version: '1' }), '所管する課の職員だけ', 403)
  const settled = { applicationId: overpaid }
  const order = { days: '30', reason: '概算払が確定額を超えたため' }
  await refused(await moved.post(returnDraft(settled), order), '所管する課の職員だけ', 403)
  await posted(await house.as(successor).post(returnDraft(settled), order))
  const params = await openOf(overpaid)
  await value(
    `update platform.accounts set section_id = (select section_id from platform.accounts
       where login = 'kubota' and city = 182079) where login = 'takashima' and city = 182079 returning id`,
  )
  await refused(await house.as(people.head).post(ordering(params), fresh), '所管する課', 403)
  await posted(await house.as(people.director).post(ordering(params), fresh))
})

test('the wrong role is refused, another city finds none of ours', async () => {
  for (const who of [people.business, people.finance, people.auditor, people.reviewer])
    expect((await house.as(who).get(at.duties())).status).toBe(403)
  const elsewhere = await (await house.as(people.headElsewhere).get(at.dutiesCsv())).text()
  expect(elsewhere).not.toContain('26-95')
  expect((await house.asNobody().get(at.duties())).headers.get('location')).toMatch('/sign-in')
})
