import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as assetsAt from '../assets/addresses.ts'
import { lines } from '../budget-lines/addresses.ts'
import * as fundsAt from '../funds/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7202'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const params = { measureId, roundId }
const officer = house.as(people.officer)
const version = async () =>
  String(
    await house.value(`select coalesce(max(version), 0) from measures.requests
      where measure_id = '${measureId}' and round_id = '${roundId}'`),
  )
type Typed = Readonly<Record<string, string>>
async function draft(...rows: Typed[]) {
  const typed = rows.flatMap((row, at) =>
    Object.entries({
      ...{ unitPriceYen: '1000000', priceSource: '見積', quantity: '1', content: '機器' },
      ...row,
    }).map(([name, value]) => [`rows.${at}.${name}`, value]),
  )
  const answer = await officer.post(lines(params), {
    ...Object.fromEntries(typed),
    _version: await version(),
  })
  expect(answer.status).toBe(303)
}
const fund = async (schemeId: string, k: string, generalYen: string) =>
  officer.post(fundsAt.funds(params), {
    ...{ 'funds.0.schemeId': schemeId, 'funds.0.amountYen': k, generalYen },
    _version: await version(),
  })
async function register(typed: Typed): Promise<string> {
  expect((await officer.post(fundsAt.schemes(), typed)).status).toBe(303)
  return value(`select id from measures.schemes where name = '${typed.name}'`)
}
const refusal = async (answer: Response) => [answer.status, await answer.text()]

test('rates by group: a line that is no rate is refused; the sum of the groups is the end', async () => {
  const typed = { name: '二つの率（見本）', kind: 'national', rates: '施設 1/3\nソフト 1/2' }
  expect(await refusal(await officer.post(fundsAt.schemes(), { ...typed, rates: '施設' }))).toEqual(
    [422, expect.stringContaining('区分ごとの率を、一行に「施設 1/3」のように書いてください。')],
  )
  const schemeId = await register({ ...typed, page: '要綱2ページ' })
  const by = { schemeId }
  await draft(
    { ...by, setsu: '17', rateGroup: '施設', content: '試作機' },
    { ...by, setsu: '12', rateGroup: 'ソフト', content: '設計' },
  )
  expect(await refusal(await fund(schemeId, '834', '1166'))).toEqual([
    409,
    expect.stringContaining('補助は833千円までです'),
  ])
  expect((await fund(schemeId, '833', '1167')).status).toBe(303)
})

test('scenario 7: a bond on 報償費 is refused unless a special law is named, and is floored to 100 千円', async () => {
  const page = '起債の手引3ページ'
  const plain = await register({ name: '一般の地方債（見本）', kind: 'bond', rate: '9/10', page })
  const soft = { name: '過疎債ソフト分（見本）', kind: 'bond', rate: '1/1', page }
  const special = await register({
    ...soft,
    specialLaw: '過疎地域の持続的発展の支援に関する特別措置法',
  })
  await draft({ setsu: '7', content: '講師謝金', schemeId: plain })
  expect(await refusal(await fund(plain, '900', '100'))).toEqual([
    409,
    expect.stringContaining('地方債は、原則としてこの経費（講師謝金）には充てられません。'),
  ])
  await draft({ setsu: '7', content: '講師謝金', unitPriceYen: '1050000', schemeId: special })
  expect(await refusal(await fund(special, '1050', '0'))).toEqual([
    409,
    expect.stringContaining('地方債は1,000千円までです'),
  ])
  expect((await fund(special, '1000', '50')).status).toBe(303)
})

test('scenario 40: a donation on the reserve line and on another line of the same year is refused', async () => {
  const typed = { name: 'ふるさと納税（見本）', kind: 'donation', allottedYen: '1000000' }
  const schemeId = await register({ ...typed, page: '寄附の見込み' })
  await draft(
    { setsu: '24', content: '基金への積立て', schemeId },
    { setsu: '11', content: '発送料', schemeId },
  )
  expect(await refusal(await fund(schemeId, '1500', '500'))).toEqual([
    409,
    expect.stringContaining('翌年度に基金から繰り入れてください。'),
  ])
  expect((await fund(schemeId, '1000', '1000')).status).toBe(303)
})

test('what national money buys is bound until the year of the table; until it is read, 要確認', async () => {
  const schemeId = await value("select id from measures.schemes where name like '二つの率%'")
  await draft({ setsu: '17', content: '試作機', rateGroup: '施設', schemeId })
  const lineId = await value(`select l.id from measures.budget_lines l
    join measures.requests q on q.id = l.request_id
    where q.measure_id = '${measureId}' and l.setsu = 17 and l.withdrawn_at is null`)
  const asset = assetsAt.asset({ lineId, number: '1' })
  expect((await house.asNobody().get(asset)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.officerElsewhere).get(asset)).status).toBe(404)
  expect((await house.as(people.business).get(assetsAt.assets())).status).toBe(403)
  expect((await officer.get(assetsAt.asset({ lineId, number: 'x' }))).status).toBe(404)
  expect(await (await officer.get(assetsAt.assets())).text()).toContain('要確認')
  const typed = { assetKind: '器具及び備品', years: '5', page: '告示の表2' }
  expect((await house.as(people.finance).post(asset, typed)).status).toBe(403)
  expect((await officer.post(asset, { ...typed, page: '' })).status).toBe(422)
  expect((await officer.post(asset, typed)).status).toBe(303)
  const csv = await (await officer.get(assetsAt.assetsCsv())).text()
  expect(csv).toContain('試作機,1000000,二つの率（見本）')
  expect(csv).toContain('令和14年度')
})
