import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { openPlan } from '../../actions/open-plan.ts'
import { addGoal } from '../../goals/actions/add-goal.ts'
import { moveGoal } from '../../goals/actions/move-goal.ts'
import { reviseGoal } from '../../goals/actions/revise-goal.ts'
import { pairing } from '../../pairings/addresses.ts'
import { routes } from '../../routes.ts'
import { finishCopying } from '../../versions/actions/finish-copying.ts'
import { openRevision } from '../../versions/actions/open-revision.ts'
import * as at from '../addresses.ts'

const ids = { plan: '', first: '', second: '', markets: '', abroad: '', people: '' }

/** A plan of four goals, and a revision with one sentence changed and one goal moved. */
async function twoVersions(town: Town): Promise<void> {
  const done = await town.do(people.officer, openPlan, {
    ...{ name: '対照する計画', kind: '産業振興ビジョン', firstYear: '令和8', lastYear: '令和12' },
    adoptedOn: '2026-03-27',
  })
  ids.plan = done.params?.planId ?? ''
  const goal = async (number: string, title: string, body = '', parentId = '') => {
    const { params } = await town.do(people.officer, addGoal, {
      ...{ planId: ids.plan, number, title, body, parentId, level: '施策' },
    })
    return params?.goalId ?? ''
  }
  ids.markets = await goal('1', '三つの市場で売る')
  ids.abroad = await goal('1-1', '販路', '新製品の開発を支援し、販路を国内に広げる。', ids.markets)
  ids.people = await goal('2', '技を次の世代に渡す')
  await goal('2-1', '工程ごとの担い手を切らさない', '', ids.people)
  const text = `select id::text from plans.versions where plan_id = '${ids.plan}' and number = `
  const versionOf = async (number: number) =>
    String(Object.values((await town.engine.asOwner(`${text}${number}`, [])).rows[0] ?? {})[0])
  ids.first = await versionOf(1)
  const one = { planId: ids.plan, versionId: ids.first, version: '1' }
  await town.do(people.officer, finishCopying, one)
  await town.do(people.head, openRevision, {
    ...{ planId: ids.plan, kind: 'revision', reason: '国の戦略が変わったため、目標を見直す。' },
  })
  ids.second = await versionOf(2)
  await town.do(people.officer, reviseGoal, {
    ...{ goalId: ids.abroad, version: '1', level: '施策', number: '1-1', title: '販路' },
    body: '新製品の開発を支援し、販路を国内外に広げる。',
    reason: '意見3番による。海外の見本市の出展が増えたため。',
  })
}

const house = await openHouse('plans', routes, [fillEvidence, twoVersions])
const to = { planId: ids.plan, versionId: ids.second }
const officer = house.as(people.officer)

test('nobody is asked to sign in; a member finds no draft, another city nothing', async () => {
  for (const path of [at.comparison(to), at.pdf(to), at.docx(to)]) {
    const nobody = await house.asNobody().get(path)
    expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.member).get(path)).status).toBe(404)
    expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  }
  expect((await house.as(people.finance).post(pairing(to), {})).status).toBe(403)
  const alone = { ...to, versionId: ids.first }
  expect((await officer.get(at.comparison(alone))).status).toBe(404)
})

test('scenario 1: one row 文言 underlined on both sides, the rest （略）, on screen, PDF and in Word', async () => {
  const page = await (await officer.get(at.comparison(to))).text()
  expect(page).toContain('<u>国内</u>')
  expect(page).toContain('<u>国内外</u>')
  expect(page).toContain('意見3番による')
  const paper = await (await officer.get(at.paper(to))).text()
  expect(paper).toContain('（略）')
  expect(paper).toContain('<u>国内外</u>')
  const pdf = await readPdf(new Uint8Array(await (await officer.get(at.pdf(to))).arrayBuffer()))
  expect(pdf.pages.length).toBe(1)
  const word = unzipSync(new Uint8Array(await (await officer.get(at.docx(to))).arrayBuffer()))
  const text = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expect(text).toMatch(/<w:u w:val="single"\/>[^/]*\/><w:szCs[^>]*\/><\/w:rPr><w:t[^>]*>国内外</)
  expect((await officer.get(at.workbook(to))).status).toBe(200)
})

test('scenario 2 and a pair by hand: moved is 移動; said to have no partner, it is abolished and new', async () => {
  await house.town.do(people.officer, moveGoal, { goalId: ids.abroad, parentId: ids.people })
  const moved = await (await officer.get(at.comparison(to))).text()
  expect(moved).toContain('移動')
  const wrong = await officer.post(pairing(to), { oldId: ids.abroad, partner: ids.plan })
  expect([wrong.status, await wrong.text()]).toEqual([
    409,
    expect.stringContaining('新の目標を選び直してください。'),
  ])
  const apart = await officer.post(pairing(to), { oldId: ids.abroad, partner: 'none' })
  expect(apart.headers.get('location')).toBe(at.comparison(to))
  const page = await (await officer.get(at.comparison(to))).text()
  expect(page).toContain('（新設）')
  expect(page).toContain('（削る）')
})
