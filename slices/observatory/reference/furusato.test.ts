import { expect, test } from 'vitest'
import { FURUSATO_HEADER, furusatoBalance, furusatoExpenseRatio, readFurusato } from './furusato.ts'

const file = (rows: string) => new TextEncoder().encode(`${FURUSATO_HEADER.join(',')}\n${rows}`)
const tsubame = {
  received: 5_590_216_300,
  expense: 2_508_237_473,
  proxy: 0,
  deduction: 145_086_748,
}

test('燕市 2024年度: balance and expense ratio of §5.8', () => {
  expect(furusatoBalance(tsubame)).toBe(3_045_707_140)
  expect(furusatoExpenseRatio(tsubame)).toBeCloseTo(0.449, 3)
  expect(furusatoBalance(tsubame, true)).toBe(2_936_892_079)
  expect(furusatoExpenseRatio({ received: 0, expense: 5 })).toBeNull()
})

test('a row gives four observations in whole yen; its own balance is not kept', () => {
  const read = readFurusato(
    file('2024,15213,新潟県,燕市,5590216300,2508237473,0,145086748,3045707140'),
  )
  expect(read.map(({ series, cell }) => [series, cell.value])).toEqual([
    ['furusato-received', 5590216300],
    ['furusato-expense', 2508237473],
    ['furusato-proxy', 0],
    ['furusato-deduction', 145086748],
  ])
})

test('another header or an unreadable row is refused', () => {
  expect(() => readFurusato(new TextEncoder().encode('a,b\n'))).toThrow('既知の版と一致しません')
  expect(() => readFurusato(file('令和6,15213,新潟県,燕市,1,1,0,1,0'))).toThrow('2行目')
  expect(() => readFurusato(file('2024,15213,新潟県,燕市,約1億,1,0,1,0'))).toThrow('2行目')
})
