import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
/** A4 upright at 96 dots an inch: what a printed page has room for. */
const paper = { width: 794, height: 1123 }

/**
 * Takes the page as it is seen at a desk, on a phone and on paper:
 * `<name>.png`, `<name>-390.png`, `<name>-print.png` and `<name>.pdf` in `folder`.
 */
export async function shoot(page: Page, name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const take = async (file: string, size: typeof desktop) => {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(folder, file), fullPage: true })
  }
  await take(`${name}.png`, desktop)
  await take(`${name}-390.png`, phone)
  await page.emulateMedia({ media: 'print' })
  await take(`${name}-print.png`, paper)
  await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, format: 'A4' })
  await page.emulateMedia({ media: null })
  await page.setViewportSize(desktop)
}
