import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { desk } from '../../desk/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const roundId = await value("select id from measures.rounds where kind = '当初'")
const page = at.requestBooks({ roundId })
const finance = house.as(people.finance)

test('nobody is asked to sign in; a section, the auditor and another city neither bind nor read', async () => {
  expect((await house.asNobody().get(page)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.auditor, people.bank])
    expect((await house.as(who).get(page)).status).toBe(403)
  expect((await house.as(people.officer).post(page, {})).status).toBe(403)
  expect(await value('select count(*) from measures.request_books')).toBe('0')
})

test('rule broken: a round in which nothing was submitted has no book', async () => {
  const empty = await value(
    `insert into measures.rounds (city, fiscal_year, kind, due_on, policy, opened_at)
     values (182079, 2031, '当初', '2030-11-01', '', now()) returning id`,
  )
  const answer = await finance.post(at.requestBooks({ roundId: empty }), {})
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('提出された要求がまだありません。'),
  ])
})

test('done: all that was submitted is one PDF with its fonts, kept, and asked for again at each download', async () => {
  expect(await (await finance.get(desk({ roundId }))).text()).toContain(page)
  const begun = await finance.post(page, {})
  expect(begun.headers.get('location')).toMatch(/^\/jobs\//)
  const workshop = { ...house.grounds, rows: routes, log: () => undefined }
  while (await takeSteps(workshop, 'test'));
  const bookId = await value("select id from measures.request_books where state = '作成済'")
  const pdf = await finance.get(at.requestBookPdf({ bookId }))
  expect(pdf.status).toBe(200)
  const read = readPdf(new Uint8Array(await pdf.arrayBuffer()))
  const submitted = Number(
    await value(
      `select count(*) from measures.requests where round_id = '${roundId}' and requested_at is not null`,
    ),
  )
  expect([read.embedded, read.pages.length >= submitted * 2]).toEqual([true, true])
  const said = read.pages.map(({ runs }) => runs.join('')).join('')
  expect(said.match(/予\s*算\s*要\s*求\s*書/g)?.length).toBeGreaterThanOrEqual(submitted)
  expect(await (await finance.get(page)).text()).toContain(at.requestBookPdf({ bookId }))
  expect((await house.as(people.officer).get(at.requestBookPdf({ bookId }))).status).toBe(403)
  const elsewhere = await house.as(people.officerElsewhere).get(at.requestBookPdf({ bookId }))
  expect([403, 404]).toContain(elsewhere.status)
  expect((await finance.get(at.requestBookPdf({ bookId: roundId }))).status).toBe(404)
})
