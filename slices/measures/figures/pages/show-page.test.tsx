import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { routes as evidenceRoutes, fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans, routes as planRoutes } from '#slices/plans'
import { openHouse, people } from '#test'
import { paper } from '../../papers/addresses.ts'
import { paperNames } from '../../papers/rules.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse(
  'measures',
  [...routes, ...evidenceRoutes, ...planRoutes],
  [fillEvidence, fillObservatory, fillPlans, fill],
)
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const supplementId = await value(
  `select q.round_id from measures.requests q join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
   where q.measure_id = '${measureId}' and r.kind like '%補正%' limit 1`,
)
const group = (figureGroup: string, paperName = 'budget-request') =>
  at.figures({ measureId, roundId, paperName, figureGroup })
const sheetOf = (paperName: string, draft: string) =>
  withQuery(paper({ measureId, paperName }), { round: roundId, draft })

test('nobody is asked to sign in, outsiders and another city find nothing, a broken name is 404', async () => {
  expect((await house.asNobody().get(group('amounts'))).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  expect((await house.as(people.bank).get(group('amounts'))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(group('amounts'))).status).toBe(404)
  expect((await house.as(people.officer).get(group('rest'))).status).toBe(404)
  expect((await house.as(people.officer).get(group('amounts', 'rest'))).status).toBe(404)
})

test('a stage that is not released has no derivation for the section, and has one for finance', async () => {
  await house.engine.asOwner('delete from measures.releases', [])
  const said = async (who: typeof people.officer) =>
    (await house.as(who).get(group('amounts'))).text()
  expect(await said(people.finance)).toContain('課長査定の額')
  expect(await said(people.officer)).not.toContain('課長査定の額')
  expect(await said(people.officer)).toContain('当初＋補正±流用＋予備費充用＋前年度からの繰越')
})

const cells = (html: string) =>
  [...html.matchAll(/<td class="n"[^>]*>(.*?)<\/td>/g)].map(([, inside = '']) => inside)
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '').trim()

test.each([people.officer, people.finance, people.executive])(
  'every number of the four sheets leads to its reason, and from there back by one link',
  async (who) => {
    const person = house.as(who)
    const seen = new Set<string>()
    let numbers = 0
    const sheets = paperNames.flatMap((name) => [
      [name, sheetOf(name, 'yes')],
      [name, sheetOf(name, '')],
    ])
    const supplement = withQuery(paper({ measureId, paperName: 'budget-request' }), {
      round: supplementId,
      draft: 'yes',
    })
    for (const [name = '', path = ''] of [...sheets, ['budget-request', supplement]]) {
      const html = await (await person.get(path)).text()
      for (const cell of cells(html)) {
        const text = wordsOf(cell)
        if (!/\d/.test(text)) continue
        numbers += 1
        const [, href = ''] = /<a href="([^"]+)" title="なぜ？">/.exec(cell) ?? []
        expect([name, text, href]).toEqual([name, text, expect.stringMatching(/^\//)])
        seen.add(`${name} ${href.replaceAll('&amp;', '&')}`)
      }
    }
    expect(numbers).toBeGreaterThan(150)
    const pages = new Map<string, string>()
    for (const one of seen) {
      const [name = '', href = ''] = one.split(' ')
      const [path = '', place] = href.split('#')
      if (!pages.has(path)) {
        const answer = await person.get(path)
        expect([path, answer.status]).toEqual([path, 200])
        pages.set(path, await answer.text())
      }
      const page = pages.get(path) ?? ''
      if (place) expect([href, page.includes(`id="${place}"`)]).toEqual([href, true])
      expect([path, page.includes(`href="${paper({ measureId, paperName: name })}`)]).toEqual([
        path,
        true,
      ])
    }
  },
  180_000,
)
