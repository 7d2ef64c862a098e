import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { choose, fillIn, press } from './form-filling.ts'

export const text = (page: Page) => page.locator('main').innerText()
export const here = (page: Page) => new URL(page.url()).pathname

/** 事務事業 from its form. @returns its address */
export async function proposeMeasure(page: Page, name: string): Promise<string> {
  await page.goto('/measures/new')
  await fillIn(page, {
    code: '7299',
    name,
    newness: '新規',
    costNature: '政策的',
    startedYear: '令和9',
    sunsetYear: '令和12',
    means: ['展示会'],
    intent: '加工の力を持つ者が、海外の作り手と直接取引できるようになる。',
    content: '共同の小間を設け、通訳と商談の設定を支える。',
    delivery: '委託',
    proposer: '市',
    kan: '7 商工費',
    kou: '1 商工費',
    moku: '2 商工業振興費',
  })
  await choose(page, 'goalId', '海外の市場')
  await choose(page, 'issueId', '歩き通しの課題')
  await press(page, '事業を起こす')
  expect(await text(page)).toContain(name)

  return here(page)
}

/** 公益性, first without its exit condition: the sentence stands beside the field and nothing is lost. */
export async function statePublicInterest(page: Page, measure: string): Promise<void> {
  await page.goto(`${measure}/interest`)
  await fillIn(page, {
    failures: ['規模の不利'],
    statement: '一者では負えない固定費を束ねるため。',
  })
  await press(page, '公益性を保存する')
  expect(await text(page)).toContain('どうなったらこの支援を終えるかを書いてください。')
  expect(await page.inputValue('[name=statement]')).toBe('一者では負えない固定費を束ねるため。')
  await fillIn(page, {
    failures: ['規模の不利'],
    whoLoses: '単独では出られない小さな作り手。',
    spillover: '出展しない部品の事業者にも受注が回る。',
    whyCity: '県の制度は出願の費用だけを対象にしている。',
    whyThisMeans: '初回の失敗を一者では負えないため。',
    exitIndicator: '補助なしで再び出た者の割合',
    exitValue: '5割',
    exitBy: '令和12年度',
  })
  await press(page, '公益性を保存する')
}

/** Links the card, and chooses by what the measure is judged. */
export async function groundMeasure(page: Page, measure: string, cardPid: string): Promise<void> {
  await page.goto(`${measure}/reasons?q=${encodeURIComponent('特化係数')}`)
  await page.locator(`main [name=pid][value="${cardPid}"]`).check()
  await press(page, '選んだものをつなぐ')
  await page.goto(`${measure}/indicators`)
  // One whose effect cannot be seen yet; others of the sample town are judged already.
  await page
    .locator('main')
    .getByLabel(/海外売上がある事業者の割合/)
    .first()
    .check()
  await press(page, 'この指標で測る')
}

/** 積算 of §4.1, then the case of §4.2 with its wrong turns. @returns the request's address */
export async function layMoney(page: Page, measure: string): Promise<string> {
  await page.goto('/rounds')
  await page
    .getByRole('link', { name: /令和9年度当初/ })
    .first()
    .click()
  const request = `${measure}/requests/${here(page).split('/').at(-1)}`
  await page.goto(`${request}/lines`)
  const row = (n: number, values: Record<string, string>) =>
    fillIn(
      page,
      Object.fromEntries(
        Object.entries({ priceSource: '単価表', ...values }).map(([k, v]) => [`rows.${n}.${k}`, v]),
      ),
    )
  await row(0, {
    setsu: '7',
    content: '講師謝金',
    unitPriceYen: '１２，０００',
    quantity: '3',
    times: '4',
  })
  await row(1, { setsu: '8', content: '旅費', unitPriceYen: '8640', quantity: '3', times: '4' })
  await row(2, { setsu: '13', content: '会場', unitPriceYen: '16500', quantity: '1', times: '4' })
  await press(page, '積算を保存する')
  await page.goto(`${measure}/budget`)
  for (const sum of ['144', '104', '66', '314']) expect(await text(page)).toContain(sum)
  expect(await text(page)).toMatch(/未到来\s*最初の判定は20\d\d年度の値、公表は20\d\d年\d+月ごろ/)

  await page.goto(`${request}/lines`)
  await row(0, {
    setsu: '18',
    content: '出展小間料の補助',
    unitPriceYen: '350000',
    quantity: '16',
    times: '1',
  })
  await choose(page, 'rows.0.schemeId', '地域産業海外展開交付金')
  await row(1, {
    setsu: '12',
    content: '現地の交流会（単独）',
    unitPriceYen: '400000',
    quantity: '1',
    times: '1',
  })
  await row(2, { content: '', unitPriceYen: '', quantity: '' })
  await press(page, '積算を保存する')
  await page.goto(`${request}/funds`)
  await choose(page, 'funds.0.schemeId', '地域産業海外展開交付金')
  await fillIn(page, { 'funds.0.amountYen': '2800', generalYen: '3200' })
  await press(page, '財源を保存する')
  expect(await text(page)).toContain('補助の上限は2,500千円です（計算では2,800千円）。')
  await fillIn(page, { 'funds.0.amountYen': '2500', generalYen: '3480' })
  await press(page, '財源を保存する')
  expect(await text(page)).toContain(
    '財源の合計（5,980千円）が事業費（6,000千円）と20千円合いません。',
  )
  await fillIn(page, {
    'funds.0.amountYen': '2,500',
    generalYen: '3500',
    taxYen: '1550',
    taxKind: '特別',
  })
  await press(page, '財源を保存する')
  await page.goto(`${measure}/budget`)
  for (const sum of ['2,500', '3,500', '3,100', '400', '1,550'])
    expect(await text(page)).toContain(sum)

  return request
}
