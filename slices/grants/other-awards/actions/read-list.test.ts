import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { openHouse, people } from '#test'
import { awardRequest } from '../../award-requests/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
house.setClock('2026-06-19T10:00:00+09:00')
const { value, posted } = caseDesk(house)
const officer = () => house.as(people.officer)
const csv = [
  '法人番号,交付先,補助金名,交付機関,交付額,交付決定日,事業内容',
  // Long ago, and for the fair that the application names.
  ',見本眼鏡製作所,展示会補助金,石川県,"300,000",令和5年5月20日,第30回 ミラノ眼鏡見本市への出展',
  ',見本眼鏡製作所,設備補助金,石川県,"300,000",令和5年5月20日,機械の購入',
  ',見本眼鏡製作所,販路開拓補助金,福井県,"1,000,000",令和8年5月20日,',
  '1180301018772,株式会社見本,設備補助金,福井県,1,,',
].join('\r\n')
const list = (text: string | Uint8Array<ArrayBuffer>, name = '県の一覧.csv') => ({
  ...{ source: '都道府県', name: '令和8年度 福井県の交付先' },
  file: new File([text], name),
})

test('nobody, and who inspects nothing, reads no list; what is no list says why', async () => {
  expect((await house.asNobody().get(at.lists())).headers.get('location')).toContain('sign-in')
  expect((await house.as(people.finance).post(at.lists(), list(csv))).status).toBe(403)
  expect((await house.as(people.business).get(at.lists())).status).toBe(403)
  const bare = await officer().post(at.lists(), list('a,b\r\n1,2'))
  expect([bare.status, await bare.text()]).toEqual([409, expect.stringContaining('見出しに')])
  const torn = await officer().post(at.lists(), list('法人番号,"交付先\r\n1,2'))
  expect([torn.status, await torn.text()]).toEqual([422, expect.stringContaining('引用符')])
})

test('read from CP932 with an error at its row, taken in once, and asked about without naming the list', async () => {
  const bytes = Uint8Array.from(encodeCp932(csv))
  await posted(await officer().post(at.lists(), list(bytes)))
  const listId = await value('select id from grants.other_award_lists')
  const page = await (await officer().get(at.list({ listId }))).text()
  expect(page).toContain('取り込める行は3行、誤りのある行は1行')
  expect(page).toContain('法人番号の検査数字が合いません')
  expect((await house.as(people.headElsewhere).get(at.list({ listId }))).status).not.toBe(200)
  await posted(await officer().post(at.taking({ listId }), {}))
  const again = await officer().post(at.taking({ listId }), {})
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう取り込んで'),
  ])

  const applicationId = await adoptedCase(house.value, 991)
  const own = { applicationId }
  await value(
    `insert into grants.draft_saves (city, application_id, seq, field, value, saved_at, saved_name)
     values (182079, $1, 1, 'fairName', 'ミラノ眼鏡見本市', now(), '見本') returning seq`,
    [applicationId],
  )
  await posted(await house.as(people.business).post(awardRequest(own), { amountYen: '500000' }))
  await posted(
    await officer().post(awardsAt.awardDraft(own), {
      ...{ amountYen: '500000', multiplier: '1/1', conditions: '帳簿を保存すること' },
      reason: '要綱の要件を満たすため',
    }),
  )
  const inside = await (await officer().get(grantCase(own))).text()
  expect(inside).toContain(
    '都道府県の一覧に、「福井県の販路開拓補助金」（令8.5.20）1,000,000円があります。',
  )
  expect(inside).toContain('「石川県の展示会補助金」（令5.5.20）300,000円があります。同じ展示会')
  expect(inside).not.toContain('石川県の設備補助金')
  const outside = await (await house.as(people.business).get(grantCase(own))).text()
  expect(outside).toContain('ほかの機関の補助金を受けていませんか')
  expect(outside).toContain('「ミラノ眼鏡見本市」への出展で、ほかの機関の補助金を')
  expect(outside).not.toContain('福井県の販路開拓補助金')
})
