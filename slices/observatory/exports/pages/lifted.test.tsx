import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as mapsAt from '../../maps/addresses.ts'
import * as at from '../../profiles/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = house.as(people.officer)
const textOf = async (path: string) => (await officer.get(path)).text()
const peers = '18209,15213,22211'
const part = (name: string, more = {}) =>
  withQuery(at.comparisonDrawing({ areaCode: '18207', part: name }), { peers, ...more })
const page = withQuery(at.comparison({ areaCode: '18207' }), { peers })
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
const standsAlone = (svg: string) => {
  expect(svg).toMatch(/^<\?xml[^>]*\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toMatch(/<title id="name">.+<\/title><desc id="said">.+出典：.+<\/desc>/)
  expect(svg).toContain('を加工して作成')
  expect(svg).toContain('令和8年11月24日 作成')
  expect(svg).not.toMatch(/class=|style=|<style|href=|<a |url\((?!#)|@import|NaN|undefined/)
}

test('nobody and no such chart: the way in, and not found', async () => {
  expect((await house.asNobody().get(mapsAt.areasDrawing())).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  for (const path of [
    part('table'),
    part('none'),
    at.comparisonDrawing({ areaCode: '18207', part: 'axis' }),
    at.comparisonPicture({ areaCode: '99999', part: 'axis' }),
  ])
    expect((await officer.get(path)).status, path).toBe(404)
})

test('a comparison is in its file as on its page: finding, source, year, as many marks', async () => {
  const shown = await textOf(page)
  for (const name of ['axis', 'decomposition', 'shipments']) {
    expect(shown).toContain(part(name).replace(/\?.*/, ''))
    const svg = await textOf(part(name))
    standsAlone(svg)
    expect(svg).toContain('福井県鯖江市（18207）とほかの3市区町村')
  }
  const shipments = await textOf(part('shipments'))
  expect(shown).toContain(/<title id="name">[^　]*　(.+?)<\/title>/.exec(shipments)?.[1])
  // A line for each place in each of the four drawings, and a point where each ends.
  const marks = /<path [^>]*stroke-linejoin|<circle /g
  expect(count(shipments, marks)).toBe(
    count(shown, /<path class="ln (?:faint|self|ink)|<circle class="(?:self|ink)"[^>]*r="3.5"/g),
  )
  expect(count(shipments, /<circle /g)).toBe(4)
  expect(shipments).toContain('2018　')
  const two = await textOf(part('axis', { series: 'population', with: '' }))
  expect(two).toContain('人口 総数 2020年')
})

test('a map is in its file with every area, its name and value, the classes and 北方領土', async () => {
  const query = { measure: 'lq-e', prefecture: '' }
  for (const [of, drawing, mark] of [
    [mapsAt.areas, mapsAt.areasDrawing, /<path d="M[^>]*><title>/g],
    [mapsAt.tiles, mapsAt.tilesDrawing, /<polygon [^>]*><title>/g],
  ] as const) {
    for (const prefecture of ['', '福井県', '北海道']) {
      const asked = { ...query, prefecture }
      const [shown, svg] = [
        await textOf(withQuery(of(), asked)),
        await textOf(withQuery(drawing(), asked)),
      ]
      standsAlone(svg)
      expect(shown).toContain(withQuery(drawing(), asked).replaceAll('&', '&amp;'))
      expect(count(svg, mark)).toBe(count(shown, mark))
      expect(count(svg, mark)).toBeGreaterThan(16)
      expect(count(svg, /北方領土。数えていません/g)).toBe(
        count(shown, /<title>[^<]*北方領土。数えていません/g),
      )
      expect(svg).toContain('秘匿・不詳')
      expect(svg.replaceAll(/<[^>]+>/g, '')).toContain('2021年')
    }
  }
  expect(await textOf(withQuery(mapsAt.areasDrawing(), query))).toContain('行政界ではありません')
})

test('pictures are PNGs of twice the size of their drawing', async () => {
  for (const [drawing, picture] of [
    [mapsAt.tilesDrawing(), mapsAt.tilesPicture()],
    [part('shipments'), part('shipments').replace('drawing.svg', 'picture.png')],
  ] as const) {
    const [, width = ''] = /width="(\d+)"/.exec(await textOf(drawing)) ?? []
    const answer = await officer.get(picture)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(new DataView(await answer.arrayBuffer()).getUint32(16)).toBe(2 * Number(width))
  }
})
