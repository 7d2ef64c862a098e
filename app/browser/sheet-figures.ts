import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readPdf, readWorkbook } from '#platform/typesetting'
import { text } from './walk-steps.ts'

const figures = (said: string) => said.match(/△?\d{1,3}(?:,\d{3})+/g) ?? []

/**
 * Every figure with a comma that a sheet shows on screen stands in print, in the PDF and in the workbook.
 * @param of the address of the sheet: '' the page, '/pdf' and '/xlsx' its files
 */
export async function figuresAgree(page: Page, of: (kind: string) => string): Promise<void> {
  await page.goto(of(''))
  const screen = figures(await text(page))
  await page.emulateMedia({ media: 'print' })
  expect(figures(await text(page)), `${of('')} in print`).toEqual(screen)
  await page.emulateMedia({ media: 'screen' })
  const pdf = readPdf(await (await page.request.get(of('/pdf'))).body())
  const letters = pdf.pages.flatMap((one) => one.runs).join('\n')
  const books = await readWorkbook(await (await page.request.get(of('/xlsx'))).body())
  const values = books.flatMap((book) => [...book.cells.values()].map(({ value }) => value))
  const words = values.filter((value) => typeof value === 'string').join('\n')
  for (const figure of new Set(screen)) {
    expect(letters, of('/pdf')).toContain(figure)
    const number = Number(figure.replace('△', '-').replaceAll(',', ''))
    const isThere = values.includes(number) || words.includes(figure)
    expect(isThere, `${of('/xlsx')} ${figure}`).toBe(true)
  }
}
