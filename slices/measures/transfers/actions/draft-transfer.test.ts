import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as roundsAt from '../../rounds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const idOf = (code: string) => value(`select id from measures.measures where code = '${code}'`)
const [fair, lectures] = [await idOf('7201'), await idOf('7204')]
const roundId = await value("select id from measures.rounds where kind = '当初'")
const lineOf = (measureId: string, setsu: number) =>
  value(`select l.id from measures.budget_lines l join measures.requests q on q.id = l.request_id
    where q.measure_id = '${measureId}' and q.round_id = '${roundId}' and l.setsu = ${setsu}`)
const [commission, fees] = [await lineOf(fair, 12), await lineOf(fair, 18)]
const hall = await lineOf(lectures, 13)
// A session ends when the clock runs on: everybody signs in again.
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const finance = () => house.as(people.finance)
const reason = '会場が変わり、使用料が見積より高くなったため。'
const typed = (more: Record<string, string> = {}) => ({
  fromLineId: commission,
  toLineId: hall,
  amountYen: '２００，０００',
  reason,
  ...more,
})
const place = (measureId: string, column: string, text: string) =>
  house.value(`update measures.measures set ${column} = '${text}' where id = '${measureId}'`)
const said = async (more: Record<string, string>) => {
  const answer = await officer().post(at.transfers(), typed(more))
  return [answer.status, await answer.text()]
}
house.setClock('2027-03-20T10:00:00+09:00')
await house.as(people.financeHead).post(roundsAt.vote({ roundId }), {
  _form: 'vote',
  votedOn: '2027-03-19',
})
house.setClock('2027-06-01T10:00:00+09:00')

test('nobody signs in first; finance may not draft; another city finds no line', async () => {
  const nobody = await house.asNobody().get(at.newTransfer())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await finance().post(at.transfers(), typed())).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.transfers(), typed())).status).toBe(404)
})

test('scenario 8: between 款 it is refused; between 項 only as the budget provides', async () => {
  await place(lectures, 'kan', '教育費')
  expect(await said({})).toEqual([
    409,
    expect.stringContaining('款をまたぐ流用はできません。補正予算で対応してください。'),
  ])
  await place(lectures, 'kan', '7 商工費')
  await place(lectures, 'kou', '観光費')
  expect(await said({})).toEqual([
    409,
    expect.stringContaining('項をまたぐ流用は、予算で定めた節だけができます。'),
  ])
  await place(lectures, 'kou', '1 商工費')
})

test('rule broken: a closed 節, more than is left, no reason, no number', async () => {
  await house.value(
    `update measures.budget_lines set saisetsu = '食糧費' where id = '${commission}'`,
  )
  expect(await said({})).toEqual([
    409,
    expect.stringContaining('委託料（食糧費）は、市の規則で流用に使わない節です。'),
  ])
  await house.value(`update measures.budget_lines set saisetsu = '' where id = '${commission}'`)
  expect(await said({ amountYen: '1500001' })).toEqual([
    409,
    expect.stringContaining('流用元の残りは1,500,000円です。'),
  ])
  expect(await said({ amountYen: '二十万' })).toEqual([
    422,
    expect.stringContaining('金額は数字で入れてください（例 6000）。'),
  ])
  expect(await said({ reason: '必要' })).toEqual([
    422,
    expect.stringContaining('流用する理由を、10字以上で書いてください。'),
  ])
})

test('scenario 8: between 節 it gives a 流用伺, approved by the head, decided by finance', async () => {
  const drafted = await officer().post(at.transfers(), typed())
  const transferId = String(drafted.headers.get('location')).split('/').at(-1) ?? ''
  const params = { transferId }
  expect((await house.as(people.officerElsewhere).get(at.transfer(params))).status).toBe(404)
  expect((await officer().post(at.approval(params), { _version: '1' })).status).toBe(403)
  const early = await finance().post(at.decision(params), { _form: 'step', _version: '1' })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('この伺いは「課長決裁前」です。'),
  ])
  const approved = await head().post(at.approval(params), { _form: 'step', _version: '1' })
  expect(approved.headers.get('location')).toBe(at.transfer(params))
  const stale = await finance().post(at.returning(params), {
    _form: 'return',
    _version: '1',
    reason: '流用元の残りを確かめてください。',
  })
  expect([stale.status, await stale.text()]).toEqual([
    409,
    expect.stringContaining('あなたの入力中に、ほかの人が保存しました'),
  ])
  const paper = await (await officer().get(at.paper(params))).text()
  for (const text of ['流', '第1号', '△200,000円', reason, '会場使用料'.slice(0, 2)]) {
    expect(paper).toContain(text)
  }
  expect((await officer().get(at.pdf(params))).headers.get('content-type')).toBe('application/pdf')
  const done = await finance().post(at.decision(params), { _form: 'step', _version: '2' })
  expect(done.headers.get('location')).toBe(at.transfer(params))
  const year = (id: string) =>
    house.value(`select array[initial_yen, transfer_yen] from measures.executions
      where measure_id = '${id}' and fiscal_year = 2027`)
  expect(await year(fair)).toEqual([5_700_000, -200_000])
  expect(await year(lectures)).toEqual([314_000, 200_000])
  const list = await (await officer().get(`${at.transfers()}?year=2027`)).text()
  expect(list).toContain('200,000')
})

test('充用 out of 予備費; what is returned moves nothing', async () => {
  const drafted = await officer().post(at.transfers(), typed({ fromLineId: '', toLineId: fees }))
  const params = { transferId: String(drafted.headers.get('location')).split('/').at(-1) ?? '' }
  await head().post(at.approval(params), { _form: 'step', _version: '1' })
  await finance().post(at.decision(params), { _form: 'step', _version: '2' })
  const other = await officer().post(at.transfers(), typed())
  const returned = { transferId: String(other.headers.get('location')).split('/').at(-1) ?? '' }
  await head().post(at.returning(returned), {
    _form: 'return',
    _version: '1',
    reason: '会場の見積をもう一者から取ってください。',
  })
  expect(
    await house.value(`select array[transfer_yen, contingency_yen] from measures.executions
      where measure_id = '${fair}' and fiscal_year = 2027`),
  ).toEqual([-200_000, 200_000])
})
