import { expect, test } from 'vitest'
import { type Here, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { countryOf } from '../municipalities/tables.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { hasFewWorkers, neighbourhoodOf, PEER_COLUMNS, whyNoPeers } from './rules.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const inside = <T>(work: (here: Here) => Promise<T>) =>
  within(house.grounds, { city: officer.city, mode: 'read', person: async () => officer }, work)
const country = await inside((here) => countryOf(here, PEER_COLUMNS))
const asked = { samePrefecture: false, withoutWards: false, hand: [], without: [] }

test('the nearest of 鯖江市 are those of §5.5, to the third decimal', () => {
  const { peers, among } = neighbourhoodOf(country, '18207', asked)
  expect(peers.slice(0, 9).map(({ name, apart }) => [name, apart?.d.toFixed(3)])).toEqual([
    ['東浦町', '0.306'],
    ['東根市', '0.333'],
    ['阿見町', '0.336'],
    ['大田原市', '0.361'],
    ['関市', '0.363'],
    ['長浜市', '0.368'],
    ['南アルプス市', '0.369'],
    ['たつの市', '0.371'],
    ['小松市', '0.374'],
  ])
  expect(peers).toHaveLength(12)
  // 1,741 without 鯖江市 itself and the 18 that are too small.
  expect(among).toBe(1722)
})

test('the three parts of d add up to its square', () => {
  for (const { apart } of neighbourhoodOf(country, '18207', asked).peers) {
    const { d = 0, structure = 0, population = 0, age = 0 } = apart ?? {}
    expect(structure + population + age).toBeCloseTo(d ** 2, 12)
  }
})

test('nobody without inhabitants or with fewer than 200 workers is offered', () => {
  const offered = new Set(
    ['18207', '13362', '47360'].flatMap((code) =>
      neighbourhoodOf(country, code, asked).peers.map((peer) => peer.code),
    ),
  )
  expect([...offered].filter((code) => hasFewWorkers(country, code))).toEqual([])
  expect(whyNoPeers(country, '07546')).toContain('判断できません')
  expect(neighbourhoodOf(country, '07546', asked).peers).toEqual([])
})

test('the same prefecture, without wards, by hand, struck out', () => {
  const near = neighbourhoodOf(country, '18207', { ...asked, samePrefecture: true })
  expect(
    near.peers.every(({ prefecture, how }) => prefecture === '福井県' && how === 'prefecture'),
  ).toBe(true)
  const ota = neighbourhoodOf(country, '13111', { ...asked, withoutWards: true })
  expect(ota.peers.filter(({ name }) => name.endsWith('区'))).toEqual([])
  const picked = neighbourhoodOf(country, '18207', {
    ...asked,
    hand: ['15213'],
    without: ['23442'],
  })
  expect(picked.peers[0]).toMatchObject({ name: '燕市', how: 'hand' })
  expect(picked.peers).toHaveLength(12)
  expect(picked.peers.map(({ name }) => name)).not.toContain('東浦町')
})
