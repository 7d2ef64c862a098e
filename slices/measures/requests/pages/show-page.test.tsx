import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { measureEdit } from '../../addresses.ts'
import { lines as linesPage } from '../../budget-lines/addresses.ts'
import { work } from '../../desk/addresses.ts'
import { paper } from '../../papers/addresses.ts'
import { paperNames } from '../../papers/rules.ts'
import { questions } from '../../questions/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const idOf = (code: string) => value(`select id from measures.measures where code = '${code}'`)
const [fair, lectures] = [await idOf('7201'), await idOf('7204')]
const roundId = await value("select id from measures.rounds where kind = '当初'")
const officer = house.as(people.officer)
const finance = house.as(people.finance)
const textOf = async (answer: Promise<Response>) => (await answer).text()

test('scenario 17: 対象 is edited once, and all drafts show it; yesterday’s printed ① does not', async () => {
  const version = await value(`select version from measures.measures where id = '${lectures}'`)
  const goalId = await value(`select goal_id from measures.measures where id = '${lectures}'`)
  const edited = await officer.post(measureEdit({ measureId: lectures }), {
    ...{ _version: version, goalId, code: '7204', name: '海外取引の学び直し講座（見本）' },
    ...{ newness: '新規', costNature: '政策的', startedYear: '令和9', sunsetYear: '令和11' },
    ...{ means: '研修', delivery: '直営', proposer: '市', targetIndustry: '和紙と刃物の製造業' },
    intent: '小規模な作り手が、英文の見積と代金の受取りを自分でできるようになる。',
    ...{ content: '講師3人による講座を4回開く。各回20人。', reason: '対象を改める' },
  })
  expect(edited.status).toBe(303)
  // Sheets that print 対象: ②, ④. ① and ③ name the measure by its purpose.
  for (const paperName of ['evaluation', 'meeting'] as const) {
    const draft = `${paper({ measureId: lectures, paperName })}?round=${roundId}&draft=yes`
    expect(await textOf(officer.get(draft)), paperName).toContain('和紙と刃物の製造業')
  }
  for (const paperName of paperNames) {
    const printed = `${paper({ measureId: lectures, paperName })}?round=${roundId}`
    expect(await textOf(officer.get(printed)), paperName).not.toContain('和紙と刃物の製造業')
  }
})

test('scenario 20: the choice of the national form and 未到来 are printed together', async () => {
  const kpi = `${paper({ measureId: fair, paperName: 'kpi' })}?round=${roundId}&draft=yes`
  expect(await textOf(officer.get(kpi))).toMatch(/効果（国の様式の選択）[\s\S]{0,400}未到来/)
})

test('scenario 22: finance edits no row; what it asks stands at the same measure next year', async () => {
  const rows = { _version: '1', 'rows.0.setsu': '7', 'rows.0.content': '謝金' }
  const path = linesPage({ measureId: fair, roundId })
  expect((await finance.post(path, rows)).status).toBe(403)
  const requestId = await value(
    `select id from measures.requests where measure_id = '${fair}' and round_id = '${roundId}'`,
  )
  const text = '出展した者のうち、補助がなくても出た者は何者ですか。'
  const asked = await finance.post(questions({ requestId }), { _form: 'question', text })
  expect(asked.status).toBe(303)
  // What was asked of the supplementary budget of the year before.
  const desk = await textOf(finance.get(work({ requestId })))
  expect(desk).toMatch(/令和8年度6月補正[\s\S]*前の質問（了）[\s\S]*成約額を、補助がなくても/)
  expect(desk).toContain(text)
})
