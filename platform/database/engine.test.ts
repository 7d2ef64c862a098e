import { expect, test } from 'vitest'
import { TooMany } from '../errors.ts'
import { withRetries } from './engine.ts'

const lost = Object.assign(new Error('could not serialize access'), { code: '40001' })

test('what lost a race is run again; what fails by itself is not', async () => {
  let runs = 0
  const second = async () => {
    runs += 1
    if (runs === 1) throw lost
    return 'written'
  }
  expect(await withRetries(second)).toBe('written')
  await expect(
    withRetries(async () => {
      runs += 1
      throw new RangeError('no such day')
    }),
  ).rejects.toThrow(RangeError)
  expect(runs).toBe(3)
})

test('who loses as often as it tries is asked to come again, with the form as typed', async () => {
  const always = withRetries(() => Promise.reject(lost), 2)
  await expect(always).rejects.toThrow(TooMany)
  await expect(always).rejects.toThrow('入力した内容は残っています')
})
