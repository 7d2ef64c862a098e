import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { photoTakenAt } from '../examples/rules.ts'
import { photosOutside, takenOn } from './rules.ts'

test('the day of the camera is read in both orders of bytes; no day where there is none', () => {
  expect(takenOn(photoTakenAt('2026:10:22 10:11:12', 'little'))).toBe('2026-10-22')
  expect(takenOn(photoTakenAt('2026:10:22 10:11:12', 'big'))).toBe('2026-10-22')
  expect(takenOn(photoTakenAt('    :  :     :  :  ', 'big'))).toBeNull()
  expect(takenOn(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toBeNull()
  expect(takenOn(Uint8Array.of(0x89, 0x50))).toBeNull()
})

test('bytes of any kind break nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(140), (noise, at) => {
      const photo = Uint8Array.from(photoTakenAt('2026:10:22 10:11:12', 'little'))
      photo.set(noise.subarray(0, Math.max(0, photo.length - at)), Math.min(at, photo.length))
      const day = takenOn(photo)
      expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true)
    }),
  )
})

test('D7 asks of a photograph from before the start or after the end, and of none without a day', () => {
  const span = { allowedFromOn: localDateOf('2026-06-26'), endsOn: localDateOf('2026-11-30') }
  const taken = (id: string, day: string | null) => ({
    ...{ id, caption: '小間の様子', takenOn: day === null ? null : localDateOf(day) },
  })
  const found = photosOutside(
    [
      taken('a', '2026-06-25'),
      taken('b', '2026-10-22'),
      taken('c', '2026-12-01'),
      taken('d', null),
    ],
    span,
  )
  expect(found.map((one) => one.key)).toEqual(['a', 'c'])
})
