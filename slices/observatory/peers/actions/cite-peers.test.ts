import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { FrozenFigure } from '../../cards/forms.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const cards = () => house.value('select count(*)::int from observatory.cards')
const cardOf = async (address: string, typed: Record<string, string>) => {
  const answer = await house.as(people.officer).post(address, typed)
  expect(answer.status).toBe(303)
  const path = answer.headers.get('location')?.split('?')[0] ?? ''
  expect(path).toMatch(/^\/regions\/cards\/[0-9a-f-]{36}$/)
  const page = await house.as(people.officer).get(path)
  expect(page.status).toBe(200)
  const [id, text] = [path.slice(-36), await page.text()]
  const frozen = FrozenFigure.parse(
    await house.value('select frozen from observatory.cards where id = $1', [id]),
  )
  const bead = await house.value(
    `select json_build_object('kind', kind, 'title', title, 'happened', happened_on,
       'available', available_on, 'area', figures ->> 'areaCode', 'series', figures ->> 'seriesId')
     from evidence.beads where city = 182079 and ref = $1`,
    [id],
  )
  return { path, text, frozen, bead }
}

const sabae = at.peers({ areaCode: '18207' })

test('nobody is asked to sign in', async () => {
  expect((await house.asNobody().post(sabae, {})).headers.get('location')).toBe('/sign-in')
})

test('wrong person: a bank and a member see the peers without the button, and are refused', async () => {
  const before = await cards()
  for (const who of [people.bank, people.member]) {
    expect(await (await house.as(who).get(sabae)).text()).not.toMatch(/根拠にする<\/button>/)
    expect((await house.as(who).post(sabae, {})).status).toBe(403)
  }
  expect(await cards()).toBe(before)
})

test('rule broken: without a distance there is nothing to cite, and no button', async () => {
  const before = await cards()
  const nowhere = at.peers({ areaCode: '07546' })
  const picked = { hand: '18207' }
  const page = await house.as(people.officer).get(`${nowhere}?hand=18207`)
  expect(await page.text()).not.toMatch(/根拠にする<\/button>/)
  const answer = await house.as(people.officer).post(nowhere, picked)
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('距離を示せる相手がいない'),
  ])
  const missing = at.peers({ areaCode: '99999' })
  expect((await house.as(people.officer).post(missing, {})).status).toBe(404)
  expect(await cards()).toBe(before)
  expect(await house.audited()).toEqual([])
})

test('done: one click from the figure and the table; twelve distances with their parts', async () => {
  const page = await (await house.as(people.officer).get(sabae)).text()
  expect(page.match(/根拠にする<\/button>/g)).toHaveLength(2)
  const { frozen, bead, text } = await cardOf(sabae, { distance: '0' })
  expect(await house.audited()).toEqual(['observatory.cite-peers'])
  expect(await house.announced()).toEqual(['evidence.bead-published'])
  const distances = frozen.values.filter(({ series }) => series === 'peer-distance')
  expect(distances).toHaveLength(12)
  for (const { areaCode, value } of distances) {
    const parts = frozen.values.filter(
      (one) => one.areaCode === areaCode && one.series.startsWith('peer-distance-'),
    )
    const sum = parts.reduce((all, one) => all + (one.value ?? 0), 0)
    expect(Math.sqrt(sum)).toBeCloseTo(value ?? 0, 6)
  }
  expect(frozen.finding).toMatch(/^鯖江市に最も似ているのは/)
  expect([...frozen.statement].length).toBeLessThanOrEqual(120)
  expect(bead).toMatchObject({ kind: 'statistic', title: frozen.statement, area: '18207' })
  expect(text).toContain('似ていることは、同じ施策が同じように効くことを意味しません。')
  expect(text).toContain(`href="${sabae}"`)
})

test('the same search again is the same card; another condition is another', async () => {
  const first = await cardOf(sabae, { prefecture: 'on' })
  expect(first.frozen.table.rows.every(([name]) => String(name).startsWith('福井県'))).toBe(true)
  const before = await cards()
  expect((await cardOf(sabae, { prefecture: 'on' })).path).toBe(first.path)
  expect(await cards()).toBe(before)
  const picked = await cardOf(sabae, { hand: '15213' })
  expect(picked.frozen.table.rows[0]?.slice(0, 2)).toEqual(['新潟県燕市', '手選び'])
})
