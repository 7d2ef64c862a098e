import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as assetsAt from '../../assets/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, paidCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import * as papersAt from '../../grant-papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as successionsAt from '../../successions/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, decided, paperOf } = caseDesk(house)
await lastingAccounts(house.value)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const reason = '要綱第12条に反する使い方のため。'

test('scenario 16: 不交付 names reason and rule; 教示 only where it is a 処分', async () => {
  on('2026-06-26')
  for (const [number, nature] of [
    [701, '要綱に基づく贈与契約'],
    [702, '条例に基づく処分'],
  ] as const) {
    await house.value('update grants.scheme_editions set legal_nature = $1 returning edition', [
      nature,
    ])
    const { applicationId, decisionId } = await draftedCase(house.value, number, 100_000)
    const own = { applicationId }
    await posted(
      await head().post(`/grants/decisions/${decisionId}/returning`, {
        ...{ _version: '1', _form: 'return', reason: '理由を書き直すため' },
      }),
    )
    const bare = await officer().post(awardsAt.refusalDraft(own), { reason: '', ruleRef: '' })
    expect([bare.status, await bare.text()]).toEqual([
      409,
      expect.stringContaining('不交付の理由と、当てはめた条項を入れないと決定できません。'),
    ])
    await posted(
      await officer().post(awardsAt.refusalDraft(own), { reason, ruleRef: '要綱第5条第2号' }),
    )
    await decided(applicationId, awardsAt.refusing)
    const paper = await paperOf(applicationId, '不交付決定通知書')
    expect(paper).toContain('要綱第5条第2号')
    expect(paper).toContain(reason)
    expect(paper.includes('審査請求')).toBe(nature === '条例に基づく処分')
  }
})

test('scenario 27: a void number stays as 欠番 with its reason, and the next follows', async () => {
  const [paperId, label] = [
    await value(`select id from grants.papers where series = '指令' order by number desc limit 1`),
    await value(
      `select label from grants.papers where series = '指令' order by number desc limit 1`,
    ),
  ]
  await posted(await head().post(papersAt.voiding({ paperId }), { reason: '宛先を誤ったため' }))
  const { applicationId } = await draftedCase(house.value, 703, 100_000)
  await decided(applicationId, awardsAt.awarding)
  const numbers = "select number from grants.papers where series = '指令' order by number desc"
  expect(Number(await value(`${numbers} limit 1`))).toBe(
    Number(await value(`${numbers} offset 1 limit 1`)) + 1,
  )
  const list = await (await officer().get(papersAt.numbers())).text()
  expect(list).toContain(label)
  expect(list).toContain('欠番：宛先を誤ったため')
  await house.value(
    `update grants.scheme_editions set legal_nature = '要綱に基づく贈与契約' returning edition`,
  )
})

test('scenario 14: 取消し of 1,200,000 received on 30 September 2026 and repaid on 20 May 2027: 83,880', async () => {
  on('2026-06-29')
  const { applicationId } = await draftedCase(house.value, 704, 1_200_000)
  const own = { applicationId }
  await decided(applicationId, awardsAt.awarding)
  await paidCase(house.value, applicationId, 1_200_000, '2026-09-30')
  on('2027-04-20')
  await posted(
    await officer().post(at.cancellationDraft(own), {
      ...{ cancelledYen: '1200000', ground: '他の用途への使用', ruleRef: '要綱第12条' },
      ...{ hearing: '契約のため不要', heardOn: '', reason },
    }),
  )
  await decided(applicationId, at.cancelling)
  await posted(await officer().post(at.returnDraft(own), { days: '40', reason }))
  await decided(applicationId, at.ordering)
  on('2027-05-20')
  const returnId = await value('select id from grants.returns where application_id = $1', [
    applicationId,
  ])
  const page = await (await house.as(people.finance).get(grantCase(own))).text()
  expect(page).toContain('83,880')
  await posted(
    await house.as(people.finance).post(at.repayment({ returnId }), {
      ...{ paidOn: '2027-05-20', amountYen: '1200000', voucherNo: 'R-9' },
    }),
  )
  expect(await paperOf(applicationId, '加算金・延滞金通知書')).toContain('83,880円')
  await posted(
    await house.as(people.finance).post(at.repayment({ returnId }), {
      ...{ paidOn: '2027-05-20', amountYen: '83880', voucherNo: 'R-10' },
    }),
  )
  expect(await value('select state from grants.applications where id = $1', [applicationId])).toBe(
    '返還済',
  )
})

test('scenarios 22 and 23: 地位承継, the successor takes the restricted asset over without payback; its sale pays 681,818', async () => {
  on('2026-06-30')
  const { applicationId } = await draftedCase(house.value, 705, 500_000)
  const own = { applicationId }
  await decided(applicationId, awardsAt.awarding)
  await house.value(
    `update grants.applications set state = 'フォロー中' where id = $1 returning id`,
    [applicationId],
  )
  on('2026-11-24')
  await posted(
    await house.as(people.business).post(assetsAt.assets(own), {
      ...{ name: '見本の加工機', quantity: '1', unitYen: '2200000', grantShareYen: '1000000' },
      ...{ acquiredOn: '2026-11-10', lifeYears: '10' },
    }),
  )
  expect(await value('select restricted_until::text from grants.assets')).toBe('2036-10-31')
  const toName = await value(
    `select name from businesses.businesses b where city = 182079 and state <> '廃業'
      and (select count(*) from businesses.businesses o where o.name = b.name) = 1
      and id not in (select business_id from businesses.account_links) limit 1`,
  )
  const inherited = { cause: '相続', toName, succeededOn: '2026-11-20' }
  const to = successionsAt.successionDraft(own)
  const dead = { ...inherited, reason: '代表者が亡くなったため' }
  expect((await house.asNobody().post(to, dead)).headers.get('location')).toBe('/sign-in')
  for (const who of [people.business, people.finance, people.head])
    expect((await house.as(who).post(to, dead)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(to, dead)).status).toBe(404)
  await posted(await officer().post(to, dead))
  await decided(applicationId, successionsAt.succeeding)
  expect(
    await value('select count(*) from grants.returns where application_id = $1', [applicationId]),
  ).toBe('0')
  // The heir takes the restriction over as it was, with its day on the list of duties.
  expect(await paperOf(applicationId, '地位承継承認通知書')).toContain(toName)
  expect(await value('select restricted_until::text from grants.assets')).toBe('2036-10-31')
  expect(await (await officer().get(duties())).text()).toContain(
    '財産の処分制限が終わる（見本の加工機）',
  )
  // The case is the successor's now: who held it before does not find it any more.
  expect((await house.as(people.business).get(grantCase(own))).status).toBe(404)
  on('2030-08-20')
  const assetId = await value('select id from grants.assets')
  await posted(
    await officer().post(assetsAt.disposalDraft({ ...own, assetId }), {
      ...{ disposal: '売却', disposedOn: '2030-08-20', soldYen: '1500000' },
      reason: '設備を入れ替えるため',
    }),
  )
  await decided(applicationId, assetsAt.disposing)
  expect(await value('select amount_yen from grants.returns where cause = $1', ['財産処分'])).toBe(
    '681818',
  )
})
