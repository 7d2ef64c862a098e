import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { FIGURES } from '../figures/rules.ts'
import * as at from '../profiles/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const sabae = (figure: string) => ({ areaCode: '18207', figure })
const officer = house.as(people.officer)
const svgOf = async (params: { areaCode: string; figure: string }) =>
  (await officer.get(at.drawing(params))).text()

test('no such place or figure: not found', async () => {
  for (const params of [sabae('nothing'), sabae('all'), { areaCode: '99999', figure: 'income' }])
    for (const address of [at.drawing, at.picture])
      expect((await officer.get(address(params))).status).toBe(404)
})

test('a figure that cannot be worked out is a drawing of the sentence that says why', async () => {
  const svg = await svgOf({ areaCode: '07546', figure: 'shift-share' })
  expect(svg).toContain('基準年の従業者が0のため計算できません')
  expect(svg).toContain('福島県双葉町（07546）')
})

test('every drawing stands alone: named, described, with source and caveats, and nothing from outside', async () => {
  for (const figure of FIGURES) {
    const answer = await officer.get(at.drawing(sabae(figure)))
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await answer.text()
    expect(svg).toMatch(/^<\?xml[^>]*\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toMatch(
      /<title id="name">福井県鯖江市（18207）　.+<\/title><desc id="said">.+<\/desc>/,
    )
    expect(svg).toContain('出典：')
    expect(svg).toContain('を加工して作成')
    expect(svg).toContain('令和8年11月24日 作成')
    expect(svg).not.toMatch(/class=|style=|<style|href=|url\((?!#)|@import|NaN|undefined/)
  }
})

test('finding, subtitle, drawing and caveats of the page are in the picture', async () => {
  const svg = (await svgOf(sabae('quotients'))).replaceAll(/<[^>]+>/g, '')
  expect(svg).toContain('製造業の割合は全国の2.38倍')
  expect(svg).toContain('○は2016年')
  expect(svg).toContain('全国＝1')
  expect(svg).toContain('2021年調査は、2016年調査で把握できなかった事業所を含む可能性があり')
  // No chart: its numbers.
  expect((await svgOf(sabae('productivity'))).replaceAll(/<[^>]+>/g, '')).toContain('16.96')
})

test('a picture is a PNG of twice the size of its drawing', async () => {
  for (const figure of ['shift-share', 'shipments', 'productivity']) {
    const svg = await svgOf(sabae(figure))
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const answer = await officer.get(at.picture(sabae(figure)))
    expect(answer.headers.get('content-type')).toBe('image/png')
    const bytes = await answer.arrayBuffer()
    expect([...new Uint8Array(bytes).slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    const view = new DataView(bytes)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([
      2 * Number(width),
      2 * Number(height),
    ])
  }
})

test('scenario 3: of a village whose every year is withheld, the file has the marks and no number', async () => {
  const file = await officer.get(at.numbers({ areaCode: '13402', figure: 'shipments' }))
  const [, ...rows] = (await file.text()).trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows)
    expect(row).toMatch(/,青ヶ島村,20\d\d,(0,|,suppressed|,none_reported),百万円,/)
  expect(rows.some((row) => row.includes(',,suppressed,'))).toBe(true)
})
