import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as plansAt from '../../addresses.ts'
import { comparison } from '../../comparisons/addresses.ts'
import { pairing } from '../../pairings/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence])
const officer = house.as(people.officer)
const table = (rows: readonly string[]) => ['段階,番号,名称,本文', ...rows].join('\r\n')

async function opened(name: string): Promise<string> {
  const answer = await officer.post(plansAt.plans(), {
    ...{ name, kind: 'その他の計画', firstYear: '令和3', lastYear: '令和7' },
    adoptedOn: '令和3年3月26日',
  })
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

async function taken(planId: string, text: string): Promise<string> {
  const read = await officer.post(at.newOutline({ planId }), { text, first: '基本目標' })
  const path = read.headers.get('location') ?? ''
  await officer.post(`${path}/nodes`, {})
  return path
}

const versionOf = (planId: string) =>
  house.value(`select id::text from plans.versions where plan_id = '${planId}'`).then(String)
const nodeOf = (planId: string, number: string) =>
  house
    .value(
      `select n.id::text from plans.nodes n join plans.versions v on (v.city, v.id) = (n.city, n.version_id)
       where v.plan_id = '${planId}' and n.number = '${number}'`,
    )
    .then(String)

test('nobody, and the wrong person: finance may not, another city does not find the plan', async () => {
  const planId = await opened('取り込めない計画')
  const nobody = await house.asNobody().get(at.newOutline({ planId }))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.finance).get(at.newOutline({ planId }))).status).toBe(403)
  const text = table(['基本目標,1,売る,'])
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(at.newOutline({ planId }), { text, first: '施策' })).status).toBe(
    404,
  )
})

test('rule broken: a file without columns is refused, wrong rows are shown by their line and not taken', async () => {
  const planId = await opened('直すところのある計画')
  const empty = await officer.post(at.newOutline({ planId }), { text: '', first: '施策' })
  expect(await empty.text()).toContain('ファイルを選ぶか、表を貼り付けてください。')
  const bare = await officer.post(at.newOutline({ planId }), { text: '名称\n売る', first: '施策' })
  expect([bare.status, await bare.text()]).toEqual([
    422,
    expect.stringContaining('「段階」「番号」'),
  ])
  const path = await taken(planId, table(['対策,1,売る,', '施策,2,,']))
  const page = await (await officer.get(path)).text()
  expect(page).toContain('段階「対策」は使えません')
  expect(page).toContain('名称が空です。')
  expect(
    await house.value(`select count(*)::int from plans.goals where plan_id = '${planId}'`),
  ).toBe(0)
})

test('scenario 4: an old plan without ids pairs by likeness; a pair by hand stays when the file comes again', async () => {
  const old = await opened('前の計画')
  const oldText = table([
    '基本目標,1,三つの市場で売る,',
    '施策,1-1,販路の開拓,新製品の開発を支援し、販路を国内に広げる。',
    '施策,1-2,若い職人を育てる,研磨の技を三年で教える。',
  ])
  await taken(old, oldText)
  const plan = await opened('今の計画')
  const newText = table([
    '基本目標,1,三つの市場で売る,',
    '施策,1-1,販路の開拓,新製品の開発を支援し、販路を国内外に広げる。',
    '施策,1-2,担い手を育てる,産地の学校で研磨の技を教える。',
  ])
  await taken(plan, newText)
  const to = { planId: plan, versionId: await versionOf(plan) }
  const path = `${comparison(to)}?with=${await versionOf(old)}`
  const page = await (await officer.get(path)).text()
  expect(page).toContain('<u>国内外</u>')
  expect(page).toContain('（新設）')
  const [oldId, partner] = [await nodeOf(old, '1-2'), await nodeOf(plan, '1-2')]
  const paired = { oldId, partner, with: await versionOf(old) }
  expect((await officer.post(pairing(to), paired)).status).toBe(303)
  expect(await (await officer.get(path)).text()).toContain('人が対応')
  await taken(plan, `${newText}\r\n施策,1-3,直販を広げる,`)
  expect(await nodeOf(plan, '1-2')).toBe(partner)
  expect(await (await officer.get(path)).text()).toContain('人が対応')
})

test('done: a Word file by its headings becomes a tree in the thread, decided with the plan', async () => {
  const planId = await opened('Wordの計画')
  const p = (text: string, style: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const word = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/styles.xml': strToU8(
      '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>',
    ),
    'word/document.xml': strToU8(
      `<w:document><w:body>${p('第1章 売る', '1')}${p('1-1 海外で売る', '2')}${p('自ら値を付ける。', 'a')}</w:body></w:document>`,
    ),
  })
  const file = new File([new Uint8Array(word)], '計画書.docx')
  const read = await officer.post(at.newOutline({ planId }), { file, first: '基本目標', text: '' })
  expect(read.status === 303 ? '' : await read.text()).toBe('')
  const path = read.headers.get('location') ?? ''
  expect(await (await officer.get(path)).text()).toContain('新規2件')
  expect((await officer.post(`${path}/nodes`, {})).headers.get('location')).toBe(
    plansAt.plan({ planId }),
  )
  const child = await nodeOf(planId, '1-1')
  const decided = await house.value(
    `select d.name from evidence.decisions d join evidence.beads b on (b.city, b.bead) = (d.city, d.bead) where b.ref = '${child}'`,
  )
  expect(decided).toBe('adopted')
  expect(await (await officer.post(`${path}/nodes`, {})).text()).toContain('すでに取り込みました')
})
