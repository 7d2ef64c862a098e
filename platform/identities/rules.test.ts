import { expect, test } from 'vitest'
import { citizenOf } from '../person.ts'
import {
  anotherWayInIsLeft,
  groupsUnlikeRoles,
  hasGivenSecondFactor,
  isProvenAsAsked,
  rolesProposed,
  stillUnlike,
  textInClaim,
  textsInClaim,
  thePersonConfirms,
  theProviderFits,
} from './rules.ts'

test('a claim is found by its name or by the way to it, and is no more than its text', () => {
  const claims = {
    name: ' 酒井\n陽子 ',
    account_type: 2,
    realm_access: { roles: ['tanto', 7, 'kakaricho'] },
    'https://idp.example/groups': 'tanto',
    long: 'あ'.repeat(500),
  }
  expect(textInClaim(claims, 'name')).toBe('酒井 陽子')
  expect(textInClaim(claims, 'account_type')).toBe('2')
  expect(textInClaim(claims, 'long').length).toBe(200)
  expect(textsInClaim(claims, 'realm_access.roles')).toEqual(['tanto', 'kakaricho'])
  expect(textsInClaim(claims, 'https://idp.example/groups')).toEqual(['tanto'])
  for (const none of ['', 'nothing', 'realm_access.none.roles', '__proto__', 'constructor.name'])
    expect([textInClaim(claims, none), textsInClaim(claims, none)]).toEqual(['', []])
})

test('what is asked for must be there; an empty list asks for nothing', () => {
  const none = { acr: null, amr: [] }
  expect(isProvenAsAsked({ acr: [], amr: [] }, none)).toBe(true)
  expect(isProvenAsAsked({ acr: ['high'], amr: [] }, none)).toBe(false)
  expect(isProvenAsAsked({ acr: ['high'], amr: [] }, { acr: 'high', amr: [] })).toBe(true)
  expect(isProvenAsAsked({ acr: ['high'], amr: ['mfa'] }, { acr: 'high', amr: ['pwd'] })).toBe(
    false,
  )
  expect(isProvenAsAsked({ acr: [], amr: ['mfa', 'hwk'] }, { acr: null, amr: ['hwk'] })).toBe(true)
  expect(hasGivenSecondFactor({ strong: ['mfa'] }, { acr: null, amr: ['pwd', 'mfa'] })).toBe(true)
  expect(hasGivenSecondFactor({ strong: [] }, { acr: 'mfa', amr: ['mfa'] })).toBe(false)
})

test('groups propose each role once, and a business is proposed as one', () => {
  const groupRoles = [
    { group: 'a', role: 'officer' as const },
    { group: 'b', role: 'officer' as const },
    { group: 'c', role: 'chief' as const },
  ]
  expect(rolesProposed('staff', { groupRoles }, ['a', 'b', 'x'])).toEqual(['officer'])
  expect(rolesProposed('staff', { groupRoles }, [])).toEqual([])
  expect(rolesProposed('business', { groupRoles }, ['c'])).toEqual(['business'])
})

test('groups against roles: what is missing here, what is too much, and what of it is still so', () => {
  const groupRoles = [
    { group: 'a', role: 'officer' as const },
    { group: 'c', role: 'chief' as const },
  ]
  const unlike = groupsUnlikeRoles('staff', { groupRoles }, ['c'], ['officer', 'data'])
  expect(unlike).toEqual({ proposed: ['chief'], unproposed: ['officer'] })
  expect(stillUnlike(unlike, ['chief', 'data'])).toEqual({ proposed: [], unproposed: [] })
  expect(groupsUnlikeRoles('business', { groupRoles }, [], ['business'])).toEqual({
    proposed: [],
    unproposed: [],
  })
})

test('who confirms whom, and through which provider', () => {
  const chief = { ...citizenOf(182079), roles: ['chief' as const] }
  const systems = { ...citizenOf(182079), roles: ['systems' as const] }
  expect(thePersonConfirms(chief, ['officer', 'business'])).toBe(true)
  expect(thePersonConfirms(chief, ['officer', 'auditor'])).not.toBe(true)
  expect(thePersonConfirms(systems, ['auditor'])).toBe(true)
  expect([theProviderFits('staff', ['proxy']), theProviderFits('business', ['proxy'])]).toEqual([
    false,
    true,
  ])
  expect(theProviderFits('staff', [])).toBe(false)
})

test('the last way in is kept', () => {
  expect(anotherWayInIsLeft(true, 1)).toBe(true)
  expect(anotherWayInIsLeft(false, 2)).toBe(true)
  expect(anotherWayInIsLeft(false, 1)).not.toBe(true)
})
