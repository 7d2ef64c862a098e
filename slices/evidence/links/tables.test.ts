import { expect, test } from 'vitest'
import { type LocalDate, localDateOf } from '#packages/japan'
import { type Here, within } from '#platform'
import { openHouse, people } from '#test'
import { groundsOf, markOfLink, publishDecision } from '../decisions/tables.ts'
import type { BeadKind } from '../kinds/rules.ts'
import { type Publication, publishBead } from '../publications/tables.ts'
import { endLink, link } from './tables.ts'

const house = await openHouse('evidence', [], async () => undefined)
const officer = await house.town.person(people.officer)
const colleague = await house.town.person(people.officerElsewhere)

/** At a moment in Japan, as the officer. */
function at<T>(moment: string, work: (here: Here) => Promise<T>, person = officer): Promise<T> {
  house.setClock(`${moment}+09:00`)
  return within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    work,
  )
}
const now = <T>(work: (here: Here) => Promise<T>) => at('2026-11-24T09:00:00', work)

const ref = (name: string) => ({ slice: 'elsewhere', ref: name })
function bead(name: string, kind: BeadKind, more: Partial<Publication> = {}): Publication {
  const none: LocalDate | null = null
  return {
    ...ref(name),
    kind,
    title: name,
    happenedOn: none,
    availableOn: none,
    audiences: ['staff'],
    address: '/thread',
    ...more,
  }
}
const day = (text: string) => ({ happenedOn: localDateOf(text), availableOn: localDateOf(text) })
const statistic = { figures: { seriesId: 'C2108', vintage: '2026-12-01' } }

await at('2026-10-01T09:00:00', async (here) => {
  await publishBead(here, bead('line', 'budget_line'))
  await publishBead(here, bead('survey', 'survey', day('2026-09-30')))
  await publishBead(here, bead('survey-2', 'survey', day('2026-09-30')))
})
await at('2026-11-06T17:12:00', (here) =>
  publishDecision(here, { ...ref('line'), name: 'requested', precision: 'instant' }),
)
const late = await at('2026-11-10T10:00:00', (here) =>
  link(here, { up: ref('survey-2'), down: ref('line'), type: 'grounds' }),
)

test('1, 2, 3: in time, late, and known only afterwards', async () => {
  house.setClock('2026-10-28T10:00:00+09:00')
  await at('2026-10-28T10:00:00', (here) =>
    link(here, { up: ref('survey'), down: ref('line'), type: 'grounds' }),
  )
  await at('2026-12-02T10:00:00', async (here) => {
    await publishBead(here, bead('census', 'statistic', { ...day('2026-12-01'), ...statistic }))
    await link(here, { up: ref('census'), down: ref('line'), type: 'grounds' })
  })
  const found = await at('2026-12-03T10:00:00', (here) => groundsOf(here, ref('line')))
  expect(found.map(({ title, mark }) => [title, mark])).toEqual([
    ['survey', ''],
    ['survey-2', '後付け'],
    ['census', '後付け（決定後の情報）'],
  ])
})

test('4: for the request of the next year the same link is in time, for this year it stays late', async () => {
  await at('2027-11-05T16:00:00', (here) =>
    publishDecision(here, { ...ref('line'), name: 'requested:2028', precision: 'instant' }),
  )
  const marks = await at('2027-11-06T09:00:00', async (here) => [
    await markOfLink(here, late.linkId),
    await markOfLink(here, late.linkId, 'requested:2028'),
    await markOfLink(here, late.linkId, 'requested'),
  ])
  expect(marks).toEqual(['', '', '後付け'])
})

test('5, 6: ended and added again it is late, and no caller sets the date', async () => {
  await now((here) => endLink(here, { linkId: late.linkId, reason: '付け直してみる' }))
  const again = await now((here) =>
    link(here, { up: ref('survey-2'), down: ref('line'), type: 'grounds' }),
  )
  expect(again.linkId).not.toBe(late.linkId)
  expect(await now((here) => markOfLink(here, again.linkId, 'requested'))).toBe('後付け')
  expect(
    await house.value('select recorded_at::text from evidence.links where id = $1', [again.linkId]),
  ).toBe('2026-11-24 00:00:00+00')
})

test('23: the same content stays version 1, another title makes 2, both are kept', async () => {
  const first = await now((here) => publishBead(here, bead('twice', 'visit')))
  const same = await now((here) => publishBead(here, bead('twice', 'visit')))
  const next = await now((here) => publishBead(here, bead('twice', 'visit', { title: '直した' })))
  expect([first.version, same.version, next.version]).toEqual([1, 1, 2])
  expect([same.pid, next.pid]).toEqual([first.pid, first.pid])
  expect(
    await house.value(
      `select string_agg(content->>'title', ',' order by version) from evidence.bead_versions
       where bead = $1`,
      [first.bead],
    ),
  ).toBe('twice,直した')
})

test('24: a bead goes with the transaction that made it', async () => {
  const undone = now(async (here) => {
    await publishBead(here, bead('undone', 'visit'))
    throw new Error('the slice’s own write failed')
  })
  await expect(undone).rejects.toThrow('own write')
  expect(await house.value("select count(*)::int from evidence.beads where ref = 'undone'")).toBe(0)
})

test('25: another city’s bead, a hidden one and an unknown one are missing alike', async () => {
  const there = (work: (here: Here) => Promise<unknown>) =>
    at('2026-11-24T09:00:00', work, colleague)
  for (const name of ['line', 'survey', 'nowhere']) {
    await expect(there((here) => groundsOf(here, ref(name)))).rejects.toThrow('見つかりません')
    await expect(
      there((here) => link(here, { up: ref(name), down: ref('line'), type: 'grounds' })),
    ).rejects.toThrow('見つかりません')
  }
  await now((here) =>
    publishBead(here, bead('finance-only', 'visit', { audiences: ['role:finance'] })),
  )
  await expect(now((here) => groundsOf(here, ref('finance-only')))).rejects.toThrow(
    '見つかりません',
  )
})

const refusals: readonly (readonly [string, string, string, Record<string, unknown>, string])[] = [
  ['26: funds without an amount', 'fund', 'line', { type: 'funds' }, '充てる金額'],
  [
    'a type that does not fit',
    'survey',
    'fund',
    { type: 'grounds' },
    'この種類のつながりは作れません',
  ],
  ['to itself', 'issue', 'issue', { type: 'succeeds' }, '同じものどうし'],
  ['the reverse stands', 'issue-2', 'issue', { type: 'succeeds' }, '逆向き'],
  ['a second answer', 'opinion', 'answer-2', { type: 'answered_by' }, '回答が登録済み'],
  ['a long document without a page', 'paper', 'line', { type: 'grounds' }, 'どのページの'],
  [
    'wider than its ends',
    'survey',
    'measure',
    { type: 'grounds', audiences: ['public'] },
    '広くできません',
  ],
  ['a second primary', 'node-2', 'measure', { type: 'serves', primary: true }, '主なものは一つ'],
  ['a second parent', 'node-2', 'node-3', { type: 'part_of' }, '元は一つだけ'],
]

test('11: each refusal says its sentence', async () => {
  await now(async (here) => {
    const kinds: readonly (readonly [string, BeadKind])[] = [
      ['fund', 'scheme'],
      ['issue', 'issue'],
      ['issue-2', 'issue'],
      ['opinion', 'council'],
      ['answer-1', 'answer'],
      ['answer-2', 'answer'],
      ['measure', 'measure'],
      ['node', 'plan_node'],
      ['node-2', 'plan_node'],
      ['node-3', 'plan_node'],
    ]
    for (const [name, kind] of kinds) await publishBead(here, bead(name, kind))
    await publishBead(here, bead('paper', 'document', { figures: { pages: 24 } }))
    await link(here, { up: ref('issue'), down: ref('issue-2'), type: 'succeeds' })
    await link(here, { up: ref('opinion'), down: ref('answer-1'), type: 'answered_by' })
    await link(here, { up: ref('node'), down: ref('measure'), type: 'serves', primary: true })
    await link(here, { up: ref('node'), down: ref('node-3'), type: 'part_of' })
  })
  for (const [name, up, down, more, sentence] of refusals) {
    const made = now((here) =>
      link(here, { type: 'grounds', ...more, up: ref(up), down: ref(down) }),
    )
    await expect(made, name).rejects.toThrow(sentence)
  }
})

test('11: what may not be published says its sentence', async () => {
  const publishing = (more: Partial<Publication>) =>
    now((here) => publishBead(here, bead('refused', 'statistic', { ...statistic, ...more })))
  await expect(publishing({ figures: { value: 1 } })).rejects.toThrow('系列IDと公表時点')
  await expect(publishing(day('2027-01-01'))).rejects.toThrow('今日より後')
  await expect(publishing({ title: '' })).rejects.toThrow('1字以上120字まで')
  await expect(
    publishing({ happenedOn: localDateOf('2026-05-02'), availableOn: localDateOf('2026-05-01') }),
  ).rejects.toThrow('知り得た日')
  await expect(publishing({ audiences: ['everybody'] })).rejects.toThrow(RangeError)
})

test('the same link twice is one link', async () => {
  const twice = { up: ref('node-2'), down: ref('measure'), type: 'serves' } as const
  const one = await now((here) => link(here, twice))
  expect(await now((here) => link(here, twice))).toEqual(one)
})
