import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as cardsAt from '../cards/addresses.ts'
import * as editionsAt from '../editions/addresses.ts'
import { effects } from '../effects/addresses.ts'
import * as peersAt from '../peers/addresses.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { series } from '../series/addresses.ts'
import * as at from './addresses.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const nobody = house.asNobody()
const sabae = { areaCode: '18207' }
const open = [
  at.regions(),
  `${at.regions()}?q=${encodeURIComponent('つばめ')}`,
  at.region(sabae),
  at.details(sabae),
  at.dynamics(sabae),
  at.comparison(sabae),
  `${at.comparison(sabae)}?peers=15213,15204`,
  effects(sabae),
  `${effects(sabae)}?sector=03&demand=100000&localPercent=100&ground=${encodeURIComponent('受注の見通し')}`,
  series({ seriesCode: 'shipments' }),
]

test('a citizen reads the figures of any place without a session', async () => {
  for (const path of open) expect((await nobody.get(path)).status, path).toBe(200)
  const text = await (await nobody.get(at.region(sabae))).text()
  for (const said of ['の36.2％が製造業', '出典：', '2021年調査は', '表で見る', 'CSV'])
    expect(text).toContain(said)
  for (const file of [
    at.numbers({ ...sabae, figure: 'all' }),
    at.drawing({ ...sabae, figure: 'quotients' }),
    at.picture({ ...sabae, figure: 'quotients' }),
    `${at.comparisonFile(sabae)}?peers=15213`,
  ])
    expect((await nobody.get(file)).status, file).toBe(200)
})

test('a citizen has nothing to cite with, is told of no card, and follows no link that is closed', async () => {
  for (const path of open) {
    const text = await (await nobody.get(path)).text()
    expect(text, path).not.toMatch(/根拠にする|この画面から作った根拠|この相手を保存/)
    expect(text, path).not.toMatch(/<form[^>]*method="post"/)
    const links = [...text.matchAll(/<a\b[^>]*href="(\/regions[^"#]*)/g)].map(([, href]) => href)
    for (const link of new Set(links)) {
      const answer = await nobody.get((link ?? '').replaceAll('&amp;', '&'))
      expect(answer.status, `${path} → ${link}`).toBe(200)
    }
  }
})

test('every chart that a citizen sees is named and described, and has its table beside it', async () => {
  for (const path of open) {
    const text = await (await nobody.get(path)).text()
    for (const [figure] of text.matchAll(/<figure\b[^>]*class="fig".*?<\/figure>/gs)) {
      expect(figure, path).toMatch(/<details class="numbers"[^>]*><summary>表で見る<\/summary>/)
      expect(figure, path).toMatch(
        /<section class="scroll" tabindex="0" aria-label="[^"]+">\s*<table/,
      )
      for (const [svg] of figure.matchAll(/<svg\b.*?<\/svg>/gs))
        expect(svg, path).toMatch(/role="img"[^>]*aria-labelledby=.*<title id=/s)
    }
  }
})

test('what the city made of the figures stays closed: cards, saved sets, editions, and every form', async () => {
  const [card, set] = await Promise.all([
    house.value('select id from observatory.cards limit 1'),
    '0192d1f0-0000-7000-8000-000000000000',
  ])
  for (const path of [
    cardsAt.card({ cardId: String(card) }),
    peersAt.peers(sabae),
    peersAt.set({ setId: String(set) }),
    editionsAt.editions(),
  ]) {
    const answer = await nobody.get(path)
    expect(answer.status, path).toBe(303)
    expect(answer.headers.get('location'), path).toMatch(/^\/sign-in/)
  }
  const before = await house.value('select count(*)::int from observatory.cards')
  for (const path of [at.evidence(sabae), effects(sabae)]) {
    const answer = await nobody.post(path, { figure: 'quotients', sector: '03', demand: '1' })
    expect(answer.headers.get('location'), path).toBe('/sign-in')
  }
  expect(await house.value('select count(*)::int from observatory.cards')).toBe(before)
  expect(
    (await house.as(people.bank).post(at.evidence(sabae), { figure: 'quotients' })).status,
  ).toBe(403)
})

test('the city’s own people still cite', async () => {
  const text = await (await house.as(people.officer).get(at.region(sabae))).text()
  expect(text).toContain('を根拠にする')
  expect(text).toContain('似ている市区町村')
})
