import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { awardRequest } from '../../award-requests/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts, settledCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { attachedTo } from '../../file-examples/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
house.setClock('2026-06-26T10:00:00+09:00')
const { value, posted, refused } = caseDesk(house)
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const draft = {
  ...{ amountYen: '500000', multiplier: '1/1', conditions: '帳簿を保存すること' },
  reason: '要綱の要件を満たすため',
}

/** A case that asks for its award, with a representative and quoters of its own. */
async function requested(
  number: number,
  representative: string,
): Promise<{ applicationId: string }> {
  const applicationId = await adoptedCase(house.value, number)
  await house.value(
    'update grants.applications set representative = $2 where id = $1 returning id',
    [applicationId, representative],
  )
  await posted(await business().post(awardRequest({ applicationId }), { amountYen: '500000' }))
  return { applicationId }
}

test('scenario 18: a second award under a new name with the same representative: 3/4 is proposed and the link shown', async () => {
  const first = await settledCase(house.value, 911, { state: '支払済', settledYen: 400_000 })
  await house.value(
    `update grants.applications set representative = '同じ　代表' where id = $1 returning id`,
    [first],
  )
  const own = await requested(912, '同じ 代表')
  const page = await (await officer().get(grantCase(own))).text()
  expect(page).toContain('過去の交付：26-911（代表者が同じ）')
  expect((await house.asNobody().post(at.awardDraft(own), draft)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.finance).post(at.awardDraft(own), draft)).status).toBe(403)
  await refused(await officer().post(at.awardDraft(own), draft), '提案される倍率は3/4です')
  await refused(
    await officer().post(at.awardDraft(own), { ...draft, multiplier: '3/4' }),
    '412,000円です',
  )
  await posted(
    await officer().post(at.awardDraft(own), { ...draft, multiplier: '3/4', amountYen: '412000' }),
  )
})

test('§4.3: what was cancelled for cause blocks for three years, under another name of the same representative too', async () => {
  const before = await settledCase(house.value, 916, { state: '取消し', settledYen: null })
  await house.value(
    `update grants.applications set representative = '取り消された　代表' where id = $1 returning id`,
    [before],
  )
  await house.value(
    `insert into grants.cancellations (city, application_id, seq, decision_id, cancelled_yen, remains_yen,
       ground, hearing, cancelled_on)
     select 182079, $1, 1, decision_id, 500000, 0, '他の用途への使用', '契約のため不要', '2026-06-01'
     from grants.awards where application_id = $1 returning seq`,
    [before],
  )
  const own = await requested(917, '取り消された 代表')
  await refused(
    await officer().post(at.awardDraft(own), draft),
    '26-916の交付決定が取り消されたため、3年間は対象になりません。',
  )
})

test('scenario 20: quoters at one normalised address are asked about; scenario 19’s hold is not theirs', async () => {
  const own = await requested(913, '別の 代表')
  await house.value(
    `update grants.quotes set supplier_address = case place when 1 then '鯖江市西山町13-1'
       else '鯖江市西山町１３番１号' end where application_id = $1 returning place`,
    [own.applicationId],
  )
  await posted(await officer().post(at.awardDraft(own), draft))
  expect(
    await value(
      `select string_agg("check", '、' order by "check" collate "C") from grants.flags
        where application_id = $1`,
      [own.applicationId],
    ),
  ).toBe('D6、D6b')
  const outside = await (await business().get(grantCase(own))).text()
  expect(outside).toContain('独立した相手から取ったものですか')
  expect(
    await value(
      `select n.sentence from platform.notifications n join platform.accounts a on a.id = n.account_id
        where a.login = 'business' and n.sentence like '%確認したいこと%' limit 1`,
    ),
  ).toContain('説明をお願いします')
  expect(outside).not.toContain('見積者の住所が同じです')
  // One quoter is no two: the decision waits until D6 is accepted.
  const decisionId = await value('select id from grants.decisions where application_id = $1', [
    own.applicationId,
  ])
  await refused(
    await house.as(people.head).post(at.awarding({ decisionId }), {
      ...{ _version: '1', _form: 'decide' },
    }),
    '「見積の数」の確認が済んでいない',
  )
})

test('D6b: one maker behind two quotes, and behind files of two applicants, is asked about and decides nothing', async () => {
  const attach = (applicationId: string, name: string, creator: string, slot = '見積書') => {
    const book = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'docProps/core.xml': strToU8(`<c><dc:creator>${creator}</dc:creator></c>`),
      'xl/workbook.xml': strToU8(`${applicationId} ${name}`),
    })
    return attachedTo(house, applicationId, { slot, file: new File([book.slice()], name) })
  }
  const theirs = await requested(914, '向かいの 代表')
  await attach(theirs.applicationId, '計画.xlsx', '北野 純', '事業計画の資料')
  await posted(await officer().post(at.awardDraft(theirs), draft))
  await house.value(
    `update grants.applications set business_id = (select id from businesses.businesses
       where city = 182079 and id <> business_id limit 1) where id = $1 returning id`,
    [theirs.applicationId],
  )
  const own = await requested(915, '残りの 代表')
  await attach(own.applicationId, '甲.xlsx', '北野　純')
  await attach(own.applicationId, '乙.xlsx', '北野 純')
  await attach(own.applicationId, '丙.xlsx', 'Administrator')
  const broken = new File(['%PDF-1.7 stream endstream'], '破損.pdf')
  await attachedTo(house, own.applicationId, { slot: '見積書', file: broken })
  await posted(await officer().post(at.awardDraft(own), draft))
  const asked = await value(
    `select string_agg(question || detail, chr(10) order by key) from grants.flags
      where application_id = $1 and "check" = 'D6b'`,
    [own.applicationId],
  )
  expect(asked).toContain(
    '見積書「甲.xlsx」と「乙.xlsx」は、互いに独立した相手から取ったものですか。',
  )
  expect(asked).toContain('26-914の「計画.xlsx」')
  expect(asked).not.toContain('丙')
  // The applicant reads the question alone; the hall reads why.
  const outside = await (await business().get(grantCase(own))).text()
  expect(outside).toContain('は、だれが作ったものですか。')
  expect(outside).not.toContain('26-914')
  expect(outside).not.toContain('ファイルの作成者')
  expect(await (await officer().get(grantCase(own))).text()).toContain('ファイルの作成者「北野')
  // Nothing is held up by it.
  const decisionId = await value('select id from grants.decisions where application_id = $1', [
    own.applicationId,
  ])
  const decided = await house.as(people.head).post(at.awarding({ decisionId }), {
    ...{ _version: '1', _form: 'decide' },
  })
  expect(await decided.text()).not.toContain('見積者の独立性')
})
