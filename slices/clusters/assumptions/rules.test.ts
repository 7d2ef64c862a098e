import { expect, test } from 'vitest'
import { exitChances, inSentences, passingChances, supplyChances } from './rules.ts'

test('chances are written and read back as they stand', () => {
  for (const { shape, standard, write, read } of [exitChances, passingChances, supplyChances])
    expect(shape.parse(read?.(write?.(standard) ?? ''))).toEqual(standard)
})

test('a city types its own ages; out of order, above one or a missing state is refused', () => {
  const typed = exitChances.read?.('0:1% 65:３％、80:20%')
  expect(exitChances.shape.parse(typed)).toEqual([
    { key: '0', chance: 0.01 },
    { key: '65', chance: 0.03 },
    { key: '80', chance: 0.2 },
  ])
  expect(exitChances.shape.safeParse(exitChances.read?.('0:1% 65:1% 60:2%')).success).toBe(false)
  expect(exitChances.shape.safeParse(exitChances.read?.('0:120%')).success).toBe(false)
  expect(exitChances.shape.safeParse(exitChances.read?.('60:2% 65:4%')).success).toBe(false)
  expect(passingChances.shape.safeParse(passingChances.read?.('未定:10%')).success).toBe(false)
})

test('every assumption is said: chances, passing on, independence, two years running', () => {
  const said = inSentences({
    exit: exitChances.standard,
    passing: passingChances.standard,
    supply: supplyChances.standard,
    untilAble: 3,
    sharedShock: false,
    alarmYears: 10,
  }).join('')
  for (const part of [
    '60歳未満 1%',
    '75歳〜 14%',
    '決定・育成済 90%',
    '1社依存 4%',
    '独立の仮定',
    '2年続けて',
  ])
    expect(said).toContain(part)
})
