import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  corporateNumber,
  corporateNumberCheckDigit,
  isCorporateNumber,
  isMunicipalityCode,
  municipalityCheckDigit,
  municipalityCode,
  parseCorporateNumber,
  repairMunicipalityCode,
} from './index.ts'

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((each) => each.join(''))

test('every payload has one corporate number, and one wrong digit is found', () => {
  fc.assert(
    fc.property(
      digits(12),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (payload, at, by) => {
        const number = `${corporateNumberCheckDigit(payload)}${payload}`
        expect(isCorporateNumber(number)).toBe(true)
        const digit = (Number(number[at]) + by) % 10
        const changed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
        // Modulo 9 cannot tell 0 from 9 in the payload.
        const unseen = at > 0 && Math.abs(digit - Number(number[at])) === 9
        expect(isCorporateNumber(changed)).toBe(unseen)
      },
    ),
  )
})

test('a corporate number is read as people paste it, and checked strictly', () => {
  expect(parseCorporateNumber('Ｔ７０００-０１２０-５０００２')).toBe('7000012050002')
  expect(parseCorporateNumber('7000012050003')).toBeNull()
  expect(isCorporateNumber('T7000012050002')).toBe(false)
  expect(corporateNumber('番号を。').safeParse('1').error?.issues[0]?.message).toBe('番号を。')
  expect(() => corporateNumberCheckDigit('1')).toThrow(RangeError)
})

test('every five digits have one municipality code, and a lost zero is repaired', () => {
  fc.assert(
    fc.property(digits(5), (five) => {
      const code = `${five}${municipalityCheckDigit(five)}`
      expect(isMunicipalityCode(code)).toBe(true)
      expect(repairMunicipalityCode(code)).toBe(code)
      if (code.startsWith('0')) expect(repairMunicipalityCode(code.slice(1))).toBe(code)
    }),
  )
})

test('鯖江市 is 182079', () => {
  expect(municipalityCode().parse('１８２０７９')).toBe('182079')
  expect(municipalityCode('コードを。').safeParse('182070').error?.issues[0]?.message).toBe(
    'コードを。',
  )
  expect(repairMunicipalityCode('18207')).toBeNull()
  expect(() => municipalityCheckDigit('1820')).toThrow(RangeError)
})
