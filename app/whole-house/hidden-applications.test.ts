import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RouteRow } from '#platform'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'

/** The second round of the samples: one member has a contract with one of the four who applied. */
const house = await openHouse('whole house', rows, fills)
house.setClock('2026-11-24T09:00:00+09:00')
const member = house.as(people.fourthReviewer)
const one = async (text: string, values: readonly unknown[] = []) =>
  (await house.engine.asOwner(text, [...values])).rows[0] ?? {}
const hidden = await one(`
  select a.id, a.call_id, a.number, a.title, a.plan, a.representative, a.applicant_name as name,
    a.business_id, c.code
  from grants.conflict_cases x join grants.applications a on a.id = x.application_id
  join grants.review_codes c on c.application_id = a.id
  join grants.reviewers r on r.id = x.reviewer_id join platform.accounts p on p.id = r.account_id
  where p.login = '${people.fourthReviewer.login}' and x.kind = 'K6' limit 1`)
const callId = String(hidden.call_id)

/** Everything that has a name of its own and hangs on the application. */
async function idsOfIt(): Promise<readonly string[]> {
  const tables = await house.engine.asOwner(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'application_id' and table_schema = 'grants' intersect
     select table_schema || '.' || table_name from information_schema.columns
     where column_name = 'id' and table_schema = 'grants' and data_type = 'uuid'`,
    [],
  )
  const ids = [String(hidden.id)]
  for (const { name } of tables.rows) {
    const { rows: found } = await house.engine.asOwner(
      `select id from ${String(name)} where application_id = $1 limit 3`,
      [hidden.id],
    )
    ids.push(...found.map(({ id }) => String(id)))
  }
  return ids
}

type Got = Extract<RouteRow, { get: unknown }>
type Posted = Extract<RouteRow, { post: unknown }>
const named = (pattern: string) => [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
const filledIn = (pattern: string, id: string) =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (name === 'callId') return callId
    if (name === 'city') return String(people.officer.city)
    return name.endsWith('Pid') ? `${people.officer.city}-${id}` : id
  })
/** Of an application and not of a call alone. */
const isOfOne = (pattern: string) =>
  named(pattern).some((name) => !['callId', 'city'].includes(name))
/** What a request brings along of its own: its number, keys of forms, and the name that was asked for. */
const plain = (text: string, id: string) =>
  text
    .replaceAll(id, '')
    .replace(
      /<b class="n">[0-9a-f]{8}<\/b>|nonce-?[^"'\s>;]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      '',
    )

test('whatever is asked for by the name of what is hidden, the answer is that of a name of nothing', async () => {
  const ids = await idsOfIt()
  expect(ids.length).toBeGreaterThan(5)
  const differing: string[] = []
  let compared = 0
  let refused = 0
  const compare = async (
    what: string,
    ask: (path: string) => Promise<Response>,
    pattern: string,
  ) => {
    const nothing = randomUUID()
    const none = await ask(filledIn(pattern, nothing))
    const of = plain(await none.text(), nothing)
    if (none.status === 403) return
    for (const id of ids) {
      const answer = await ask(filledIn(pattern, id))
      const text = plain(await answer.text(), id)
      compared += 1
      if (answer.status === 429) refused += 1
      if (answer.status !== none.status || text !== of)
        differing.push(`${what} ${pattern}: ${answer.status}, of nothing ${none.status}`)
    }
  }
  for (const row of rows.filter((row): row is Got => 'get' in row && isOfOne(row.get.pattern)))
    await compare('GET', (path) => member.get(path), row.get.pattern)
  for (const row of rows.filter(
    (row): row is Posted => 'post' in row && isOfOne(row.post.pattern),
  )) {
    // A session of its own for each: one may send 240 forms at once, and then only as time goes by.
    const sender = house.as(people.fourthReviewer)
    await compare('POST', (path) => sender.post(path, {}), row.post.pattern)
  }
  expect(compared).toBeGreaterThan(300)
  expect(refused).toBe(0)
  // Whoever holds the paper tests its files by the number on it, without signing in: nobody guesses that.
  expect([...new Set(differing)].filter((one) => !one.includes('/grant-receipts/'))).toEqual([])
}, 600_000)

test('no page or file that the member reaches, no search and no message tells a word of it, nor a count', async () => {
  const told = ['title', 'plan', 'representative', 'name'].map((key) => String(hidden[key]))
  const words = [...told, `案件 ${hidden.code}`, `案件${hidden.code}`, String(hidden.id)]
  const searches = told.map((word) => `/search?q=${encodeURIComponent(word)}`)
  const waiting = ['/', '/notifications', `/grants/reviews/${callId}`, ...searches]
  const seen = new Set(waiting)
  const perShape = new Map<string, number>()
  const found: string[] = []
  for (let path = waiting.shift(); path !== undefined && seen.size < 600; path = waiting.shift()) {
    const answer = await member.get(path)
    const text = await answer.text()
    // What was asked for is said back.
    const asked = path.startsWith('/search') ? decodeURIComponent(path.split('q=')[1] ?? '') : ''
    // In the public directory it is one maker among all.
    const isListed = path.startsWith('/directory')
    for (const word of words) {
      if (word === asked || (isListed && word === String(hidden.name))) continue
      if (text.includes(word)) found.push(`${path}: ${word}`)
    }
    for (const link of linksIn(text)) {
      const shape = link.replace(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '?')
      const n = perShape.get(shape) ?? 0
      if (seen.has(link) || n >= 5) continue
      perShape.set(shape, n + 1)
      seen.add(link)
      waiting.push(link)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
  expect(found).toEqual([])
  const received = await one(
    `select count(*)::int as n from grants.applications where call_id = $1 and state = '審査中'`,
    [callId],
  )
  const list = await (await member.get(`/grants/reviews/${callId}`)).text()
  expect(list).toContain(`${Number(received.n) - 1}件のうち0件を確定しました`)
}, 600_000)

test('what each member saw, and when, stands on record; of what is hidden nothing', async () => {
  const looks = await house.engine.asOwner(
    `select distinct g.application_id from grants.file_looks l join grants.assignments g on g.id = l.assignment_id
     join grants.reviewers r on r.id = g.reviewer_id join platform.accounts p on p.id = r.account_id
     where p.login = $1`,
    [people.fourthReviewer.login],
  )
  expect(looks.rows.map(({ application_id }) => application_id)).not.toContain(hidden.id)
  const path = `/grants/calls/${callId}/looks`
  const page = await (await house.as(people.head).get(path)).text()
  for (const name of [people.reviewer.name, people.secondReviewer.name])
    expect(page).toContain(name)
  expect(page).toMatch(/令和8年11月22日|令8\.11\.22/)
  for (const who of [people.fourthReviewer, people.finance, people.business])
    expect((await house.as(who).get(path)).status).toBe(403)
  expect((await house.as(people.headElsewhere).get(path)).status).toBe(404)
})
