import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '#platform/samples'
import { useProviders } from '#platform/sign-in'
import { clientId, clientSecret, openProvider } from '../testing/openid-provider.ts'
import { openBrowser } from './open-browser.ts'
import { type ServedTown, serveTown } from './served-town.ts'

// A provider on another site than the house: what a real browser lets through of cookies and redirects.
let town: ServedTown
let browser: Browser
const { city, login } = people.officer
let provider: Awaited<ReturnType<typeof openProvider>>
beforeAll(async () => {
  town = await serveTown('2026-11-24T10:00:00+09:00')
  provider = await openProvider()
  browser = await openBrowser()
})
afterAll(async () => {
  useProviders([], null)
  await browser?.close()
  await provider?.close()
  await town?.stop()
})

test('an officer signs in through the provider of the city and out again, under a strict policy', async () => {
  const { issuer } = provider
  const origin = town.origin.replace('127.0.0.1', 'localhost')
  const proof = { secret: clientSecret }
  useProviders([{ city, kind: 'staff', issuer, clientId, hosts: [], proof }], origin)
  const lists = { acr: [], amr: [], strong: [], groupRoles: [], accountTypes: [] }
  const claims = { nameClaim: 'name', groupsClaim: '', accountTypeClaim: '', numberClaim: '' }
  const named = { inUse: 'on', issuer, clientId, label: '市の認証基盤', scope: 'openid' }
  const { engine } = town.house
  await engine.asOwner(
    `insert into platform.settings (city, name, valid_from, value)
     values ($1, 'sign-in-provider-staff', '2026-11-01', $2::jsonb)`,
    [city, JSON.stringify({ ...named, ...lists, ...claims })],
  )
  await engine.asOwner(
    `insert into platform.identities (city, kind, issuer, subject, account_id, linked_at, linked_name)
     select city, 'staff', $1, 'subject-1', id, '2026-11-01', '川端 誠' from platform.accounts
     where city = $2 and login = $3`,
    [issuer, city, login],
  )
  const page = await browser.newPage({ baseURL: origin, locale: 'ja-JP' })
  const refused: string[] = []
  page.on('console', (said) => void (said.type() === 'error' && refused.push(said.text())))
  await page.goto(`/sign-in?city=${city}&next=/account`)
  await page.getByRole('link', { name: '市の認証基盤で入る' }).click()
  await page.waitForURL('**/account')
  expect(await page.locator('h1').innerText()).toBe('アカウント')
  expect(await page.getByText('サインインしました。').count()).toBe(1)

  await page.locator('form[action="/sign-out"]').evaluate((form) => {
    if (form instanceof HTMLFormElement) form.submit()
  })
  await page.waitForURL('**/sign-in/left/staff')
  const there = page.getByRole('link', { name: '続けてサインアウトする' })
  expect(await there.getAttribute('href')).toMatch(`${issuer}/logout?`)
  await page.goto('/account')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(refused).toEqual([])
})
