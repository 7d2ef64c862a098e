import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { choose, fillIn, press, send } from './form-filling.ts'
import type { PeopleByDay } from './people-by-day.ts'
import type { ServedTown } from './served-town.ts'
import { here, text } from './walk-steps.ts'

/** Who walks, and what the walk has come to. */
export type GrantWalk = {
  readonly town: ServedTown
  readonly browser: Browser
  readonly people: PeopleByDay
  scheme: string
  call: string
  /** The application that is led to its end, and the one whose award is recalled: addresses of the drafts. */
  draft: string
  other: string
}

/** Who scores the call. */
export const reviewPanel = [
  'reviewer',
  'secondReviewer',
  'thirdReviewer',
  'fourthReviewer',
] as const

/** The last part of an address. */
export const idOf = (address: string): string => address.split('/').at(-1) ?? ''

/** Follows the first link of the page's own part that says so. */
export async function follow(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('main').getByRole('link', { name: words }).first().click()
  await page.waitForLoadState('load')
}

/** Opens an address and sends its one form, then expects the sentence. */
export async function sendAt(
  page: Page,
  address: string,
  action: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  sentence: string | RegExp,
): Promise<void> {
  await page.goto(address)
  await send(page, action, values)
  expect(await text(page)).toMatch(sentence)
}

/** Nothing of the page reaches past a phone of 390 px. */
export async function fitsThePhone(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `${here(page)} is wider than a phone`).toBeLessThanOrEqual(390)
}

/** A page as a PDF reader opens it; the text makes each a file of its own. */
export const pdfNamed = (name: string, words: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  ),
})

/** 交付要綱 of the worked example (grants.md §10.1), first with a rate as a decimal. @returns its address */
export async function defineScheme(officer: Page): Promise<string> {
  await officer.goto('/grants/schemes')
  await follow(officer, /補助制度を定める|制度を定める/)
  await choose(officer, 'measureId', '海外見本市 出展支援事業')
  await fillIn(officer, {
    name: '見本市出展補助金（歩き通し）',
    kind: '出展支援',
    sunsetOn: '2030-03-31',
    publicInterest:
      '一者では負えない海外の見本市の費用を助け、自ら値を付けて取引する先を増やすため。',
    legalNature: '要綱に基づく贈与契約',
    outline: '（対象）第2条　市内に事業所のある製造業者とする。',
    ...{ rate: '0.5', capYen: '500000', taxBasis: '税込', otherMode: '併給不可' },
    categories: '小間料：見積500,000円以上\n装飾：上限300,000円\n輸送\n旅費',
  })
  await press(officer, '制度を定める')
  expect(await text(officer)).toContain('補助率は「2/3」のように分数で入れてください。')
  await fillIn(officer, { rate: '1/2' })
  await press(officer, '制度を定める')
  expect(await text(officer)).toContain('見本市出展補助金（歩き通し）')
  return here(officer)
}

/** 公募の準備 and its criteria, first with weights of 95. @returns the call's address */
export async function prepareCall(officer: Page, scheme: string): Promise<string> {
  await officer.goto(scheme)
  await follow(officer, /公募を準備する/)
  await send(officer, '/calls', {
    ...{ way: '採択型', opensOn: '2027-04-12', opensTime: '9:00' },
    ...{ closesOn: '2027-05-14', closesTime: '17:00', lineId: '18節', allotmentYen: '2000000' },
    guide: '一つの見本市につき、一者一回です。',
  })
  const call = here(officer)
  await follow(officer, '審査基準を書く')
  const criteria = { meanMin: '60', memberMin: '50', publicNumberName: '締切の翌日のナンバーズ4' }
  await send(officer, '/criteria', {
    ...{ ...criteria, criteria: '実現性：40\n市場性：30\n地域への波及：25' },
  })
  expect(await text(officer)).toContain('配点の合計が95です。100になるように直してください。')
  await send(officer, '/criteria', {
    ...{ ...criteria, criteria: '実現性：40\n市場性：35\n地域への波及：25' },
  })
  return call
}

export type Plan = {
  readonly representative: string
  readonly preparer: Readonly<Record<string, string>>
  readonly title: string
  readonly plan: string
}

/** The five pages of an application on a phone, up to the last. @returns the draft's address */
export async function writeDraft(page: Page, call: string, told: Plan): Promise<string> {
  await page.goto('/own-grants')
  await follow(page, /見本市出展補助金（歩き通し）/)
  await fitsThePhone(page)
  expect(here(page)).toContain(call.split('/').at(-1))
  await press(page, '申請を書き始める')
  const draft = here(page).replace(/\/\w+$/, '')
  await fitsThePhone(page)
  const asksWho = (await page.locator('main [name=representative]').count()) > 0
  await send(page, '/applicant', {
    ...{ confirmsFacts: 'on', phone: '0778-00-0000', ...told.preparer },
    ...(asksWho && { representative: told.representative }),
  })
  await fitsThePhone(page)
  await send(page, '/plan', {
    ...{ title: told.title, summary: '新しい枠を並べ、自ら値を付けて売る。', plan: told.plan },
    ...{
      startsOn: '2027-07-01',
      endsOn: '2027-11-30',
      'specials.fairName': `${told.title}の見本市`,
    },
  })
  await fitsThePhone(page)
  await page.goto(`${draft}/costs`)
  const lines = [
    ['小間料', '小間', '550000'],
    ['装飾', '小間の装飾', '300000'],
    ['輸送', '往復の輸送', '180000'],
    ['旅費', '二人分の旅費', '70000'],
  ] as const
  for (const [at, [category, item, grossYen]] of lines.entries()) {
    await choose(page, `lines.${at}.category`, category)
    await fillIn(page, { [`lines.${at}.item`]: item, [`lines.${at}.grossYen`]: grossYen })
  }
  await choose(page, 'quotes.0.category', '小間料')
  await fillIn(page, {
    ...{ 'quotes.0.supplier': '見本展示', 'quotes.0.netYen': '500000', 'quotes.0.isChosen': 'on' },
    ...{ 'funds.0.kind': '自己資金', 'funds.0.amountYen': '600000' },
  })
  await send(page, '/costs')
  await fitsThePhone(page)
  await attach(page, draft, '見積書', pdfNamed('見積書.pdf', told.title))
  return draft
}

/** One paper, sent from the page of papers. */
export async function attach(
  page: Page,
  draft: string,
  slot: string,
  file: ReturnType<typeof pdfNamed>,
): Promise<void> {
  await page.goto(`${draft}/papers`)
  await page.locator('main form[action$="/attachments"] [name=file]').setInputFiles(file)
  await send(page, '/attachments', { slot })
  expect(await text(page)).toContain(file.name)
  await fitsThePhone(page)
}

/** The last page with its consents. @returns what the receipt page says */
export async function submit(page: Page, draft: string): Promise<string> {
  await page.goto(`${draft}/check`)
  await fitsThePhone(page)
  await send(page, '/submission', {
    ...{ taxConsent: 'on', antisocialConsent: 'on', publicationConsent: 'on' },
  })
  await fitsThePhone(page)
  return text(page)
}

/** One member opens the papers of an application, scores and makes it final. */
export async function score(
  member: Page,
  call: string,
  applicationId: string,
  points: string,
): Promise<void> {
  await member.goto(`/grants/reviews/${call.split('/').at(-1)}/applications/${applicationId}`)
  await press(member, '申請書を開く')
  await send(member, `/applications/${applicationId}`, {
    ...{ points1: points.charAt(0), points2: points.charAt(1), points3: points.charAt(2) },
    comment1: '準備の担当と日程が、会期から逆算して書かれている。',
    comment2: '買い手の問合せが数字で示されている。',
    comment3: '加工を市内に頼むことが示されている。',
  })
  await send(member, '/final')
  expect(await text(member)).toContain('確定しました')
}
