import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Here, type Person, sha256, within } from '#platform'
import { openHouse, people } from '#test'
import { differencesSince } from '../differences/tables.ts'
import type { BeadKind } from '../kinds/rules.ts'
import { endLink, link } from '../links/tables.ts'
import { type Publication, publishBead } from '../publications/tables.ts'
import { retireBead } from '../retirements/tables.ts'
import { routes } from '../routes.ts'
import { check, file } from './addresses.ts'
import { sealText, shortHash } from './rules.ts'
import { freezePaper, paperSeenBy, papersOf } from './tables.ts'

const house = await openHouse('evidence', routes, async () => undefined)
const officer = await house.town.person(people.officer)
const citizen: Person = { ...officer, id: null, section: null, roles: ['citizen'] }

function at<T>(moment: string, work: (here: Here) => Promise<T>, person = officer): Promise<T> {
  house.setClock(`${moment}+09:00`)
  return within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    work,
  )
}
const ref = (name: string) => ({ slice: 'elsewhere', ref: name })
const put = (here: Here, name: string, kind: BeadKind, more: Partial<Publication> = {}) =>
  publishBead(here, {
    ...ref(name),
    kind,
    title: name,
    happenedOn: null,
    availableOn: null,
    audiences: ['public'],
    address: '/thread',
    ...more,
  })

const frozen = await at('2026-11-06T17:12:00', async (here) => {
  await put(here, 'measure', 'measure')
  await put(here, 'open', 'document')
  await put(here, 'note', 'visit', { audiences: ['staff'], title: '訪問メモ' })
  await link(here, { up: ref('open'), down: ref('measure'), type: 'grounds' })
  await link(here, { up: ref('note'), down: ref('measure'), type: 'grounds' })
  return freezePaper(here, {
    paper: 'budget-request',
    subject: ref('measure'),
    title: '予算要求書',
    audiences: ['staff'],
    content: { yen: 314_000, lines: ['謝金'] },
    html: (seal) => `<article class="a4"><p>314千円</p><p>${sealText(seal)}</p></article>`,
    files: [
      {
        name: '要求書.bin',
        type: 'application/octet-stream',
        bytes: new Uint8Array([0, 255, 10, 13]),
      },
    ],
  })
})
const openPaper = await at('2026-11-06T17:20:00', (here) =>
  freezePaper(here, {
    paper: 'leaflet',
    subject: ref('measure'),
    title: '公開用',
    audiences: ['public'],
    content: {},
    html: '<article class="a4"><p>公開</p></article>',
  }),
)

test('the seal is of the content, in groups of four, at the minute in Japan', async () => {
  const paper = await at('2026-11-07T09:00:00', (here) => paperSeenBy(here, frozen.pid))
  expect(sha256(paper.content)).toBe(frozen.hash)
  expect(paper.html).toContain(`版 1 ・ 2026-11-06 17:12 ・ 照合 ${shortHash(frozen.hash)}`)
  expect(JSON.parse(paper.content)).toMatchObject({
    beads: [{}, {}, {}],
    content: { yen: 314_000 },
  })
})

test('per audience: the public paper holds nothing of the note', async () => {
  const paper = await at('2026-11-07T09:00:00', (here) => paperSeenBy(here, openPaper.pid), citizen)
  expect(JSON.parse(paper.content)).toMatchObject({ beads: [{}, {}], links: [{}] })
  expect(openPaper.hash).not.toBe(frozen.hash)
})

test('nobody, another city and an unknown id find the same nothing', async () => {
  const unknown = `182079-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`
  const [hidden, none] = await Promise.all(
    [frozen.pid, unknown].map(async (snapshotPid) => {
      const answer = await house.asNobody().get(check({ snapshotPid }))
      return [answer.status, await answer.text()]
    }),
  )
  expect(hidden).toEqual(none)
  expect(hidden?.[0]).toBe(404)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(check({ snapshotPid: frozen.pid }))).status).toBe(404)
})

test('19: after a correction the same bytes and hash, and one difference', async () => {
  await at('2026-11-20T10:00:00', (here) =>
    put(here, 'note', 'visit', { audiences: ['staff'], title: '訪問メモ（訂正）' }),
  )
  house.setClock('2026-11-24T09:00:00+09:00')
  const page = await (await house.as(people.officer).get(check({ snapshotPid: frozen.pid }))).text()
  expect(page).toContain('<article class="a4"><p>314千円</p>')
  expect(page).toContain('照合できました')
  expect(page).toContain('この帳票の後に 1 件の変更があります')
  const files = await house.as(people.officer).get(file({ snapshotPid: frozen.pid, number: '0' }))
  expect([...new Uint8Array(await files.arrayBuffer())]).toEqual([0, 255, 10, 13])
  const paper = await at('2026-11-24T09:00:00', (here) => paperSeenBy(here, frozen.pid))
  const changes = await at('2026-11-24T09:00:00', (here) => differencesSince(here, paper))
  expect(changes).toMatchObject([
    { field: '名称', before: '訪問メモ', after: '訪問メモ（訂正）', by: '酒井 陽子' },
  ])
})

test('a citizen sees the differences of public records only', async () => {
  await at('2026-11-21T10:00:00', (here) => put(here, 'open', 'document', { fact: '2頁' }))
  const paper = await at('2026-11-24T09:00:00', (here) => paperSeenBy(here, openPaper.pid), citizen)
  const seen = await at('2026-11-24T09:00:00', (here) => differencesSince(here, paper), citizen)
  expect(seen.map(({ field }) => field)).toEqual(['要点'])
})

test('20: a bead withdrawn and a link ended are told, and the sheet still stands', async () => {
  await at('2026-11-22T10:00:00', (here) =>
    retireBead(here, { ...ref('note'), how: 'withdrawn', reason: '記録の誤り' }),
  )
  const paper = await at('2026-11-24T09:00:00', (here) => paperSeenBy(here, frozen.pid))
  const fields = await at('2026-11-24T09:00:00', async (here) =>
    (await differencesSince(here, paper)).map(({ field, after }) => [field, after]),
  )
  expect(fields).toContainEqual(['状態', '取り下げ'])
  expect(paper.html).toContain('314千円')
})

test('a link that an open request prints is ended by the head alone', async () => {
  const [ground] = (
    await house.engine.asOwner('select id from evidence.links where ended_at is null', [])
  ).rows.map((row) => String(row.id))
  const ending = { linkId: ground ?? '', reason: '別の根拠に替える' }
  await expect(at('2026-11-24T09:00:00', (here) => endLink(here, ending))).rejects.toThrow(
    '課長の承認',
  )
  const head = await house.town.person(people.head)
  await at('2026-11-24T09:10:00', (here) => endLink(here, ending), head)
})

test('差替え: the new version names the old, and the old says so', async () => {
  await at('2026-11-24T10:00:00', (here) =>
    freezePaper(here, {
      paper: 'budget-request',
      subject: ref('measure'),
      title: '予算要求書',
      audiences: ['staff'],
      content: { yen: 300_000 },
      html: '<article class="a4">300千円</article>',
      replaces: frozen.snapshotId,
      changed: '謝金の単価を改めた',
    }),
  )
  const papers = await at('2026-11-24T10:01:00', (here) => papersOf(here, ref('measure')))
  const requests = papers.filter(({ paper }) => paper === 'budget-request')
  expect(requests.map(({ version, replacedBy }) => [version, replacedBy !== null])).toEqual([
    [2, false],
    [1, true],
  ])
  const page = await (await house.as(people.officer).get(check({ snapshotPid: frozen.pid }))).text()
  expect(page).toContain('差し替えられました')
})

test('a content changed in the database is not vouched for', async () => {
  await house.engine.asOwner(
    'update evidence.snapshots set content = content || $1 where id = $2',
    [' ', frozen.snapshotId],
  )
  const page = await (await house.as(people.officer).get(check({ snapshotPid: frozen.pid }))).text()
  expect(page).toContain('照合できません')
})

test('22: nothing combines the facets', async () => {
  await at('2026-11-24T11:00:00', (here) =>
    put(here, 'facets', 'survey', {
      happenedOn: localDateOf('2026-09-30'),
      facets: {
        source: '市の調査',
        coverage: '標本（n=286）',
        closeness: '市内',
        standpoint: '市',
        check: '原本あり',
      },
    }),
  )
  const csv = await (await house.as(people.officer).get('/thread.csv')).text()
  const [heads = ''] = csv.split('\r\n')
  expect(heads).toContain('出所,範囲,近さ,立場,確かめ')
  expect(heads).not.toMatch(/score|total|rank|点|合計|強さ/i)
  const stored = await house.value(
    "select string_agg(k, ',') from (select distinct jsonb_object_keys(facets) k from evidence.beads where jsonb_typeof(facets) = 'object') x",
  )
  expect(String(stored)).not.toMatch(/score|total|rank/)
})
