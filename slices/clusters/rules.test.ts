import { expect, test } from 'vitest'
import { everyPlaceIsKnown, everyPlaceIsOne, partsOfPlace } from './rules.ts'

const area = (name: string, code = 0) => ({ code, name })

test('a place parts after its prefecture, also where the city begins as a prefecture ends', () => {
  expect(partsOfPlace('東京都府中市')).toEqual({ prefecture: '東京都', municipality: '府中市' })
  expect(partsOfPlace('京都府京都市')).toEqual({ prefecture: '京都府', municipality: '京都市' })
  expect(partsOfPlace('神奈川県横浜市')).toEqual({ prefecture: '神奈川県', municipality: '横浜市' })
  expect(partsOfPlace('182079')).toEqual({ prefecture: '', municipality: '182079' })
})

test('a name stands for a place that is called so, and not for one that ends so', () => {
  const both = [area('広島県広島市'), area('広島県東広島市')]
  expect(everyPlaceIsOne(['広島市', '広島県東広島市'], both)).toBe(true)
  expect(everyPlaceIsKnown(['広島市', '東広島市'], both)).toBe(true)
  expect(everyPlaceIsKnown(['島市'], both)).not.toBe(true)
  const two = [area('東京都府中市'), area('広島県府中市')]
  expect(everyPlaceIsOne(['府中市'], two)).not.toBe(true)
  expect(everyPlaceIsOne(['東京都府中市'], two)).toBe(true)
})
