import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Page, SearchField } from '#ui'
import { address, List, pageOf, pageOfRows, permissions, routeTable, type Visit } from '../index.ts'

const at = address('/makers')
const file = address('/makers.csv')
const may = permissions('makers', { see: ['officer'] })
const makers = ['い', 'ろ', 'は'].map((name) => ({ id: randomUUID(), name }))

function ListPage({ query }: Visit<typeof at>) {
  const page = pageOf(query, { name: 'text' }, { size: 2 })
  const fits = makers.filter(({ name }) => name.includes(query.q ?? ''))
  const found = pageOfRows(page, page.after ? fits.slice(2) : fits, ({ id, name }) => ({
    ...{ id, value: name },
  }))
  return (
    <Page title="事業者">
      <List
        to={at()}
        file={file()}
        query={query}
        page={page}
        found={query.city === 'empty' ? { rows: [], next: null } : found}
        asked={{ q: query.q }}
        fields={<SearchField name="q" label="名前" value={query.q} />}
        noun="事業者"
        none={{ title: '事業者はまだありません', why: '登録すると、ここに並びます。' }}
        rowKey={({ id }) => id}
        columns={[{ key: 'name', label: '名前', sort: true, cell: ({ name }) => name }]}
      />
    </Page>
  )
}
const house = await openHouse(
  'platform',
  routeTable([{ get: at, may: may.see, page: ListPage }]),
  async () => undefined,
)
const drawn = async (query: Record<string, string> = {}) =>
  (await house.as(people.officer).get(`${at()}?${new URLSearchParams(query)}`)).text()
const linkTo = (html: string, words: string) =>
  new RegExp(`href="([^"]*)"[^>]*>\\s*${words}`).exec(html)?.[1]?.replaceAll('&amp;', '&')

test('what was asked for is kept while sorting and turning, and given to the file without the place', async () => {
  const asked = { q: '', sort: 'name', dir: 'asc', lang: 'en' }
  const html = await drawn(asked)
  expect(html).toContain('aria-sort="ascending"')
  const next = linkTo(html, '次のページ') ?? ''
  expect(next).toMatch(/^\/makers\?sort=name&dir=asc&lang=en&after=[\w-]+$/)
  expect(linkTo(html, '名前<span')).toBe('/makers?sort=name&dir=desc&lang=en')
  expect(linkTo(await drawn({ q: 'は', after: 'x' }), 'CSV')).toBe('/makers.csv?q=%E3%81%AF')
  const second = await drawn(Object.fromEntries(new URL(next, 'http://here').searchParams))
  expect(second).toContain('>は<')
  expect(linkTo(second, '最初のページ')).toBe('/makers?sort=name&dir=asc&lang=en')
  expect(linkTo(second, '次のページ')).toBeUndefined()
})

test('the order is kept while searching, and is only of a column that there is', async () => {
  const html = await drawn({ sort: 'secret', dir: 'desc' })
  expect(html).toContain('<input type="hidden" name="sort" value="name"/>')
  expect(html).toContain('<input type="hidden" name="dir" value="desc"/>')
  expect(await drawn()).not.toContain('name="sort"')
})

test('nothing that fits, with the way back, is told apart from nothing at all', async () => {
  const nothing = await drawn({ q: 'ん' })
  expect(nothing).toContain('条件に合う事業者がありません')
  expect(linkTo(nothing, '条件をすべて外す')).toBe('/makers')
  const empty = await drawn({ city: 'empty' })
  expect(empty).toContain('事業者はまだありません')
  expect(empty).not.toContain('条件をすべて外す')
})
