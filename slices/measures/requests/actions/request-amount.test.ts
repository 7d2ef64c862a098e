import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as measuresAt from '../../addresses.ts'
import * as linesAt from '../../budget-lines/addresses.ts'
import * as fundsAt from '../../funds/addresses.ts'
import { interest } from '../../interests/addresses.ts'
import * as reasonsAt from '../../reasons/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { requestOf } from '../tables.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const idOf = async (code: string) =>
  String(await house.value('select id from measures.measures where code = $1', [code]))
const fair = await idOf('7201')
const roundId = String(await house.value("select id from measures.rounds where kind = '当初'"))

const sheetFor = async (who: (typeof people)[keyof typeof people], measureId: string) => {
  const person = await house.town.person(who)
  return within(
    house.grounds,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => requestOf(here, measureId, roundId),
  )
}

test('the sheet of the fair: 6,000, G 2,500, 一般 3,500, and a note that is in no total', async () => {
  const sheet = await sheetFor(people.officer, fair)
  expect(sheet.requestedYen).toBe(6_000_000)
  expect(sheet.funds.map((fund) => [fund.kind, fund.amountYen])).toEqual([
    ['national', 2_500_000],
    ['general', 3_500_000],
  ])
  expect(sheet.funds[0]?.grant).toEqual({
    eligibleYen: 5_600_000,
    grantYen: 2_500_000,
    ownShareYen: 3_100_000,
    aloneYen: 400_000,
  })
  expect(sheet.taxAllocation).toEqual({ yen: 1_550_000, kind: '特別' })
  expect(sheet.executions.at(1)).toMatchObject({
    fiscalYear: 2025,
    unspentYen: 300_000,
    rate: '89.4',
  })
  expect(sheet.evidence.filter((one) => one.mark === '後付け').map((one) => one.title)).toEqual([
    '通訳・商談設定の見積書 2者（見本）',
  ])
  expect(sheet.evidence.filter((one) => one.mark === '').length).toBeGreaterThanOrEqual(2)
  expect(sheet.indicators.some((one) => one.state.startsWith('未到来'))).toBe(true)
  const [exhibitors] = sheet.indicators.filter(({ unit }) => unit === '者')
  expect(exhibitors?.years).toEqual([
    { year: 2025, aim: null, value: 12, isSuppressed: false },
    { year: 2026, aim: 14, value: null, isSuppressed: false },
    { year: 2027, aim: 16, value: null, isSuppressed: false },
  ])
  expect(sheet.lastYear.length).toBe(1)
  expect(sheet.questions.map((one) => one.state)).toEqual(['open', 'answered', 'settled'])
  expect(sheet.warnings).toEqual([])
})

test('the lectures: 144 + 104 + 66 = 314 千円', async () => {
  const sheet = await sheetFor(people.officer, await idOf('7204'))
  expect(sheet.lines.map((line) => line.amountYen)).toEqual([144_000, 104_000, 66_000])
  expect(sheet.requestedYen).toBe(314_000)
})

const school = { measureId: await idOf('7203'), roundId }
const cost = {
  'rows.0.setsu': '7',
  'rows.0.content': '講師謝金',
  'rows.0.unitPriceYen': '１２，０００',
  'rows.0.quantity': '3',
  'rows.0.unit': '人',
  'rows.0.times': '4',
  'rows.0.priceSource': '単価表',
  'rows.1.content': '',
  'rows.1.unitPriceYen': '',
  'rows.1.quantity': '',
}
const officer = house.as(people.officer)
const head = house.as(people.head)

test('bad input: the sentence stands beside its field, and what was typed is kept', async () => {
  const typed = {
    ...cost,
    _version: '1',
    'rows.0.unitPriceYen': '多め',
    'rows.0.priceSource': '',
    'rows.0.quantity': '三人',
  }
  const answer = await officer.post(linesAt.lines(school), typed)
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('金額は数字で入れてください（例 6000）。')
  expect(page).toContain('単価の根拠（見積・単価表・前年実績）を選んでください。')
  expect(page).toContain('value="多め"')
  expect(page).toContain('value="三人"')
  const proposal = await officer.post(measuresAt.measures(), { name: '名だけ' })
  expect([proposal.status, await proposal.text()]).toEqual([
    422,
    expect.stringContaining('目的の施策（目標）を選んでください。'),
  ])
  const unsaid = await officer.post(interest({ measureId: school.measureId }), { exitValue: '' })
  expect(await unsaid.text()).toContain('どうなったらこの支援を終えるかを書いてください。')
})

test('scenarios 4, 21: from rows to the frozen paper: funds off are refused, then they meet, then it is submitted with T01', async () => {
  const drafted = await officer.post(linesAt.lines(school), { ...cost, _version: '1' })
  expect(drafted.headers.get('location')).toBe(at.request(school))
  const stale = await officer.post(linesAt.lines(school), { ...cost, _version: '1' })
  expect([stale.status, await stale.text()]).toEqual([
    409,
    expect.stringMatching(/ほかの人が保存しました[\s\S]*違うところはありません/),
  ])
  const schemeId = String(
    await house.value("select id from measures.schemes where kind = 'national'"),
  )
  const over = await officer.post(fundsAt.funds(school), {
    _version: '2',
    'funds.0.schemeId': schemeId,
    'funds.0.amountYen': '200',
    generalYen: '0',
  })
  expect([over.status, await over.text()]).toEqual([
    409,
    expect.stringContaining('国・県などの財源が事業費を56千円上回っています。'),
  ])
  const off = await officer.post(fundsAt.funds(school), { _version: '2', generalYen: '124' })
  expect(off.headers.get('location')).toBe(fundsAt.funds(school))
  const refused = await head.post(at.submission(school), {})
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('財源の合計（124千円）が事業費（144千円）と20千円合いません。'),
  ])
  await officer.post(fundsAt.funds(school), { _version: '3', generalYen: '144' })
  const unmeasured = await head.post(at.submission(school), {})
  expect(await unmeasured.text()).toContain('指標を一つ以上決めてください。')
  const indicatorIds = String(await house.value('select id from plans.indicators limit 1'))
  await officer.post(reasonsAt.indicators(school), { indicatorIds })
  const done = await head.post(at.submission(school), {})
  expect(done.headers.get('location')).toBe(at.request(school))

  const sheet = await sheetFor(people.head, school.measureId)
  expect([sheet.state, sheet.requestedYen]).toEqual(['requested', 144_000])
  expect(sheet.warnings).toEqual(['T01 根拠のない事務事業です。'])
  const count = (text: string) => house.value(text).then(Number)
  const lineId = sheet.lines[0]?.lineId
  expect(
    await count(`select sum(l.amount_yen) from evidence.links l
      join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
      where d.ref = 'line:${lineId}' and l.type = 13 and l.ended_at is null`),
  ).toBe(144_000)
  expect(
    await count(`select count(*) from evidence.snapshots s
      join evidence.beads b on (b.city, b.bead) = (s.city, s.subject)
      where b.ref = '${school.measureId}'`),
  ).toBeGreaterThan(0)
})

test('scenario 21: what is linked after the submission is late; a new submission is a decision of its own', async () => {
  const pid = String(
    await house.value(
      "select city || '-' || pid from evidence.beads where title like '産地パネル%'",
    ),
  )
  house.setClock('2026-11-24T09:10:00+09:00')
  await officer.post(reasonsAt.reasons(school), { pid, note: 'p.6 人手の見通し' })
  const marks = async () =>
    (await sheetFor(people.officer, school.measureId)).evidence.map((one) => one.mark)
  expect(await marks()).toEqual(['後付け'])
  const finance = house.as(people.finance)
  const vague = await finance.post(at.returning(school), { _form: 'return', reason: '直せ' })
  expect(vague.status).toBe(422)
  const reason = '講師の人数の根拠を、もう一度確かめてください。'
  expect((await finance.post(at.returning(school), { _form: 'return', reason })).status).toBe(303)
  const page = await (await officer.get(at.request(school))).text()
  expect(page).toContain(reason)
  house.setClock('2026-11-24T09:20:00+09:00')
  expect((await head.post(at.submission(school), {})).status).toBe(303)
  expect(await marks()).toEqual([''])
})
