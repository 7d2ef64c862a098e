import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Page } from '#ui'
import { address, permissions, routeTable, type Visit } from '../index.ts'
import { SavedViews, savedViewRoutes, savedViewsAt, savedViewsOf } from './index.ts'

const at = address('/lists')
const may = permissions('lists', { see: ['officer', 'finance'] })
async function ListPage({ here, query }: Visit<typeof at>) {
  const views = await savedViewsOf(here, at())
  return (
    <Page title="一覧">
      <SavedViews here={here} views={views} path={at()} query={query} />
    </Page>
  )
}
const rows = routeTable([...savedViewRoutes, { get: at, may: may.see, page: ListPage }])
const house = await openHouse('platform', rows, async () => undefined)
const me = house.as(people.officer)
const save = (typed: Record<string, string>) =>
  me.post(savedViewsAt.savedViews(), {
    _form: 'save-view',
    path: '/lists',
    query: 'q=眼鏡&after=x',
    ...typed,
  })
const list = async (who: keyof typeof people) => (await house.as(people[who]).get('/lists')).text()

test('bad input: a name is asked for, and only a list of the house can be kept', async () => {
  const blank = await save({ name: ' ' })
  expect([blank.status, await blank.text()]).toEqual([
    422,
    expect.stringContaining('名前を入れてください。'),
  ])
  for (const path of ['//evil.example', 'https://evil.example', '/a?b', '/\\evil.example']) {
    expect((await save({ name: '悪', path })).status).toBe(422)
  }
})

test('kept: opened with its filter; shared with the section and nobody else', async () => {
  expect((await save({ name: 'わたしの眼鏡' })).headers.get('location')).toBe(
    '/lists?q=%E7%9C%BC%E9%8F%A1',
  )
  await save({ name: '課の漆器', query: 'q=漆器', shared: 'on' })
  expect((await save({ name: '課の漆器' })).status).toBe(409)
  const mine = await list('officer')
  expect([mine.includes('わたしの眼鏡'), mine.includes('課の漆器')]).toEqual([true, true])
  const theirs = await list('colleague')
  expect([theirs.includes('わたしの眼鏡'), theirs.includes('課の漆器')]).toEqual([false, true])
  expect(await list('finance')).not.toContain('漆器')
})

test('removed only by who kept it', async () => {
  const id = String(
    await house.value(`select id from platform.saved_views where name = '課の漆器'`),
  )
  const removal = savedViewsAt.removal({ savedViewId: id })
  expect((await house.as(people.colleague).post(removal, {})).status).toBe(404)
  expect((await me.post(removal, {})).status).toBe(303)
  expect(await list('colleague')).not.toContain('課の漆器')
})

test('its owner renames it, shares it, takes it back and puts it first; nobody else does', async () => {
  const idOf = async (name: string) =>
    String(await house.value('select id from platform.saved_views where name = $1', [name]))
  await save({ name: '一つめ', query: 'q=a' })
  await save({ name: '二つめ', query: 'q=b' })
  const [first, second] = [await idOf('一つめ'), await idOf('二つめ')]
  const view = savedViewsAt.savedView({ savedViewId: second })
  const raising = savedViewsAt.raising({ savedViewId: second })
  for (const path of [view, raising])
    expect((await house.as(people.colleague).post(path, { name: '横取り' })).status).toBe(404)
  const twice = await me.post(view, { name: '一つめ' })
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('同じ名前の条件があります'),
  ])
  await me.post(view, { name: '課の二つめ', shared: 'on' })
  expect(await list('colleague')).toContain('課の二つめ<small>（酒井 陽子）</small>')
  await me.post(raising, {})
  const mine = await list('officer')
  expect(mine.indexOf('課の二つめ')).toBeLessThan(mine.indexOf('一つめ</a>'))
  await me.post(view, { name: '課の二つめ' })
  expect(await list('colleague')).not.toContain('課の二つめ')
  expect(first).not.toBe(second)
})
