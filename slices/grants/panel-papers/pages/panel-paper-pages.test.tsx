import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { sabae } from '#platform/samples'
import { readPdf } from '#platform/typesetting'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { published, publishedPdf } from '../../selection-results/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
const value = async (text: string) => String(await house.value(text))
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
const call = { callId }
house.setClock('2026-08-12T10:00:00+09:00')
const [officer, head, auditor] = [people.officer, people.head, people.auditor].map(house.as)
if (!officer || !head || !auditor) throw new Error('three of the hall')
const status = async (who: typeof officer, kind: string) =>
  (await who.get(at.panelPaper({ callId, kind }))).status
const said = async (answer: Response | Promise<Response>) => {
  const pdf = readPdf(new Uint8Array(await (await answer).arrayBuffer()))
  return pdf.pages
    .map(({ runs }) => runs.join(''))
    .join('')
    .replace(/\s/g, '')
}

test('nobody signs in; outsiders find none; a paper that does not exist is none', async () => {
  expect((await house.asNobody().get(at.panelPapers(call))).status).toBe(303)
  for (const who of [people.business, people.reviewer, people.finance])
    expect((await house.as(who).get(at.panelPapers(call))).status).toBe(403)
  expect(await status(head, 'everything')).toBe(404)
  expect(await status(house.as(people.headElsewhere), 'sheet')).toBe(404)
})

test('§8.1: after the decision the sheet is for the head and the auditor, the exclusions always', async () => {
  expect([await status(officer, 'sheet'), await status(officer, 'exclusions')]).toEqual([404, 404])
  for (const who of [head, auditor])
    expect([await status(who, 'sheet'), await status(who, 'exclusions')]).toEqual([200, 200])
  const list = await (await officer.get(at.panelPapers(call))).text()
  expect(list).toContain(at.panelPaper({ callId, kind: 'minutes' }))
  expect(list).not.toContain(at.panelPaper({ callId, kind: 'sheet' }))
  const own = house.as(people.reviewer)
  expect((await own.get(at.memberSheetPdf(call))).status).toBe(404)
})

test('while the panel talks the hall and each member have the sheet, and the auditor not yet', async () => {
  const stamp = await value('select decided_at::text from grants.selection_rounds limit 1')
  await value('update grants.selection_rounds set decided_at = null returning call_id')
  expect([await status(officer, 'sheet'), await status(auditor, 'sheet')]).toEqual([200, 404])
  const own = await said(house.as(people.reviewer).get(at.memberSheetPdf(call)))
  expect(own).toContain('84.00')
  await value(`update grants.selection_rounds set decided_at = '${stamp}' returning call_id`)
})

test('the papers say what §13 asks, as PDF and as docx', async () => {
  const pdf = (kind: string, who = head) => said(who.get(at.panelPaperPdf({ callId, kind })))
  const hash = await value(`select hash from grants.criteria_sets where call_id = '${callId}'`)
  expect(await pdf('outline')).toContain(hash)
  const sheet = await pdf('sheet')
  for (const figure of ['84.00', '79.75', '73.25', '69.50', '60.00', '49.50', '69.33', '100%'])
    expect(sheet).toContain(figure)
  const minutes = await pdf('minutes', officer)
  for (const words of ['401会議室', '僅差', '順位のとおりとする', '全会一致', '可決'])
    expect(minutes).toContain(words)
  for (const kind of ['outline', 'sheet', 'exclusions', 'minutes', 'result']) {
    const docx = await head.get(at.panelPaperDocx({ callId, kind }))
    expect([docx.status, (await docx.arrayBuffer()).byteLength > 2_000]).toEqual([200, true])
  }
})

test('審査結果 is for everybody, and names nobody who was not selected', async () => {
  const params = { callPid: pidOf(sabae, callId) }
  const nobody = house.asNobody()
  expect(await (await nobody.get(published(params))).text()).toContain(publishedPdf(params))
  const paper = await said(nobody.get(publishedPdf(params)))
  expect(paper).toContain('未来めがね工舎')
  for (const other of ['レンズ工房三六', 'うるし久右衛門', 'つつじ眼鏡', '84.00', '49.50'])
    expect(paper).not.toContain(other)
})
