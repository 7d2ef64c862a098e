import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as editionsAt from '../../editions/addresses.ts'
import { insistAllowed } from '../../reference/estat-client.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { fetchAll, useEstat } from './fetch-from-estat.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const workshop = { ...house.grounds, rows: routes, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const secret = 'an-app-id-that-nobody-sees'
const columns = '2020_01/0=population\n2020_01/1=population-male\n2020_01/2=population-female'
const asked = { tableId: '0003433219', label: '2020年国勢調査 速報', columns }
const ask = (more = {}) => house.as(people.data).post(at.newFetch(), { ...asked, ...more })
const fetched = async (path: string) => (await house.as(people.data).get(path)).text()
const waits: number[] = []
const noWait = async (ms: number) => {
  waits.push(ms)
}
const answering = (answers: readonly (() => Response)[]) => {
  const urls: URL[] = []
  let next = 0
  const network = async (url: URL) => {
    urls.push(url)
    const answer = answers[Math.min(next, answers.length - 1)]
    next += 1
    if (!answer) throw new TypeError('fetch failed')
    return answer()
  }
  return { urls, network }
}
const file = join(process.cwd(), '../shared/data/estat-api/getStatsData-0003433219.json')

afterEach(() => {
  waits.length = 0
  useEstat(null)
})

test('nobody is asked to sign in', async () => {
  const answer = await house.asNobody().post(at.newFetch(), asked)
  expect(answer.headers.get('location')).toBe('/sign-in')
})

test('wrong person: an officer may not', async () => {
  expect((await house.as(people.officer).post(at.newFetch(), asked)).status).toBe(403)
})

test('rule broken: no appId, no number of a table, a series that does not exist', async () => {
  const without = await ask()
  expect([without.status, await without.text()]).toEqual([
    409,
    expect.stringContaining('アプリケーションID）がまだ設定されていません'),
  ])
  useEstat(secret)
  expect(await (await ask({ tableId: '33' })).text()).toContain('10桁の数字')
  expect(await (await ask({ columns: '2020_01/0=nothing' })).text()).toContain('を読めません')
})

test('only e-Stat itself may be asked', () => {
  expect(() => insistAllowed(new URL('https://api.e-stat.go.jp/rest'))).not.toThrow()
  for (const url of ['http://api.e-stat.go.jp/', 'https://example.jp/', 'https://127.0.0.1/'])
    expect(() => insistAllowed(new URL(url))).toThrow('not an allowed host')
})

test('no network: three more tries after 1, 4 and 16 s, then the sentence, and nothing changes', async () => {
  const { network, urls } = answering([])
  useEstat(secret, network, noWait)
  const path = (await ask()).headers.get('location') ?? ''
  await fetchAll(workshop)
  expect([waits, urls.length]).toEqual([[1000, 4000, 16_000], 4])
  const page = await fetched(path)
  expect(page).toContain('e-Stat から取得できませんでした。')
  expect(page).not.toContain(secret)
  expect(await house.value('select count(*)::int from observatory.city_editions')).toBe(0)
})

test('an error of e-Stat is told in its own words, without another try', async () => {
  const told = { GET_STATS_DATA: { RESULT: { STATUS: 100, ERROR_MSG: '認証に失敗しました。' } } }
  const { network, urls } = answering([() => Response.json(told)])
  useEstat(secret, network, noWait)
  const path = (await ask()).headers.get('location') ?? ''
  await fetchAll(workshop)
  expect([await fetched(path), urls.length]).toEqual([
    expect.stringContaining('認証に失敗しました。'),
    1,
  ])
})

test.skipIf(!existsSync(file))(
  'scenario 9: the real answer becomes an edition of 5,895 values, three without a figure',
  async () => {
    const whole = JSON.parse(await readFile(file, 'utf8'))
    const data = whole.GET_STATS_DATA.STATISTICAL_DATA
    const values = data.DATA_INF.VALUE
    const page = (from: number, to: number, next: object) => () =>
      Response.json({
        GET_STATS_DATA: {
          ...whole.GET_STATS_DATA,
          STATISTICAL_DATA: {
            ...data,
            RESULT_INF: { ...data.RESULT_INF, ...next },
            DATA_INF: { ...data.DATA_INF, VALUE: values.slice(from, to) },
          },
        },
      })
    const { network, urls } = answering([page(0, 3000, { NEXT_KEY: 3001 }), page(3000, 6000, {})])
    useEstat(secret, network, noWait)
    const path = (await ask()).headers.get('location') ?? ''
    await fetchAll(workshop)
    await work()
    expect(urls.map((url) => url.searchParams.get('startPosition'))).toEqual([null, '3001'])
    expect(await fetched(path)).toContain('2020_01/0')
    const edition = await house.value(
      `select json_build_object('id', id, 'state', state, 'cells', inspection -> 'cells',
       'marks', inspection -> 'marks', 'note', note, 'on', published_on, 'by', received_by_name)
     from observatory.city_editions`,
    )
    expect(edition).toMatchObject({
      state: 'inspected',
      cells: 5895,
      marks: { none_reported: 3 },
      on: '2021-06-25',
      note: '統計表ID 0003433219。*** 当該数値がないもの。- 当該数値がないもの',
      by: people.data.name,
    })
    const nation = `select value::int from observatory.city_figures f join observatory.series s
    on s.id = f.series and s.code = 'population' where area = $1`
    expect(await house.value(nation, [0])).toBe(126_226_568)
    expect(await house.value(nation, [1100])).toBe(1_975_065)

    // The same table again: no second copy.
    useEstat(secret, answering([page(0, 6000, {})]).network, noWait)
    const again = (await ask()).headers.get('location') ?? ''
    await fetchAll(workshop)
    expect(await fetched(again)).toContain('この版は取込済みです(2026-11-24)。')

    // Once released, a failure says from which day the figures are that stay.
    await house.engine.asOwner(`update observatory.city_editions set state = 'released'`, [])
    useEstat(secret, answering([]).network, noWait)
    const down = (await ask()).headers.get('location') ?? ''
    await fetchAll(workshop)
    expect(await fetched(down)).toContain(
      'e-Stat から取得できませんでした。2026-11-24 取得の値を表示しています。',
    )
    expect(await fetched(editionsAt.editions())).toContain('2020年国勢調査 速報')
  },
)

test('a table of which no item is named is not taken in, but its items are told', async () => {
  if (!existsSync(file)) return
  const text = await readFile(file, 'utf8')
  useEstat(secret, answering([() => new Response(text)]).network, noWait)
  const path = (await ask({ columns: '', tableId: '0003433218' })).headers.get('location') ?? ''
  await fetchAll(workshop)
  const page = await fetched(path)
  for (const said of ['どの項目も系列に対応していない', '人口・総数', '2020_01/2'])
    expect(page).toContain(said)
})
