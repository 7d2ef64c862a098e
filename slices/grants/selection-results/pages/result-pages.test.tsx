import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { sabae } from '#platform/samples'
import { readPdf } from '#platform/typesetting'
import { openHouse, people } from '#test'
import * as callsAt from '../../calls/addresses.ts'
import { publicRecipients, publicRecipientsCsv } from '../../ledgers/addresses.ts'
import { breakdownCsv } from '../../result-breakdowns/addresses.ts'
import { routes } from '../../routes.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { csv as yearCsv, yearReport } from '../../year-reports/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
house.setClock('2026-08-12T10:00:00+09:00')
const value = async (text: string) => String(await house.value(text))
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
const params = { callPid: pidOf(sabae, callId) }
const nobody = house.asNobody()

/** Every page and file that somebody without an account gets, as the text that it tells. */
async function everythingPublic(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const addresses = [
    callsAt.publicCalls(callsAt.part.of(sabae)),
    callsAt.guide(params),
    at.published(params),
    at.csv(params),
    at.publishedPdf(params),
    breakdownCsv(params),
    publicRecipients(callsAt.part.of(sabae)),
    publicRecipientsCsv(callsAt.part.of(sabae)),
    yearReport(callsAt.part.of(sabae)),
    yearCsv(callsAt.part.of(sabae)),
  ].flatMap((address) => [address, `${address}?lang=en`])
  for (const address of addresses) {
    const answer = await nobody.get(address)
    expect([address, answer.status]).toEqual([address, 200])
    if (answer.headers.get('content-type') !== 'application/pdf') {
      // What stands in an address or a style is no figure.
      const html = await answer.text()
      found.set(address, html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' '))
      continue
    }
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()))
    found.set(address, pdf.pages.map(({ runs }) => runs.join('')).join('\n'))
  }
  return found
}

test('row 7: whoever reads every public page and file finds no name and no score of who was not selected', async () => {
  const pages = await everythingPublic()
  const rows = await house.engine.asOwner(
    `select a.applicant_name, a.title, a.representative, s.decided, s.mean_num::float / s.mean_den as mean,
       c.code
     from grants.selections s join grants.applications a on a.id = s.application_id
     join grants.review_codes c on c.application_id = a.id
     where s.call_id = $1`,
    [callId],
  )
  expect(rows.rows).toHaveLength(6)
  for (const [address, text] of pages)
    for (const { applicant_name: name, title, representative, decided, mean, code } of rows.rows) {
      const tells = [String(code), Number(mean).toFixed(2), `${Number(mean).toFixed(1)}点`]
      if (decided !== '採択') tells.push(String(name), String(title), String(representative))
      for (const told of tells.filter((one) => one.trim() !== ''))
        expect([address, text.includes(told) ? told : '']).toEqual([address, ''])
    }
  const members = await house.engine.asOwner('select name from grants.reviewers', [])
  for (const text of pages.values())
    for (const { name } of members.rows) expect(text).not.toContain(String(name))
})

test('row 7: the figures that are published leave room for every single score', async () => {
  const pages = await everythingPublic()
  const page = pages.get(at.published(params)) ?? ''
  // 3 of 6 are not selected: the mean of all may stand (§10), and what follows is a mean of three.
  expect(page).toContain('69.33')
  expect(page).toContain('70点台')
  expect(page).not.toMatch(/79\.00/)
  const file = pages.get(breakdownCsv(params)) ?? ''
  const figures = file
    .split('\r\n')
    .slice(1)
    .flatMap((line) => line.split(',').slice(3))
  // Nobody counts one or two.
  for (const figure of figures.filter((one) => one !== '' && one !== '－'))
    expect(['1', '2']).not.toContain(figure.trim())
})

test('the result reads in English as well: the same figures, and no Japanese but names', async () => {
  const page = await (await nobody.get(`${at.published(params)}?lang=en`)).text()
  for (const told of [
    'Result of the selection',
    'Projects selected',
    'Mean score of all',
    '69.33',
    '70–79 of 100',
    'Breakdown',
    'This call: Workers',
    'lang="en"',
  ])
    expect(page).toContain(told)
  expect(page).not.toMatch(/採択の平均|件数と点|内訳（|公表しない数/)
  // A figure that is not published is said to be no zero.
  if (page.includes('－')) expect(page).toContain('It is not zero.')
  expect(await (await nobody.get(at.published(params))).text()).toContain('English')
})

test('what is published stays, and a call whose result is not out has no page', async () => {
  const other = await value(`select id from grants.calls where id <> '${callId}' limit 1`)
  const unknown = { callPid: pidOf(sabae, other) }
  for (const address of [at.published(unknown), at.publishedPdf(unknown), breakdownCsv(unknown)])
    expect((await nobody.get(address)).status).toBe(404)
  const again = await house.as(people.officer).post(at.publication({ callId }), { _version: '1' })
  expect(again.status).toBe(409)
})
