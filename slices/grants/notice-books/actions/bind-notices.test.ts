import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { readPdf } from '#platform/typesetting'
import { openHouse, people } from '#test'
import { ownGrant } from '../../applications/addresses.ts'
import { paper as paperAt, paperDocx, paperPdf } from '../../grant-papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
const value = async (text: string) => String(await house.value(text))
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
house.setClock('2026-08-10T10:00:00+09:00')
const call = { callId }
const officer = house.as(people.officer)
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const printed = async (address: string, who = officer) => {
  const pdf = readPdf(new Uint8Array(await (await who.get(address)).arrayBuffer()))
  return {
    pdf,
    said: pdf.pages
      .map(({ runs }) => runs.join(''))
      .join('')
      .replace(/\s/g, ''),
  }
}
const noticeOf = (kind: string) =>
  value(`select p.id from grants.papers p join grants.applications a on a.id = p.application_id
    where p.kind = '${kind}' and a.call_id = '${callId}' order by p.number desc limit 1`)

test('nobody signs in; who only pays neither lists nor binds, and knows no more than the number', async () => {
  expect((await house.asNobody().get(at.notices(call))).status).toBe(303)
  for (const who of [people.finance, people.auditor, people.business])
    expect((await house.as(who).get(at.notices(call))).status).toBe(403)
  const paperId = await noticeOf('不採択通知書')
  expect((await house.as(people.finance).get(paperAt({ paperId }))).status).toBe(404)
  expect((await house.as(people.officerElsewhere).get(at.notices(call))).status).toBe(404)
})

test('rule broken: a kind of which none went out, and a day before the notice', async () => {
  const none = await officer.post(at.noticeBooks(call), { kind: '公募中止通知書', _form: 'bind' })
  expect([none.status, await none.text()]).toEqual([
    409,
    expect.stringContaining('この種類の通知は、まだ出ていません。'),
  ])
  const paperId = await value(`select p.id from grants.papers p
    join grants.applications a on a.id = p.application_id
    where a.channel = '紙' and a.call_id = '${callId}' and p.served_on is null limit 1`)
  const early = { paperId, servedOn: '令8.7.1', _form: 'service' }
  expect(await text(officer.post(at.service(call), early))).toContain(
    '到達した日は、通知の日から今日までの間の日付にしてください。',
  )
  expect((await officer.post(at.service(call), { ...early, servedOn: '令8.8.9' })).status).toBe(303)
})

test('a refused applicant reads the own notice: test, means, improvements; nothing of anybody else', async () => {
  const paperId = await noticeOf('不採択通知書')
  const { said } = await printed(paperPdf({ paperId }))
  for (const words of ['合格点（60点）に届きませんでした', '直すとよい点（2）', '下位半分', '49.5'])
    expect(said).toContain(words)
  for (const other of ['84.0', '79.8', '前川', '第一', '第四']) expect(said).not.toContain(other)
  expect(said).toContain('再発行')
  const applicationId = await value(
    `select application_id from grants.papers where id = '${paperId}'`,
  )
  const own = house.as(people.business)
  expect(await text(own.get(ownResult({ applicationId })))).toContain(paperAt({ paperId }))
  expect(await text(own.get(ownGrant({ applicationId })))).toContain(paperAt({ paperId }))
  expect((await own.get(paperAt({ paperId }))).status).toBe(200)
  expect((await own.get(paperAt({ paperId: await noticeOf('採択通知書') }))).status).toBe(404)
  const docx = await own.get(paperDocx({ paperId }))
  expect([docx.status, docx.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
})

test('done: all notices of the call as one PDF, part by part; a job that was cut off goes on', async () => {
  const begun = await officer.post(at.noticeBooks(call), { kind: '', _form: 'bind' })
  expect(begun.headers.get('location')).toMatch(/^\/jobs\//)
  const workshop = { ...house.grounds, rows: routes, log: () => undefined }
  await takeSteps(workshop, 'first')
  const bookId = await value('select id from grants.notice_books')
  expect(await value('select count(*) from grants.notice_book_parts')).toBe('1')
  expect((await officer.get(at.noticeBookPdf({ bookId }))).status).toBe(404)
  // On a server another one waits until the first has not been heard of for a while.
  house.setClock('2026-08-10T10:05:00+09:00')
  // Whoever comes after the first went away finds the part and does not set it again.
  while (await takeSteps(workshop, 'second'));
  expect(await value('select count(*) from grants.notice_book_parts')).toBe('1')
  const { pdf, said } = await printed(at.noticeBookPdf({ bookId }))
  expect(pdf.embedded).toBe(true)
  expect(said.match(/採択通知書|補欠通知書/g)?.length).toBeGreaterThanOrEqual(6)
  expect(await text(officer.get(at.notices(call)))).toContain(at.noticeBookPdf({ bookId }))
  expect((await house.as(people.officerElsewhere).get(at.noticeBookPdf({ bookId }))).status).toBe(
    404,
  )
})
