import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const get = async (path: string, who = people.officer) => {
  const answer = await house.as(who).get(path)
  return { status: answer.status, text: await answer.text() }
}
const inPrefecture = (name: string, measure = '') =>
  `?prefecture=${encodeURIComponent(name)}&measure=${measure}`
const paths = (text: string) => text.match(/<path d="M[^>]*class="q/g)?.length ?? 0

test('nobody is asked to sign in; a reader without any right to write sees both maps', async () => {
  for (const path of [at.areas(), at.tiles(), at.boundaries()]) {
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  }
  expect((await get(at.areas(), people.bank)).text).not.toContain('境界を取り込む')
  expect((await get(at.boundaries(), people.bank)).status).toBe(403)
  expect((await get(at.boundaries(), people.officer)).status).toBe(403)
})

test('scenario 22: six 北方領土 units are drawn hatched and not counted among 1,741', async () => {
  const { text } = await get(`${at.areas()}?measure=population`)
  expect(paths(text)).toBe(1741 + 6)
  expect(text.match(/北方領土。数えていません/g)).toHaveLength(6)
  expect(text.match(/class="qn"[^>]*><title>[^<]*北方領土/g)).toHaveLength(6)
  expect(text).toContain('1,741市区町村のうち')
  const tiles = await get(`${at.tiles()}${inPrefecture('北海道')}`)
  expect(tiles.text.match(/北方領土。数えていません/g)?.length).toBeGreaterThanOrEqual(6)
  expect(tiles.text).toContain('179市区町村')
})

test('without boundaries the map says that it is none of them, and is small', async () => {
  const { text } = await get(at.areas())
  expect(text).toContain('代表点から作った区割りで、行政界ではありません')
  expect(text).not.toContain('国土数値情報')
  expect(gzipSync(text).length).toBeLessThan(450_000)
})

test('scenario 19: in a prefecture each area is a link with its number, and a table says the same', async () => {
  for (const path of [at.areas(), at.tiles()]) {
    const { text } = await get(`${path}${inPrefecture('福井県', 'lq-e')}`, people.bank)
    expect(text).toMatch(/<a href="\/regions\/18207" aria-label="鯖江市 2\.38倍">/)
    expect(text).toMatch(/<caption>福井県の市区町村<\/caption>/)
    expect(text.match(/<tr data-key="18/g)).toHaveLength(17)
    expect(text).toContain('CSV')
  }
  const country = await get(at.tiles())
  expect(country.text.match(/<tr data-key="/g)).toHaveLength(47)
  expect(country.text.match(/<polygon /g)).toHaveLength(47)
})

test('withheld is hatched and said, fewer than thirty is grey, in file and legend', async () => {
  const shipments = await get(`${at.areas()}${inPrefecture('北海道', 'shipments')}`)
  expect(shipments.text).toContain('秘匿')
  expect(shipments.text).toMatch(/class="qn"/)
  const fishing = await get(`${at.areas()}${inPrefecture('福井県', 'lq-b')}`)
  expect(fishing.text).toContain('少数のため参考')
  const file = await get(`${at.mapFile()}${inPrefecture('', 'shipments')}`)
  expect(file.text.split('\r\n')).toHaveLength(1741 + 2)
  expect(file.text).toMatch(/,2018,,suppressed,百万円,/)
})
