import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as measuresAt from '../../addresses.ts'
import { assessments } from '../../assessments/addresses.ts'
import { work } from '../../desk/addresses.ts'
import { request } from '../../requests/addresses.ts'
import * as roundsAt from '../../rounds/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const requestId = await value(
  `select id from measures.requests where measure_id = '${measureId}' and round_id = '${roundId}'`,
)
const lineOf = (setsu: number) =>
  value(
    `select id from measures.budget_lines where request_id = '${requestId}' and setsu = ${setsu}`,
  )
const [commission, fees] = [await lineOf(12), await lineOf(18)]
const params = { measureId, roundId }
// A session ends when the clock runs on: everybody signs in again.
const head = () => house.as(people.head)
const financeHead = () => house.as(people.financeHead)
const asked = (fair: string, talks: string) => ({
  stage: 'head',
  'lines.0.lineId': commission,
  'lines.0.amountYen': talks,
  'lines.1.lineId': fees,
  'lines.1.amountYen': fair,
  newFacts: '主催者が小間料を12月から改定し、見積より1者20千円高くなった。',
  learntOn: '2026-12-01',
})
const assessment = (stage: string, talks: string, fair: string) => ({
  _form: 'assessment',
  stage,
  'lines.0.lineId': commission,
  'lines.0.amountYen': talks,
  'lines.1.lineId': fees,
  'lines.1.amountYen': fair,
  reasonCode: '政策判断',
  comment: '新しい事実を認め、小間料の分だけ戻す。',
})
// Friday: the third 開庁日 after it is Wednesday the ninth.
house.setClock('2026-12-04T10:00:00+09:00')

test('nobody signs in first; an officer may not ask again; another section and city meet nothing', async () => {
  const nobody = await house.asNobody().post(at.revival(params), asked('4200', '1800'))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  const officer = await house.as(people.officer).post(at.revival(params), asked('4200', '1800'))
  expect(officer.status).toBe(403)
  const elsewhere = await house.as(people.officerElsewhere).get(request(params))
  expect(elsewhere.status).toBe(404)
  expect(await house.audited()).toEqual([])
})

test('rule broken: before any 内示 there is nothing to answer', async () => {
  const early = await head().post(at.revival(params), asked('4200', '1800'))
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('内示された査定がまだありません'),
  ])
})

test('rule broken: old facts, more than was asked, less than was given', async () => {
  await financeHead().post(roundsAt.release({ roundId }), { _form: 'release', stage: 'head' })
  const page = await (await head().get(at.revival(params))).text()
  for (const said of ['令和8年12月9日', '要求 1,800千円、内示 1,500千円']) {
    expect(page).toContain(said)
  }
  const refused = async (typed: Record<string, string>) => {
    const answer = await head().post(at.revival(params), typed)
    return [answer.status, await answer.text()]
  }
  expect(await refused({ ...asked('4200', '1800'), newFacts: '必要である' })).toEqual([
    422,
    expect.stringContaining('要求の後に分かった新しい事実を、20字以上で書いてください。'),
  ])
  expect(await refused({ ...asked('4200', '1800'), learntOn: '2026-10-01' })).toEqual([
    409,
    expect.stringContaining('要求書を出した日より後に分かった事実を書いてください。'),
  ])
  expect(await refused(asked('4200', '1900'))).toEqual([
    409,
    expect.stringContaining('当初の要求（1,800千円）を超える額は、復活要求できません。'),
  ])
  expect(await refused(asked('4200', '1500'))).toEqual([
    409,
    expect.stringContaining('復活を求める額が、内示された額を上回っていません。'),
  ])
  const settled = await financeHead().post(at.settling({ roundId }), { _form: 'settling' })
  expect([settled.status, await settled.text()]).toEqual([
    409,
    expect.stringContaining('復活要求の期限（令和8年12月9日）が過ぎてから確定してください。'),
  ])
})

test('scenario 24: on the fourth 開庁日 it is refused', async () => {
  house.setClock('2026-12-10T09:00:00+09:00')
  const late = await head().post(at.revival(params), asked('4200', '1800'))
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('復活要求は、内示から3開庁日以内です（期限は令和8年12月9日でした）。'),
  ])
})

test('done: asked on the third 開庁日, once; who assessed meanwhile is shown both versions', async () => {
  house.setClock('2026-12-09T16:00:00+09:00')
  const before = /name="_version" value="(\d+)"/
  const desk = await (await house.as(people.director).get(work({ requestId }))).text()
  const form = desk.slice(desk.indexOf('form-assessment'))
  const [, version = ''] = before.exec(form) ?? []
  const done = await head().post(at.revival(params), asked('4200', '1800'))
  expect(done.headers.get('location')).toBe(request(params))
  const twice = await head().post(at.revival(params), asked('4200', '1750'))
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('この内示への復活要求は、もう出しています。'),
  ])
  const stale = await house.as(people.director).post(assessments({ requestId }), {
    ...assessment('director', '1500', '4200'),
    _version: version,
  })
  const shown = await stale.text()
  expect(stale.status).toBe(409)
  expect(shown).toContain('あなたの入力中に、ほかの人が保存しました')
  expect(shown).toContain('6,000千円')
  expect(shown).toContain('主催者が小間料を12月から改定し')
  const vote = await financeHead().post(roundsAt.vote({ roundId }), {
    _form: 'vote',
    votedOn: '2026-12-09',
  })
  expect([vote.status, await vote.text()]).toEqual([
    409,
    expect.stringContaining('復活要求1件の査定が終わっていません。'),
  ])
})

test('done: the mayor decides, 復活 is assessed once more, told, and the round is settled', async () => {
  const early = await financeHead().post(
    assessments({ requestId }),
    assessment('revival', '1800', '4200'),
  )
  expect(early.status).toBe(303)
  const hidden = await (await head().get(measuresAt.budget({ measureId }))).text()
  expect(hidden).not.toContain('復活査定')
  house.setClock('2026-12-11T09:00:00+09:00')
  const untold = await financeHead().post(at.settling({ roundId }), { _form: 'settling' })
  expect([untold.status, await untold.text()]).toEqual([
    409,
    expect.stringContaining('査定のうち1件が内示されていません。'),
  ])
  await financeHead().post(roundsAt.release({ roundId }), { _form: 'release', stage: 'revival' })
  const again = await head().post(at.revival(params), {
    ...asked('4200', '1800'),
    stage: 'revival',
  })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('復活査定が内示されました。'),
  ])
  house.setClock('2026-12-18T09:00:00+09:00')
  const done = await financeHead().post(at.settling({ roundId }), { _form: 'settling' })
  expect(done.headers.get('location')).toBe(roundsAt.round({ roundId }))
  const page = await (await head().get(measuresAt.budget({ measureId }))).text()
  expect(page).toContain('復活査定　6,000千円')
  const after = await financeHead().post(
    assessments({ requestId }),
    assessment('revival', '1500', '4200'),
  )
  expect([after.status, await after.text()]).toEqual([
    409,
    expect.stringContaining('この予算案は確定しています。'),
  ])
})
