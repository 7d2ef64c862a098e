import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { assessments } from '../assessments/addresses.ts'
import { line as linePage, lines as linesPage } from '../budget-lines/addresses.ts'
import { commitSpending } from '../commitments/tables.ts'
import { cut } from '../cuts/addresses.ts'
import { work } from '../desk/addresses.ts'
import { executions } from '../executions/addresses.ts'
import { funds as fundsPage } from '../funds/addresses.ts'
import { paper, pdf } from '../papers/addresses.ts'
import * as requestsAt from '../requests/addresses.ts'
import * as roundsAt from '../rounds/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const initial = await value("select id from measures.rounds where kind = '当初'")
const lineOf = (roundId: string, setsu: number) =>
  value(`select l.id from measures.budget_lines l join measures.requests q on q.id = l.request_id
    where q.measure_id = '${measureId}' and q.round_id = '${roundId}' and l.setsu = ${setsu}`)
const officer = () => house.as(people.officer)
const finance = () => house.as(people.finance)
const financeHead = () => house.as(people.financeHead)
const vote = (roundId: string, votedOn: string) =>
  financeHead().post(roundsAt.vote({ roundId }), { _form: 'vote', votedOn })
/** Fewer exhibitors of line 18, a little more of line 12; `less` in yen. */
const rows = (less: string, version: string) => ({
  _version: version,
  'rows.0.setsu': '18',
  'rows.0.content': '出展小間料の補助（出展の取りやめ）',
  'rows.0.unitPriceYen': less,
  'rows.0.quantity': '1',
  'rows.0.priceSource': '前年実績',
  'rows.0.isReduction': 'less',
  'rows.1.setsu': '12',
  'rows.1.content': '商談の設定を増やす',
  'rows.1.unitPriceYen': '100000',
  'rows.1.quantity': '1',
  'rows.1.priceSource': '見積',
  'rows.1.isReduction': 'more',
})
house.setClock('2027-03-19T15:00:00+09:00')
await vote(initial, '2027-03-19')
// 4,200 were voted on line 18; 3,000 of them are promised.
const fees = await lineOf(initial, 18)
house.setClock('2027-11-10T10:00:00+09:00')
const person = await house.town.person(people.head)
await within(
  house.grounds,
  { city: person.city, mode: 'write', person: async () => person },
  (here) => commitSpending(here, { lineId: fees, amountYen: 3_000_000, ref: 'award' }),
)
await finance().post(roundsAt.rounds(), {
  fiscalYear: '令和9',
  kind: '12月補正',
  dueOn: '2027-11-20',
  reason: '主催者が会場を縮め、出展できる数が当初の見込みより減ったため。',
})
const roundId = await value("select id from measures.rounds where kind like '12月補正%'")
const params = { measureId, roundId }
const said = async (answer: Promise<Response>) => {
  const { status, text } = await answer.then(async (got) => ({
    status: got.status,
    text: await got.text(),
  }))
  return [status, text]
}

test('rule broken: an original budget takes nothing away', async () => {
  expect(
    await said(officer().post(linesPage({ measureId, roundId: initial }), rows('100000', '9'))),
  ).toMatchObject([409, expect.anything()])
  await finance().post(roundsAt.rounds(), {
    ...{ fiscalYear: '令和10', kind: '当初', dueOn: '2027-11-30' },
  })
  const next = await value('select id from measures.rounds where fiscal_year = 2028')
  expect(
    await said(officer().post(linesPage({ measureId, roundId: next }), rows('100000', '0'))),
  ).toEqual([409, expect.stringContaining('当初予算の額は、0以上で入れてください。')])
})

test('rule broken: below what is promised it cannot be submitted, nor a fund given up that never was', async () => {
  await officer().post(linesPage(params), rows('1300000', '0'))
  expect(
    await said(
      officer().post(fundsPage(params), {
        _version: '1',
        'funds.0.schemeId': await value("select id from measures.schemes where kind = 'reserve'"),
        'funds.0.amountYen': '△500',
        generalYen: '△700',
      }),
    ),
  ).toEqual([409, expect.stringContaining('の既決の額は0千円です。')])
  await officer().post(fundsPage(params), { _version: '1', generalYen: '△1,200' })
  const early = house.as(people.head).post(requestsAt.submission(params), { _form: 'submission' })
  expect(await said(early)).toEqual([
    409,
    expect.stringContaining('負担金、補助及び交付金の残りは1,200千円です'),
  ])
})

test('done: requested, assessed and voted; line, 現額, thread and 補正要求書 show the reduction', async () => {
  await officer().post(linesPage(params), rows('1,000,000', '2'))
  await officer().post(fundsPage(params), {
    _version: '3',
    'funds.0.schemeId': await value("select id from measures.schemes where kind = 'national'"),
    'funds.0.amountYen': '△400',
    generalYen: '△500',
  })
  const head = house.as(people.head)
  const done = await head.post(requestsAt.submission(params), { _form: 'submission' })
  expect(done.status).toBe(303)
  const requestId = await value(
    `select id from measures.requests where round_id = '${roundId}' and measure_id = '${measureId}'`,
  )
  const sheet = paper({ measureId, paperName: 'budget-request' })
  const page = await (await officer().get(`${sheet}?round=${roundId}`)).text()
  for (const text of ['補正', '△1,000', '△900', '△400', '5,700', '4,800', '主催者が会場を縮め']) {
    expect(page).toContain(text)
  }
  expect(
    (await officer().get(`${pdf({ measureId, paperName: 'budget-request' })}?round=${roundId}`))
      .status,
  ).toBe(200)
  for (const address of [work({ requestId }), cut(params)]) {
    expect((await finance().get(address)).status).toBe(200)
  }
  await finance().post(requestsAt.reception(params), { _form: 'reception' })
  const [talks, fair] = [await lineOf(roundId, 12), await lineOf(roundId, 18)]
  const assess = (amount: string) =>
    financeHead().post(assessments({ requestId }), {
      _form: 'assessment',
      ...{ 'lines.0.lineId': talks, 'lines.0.amountYen': '100' },
      ...{ 'lines.1.lineId': fair, 'lines.1.amountYen': amount },
      ...{ stage: 'head', reasonCode: '数量', comment: '取りやめた小間の数に合わせる。' },
    })
  expect(await said(assess('△1201'))).toEqual([
    409,
    expect.stringContaining('負担金、補助及び交付金の残りは1,200千円です'),
  ])
  expect((await assess('△1000')).status).toBe(303)
  house.setClock('2027-12-20T15:00:00+09:00')
  expect((await vote(roundId, '2027-12-20')).status).toBe(303)
  expect(
    await house.value(`select array[initial_yen, supplementary_yen] from measures.executions
      where measure_id = '${measureId}' and fiscal_year = 2027`),
  ).toEqual([5_700_000, -900_000])
  expect(await (await officer().get(executions({ measureId }))).text()).toContain('4,800')
  expect(await (await officer().get(linePage({ lineId: fair }))).text()).toContain('△1,000千円')
  // 4,200 − 1,000 voted, 3,000 promised: 200 are left.
  const more = within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    (here) => commitSpending(here, { lineId: fees, amountYen: 200_001, ref: 'late' }),
  )
  await expect(more).rejects.toThrow('予算の残額（200,000円）')
})
