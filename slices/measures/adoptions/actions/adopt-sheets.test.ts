import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { measure as measurePage, measures } from '../../addresses.ts'
import * as filesAt from '../../evaluation-files/addresses.ts'
import * as sheetsAt from '../../evaluation-sheets/addresses.ts'
import { interest } from '../../interests/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillPlans])
const officer = house.as(people.officer)
const own = String(await house.value('select name from platform.cities where code = 182079'))
const goalId = String(await house.value("select id from plans.goals where number = '1-1'"))
const text = async (path: string, who = officer) => (await who.get(path)).text()
const value = async (sql: string) => String(await house.value(sql))
const numbers = (sql: string) => house.value(sql)

async function work(): Promise<void> {
  const workshop = { ...house.grounds, rows: routes, log: () => undefined }
  while (await takeSteps(workshop, 'test'));
}

const sheet = (id: string, more: object = {}) => ({
  ...{ id, name: `見本事業${id}`, year: 7, department: '産業課', overview: '見本の概要。' },
  ...{ measure: { id: '01', name: '産業の振興' }, intent: '売り先を自ら選べるようになる。' },
  period: { type: '単年度繰返', start: '平成20', end: '' },
  financials: [2, 3, 4, 5, 6, 7].map((year) => ({
    ...{ year, nationalSubsidy: 0, localBond: null, generalRevenue: 500, totalCost: 500 },
  })),
  ...more,
})

/** Receives a publisher's file and takes it in. */
async function bring(sheets: readonly object[], publisher: string): Promise<void> {
  house.setClock(new Date(house.grounds.clock.now().getTime() + 60_000).toISOString())
  const file = new File([JSON.stringify(sheets)], '評価シート.json')
  const source = '令和7年度事務事業評価シート'
  await officer.post(filesAt.sheetFiles(), { file, publisher, source, publishedOn: '2026-03-31' })
  await work()
  const [sheetFileId = '', version = ''] = (
    await value(
      "select id || ' ' || version from measures.sheet_files order by received_at desc limit 1",
    )
  ).split(' ')
  const taken = await officer.post(filesAt.intake({ sheetFileId }), { _version: version })
  expect(taken.status).toBe(303)
  await work()
}

const idsOf = async (publisher: string): Promise<Record<string, string>> =>
  JSON.parse(
    await value(`select json_object_agg(code, id)::text from measures.evaluation_sheets
      where publisher = '${publisher}'`),
  )
const decided = {
  ...{ costNature: '経常', means: '補助', delivery: '補助', proposer: '市' },
  sunsetYear: '令和10',
}
const plansOf = (ids: Readonly<Record<string, string>>, plan: (code: string) => string) =>
  Object.entries(ids).map(([code, sheetId]) => ({ sheetId, plan: plan(code) }))
type Listed = readonly Readonly<Record<string, string>>[]
type Asked = Record<string, string | Listed>

/** Lists of rows as a form sends them: `sheets.0.plan`. */
function sent(typed: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string'
        ? [[name, value]]
        : value.flatMap((row, n) =>
            Object.entries(row).map(([key, one]): [string, string] => [`${name}.${n}.${key}`, one]),
          ),
    ),
  )
}

const adopt = async (typed: Asked, who = officer) => {
  const answer = await who.post(at.adoptions(), sent(typed))
  await work()
  return answer
}
const latest = async () =>
  value('select id from measures.adoptions order by asked_at desc, version limit 1')
const count = () => numbers('select count(*)::int from measures.measures')

test('nobody is asked to sign in; finance looks and makes nothing; another city has no such sheets', async () => {
  await bring([sheet('1'), sheet('2'), sheet('3'), sheet('4')], own)
  const sheets = plansOf(await idsOf(own), () => 'new')
  const typed = { ...decided, publisher: own, goals: [{ said: '01　産業の振興', goalId }], sheets }
  expect((await house.asNobody().post(at.adoptions(), sent(typed))).headers.get('location')).toBe(
    '/sign-in',
  )
  const finance = house.as(people.finance)
  expect((await finance.get(at.adoptions())).status).toBe(200)
  expect((await finance.get(at.newAdoption())).status).toBe(403)
  expect((await adopt(typed, finance)).status).toBe(403)
  expect((await adopt(typed, house.as(people.officerElsewhere))).status).toBe(409)
  expect(await count()).toBe(0)
})

test('rule broken: no goal, no sheet, a sunset too far, and nothing is made', async () => {
  const sheets = plansOf(await idsOf(own), () => 'new')
  const goals = [{ said: '01　産業の振興', goalId }]
  const said = async (typed: Asked) => {
    const answer = await adopt({ ...decided, publisher: own, goals, sheets, ...typed })
    return [answer.status, await answer.text()]
  }
  expect(await said({ goals: [] })).toEqual([409, expect.stringContaining('01　産業の振興')])
  expect(await said({ sheets: [] })).toEqual([409, expect.stringContaining('一つもありません')])
  expect(await said({ sunsetYear: '令和20' })).toEqual([409, expect.stringContaining('最長5年')])
  expect(await said({ costNature: '' })).toEqual([422, expect.stringContaining('経費の区分')])
  expect(await count()).toBe(0)
})

test('done: a new one, one joined by its number, one by its name, one left; told before it is made', async () => {
  const proposal = {
    ...{ goalId, newness: '継続', costNature: '経常', startedYear: '令和5', sunsetYear: '令和10' },
    ...{ means: '補助', delivery: '補助', proposer: '市', intent: '見本の意図を十字以上で書く。' },
    content: '見本の内容を十字以上で書く。',
  }
  for (const more of [
    { code: '2', name: '番号の同じ事業' },
    { code: '900', name: '見本事業３' },
  ])
    expect((await officer.post(measures(), { ...proposal, ...more })).status).toBe(303)
  const page = await text(at.newAdoption())
  for (const told of ['番号が同じ事業につなぐ：2', '名称が同じ事業につなぐ：900', '費用の記録6年'])
    expect(page).toContain(told)
  const [byCode, byName] = [
    await value("select id from measures.measures where code = '2'"),
    await value("select id from measures.measures where code = '900'"),
  ]
  const plans: Readonly<Record<string, string>> = { 1: 'new', 2: byCode, 3: byName }
  const sheets = plansOf(await idsOf(own), (code) => plans[code] ?? '')
  const goals = [{ said: '01　産業の振興', goalId }]
  const answer = await adopt({ ...decided, publisher: own, goals, sheets })
  expect(answer.headers.get('location')).toMatch(/^\/jobs\//)
  expect(await count()).toBe(3)
  const made = await value("select id from measures.measures where code = '1'")
  expect(await numbers("select started_year from measures.measures where code = '1'")).toBe(2008)
  const shown = await text(measurePage({ measureId: made }))
  for (const told of ['これまでの年度', '令和2年度', '出典1', '売り先を自ら選べるようになる。'])
    expect(shown).toContain(told)
  expect(await text(measurePage({ measureId: byName }))).toContain('これまでの年度')
  const results = await text(at.adoption({ adoptionId: await latest() }))
  expect(results.match(/済み/g)).toHaveLength(3)
  const again = await adopt({ ...decided, publisher: own, goals, sheets })
  expect([again.status, await count()]).toEqual([409, 3])
})

test('undone until something rests on it: what is used stays, and says why', async () => {
  const adoptionId = await latest()
  const ids = await idsOf(own)
  const goals = [{ said: '01　産業の振興', goalId }]
  await adopt({
    ...decided,
    publisher: own,
    goals,
    sheets: [{ sheetId: ids[4] ?? '', plan: 'new' }],
  })
  const other = await value(`select id from measures.adoptions where id <> '${adoptionId}'`)
  const used = await value("select id from measures.measures where code = '4'")
  const public_ = await officer.post(interest({ measureId: used }), {
    ...{ failures: '情報の偏り', statement: '作り手と買い手の間に情報の偏りがあるため。' },
    ...{ whoLoses: '小規模な作り手が困る。', spillover: '産地全体の名声に波及する。' },
    ...{ whyCity: '県と国に同じ制度がないため。', whyThisMeans: '費用の半分を補えば足りるため。' },
    ...{ exitIndicator: '自主出展の数', exitValue: '12者', exitBy: '令和10年度' },
  })
  expect(public_.status).toBe(303)
  const undo = async (id: string, who = officer) =>
    who.post(at.adoptionReversal({ adoptionId: id }), {
      _version: await value(`select version from measures.adoptions where id = '${id}'`),
      reason: '施策の選び方を誤ったため',
    })
  expect((await undo(other, house.as(people.finance))).status).toBe(403)
  expect((await undo(other)).status).toBe(303)
  expect(await text(at.adoption({ adoptionId: other }))).toContain('公益性が書かれています。')
  expect((await undo(adoptionId)).status).toBe(303)
  expect(await numbers('select array_agg(code order by code) from measures.measures')).toEqual([
    '2',
    '4',
    '900',
  ])
  expect(
    await numbers(
      'select count(*)::int from measures.evaluation_sheets where measure_id is not null',
    ),
  ).toBe(1)
  expect((await undo(adoptionId)).status).toBe(409)
})

const real = join(process.cwd(), '../shared/data/evaluation-sheets/ofunato-open.json')
test.skipIf(!existsSync(real))(
  'the 56 real sheets of another city become samples only when asked, with six years, blank and zero apart',
  async () => {
    const publisher = '大船渡市'
    await bring(JSON.parse(readFileSync(real, 'utf8')), publisher)
    const page = await text(`${at.newAdoption()}?publisher=${encodeURIComponent(publisher)}`)
    expect(page).toContain('大船渡市は、この市ではありません。')
    expect(page.match(/value="new" selected|selected[^>]*value="new"/g)).toBeNull()
    const ids = await idsOf(publisher)
    const said = JSON.parse(
      await value(
        `select json_agg(distinct goal)::text from measures.evaluation_sheets where publisher = '${publisher}'`,
      ),
    )
    const goals = said.map((words: string) => ({ said: words, goalId }))
    const before = Number(await count())
    const sheets = plansOf(ids, () => 'new')
    const begun = performance.now()
    expect((await adopt({ ...decided, publisher, goals, sheets })).status).toBe(303)
    expect(performance.now() - begun).toBeLessThan(60_000)
    expect(Number(await count()) - before).toBe(56)
    expect(
      await numbers(`select array[count(*), count(*) filter (where m.is_sample)]::int[]
        from measures.evaluation_sheets s
        join measures.measures m on (m.city, m.id) = (s.city, s.measure_id)
        where s.publisher = '${publisher}'`),
    ).toEqual([56, 56])
    expect(
      await numbers(`select array[count(*), count(f.cost_yen), count(*) filter (where f.bond_yen is null),
          count(*) filter (where f.bond_yen = 0)]::int[]
        from measures.year_figures f
        join measures.evaluation_sheets s on (s.city, s.id) = (f.city, f.sheet_id)
        where s.publisher = '${publisher}' and s.measure_id is not null`),
    ).toEqual([336, expect.any(Number), expect.any(Number), expect.any(Number)])
    const measureId = await value("select id from measures.measures where code = '大船渡市0343'")
    const shown = await text(measurePage({ measureId }))
    for (const told of ['大船渡市の評価シートから作った見本', '出典1　大船渡市', '令和2年度', '－'])
      expect(shown).toContain(told)
    const sheetId = String(ids['0343'])
    const pdf = await officer.get(sheetsAt.pdf({ sheetId }))
    expect(readPdf(new Uint8Array(await pdf.arrayBuffer())).pages).toHaveLength(2)
  },
)
