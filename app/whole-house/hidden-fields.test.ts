import { expect, test } from 'vitest'
import type { RouteRow } from '#platform'
import { people, type SamplePerson } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'

/** A word that stands nowhere else is put into each hidden field, and looked for wherever a role may look. */
const house = await openHouse('whole house', rows, fills)

type Who = keyof typeof people | 'nobody'
const section = ['officer', 'chief', 'head', 'auditor'] as const
const hall = [...section, 'director'] as const
const own = ['business', 'proxy'] as const
const seekers: readonly Who[] = [
  ...hall,
  ...own,
  ...(['finance', 'executive', 'personnel', 'systems', 'body', 'chamber', 'bank'] as const),
  ...(['member', 'reviewer', 'adviser', 'officerElsewhere', 'headElsewhere', 'nobody'] as const),
]

/** Whoever is named may meet the field without writing down a purpose; nobody else may. */
const fields: Readonly<Record<string, readonly Who[]>> = {
  'people.name': own,
  'sensitive_notes.body': [],
  'sensitive_notes.need': [],
  'fiscal_figures.sales_yen': own,
  'fiscal_figures.value_added_yen': own,
  'sales_splits.source': own,
  'businesses.phone': [...hall, ...own],
  'businesses.mail': [...hall, ...own],
  'establishments.phone': [...hall, ...own],
  'consents.given_name': [...hall, ...own],
  'account_links.ground': section,
  'corrections.note': [...section, ...own],
  'corrections.answer': [...section, ...own],
  'merges.reason': section,
  'equipment.renewal_yen': hall,
}
const clusterFields: typeof fields = {
  'readiness.note': section,
  'passes.source': hall,
  'product_sales.amount_yen': hall,
  'chain_versions.checked_by': hall,
  'inquiries.asked': hall,
}

type Plant = { readonly field: string; readonly may: readonly Who[]; readonly words: string[] }
const plants: Plant[] = []
for (const [schema, of] of [
  ['businesses', fields],
  ['clusters', clusterFields],
] as const)
  for (const [field, may] of Object.entries(of)) {
    const [table, column = ''] = field.split('.')
    const number = 913_570_000 + 137 * (plants.length + 1)
    const word = column.endsWith('_yen') ? String(number) : `ひそか${number}号`
    await house.engine.asOwner(
      `update ${schema}.${table} set ${column} = $1 where city = $2 and ${column} is not null`,
      [word, people.officer.city],
    )
    const words = column.endsWith('_yen') ? [word, number.toLocaleString('ja-JP')] : [word]
    plants.push({ field: `${schema}.${field}`, may, words })
  }

let places = 0
/** Nobody comes from another place each time: so many visits of one would be turned away. */
function get(who: Who, path: string): Promise<Response> {
  places += 1
  const from = `10.1.${Math.floor(places / 250)}.${1 + (places % 250)}`
  if (who === 'nobody') return house.asNobody(from).get(path)
  return browsers[who].get(path)
}
const browsers = Object.fromEntries(
  Object.entries<SamplePerson>(people).map(([name, who]) => [name, house.as(who)]),
) as Record<keyof typeof people, ReturnType<typeof house.as>>

const idsOf = async (query: string) =>
  (await house.engine.asOwner(query, [people.officer.city])).rows.map(({ id }) => String(id))
const known: Readonly<Record<string, readonly string[]>> = {
  business: await idsOf(`select business_id as id from businesses.sensitive_notes where city = $1
    union select business_id from businesses.account_links where city = $1
    union (select business_id from businesses.publications where city = $1
      and withdrawn_at is null order by business_id limit 1)`),
  cluster: await idsOf('select id from clusters.clusters where city = $1'),
  chain: await idsOf('select id from clusters.chains where city = $1'),
}

/** Every address of the register and the 産地 that names nothing, or one of these alone. */
const addresses = rows
  .filter((row): row is Extract<RouteRow, { get: unknown }> => 'get' in row)
  .map(({ get: { pattern } }) => pattern)
  .filter((pattern) => /^\/(businesses|clusters|directory|own-records|industries)/.test(pattern))
  .flatMap((pattern) => {
    const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    if (names.length === 0) return [pattern]
    const [name = ''] = names
    if (names.length > 1) return []
    return (known[name.replace(/(Id|Pid)$/, '')] ?? known.business ?? []).map((id) =>
      pattern.replace(`:${name}`, name.endsWith('Pid') ? `${people.officer.city}-${id}` : id),
    )
  })
const isNear = (link: string) => !/^\/(regions|grants|measures|help|councils|plans)\b/.test(link)

test.each(seekers)('%s meets no word of a field that is hidden from them', async (who) => {
  const met = new Map<string, string>()
  const waiting = ['/', '/search', '/products', '/equipment', '/export-readiness', ...addresses]
  const seen = new Set(waiting)
  const perShape = new Map<string, number>()
  for (let path = waiting.shift(); path !== undefined && seen.size < 700; path = waiting.shift()) {
    const answer = await get(who, path)
    if (!/html|csv|json|svg|calendar/.test(answer.headers.get('content-type') ?? '')) continue
    const text = await answer.text()
    for (const { field, words } of plants)
      if (words.some((word) => text.includes(word))) met.set(field, path)
    for (const link of linksIn(text).filter(isNear)) {
      const shape = link.replace(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '?')
      const times = perShape.get(shape) ?? 0
      if (seen.has(link) || times >= 2) continue
      perShape.set(shape, times + 1)
      seen.add(link)
      waiting.push(link)
    }
  }
  const wrong = [...met].filter(
    ([field]) => !plants.some((plant) => plant.field === field && plant.may.includes(who)),
  )
  expect(wrong).toEqual([])
  if (who === 'officer') {
    const open = ['businesses.businesses.phone', 'clusters.readiness.note']
    for (const field of open) expect([...met.keys()]).toContain(field)
  }
})

/** What a request brings along of its own, and the word that was asked for. */
const plain = (text: string, word: string) =>
  text
    .replaceAll(word, '')
    .replaceAll(encodeURIComponent(word), '')
    .replace(/<b class="n">[0-9a-f]{8}<\/b>|nonce-?[^"'\s>;]*|\d+\.\d+秒/g, '')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')

test('to search for a hidden word is answered as for a word of nothing: no row, no count, no order', async () => {
  const nothing = 'ひそか000000000号'
  const searches = ['/search', '/businesses', '/businesses.csv', '/capabilities', '/products']
  const outside = ['/businesses/shared', `/directory/${people.officer.city}-makers`, '/equipment']
  const told: string[] = []
  let asked = 0
  for (const who of seekers)
    for (const place of [...searches, ...outside]) {
      const to = (word: string) => `${place}?q=${encodeURIComponent(word)}`
      const none = await get(who, to(nothing))
      if (none.status !== 200) continue
      const of = plain(await none.text(), nothing)
      for (const { field, words } of plants) {
        const [word = ''] = words
        const text = plain(await (await get(who, to(word))).text(), word)
        asked += 1
        if (text !== of) told.push(`${who} ${place} ${field}`)
      }
    }
  expect(asked).toBeGreaterThan(500)
  expect(told).toEqual([])
})
