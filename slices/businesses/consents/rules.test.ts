import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { theAccountFits } from '../own-records/rules.ts'
import { type Recipient, rolesInWords, theScopeIsAllowed } from './rules.ts'

const given = {
  purpose: '第三者提供',
  recipient: 'account:1',
  fields: ['担い手・後継'],
  fiscalYears: [],
  givenOn: localDateOf('2026-11-24'),
  expiresOn: null,
}
const account = (...roles: Recipient['roles']) => [{ value: 'account:1', label: '', roles }]

test('an account that is a bank and an adviser counts as both', () => {
  expect(theScopeIsAllowed(given, account('bank'))).toMatchObject({ field: 'fields' })
  expect(theScopeIsAllowed(given, account('bank', 'adviser'))).toBe(true)
  expect(rolesInWords(['adviser', 'bank'])).toBe('アドバイザー・金融機関')
})

test('an account that is a business and a proxy stands for itself and for another', () => {
  expect(theAccountFits(['business', 'proxy'], '本人')).toBe(true)
  expect(theAccountFits(['business', 'proxy'], '代理')).toBe(true)
  expect(theAccountFits(['proxy'], '本人')).toMatchObject({ field: 'part' })
  expect(theAccountFits([], '本人')).toMatchObject({ field: 'accountId' })
})
