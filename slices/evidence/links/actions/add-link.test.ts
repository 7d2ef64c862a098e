import { expect, test } from 'vitest'
import { within } from '#platform'
import { openHouse, people } from '#test'
import { publishDecision } from '../../decisions/tables.ts'
import { publishBead } from '../../publications/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('evidence', routes, fill)
const officer = await house.town.person(people.officer)
const pidOf = async (title: string) =>
  String(
    await house.value(
      `select city || '-' || pid from evidence.beads where title like $1 order by recorded_at`,
      [`${title}%`],
    ),
  )
const measure = { slice: 'elsewhere', ref: 'measure' }
const beadPid = await within(
  house.grounds,
  { city: officer.city, mode: 'write', person: async () => officer },
  async (here) => {
    const { pid } = await publishBead(here, {
      ...measure,
      kind: 'measure',
      title: '海外見本市 出展支援（見本）',
      happenedOn: null,
      availableOn: null,
      audiences: ['staff'],
      address: '/thread',
      sectionId: officer.section?.id ?? null,
    })
    // Decided a minute before the test's own clock.
    await publishDecision(
      { ...here, now: '2026-11-23T23:59:00.000Z' },
      { ...measure, name: 'adopted', precision: 'instant' },
    )
    return pid
  },
)
const [visit, panel] = [await pidOf('「小口'), await pidOf('産地パネル')]
const typed = { otherPid: visit, side: 'up', type: 'grounds', note: '5者の話' }
const links = at.links({ beadPid })
let linkId = ''

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(links, typed)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in'])
})

test('wrong person: finance may not, another city does not find it', async () => {
  expect((await house.as(people.finance).post(links, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(links, typed)).status).toBe(404)
})

test('rule broken: no choice, a type that does not fit, a page that is not named', async () => {
  const page = house.as(people.officer)
  const none = await page.post(links, { ...typed, otherPid: '' })
  expect([none.status, await none.text()]).toEqual([
    422,
    expect.stringContaining('つなぐ相手を選んで'),
  ])
  const wrong = await page.post(links, { ...typed, type: 'serves' })
  expect([wrong.status, await wrong.text()]).toEqual([
    409,
    expect.stringContaining('この種類のつながりは作れません'),
  ])
  const bare = await page.post(links, { ...typed, otherPid: panel, note: '' })
  expect([bare.status, await bare.text()]).toEqual([409, expect.stringContaining('どのページの')])
  expect(await house.audited()).toEqual([])
})

test('done: linked late, said at once, seen on the bead and on its paper', async () => {
  const answer = await house.as(people.officer).post(links, typed)
  expect(answer.headers.get('location')).toBe(`/thread/${beadPid}`)
  expect(await house.audited()).toEqual(['evidence.add-link'])
  expect(await house.announced()).toContain('evidence.beads-linked')
  linkId = String(
    await house.value('select id from evidence.links order by recorded_at desc limit 1'),
  )
  for (const part of ['', '/grounds-paper', '/grounds-paper.csv', '/why']) {
    const page = await house.as(people.officer).get(`/thread/${beadPid}${part}`)
    expect(await page.text()).toContain('後付け')
  }
})

const documentPid = await pidOf('通訳')
const attestation = { documentPid, page: 'p.2' }

test('attesting: the chief may not, the document must be of that time', async () => {
  const address = at.attestation({ linkId })
  expect((await house.as(people.chief).post(address, attestation)).status).toBe(403)
  const vague = await house.as(people.head).post(address, { ...attestation, page: '' })
  expect(vague.status).toBe(422)
  await house.engine.asOwner(
    "update evidence.beads set happened_on = '2026-11-25' where title like '通訳%'",
    [],
  )
  const later = await house.as(people.head).post(address, attestation)
  expect([later.status, await later.text()]).toEqual([
    409,
    expect.stringContaining('この文書は決定日（2026年11月24日）より後のものです'),
  ])
})

test('attested: the mark says so and does not disappear', async () => {
  await house.engine.asOwner(
    "update evidence.beads set happened_on = '2026-10-28' where title like '通訳%'",
    [],
  )
  const answer = await house.as(people.head).post(at.attestation({ linkId }), attestation)
  expect(answer.headers.get('location')).toBe(at.link({ linkId }))
  const page = await (await house.as(people.officer).get(at.link({ linkId }))).text()
  expect(page).toContain('後付け（当時の文書あり）')
  const again = await house.as(people.head).post(at.attestation({ linkId }), attestation)
  expect(again.status).toBe(409)
})

test('ending: a reason is asked, the link stays in the history, and is not ended twice', async () => {
  const ending = at.ending({ linkId })
  const reason = '別の根拠に替えるため'
  expect((await house.as(people.finance).post(ending, { reason })).status).toBe(403)
  expect((await house.as(people.officer).post(ending, { reason: '不要' })).status).toBe(422)
  expect((await house.as(people.officer).post(ending, { reason })).status).toBe(303)
  expect((await house.as(people.officer).post(ending, { reason })).status).toBe(404)
  expect(await house.value('select end_reason from evidence.links where id = $1', [linkId])).toBe(
    reason,
  )
})
