import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Here, within } from '#platform'
import { openHouse, people } from '#test'
import { groundsOf, publishDecision } from '../decisions/tables.ts'
import { link } from '../links/tables.ts'
import { freezePaper, papersOf } from '../snapshots/tables.ts'
import { threadOf } from '../threads/tables.ts'
import { publishBead } from './tables.ts'

const house = await openHouse('evidence', [], async () => undefined)
const officer = await house.town.person(people.officer)
const inside = <T>(work: (here: Here) => Promise<T>) =>
  within(
    house.grounds,
    { city: people.officer.city, mode: 'write', person: async () => officer },
    work,
  )

test('the door', async () => {
  await inside(async (here) => {
    const day = localDateOf('2026-09-30')
    const s = { slice: 'surveys', ref: 's1' }
    const b = { slice: 'measures', ref: 'b1' }
    await publishBead(here, {
      ...s,
      kind: 'survey',
      title: '調査',
      happenedOn: day,
      availableOn: day,
      audiences: ['staff'],
      address: '/x',
    })
    const one = await publishBead(here, {
      ...b,
      kind: 'budget_line',
      title: '積算',
      happenedOn: null,
      availableOn: null,
      audiences: ['staff'],
      address: '/x',
    })
    expect(one.version).toBe(1)
    expect(await link(here, { up: s, down: b, type: 'grounds' })).toMatchObject({ mark: '' })
    await publishDecision(here, {
      ...b,
      name: 'requested',
      precision: 'day',
      on: localDateOf('2026-11-06'),
    })
    expect((await groundsOf(here, b)).map((g) => g.mark)).toEqual(['後付け'])
    const t = await threadOf(here, b)
    expect(t.upCount).toBe(1)
    const f = await freezePaper(here, {
      paper: 'p',
      subject: b,
      title: 't',
      audiences: ['staff'],
      content: { a: 1 },
      html: '<p>',
      files: [{ name: 'a', type: 'text/plain', bytes: new Uint8Array([1, 2]) }],
    })
    expect(f.version).toBe(1)
    expect(await papersOf(here, b)).toHaveLength(1)
  })
})
