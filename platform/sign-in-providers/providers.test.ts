import { afterAll, expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { settingRoutes } from '../settings/routes.ts'
import { decisionOf, holdKeysOf, releaseKeys } from '../sign-in/testing-sign-in.ts'
import * as at from './addresses.ts'
import { signInProviderRoutes } from './routes.ts'

const rows = [...settingRoutes, ...signInProviderRoutes]
const house = await openHouse('platform', rows, async () => undefined)
afterAll(releaseKeys)
const systems = house.as(people.systems)
const staff = at.provider({ kind: 'staff' })
const business = at.provider({ kind: 'business' })
const issuer = 'https://idp.sabae.example/'
const typed = { ...decisionOf('staff', issuer), validFrom: '令和8年11月24日' }
const said = async (path: string, form: Record<string, string>) => {
  const answer = await systems.post(path, form)
  return `${answer.status} ${await answer.text()}`
}

test('nobody is asked to sign in, and only 情報政策課 decides', async () => {
  expect((await house.asNobody().post(staff, typed)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).get(staff)).status).toBe(403)
  expect((await house.as(people.head).get(staff)).status).toBe(200)
  expect((await house.as(people.head).post(staff, typed)).status).toBe(403)
  expect((await systems.get(at.provider({ kind: 'another' }))).status).toBe(404)
  expect((await systems.post(at.provider({ kind: 'another' }), typed)).status).toBe(404)
})

test('what is not whole, not readable or without a key is refused, with a sentence', async () => {
  releaseKeys()
  expect(await said(staff, typed)).toMatch(/^409[\s\S]*鍵が、まだサーバーにありません/)
  holdKeysOf(issuer)
  expect(await said(staff, { ...typed, issuer: 'https://idp.other.example/' })).toMatch(/^409/)
  expect(await said(staff, { ...typed, scope: 'profile' })).toMatch(/^409[\s\S]*openid を含めて/)
  expect(await said(staff, { ...typed, label: '' })).toMatch(/^409[\s\S]*ボタンの名前/)
  expect(await said(staff, { ...typed, issuer: 'idp' })).toMatch(/^422[\s\S]*発行者を https/)
  const groups = { groupRoles: 'tanto = 担当職員\nkacho = 王様' }
  expect(await said(staff, { ...typed, ...groups })).toMatch(
    /^422[\s\S]*「kacho = 王様」を読み取れません/,
  )
  for (const role of ['system', '市民'])
    expect(await said(staff, { ...typed, groupRoles: `x = ${role}` })).toMatch(/^422/)
  expect(await said(business, { ...decisionOf('business', issuer), accountTypes: '' })).toMatch(
    /^409[\s\S]*アカウントの種別を/,
  )
  expect(await house.audited()).toEqual([])
})

test('done: decided from a day on, with history; the list leads to it, and the plain page of settings does not', async () => {
  expect(await (await systems.get(business)).text()).toContain('https://gbiz-id.go.jp/oauth/')
  expect((await systems.post(staff, typed)).headers.get('location')).toBe(staff)
  const page = await (await systems.get(staff)).text()
  expect(page).toContain('使っている')
  expect(page).toContain('tanto → 担当職員')
  expect(page).toContain('http://sanchi.test/sign-in/return/staff')
  expect(page).toContain('認証基盤の利用を始めるため')
  const list = await (await systems.get('/settings')).text()
  expect(list).toContain(`href="${staff}"`)
  expect(list).toContain(`市の認証基盤（${issuer}）`)
  expect((await systems.get('/settings/sign-in-provider-staff')).status).toBe(404)
  const plain = { value: 'x', validFrom: '2026-11-24', reason: '別の画面から変えようとするため' }
  expect((await systems.post('/settings/sign-in-provider-staff', plain)).status).toBe(404)
  expect(await house.audited()).toEqual(['platform.decide-provider'])

  releaseKeys()
  expect(await (await systems.get(staff)).text()).toContain('ボタンは出ていません')
})
