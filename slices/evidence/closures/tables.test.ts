import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Here, type Person, within } from '#platform'
import { openHouse, people } from '#test'
import { viewerOf } from '../audiences/tables.ts'
import { beadOf } from '../beads/tables.ts'
import { explain } from '../explanations/tables.ts'
import type { BeadKind } from '../kinds/rules.ts'
import { link, type NewLink } from '../links/tables.ts'
import { publishBead } from '../publications/tables.ts'
import { threadOf } from '../threads/tables.ts'
import type { Asked, Direction } from './rules.ts'
import { walk } from './tables.ts'

const house = await openHouse('evidence', [], async () => undefined)
const officer = await house.town.person(people.officer)
const system = { ...officer, id: null, roles: ['system' as const] }
const citizen: Person = { ...officer, id: null, section: null, roles: ['citizen'] }

const as = <T>(person: Person, work: (here: Here) => Promise<T>, mode: 'read' | 'write' = 'read') =>
  within(house.grounds, { city: person.city, mode, person: async () => person }, work)
const write = <T>(work: (here: Here) => Promise<T>) => as(system, work, 'write')
const ref = (name: string) => ({ slice: 'elsewhere', ref: name })

const put = (here: Here, name: string, kind: BeadKind, audiences: readonly string[] = ['public']) =>
  publishBead(here, {
    ...ref(name),
    kind,
    title: name,
    happenedOn: null,
    availableOn: null,
    audiences,
    address: '/thread',
  })
const tie = (here: Here, up: string, down: string, type: NewLink['type'] = 'grounds') =>
  link(here, { up: ref(up), down: ref(down), type })

function titlesOf(person: Person, name: string, direction: Direction = 'why', asked: Asked = {}) {
  return as(person, async (here) => {
    const found = await explain(here, await beadOf(here, ref(name)), direction, asked)
    return found.beads.map(({ head, depth, number }) => [number, depth, head.title])
  })
}

test('7: a citizen gets the public ground, numbered 1, and no trace of the other', async () => {
  await write(async (here) => {
    await put(here, 'm7', 'measure')
    await put(here, 'open7', 'document')
    await put(here, 'secret7', 'visit', ['staff'])
    await tie(here, 'open7', 'm7')
    await tie(here, 'secret7', 'm7')
  })
  expect(await titlesOf(citizen, 'm7')).toEqual([[1, 1, 'open7']])
  const thread = await as(citizen, (here) => threadOf(here, ref('m7')))
  expect(thread.upCount).toBe(1)
  expect(JSON.stringify(thread)).not.toContain('secret7')
  expect(await titlesOf(officer, 'm7')).toHaveLength(2)
})

test('8: a hidden bead cuts the path and is never bridged', async () => {
  await write(async (here) => {
    await put(here, 'a8', 'issue')
    await put(here, 'b8', 'issue', ['staff'])
    await put(here, 'c8', 'issue')
    await tie(here, 'a8', 'b8', 'succeeds')
    await tie(here, 'b8', 'c8', 'succeeds')
  })
  expect(await titlesOf(citizen, 'c8')).toEqual([])
  expect(await titlesOf(officer, 'c8')).toEqual([
    [1, 1, 'b8'],
    [2, 2, 'a8'],
  ])
})

test('10: who belongs to an audience finds its paper and no other', async () => {
  const partner = '11111111-1111-4111-8111-111111111111'
  const other = '22222222-2222-4222-8222-222222222222'
  await write(async (here) => {
    await put(here, 'm10', 'measure')
    await put(here, 'ours', 'document', [`partner:${partner}`])
    await put(here, 'theirs', 'document', [`partner:${other}`])
    await tie(here, 'ours', 'm10')
    await tie(here, 'theirs', 'm10')
  })
  const member: Person = { ...citizen, roles: ['body'], partnerId: partner }
  expect(await titlesOf(member, 'm10')).toEqual([[1, 1, 'ours']])
})

test('11, 12: a circle is walked once with one closing edge; the depth is the shortest', async () => {
  await write(async (here) => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await put(here, name, 'issue')
    for (const [up, down] of ['ab', 'bc', 'ca']) await tie(here, up ?? '', down ?? '', 'succeeds')
    for (const [up, down] of ['ed', 'fe', 'fd', 'ae'])
      await tie(here, up ?? '', down ?? '', 'succeeds')
  })
  const circle = await as(officer, async (here) =>
    explain(here, await beadOf(here, ref('a')), 'why'),
  )
  expect(circle.beads.map(({ head }) => head.title)).toEqual(['c', 'b'])
  expect(circle.edges.map((edge) => edge.closing)).toEqual([false, false, true])
  const depths = await titlesOf(officer, 'd')
  expect(depths.slice(0, 3)).toEqual([
    [1, 1, 'e'],
    [2, 1, 'f'],
    [3, 2, 'a'],
  ])
})

test('13: 1,200 selections are one group with fifty listed', async () => {
  await write(async (here) => {
    await put(here, 'call13', 'call')
    await put(here, 's13', 'selection')
  })
  await house.engine.asOwner(
    `insert into evidence.beads (city, bead, family, kind, slice, ref, title, recorded_at, aud, address, hash)
     select 182079, n, 11, 'selection', 'grants', 's' || n, '選定 ' || lpad(n::text, 4, '0'), now(),
       (select aud from evidence.beads where ref = 'call13'), '/', ''
     from generate_series(1, 1200) n`,
    [],
  )
  await house.engine.asOwner(
    `insert into evidence.links (city, up, down, type, recorded_at)
     select 182079, (select bead from evidence.beads where ref = 'call13'), n, 16, now()
     from generate_series(1, 1200) n`,
    [],
  )
  const found = await as(officer, async (here) =>
    explain(here, await beadOf(here, ref('call13')), 'then'),
  )
  expect(found.beads).toEqual([])
  expect(found.groups.map((group) => [group.count, group.first.length])).toEqual([[1200, 50]])
  expect(found.groups[0]?.first[0]?.title).toBe('選定 0001')
  const thread = await as(officer, (here) => threadOf(here, ref('call13')))
  expect([thread.downCount, thread.down[0]?.state]).toEqual([1200, 'group'])
})

test('14: at the cap, the first in the stated order, and the same each time', async () => {
  await house.engine.asOwner(
    `insert into evidence.beads (city, bead, family, kind, slice, ref, title, recorded_at, aud, address, hash)
     select 182079, 20000 + n, 2, 'issue', 'x', 'w' || n, 'w' || lpad(((n * 7919) % 1000)::text, 4, '0'),
       now(), (select aud from evidence.beads where ref = 'call13'), '/', '' from generate_series(0, 900) n`,
    [],
  )
  await house.engine.asOwner(
    `insert into evidence.links (city, up, down, type, recorded_at)
     select 182079, 20000 + n, 20000 + (n - 1) / 30, 20, now() from generate_series(1, 900) n`,
    [],
  )
  const reach = () =>
    as(officer, async (here) => walk(here, await viewerOf(here), 20000, 'why', { cap: 500 }))
  const one = await reach()
  expect(one.beads).toHaveLength(500)
  expect(one.truncatedAt).toBe(2)
  expect((await reach()).beads).toEqual(one.beads)
  const title = ({ bead }: { bead: number }) => ((bead - 20000) * 7919) % 1000
  const second = one.beads.filter(({ depth }) => depth === 2).map(title)
  expect(second).toEqual([...second].sort((a, b) => a - b))
})

test('for every graph and viewer the walk is breadth first over the visible part', async () => {
  const size = 14
  await write(async (here) => {
    for (let n = 0; n < size; n++) await put(here, `p${n}`, 'issue')
  })
  const numbers = new Map<number, number>()
  for (let n = 0; n < size; n++) {
    numbers.set(
      n,
      Number(await house.value('select bead from evidence.beads where ref = $1', [`p${n}`])),
    )
  }
  const names = new Map([...numbers].map(([n, bead]) => [bead, n]))
  const [open, closed] = await Promise.all(
    ['public', 'staff'].map((name) =>
      house.value('select aud from evidence.audiences where city = 182079 and name = $1', [name]),
    ),
  )
  const graph = fc.record({
    hidden: fc.uniqueArray(fc.integer({ min: 1, max: size - 1 })),
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b),
      { selector: ([a, b]) => `${a} ${b}`, maxLength: 40 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(
      graph,
      fc.constantFrom(citizen, officer),
      async ({ hidden, pairs }, person) => {
        const beads = [...numbers.values()]
        await house.engine.asOwner('delete from evidence.links where up = any($1::bigint[])', [
          beads,
        ])
        await house.engine.asOwner(
          'update evidence.beads set aud = array[$2::int] where bead = any($1::bigint[])',
          [beads, open],
        )
        await house.engine.asOwner(
          'update evidence.beads set aud = array[$2::int] where bead = any($1::bigint[])',
          [hidden.map((n) => numbers.get(n)), closed],
        )
        await house.engine.asOwner(
          `insert into evidence.links (city, up, down, type, recorded_at)
         select 182079, u, d, 20, now() from unnest($1::bigint[], $2::bigint[]) x (u, d)`,
          [pairs.map(([u]) => numbers.get(u)), pairs.map(([, d]) => numbers.get(d))],
        )
        const sees = (n: number) => person === officer || !hidden.includes(n)
        const depths = new Map([[0, 0]])
        for (const queue = [0]; queue.length > 0; ) {
          const next = queue.shift() ?? 0
          for (const [u, d] of pairs) {
            if (d !== next || depths.has(u) || !sees(u)) continue
            depths.set(u, (depths.get(next) ?? 0) + 1)
            queue.push(u)
          }
        }
        const walked = await as(person, async (here) =>
          walk(here, await viewerOf(here), numbers.get(0) ?? 0, 'why', { depth: 12 }),
        )
        const expected = [...depths].filter(([n, depth]) => n !== 0 && depth <= 12)
        expect(new Map(walked.beads.map(({ bead, depth }) => [names.get(bead), depth]))).toEqual(
          new Map(expected),
        )
      },
    ),
    { numRuns: 60 },
  )
})
