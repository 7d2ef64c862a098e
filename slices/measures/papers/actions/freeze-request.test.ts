import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { readPdf, readWorkbook, warmTypesetting } from '#platform/typesetting'
import { routes as evidenceRoutes, fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { proposeMeasure } from '../../actions/propose-measure.ts'
import { reviseMeasure } from '../../actions/revise-measure.ts'
import { draftBudgetLine } from '../../budget-lines/actions/draft-budget-line.ts'
import { allocateFunds } from '../../funds/actions/allocate-funds.ts'
import { confirmScheme } from '../../funds/actions/confirm-scheme.ts'
import { statePublicInterest } from '../../interests/actions/state-public-interest.ts'
import { groundMeasure } from '../../reasons/actions/ground-measure.ts'
import { setIndicators } from '../../reasons/actions/set-indicators.ts'
import { requestAmount } from '../../requests/actions/request-amount.ts'
import { openRound } from '../../rounds/actions/open-round.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const { officer, head, finance } = people
let measureId = ''
let round = ''

const fair = {
  ...{ code: '施-024', name: '海外見本市 出展支援事業（見本）', newness: '継続', means: ['補助'] },
  ...{ costNature: '政策的', startedYear: '令和5', sunsetYear: '令和11', outputUnit: '者' },
  ...{ intent: '海外に直接売る事業者を増やす。', delivery: '補助', proposer: '事業者' },
  ...{ content: '共同ブースを設け、出展する事業者の小間料を支える。' },
  ...{ kan: '7 商工費', kou: '1 商工費', moku: '2 商工業振興費' },
}

async function first(town: Town, text: string): Promise<string> {
  const row = (await town.engine.asOwner(text, [])).rows[0]
  return String(row ? Object.values(row)[0] : '')
}

/** The fair of measures-budget.md §4.2 as an officer would type it: 6,000, of which 2,500 by a scheme. */
async function bringFair(town: Town): Promise<void> {
  await fillEvidence(town)
  await fillObservatory(town)
  await fillPlans(town)
  town.at('2026-10-28T10:00:00+09:00')
  const goalId = await first(town, "select id from plans.goals where number = '1-1'")
  const indicatorId = await first(town, "select id from plans.indicators where name like '海外%'")
  const statistic = await first(
    town,
    "select city || '-' || pid from evidence.beads where kind = 'statistic' and city = 182079 limit 1",
  )
  const opened = await town.do(finance, openRound, {
    ...{ fiscalYear: '令和9', kind: '当初', dueOn: '2026-11-30', assemblyOn: '' },
  })
  round = opened.about
  const proposed = await town.do(officer, proposeMeasure, { ...fair, goalId, isSample: 'on' })
  measureId = proposed.about
  await town.do(officer, statePublicInterest, {
    ...{ measureId, failures: ['規模の不利'], statement: '単独では小間の最低面積をまかなえない。' },
    ...{ whoLoses: '小規模な作り手', spillover: '出展しない事業者も名が知られる' },
    ...{ whyCity: '業界団体に実績がない', whyThisMeans: '融資では面積の不足を補えない' },
    ...{ exitIndicator: '海外売上がある事業者の割合', exitValue: '25％', exitBy: '令和11年度' },
  })
  await town.do(officer, setIndicators, { measureId, indicatorIds: [indicatorId] })
  await town.do(officer, groundMeasure, { measureId, pid: statistic, note: '製造業に特化' })
  const scheme = await town.do(officer, confirmScheme, {
    ...{
      name: '見本交付金',
      kind: 'national',
      rate: '1/2',
      capYen: '2500000',
      page: '要領12ページ',
    },
  })
  const common = { priceSource: '見積', times: '1', schemeId: scheme.about }
  await town.do(officer, draftBudgetLine, {
    ...{ measureId, roundId: round },
    rows: [
      { ...common, setsu: '12', content: '設営・運営', unitPriceYen: '1400000', quantity: '1' },
      {
        ...common,
        setsu: '12',
        content: '交流会',
        unitPriceYen: '400000',
        quantity: '1',
        schemeId: '',
      },
      {
        ...{
          ...common,
          setsu: '18',
          content: '小間料の補助',
          unitPriceYen: '350000',
          quantity: '12',
        },
        ...{ unit: '者', costKind: 'variable', driver: '出展者' },
      },
    ],
  })
  const version = await first(town, 'select version from measures.requests')
  await town.do(officer, allocateFunds, {
    ...{
      measureId,
      roundId: round,
      version,
      generalYen: '3500',
      taxYen: '1550',
      taxKind: '特別交付税',
    },
    funds: [{ schemeId: scheme.about, amountYen: '2500' }],
  })
  await warmTypesetting()
}

const house = await openHouse('measures', [...routes, ...evidenceRoutes], bringFair)
const draft = at.paper({ measureId, paperName: 'budget-request' })

test('nobody is asked to sign in, a bank may not, another city does not find it', async () => {
  expect((await house.asNobody().get(draft)).headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.bank).get(draft)).status).toBe(403)
  for (const path of [draft, at.papers({ measureId }), at.pdf({ measureId, paperName: 'kpi' })])
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
})

test('a sheet that there is not, and a request that there is not, are not found', async () => {
  const someone = house.as(officer)
  expect((await someone.get(at.paper({ measureId, paperName: 'budget' }))).status).toBe(404)
  expect((await someone.get(`${draft}?round=${measureId}`)).status).toBe(404)
})

test('the draft: finance reads it too; screen, PDF and workbook say 6,000, 2,500 and 3,500', async () => {
  const page = await (await house.as(finance).get(draft)).text()
  for (const said of ['下書き（提出前）', '6,000', '2,500', '3,500', '1,550千円（特別交付税'])
    expect(page).toContain(said)
  const pdf = await house.as(officer).get(at.pdf({ measureId, paperName: 'budget-request' }))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const runs = readPdf(new Uint8Array(await pdf.arrayBuffer())).pages.flatMap(({ runs }) => runs)
  for (const figure of ['6,000', '2,500', '3,500']) expect(runs).toContain(figure)
  const xlsx = await house.as(officer).get(at.workbook({ measureId, paperName: 'budget-request' }))
  const [sheet] = await readWorkbook(new Uint8Array(await xlsx.arrayBuffer()))
  const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => value)
  expect(values).toEqual(expect.arrayContaining([6000, 2500, 3500, 6_000_000]))
  expect(values).not.toContain(1550)
})

test('each of the four can be seen and printed before anything is submitted', async () => {
  for (const paperName of ['budget-request', 'evaluation', 'kpi', 'meeting']) {
    const where = { measureId, paperName }
    for (const path of [at.paper(where), at.pdf(where), at.workbook(where)])
      expect([path, (await house.as(officer).get(path)).status]).toEqual([path, 200])
  }
  const meeting = await house.as(officer).get(at.paper({ measureId, paperName: 'meeting' }))
  expect(await meeting.text()).not.toContain('6,000')
})

test('not submitted: there is nothing to replace', async () => {
  const typed = { paperName: 'budget-request', round, reason: '単価の根拠を書き直したため' }
  const answer = await house.as(head).post(at.replacement({ measureId }), typed)
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('提出していない要求です'),
  ])
})

const versions = `select string_agg(paper || version, ' ' order by paper, version)
  from evidence.snapshots where city = 182079`
const allBytes = `select md5(string_agg(encode(bytes, 'hex'), '' order by hash))
  from evidence.snapshot_files where city = 182079`
const title = 'select title from evidence.snapshots where paper = $1 order by version desc limit 1'

test('submitted: four papers are frozen, and an edit changes no byte of them', async () => {
  house.town.at('2026-11-24T09:30:00+09:00')
  await house.town.do(head, requestAmount, { measureId, roundId: round })
  expect(await house.value(versions)).toBe('budget-request1 evaluation1 kpi1 meeting1')
  const before = await (await house.as(officer).get(draft)).text()
  expect(before).toContain('版 1 ・ 2026-11-24 09:30 ・ 照合 ')
  expect(before).not.toContain('下書き')
  const bytes = await house.value(allBytes)

  const version = await house.value('select version from measures.measures where id = $1', [
    measureId,
  ])
  const edited = {
    ...fair,
    measureId,
    version,
    name: '海外出展の支援（見本）',
    reason: '名称の見直し',
  }
  await house.town.do(officer, reviseMeasure, edited)
  const after = await (await house.as(officer).get(draft)).text()
  expect(after.match(/<article[\s\S]*<\/article>/)).toEqual(
    before.match(/<article[\s\S]*<\/article>/),
  )
  expect(await house.value(allBytes)).toBe(bytes)
  expect(await (await house.as(officer).get(`${draft}?draft=yes`)).text()).toContain(edited.name)
})

test('the check page shows the frozen sheet and what changed since', async () => {
  const pid = await house.value(
    "select city || '-' || id from evidence.snapshots where paper = 'budget-request'",
  )
  const page = await (await house.as(finance).get(`/papers/${pid}`)).text()
  expect(page).toContain('海外見本市 出展支援事業（見本）')
  expect(page).toContain('この帳票の後に')
  expect(page).toContain('海外出展の支援（見本）')
})

test('replacing: not by finance, not without a reason', async () => {
  const typed = { paperName: 'budget-request', round, reason: '名称を正しいものに改めた' }
  expect((await house.as(finance).post(at.replacement({ measureId }), typed)).status).toBe(403)
  expect(
    (await house.as(people.headElsewhere).post(at.replacement({ measureId }), typed)).status,
  ).toBe(404)
  const vague = await house
    .as(head)
    .post(at.replacement({ measureId }), { ...typed, reason: '修正' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('10文字以上')])
})

test('replaced: a second version that names the first; the first stays', async () => {
  const typed = { paperName: 'budget-request', round, reason: '名称を正しいものに改めた' }
  const answer = await house.as(head).post(at.replacement({ measureId }), typed)
  expect(answer.headers.get('location')).toBe(at.papers({ measureId }))
  expect(await house.value(versions)).toBe(
    'budget-request1 budget-request2 evaluation1 kpi1 meeting1',
  )
  expect(await house.value(title, ['budget-request'])).toContain('海外出展の支援（見本）')
  expect(await house.audited()).toContain('measures.replace-paper')
  const list = await (await house.as(finance).get(at.papers({ measureId }))).text()
  expect(list).toContain('差替え：名称を正しいものに改めた')
  expect(list).toContain('差し替えられた版')
})
