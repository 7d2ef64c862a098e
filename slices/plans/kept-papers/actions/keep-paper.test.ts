import { expect, test } from 'vitest'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { comparison, paper as comparisonPaper } from '../../comparisons/addresses.ts'
import { progress } from '../../indicator-papers/addresses.ts'
import * as papersAt from '../../plan-papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fill])
const value = async (text: string) => String(await house.value(text))
const planId = await value('select id from plans.plans')
const draftId = await value('select id from plans.versions where number = 2')
const firstId = await value('select id from plans.versions where number = 1')
const text = (answer: Response) => answer.text()
/** What a paper says, without the marks in it. */
const said = async (answer: Response) => (await answer.text()).replace(/<[^>]+>/g, '')
async function printed(answer: Response): Promise<string> {
  const { pages, embedded } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(embedded).toBe(true)
  return pages
    .flatMap(({ runs }) => runs)
    .join('')
    .replace(/\s/g, '')
}
const officer = house.as(people.officer)
const head = house.as(people.head)
const pathOf = (answer: Response) => answer.headers.get('location') ?? ''
const to = (versionId: string) => ({ planId, versionId })

test('nobody is asked to sign in; wrong person: finance keeps nothing, another city finds no paper', async () => {
  for (const path of [papersAt.book(to(firstId)), papersAt.mayorPage(), at.keptPapers()]) {
    expect(pathOf(await house.asNobody().get(path))).toMatch(/^\/sign-in/)
    expect((await house.as(people.bank).get(path)).status).toBe(403)
  }
  expect((await house.as(people.member).get(papersAt.mayorPage())).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(papersAt.book(to(firstId)))).status).toBe(404)
  const keep = { form: 'comparison', versionId: draftId }
  expect((await house.as(people.finance).post(at.keptPapers(), keep)).status).toBe(403)
  expect((await elsewhere.post(at.keptPapers(), keep)).status).toBe(404)
  expect(await house.audited()).toEqual([])
})

test('rule broken: no such form, and a comparison of no version', async () => {
  const odd = await officer.post(at.keptPapers(), { form: 'poster' })
  expect([odd.status, await text(odd)]).toEqual([422, expect.stringContaining('選び直して')])
  expect((await officer.post(at.keptPapers(), { form: 'comparison' })).status).toBe(404)
})

test('the book is a tree on A3 landscape with its text, the summary has no verdict, both with embedded fonts', async () => {
  const book = await text(await officer.get(papersAt.book(to(firstId))))
  expect(book).toContain('A3 横')
  expect(book).toMatch(/rowspan="\d+"/)
  expect(book).toContain('欧州と北米の見本市に')
  expect(await printed(await officer.get(papersAt.bookPdf(to(firstId))))).toContain(
    '見本市への共同出展',
  )
  const summary = await text(await officer.get(papersAt.summary(to(firstId))))
  expect(summary).toContain('眼鏡・漆器・繊維の作り手が、値段を自分で決められる産地になる。')
  expect(summary).toContain('最初の判定')
  expect(summary).not.toMatch(/おおむね順調|<td[^>]*>遅れ|0\.\d\d/)
  expect((await officer.get(papersAt.summaryPdf(to(firstId)))).status).toBe(200)
})

test('the mayor’s page counts judged indicators only, in six lines at most, and asks for what is to be decided', async () => {
  const page = await text(await house.as(people.executive).get(papersAt.mayorPage()))
  expect(page).toMatch(/判定できる\d件のうち/)
  expect(page).toContain('決めていただくこと')
  expect(page).toContain('未着手　継ぐ人のいない工房を、一つも黙って閉めさせません。')
  expect(page).not.toContain('海外売上がある事業者の割合')
  expect((await house.as(people.executive).get(papersAt.mayorPdf())).status).toBe(200)
  const pledges = await text(await house.as(people.member).get(papersAt.pledges()))
  expect(pledges).toContain('海外で自ら値を付けて売る事業者を、四年で倍にします。')
  expect(pledges).toContain('2件のうち未着手1件・着手1件')
  expect((await house.as(people.member).get(papersAt.pledgesPdf())).status).toBe(200)
})

test('done: a comparison and a progress report are kept with number, day and hash, and stay when the record changes', async () => {
  expect(await text(await officer.get(comparisonPaper(to(draftId))))).toContain('番号を付けて残す')
  const kept = await officer.post(at.keptPapers(), { form: 'comparison', versionId: draftId })
  const paper = pathOf(kept)
  expect(paper).toMatch(/^\/plans\/kept-papers\/[0-9a-f-]{36}$/)
  const page = await text(await officer.get(paper))
  expect(page).toMatch(/第\d+号/)
  expect(page).toContain('照合値と一致しています')
  const before = await said(await officer.get(`${paper}/sheet`))
  expect(before).toContain('六か月の試し働き')
  await house.value(`update plans.nodes set title = '九か月の試し働き'
    where version_id = '${draftId}' and title = '六か月の試し働き' returning title`)
  expect(await said(await officer.get(comparison(to(draftId))))).toContain('九か月')
  const after = await said(await officer.get(`${paper}/sheet`))
  expect(after).not.toContain('九か月の試し働き')
  expect(after).toContain('照合 ')
  expect(await printed(await officer.get(`${paper}/pdf`))).toContain('六か月の試し働き')
  expect((await officer.get(`${paper}/docx`)).status).toBe(200)

  expect(await text(await officer.get(progress()))).toContain('番号を付けて残す')
  const report = pathOf(await head.post(at.keptPapers(), { form: 'progress', planId }))
  expect(await text(await officer.get(`${report}/sheet`))).toContain('未到来')
  const list = await text(await officer.get(at.keptPapers()))
  for (const path of [paper, report]) expect(list).toContain(path)
  expect(await house.audited()).toEqual(['plans.keep-paper', 'plans.keep-paper'])
})

test('what was not published when it was kept stays with the hall; a changed letter is told', async () => {
  const member = house.as(people.member)
  await house.value(`update plans.versions set state = '素案' where number = 2 returning number`)
  const paper = pathOf(await officer.post(at.keptPapers(), { form: 'book', versionId: draftId }))
  const hidden = await member.get(paper)
  expect(hidden.status).toBe(404)
  expect(await text(hidden)).toBe(
    await text(await member.get(at.keptPaper({ paperId: crypto.randomUUID() }))),
  )
  expect(await text(await member.get(at.keptPapers()))).not.toContain(paper)
  const mayor = pathOf(await officer.post(at.keptPapers(), { form: 'mayor' }))
  expect((await member.get(mayor)).status).toBe(404)
  await house.value(`update plans.kept_papers set content = jsonb_set(content, '{title}', '"書き換え"')
    where form = 'book' returning id`)
  expect(await text(await officer.get(paper))).toContain('照合値と一致しません')
})
