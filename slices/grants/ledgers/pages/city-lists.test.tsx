import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { caseDesk, recalledCase } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { decisions, decisionsCsv } from '../../decisions/addresses.ts'
import { duties, dutiesCsv } from '../../duties/addresses.ts'
import { payment, payments, paymentsCsv } from '../../payments/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { assetLedger, assetLedgerCsv } from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, said } = caseDesk(house)
await lastingAccounts(house.value)
const { applicationId } = await recalledCase(house, 981)
await draftedCase(house.value, 982, 300_000)
await draftedCase(house.value, 983, 200_000)
// More of each than a page shows, and three that are alike.
await value(
  `insert into grants.assets (city, application_id, name, quantity, unit_yen, cost_yen,
     grant_share_yen, acquired_on, life_months, restricted_until, place, registered_at,
     registered_name, disposed_on, disposal)
   select 182079, $1, '財産' || n, 1, n * 1000, n * 1000, 0, '2026-10-01', 84,
     case when n > 10 then date '2026-12-31' + n end, '工場', now(), '酒井 陽子',
     case when n > 50 then date '2027-03-01' end, case when n > 50 then '売却' else '' end
   from generate_series(1, 54) as n returning id`,
  [applicationId],
)
await value(
  `insert into grants.invoices (city, application_id, kind, amount_yen, bank_name, branch_name,
     account_type, account_number, account_holder, invoiced_at, invoiced_on, invoiced_name)
   select 182079, $1, '概算払', n * 1000, '見本銀行', '鯖江支店', '普通', '1234567', 'ミホン',
     timestamptz '2027-04-20T10:00+09', '2027-04-20', '見本' from generate_series(1, 54) as n returning id`,
  [applicationId],
)
on('2027-05-20')

const page = (path: string, who: SamplePerson, query: Record<string, string> = {}) =>
  said(house.as(who).get(withQuery(path, query)))
const csv = async (path: string, who: SamplePerson, query: Record<string, string> = {}) =>
  (await (await house.as(who).get(withQuery(path, query))).text()).trim().split('\r\n').slice(1)
const keys = (text: string) => [...text.matchAll(/data-key="([^"]+)"/g)].map((one) => one[1])

/** Every row of a list, page by page. */
async function walked(path: string, who: SamplePerson, query: Record<string, string>) {
  const all: (string | undefined)[] = []
  for (let after = ''; ; ) {
    const shown = await page(path, who, { ...query, after })
    all.push(...keys(shown))
    const next = /after=([\w-]+)[^"]*"[^>]*>\s*(?:次|<[^>]*>)*次/.exec(shown)?.[1]
    if (next === undefined) return all
    // A list that leads back to where it was would be walked for ever.
    expect(next).not.toBe(after)
    expect(all.length).toBeLessThan(1_000)
    after = next
  }
}

test('nobody signs in first; a business and the bank find none; another city finds none of ours', async () => {
  for (const path of [decisions(), decisionsCsv(), payments(), paymentsCsv(), assetLedger()]) {
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.business).get(path)).status).toBe(403)
  }
  for (const path of [assetLedgerCsv(), duties(), dutiesCsv()])
    for (const who of [people.business, people.bank])
      expect((await house.as(who).get(path)).status).toBe(403)
  expect((await house.as(people.officer).get(paymentsCsv())).status).toBe(403)
  for (const path of [decisions(), assetLedger(), duties()])
    expect(keys(await page(path, people.headElsewhere))).toEqual([])
  for (const path of [decisionsCsv(), assetLedgerCsv(), dutiesCsv()])
    expect(await csv(path, people.headElsewhere)).toEqual([])
})

test('decisions that wait: by words and kind, sorted, as a file; a wish that is none gives all', async () => {
  const shown = await page(decisions(), people.head, { sort: 'yen', dir: 'desc', q: '26-98' })
  expect(shown).toMatch(/300,000.*200,000/s)
  const only = await csv(decisionsCsv(), people.head, { q: '２６－９８２' })
  expect(only).toHaveLength(1)
  expect(only[0]).toMatch(/^26-982,.*交付決定,300000,/)
  const none = await page(decisions(), people.head, { kind: '履行延期' })
  expect(none).toContain('条件に合う起案がありません')
  const odd = await page(decisions(), people.head, { kind: '？', sort: 'x', after: 'broken' })
  expect(odd).toContain('300,000')
})

test('payments: no invoice is lost between pages, and a refused payment is shown with its case', async () => {
  const unpaid = Number(await value('select count(*) from grants.invoices where paid_on is null'))
  for (const sort of ['invoiced', 'yen', 'who']) {
    const all = await walked(payments(), people.finance, { sort })
    expect([all.length, new Set(all).size]).toEqual([unpaid, unpaid])
  }
  expect(await csv(paymentsCsv(), people.finance, { q: '26-981' })).toHaveLength(54)
  expect(await page(payments(), people.finance, { kind: '精算払', q: '26-981' })).toContain(
    '条件に合う請求がありません',
  )
  const invoiceId = await value(
    `select id from grants.invoices where application_id = $1 and amount_yen = 54000`,
    [applicationId],
  )
  const wrong = await said(
    house.as(people.finance).post(payment({ invoiceId }), {
      ...{ paidOn: '', voucherNo: '', _form: `pay-${invoiceId}` },
    }),
  )
  expect(wrong).toMatch(/^422/)
  expect(wrong).toContain('54,000')
})

test('assets: restricted, free and gone; no asset is lost between pages; the file has what was asked', async () => {
  const all = await walked(assetLedger(), people.officer, { q: '26-981' })
  expect([all.length, new Set(all).size]).toEqual([54, 54])
  const count = async (state: string) =>
    (await csv(assetLedgerCsv(), people.officer, { state, q: '26-981' })).length
  // On 20 May 2027, 140 days after the last of 2026, all that was restricted is free.
  expect(await Promise.all(['制限中', '制限なし', '処分済'].map(count))).toEqual([0, 50, 4])
  on('2027-02-01')
  expect(await Promise.all(['制限中', '制限なし', '処分済'].map(count))).toEqual([19, 31, 4])
  on('2027-05-20')
  const dearest = await page(assetLedger(), people.officer, { sort: 'cost', dir: 'desc' })
  expect(dearest).toMatch(/財産54<.*財産53</s)
})

test('a file says its one encoding, whichever was asked for', async () => {
  const typeOf = async (encoding: string) =>
    (await house.as(people.officer).get(withQuery(assetLedgerCsv(), { encoding }))).headers.get(
      'content-type',
    )
  expect(await typeOf('')).toBe('text/csv; charset=utf-8')
  expect(await typeOf('cp932')).toBe('text/csv; charset=Shift_JIS')
})

test('duties of the own post: late or near, by words, sorted, and as a file', async () => {
  const demands = { due: '超過', q: '返還を督促' }
  expect(await page(duties(), people.head, demands)).toContain('条件に合う期限がありません')
  on('2027-05-31')
  const late = await page(duties(), people.head, demands)
  expect(late).toContain('返還を督促する（取消し）')
  expect(await page(duties(), people.head, { q: 'どこにもない言葉' })).toContain(
    '条件に合う期限がありません',
  )
  const rows = await csv(dutiesCsv(), people.head, { q: '返還を督促' })
  expect(rows.some((row) => /^2027-05-30,返還を督促する（取消し）,26-981,/.test(row))).toBe(true)
  const all = await csv(dutiesCsv(), people.head)
  for (const sort of ['due', 'who', 'what'])
    expect(await walked(duties(), people.head, { sort })).toHaveLength(all.length)
})
