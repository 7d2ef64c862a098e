import { expect, test } from 'vitest'
import { fill as fillBusinesses } from '#slices/businesses'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillBusinesses])
const issueId = String(
  await house.value(
    `select id from evidence.issues where confirmed_at is not null and city = $1
    and resolved_at is null and set_aside_at is null limit 1`,
    [people.officer.city],
  ),
)
const path = at.share({ subject: 'issue', subjectId: issueId })
const officer = house.as(people.officer)
const held = await house.value(
  `select trade || '/' || district || '/' || process
  from businesses.v_holdings where city = $1 and state = '登録' and district <> ''
  group by trade, district, process order by count(distinct business_id) desc limit 1`,
  [people.officer.city],
)
const [industry = '', place = '', process = ''] = String(held).split('/')
const cell = {
  'cells.0.industry': industry,
  'cells.0.place': place,
  'cells.0.process': process,
}

test('nobody, the council member and another city', async () => {
  for (const to of [at.matrix(), at.matrixCsv(), at.shares(), path])
    expect((await house.asNobody().get(to)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.member).get(at.matrix())).status).toBe(403)
  expect((await house.as(people.finance).get(at.shares())).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  expect((await house.as(people.finance).post(path, cell)).status).toBe(403)
})

test('rule broken: a cell names three things, and stands once', async () => {
  const half = await officer.post(path, { 'cells.0.industry': industry })
  expect([half.status, await half.text()]).toEqual([
    422,
    expect.stringContaining('業種・品目、地区・用地、工程の三つを選んでください。'),
  ])
  const twice = await officer.post(path, {
    ...cell,
    'cells.1.industry': industry,
    'cells.1.place': place,
    'cells.1.process': process,
  })
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('同じセルが二度書かれています。'),
  ])
  const missing = at.share({ subject: 'measure', subjectId: issueId })
  expect((await officer.post(missing, { ...cell, 'cells.0.share': '1' })).status).toBe(404)
})

test('14, 16: an issue put into a cell with businesses and no measure is a gap at once', async () => {
  expect((await officer.post(path, cell)).status).toBe(303)
  const csv = await (await officer.get(at.matrixCsv())).text()
  const line = csv.split('\r\n').find((one) => one.startsWith(`${process},${place},`)) ?? ''
  expect(line).toMatch(/,1,0,0,/)
  const page = await (await officer.get(at.matrix())).text()
  expect(page).toContain(process)
  const pdf = await officer.get(at.matrixPdf())
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(await house.audited()).toContain('plans.set-shares')
})

test('16: outside the section no cell tells of fewer than three businesses', async () => {
  const csv = await (await house.as(people.finance).get(at.matrixCsv())).text()
  const counts = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[2])
  expect(counts.filter((count) => count !== '' && Number(count) < 3)).toEqual([])
  expect(counts).toContain('')
  const page = await (await house.as(people.finance).get(at.matrix())).text()
  expect(page).toContain('3者未満')
  expect(page).not.toMatch(/<td><div>(—|[012]者)</)
})
