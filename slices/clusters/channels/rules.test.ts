import { expect, test } from 'vitest'
import { ownSaleOf, percentInWords, sharesOf, thePricesRise } from './rules.ts'

const station = (name: string, price: number) => ({ name, price, services: [] })
const stations = [station('工場出荷', 3_000), station('産地問屋', 3_900), station('店頭', 6_500)]

test('scenario 18: 3,000/3,900/6,500 is 46.2/13.8/40.0', () => {
  expect(sharesOf(stations).map(({ percent }) => percentInWords(percent))).toEqual([
    '46.2％',
    '13.8％',
    '40.0％',
  ])
})

test('own shop: 6,500 less 10 % and 800 keeps 5,050, 77.7 %, before what is not entered', () => {
  const own = { price: 6_500, feePermille: 100, shipping: 800, ads: null, labour: null }
  const { keeps, percent, missing } = ownSaleOf(own)
  expect([keeps, percentInWords(percent)]).toEqual([5_050, '77.7％'])
  expect(missing).toEqual(['広告費', '自分の手間'])
})

test('a price that falls on the way names its station', () => {
  const ruling = thePricesRise([station('工場出荷', 3_000), station('産地問屋', 2_900)])
  expect(ruling).toMatchObject({ field: 'stations.1.price' })
})
