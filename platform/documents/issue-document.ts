import type { FiscalYear } from '#packages/japan'
import type { Here } from '../here.ts'
import { insertDocument, nextNumber, signOf } from './tables.ts'

export type DocumentNumber = {
  readonly documentId: string
  readonly number: number
  /** 「産振第12号」 */
  readonly label: string
  readonly fiscalYear: FiscalYear
}

/**
 * Gives a document the next number of its section in this fiscal year and writes it into the register
 * 文書番号簿. Within the action that issues it: an action that is rolled back uses no number, so that
 * the series has no gap.
 * @param section the id of the section
 * @param kind 「交付決定通知書」
 * @param about the id of the record that it concerns
 * @throws {Missing} there is no such section in this city
 */
export async function issueDocument(
  here: Here,
  { section, kind, title, about }: { section: string; kind: string; title: string; about: string },
): Promise<DocumentNumber> {
  const sign = await signOf(here, section)
  const { fiscalYear } = here
  const number = await nextNumber(here, `document ${section} ${fiscalYear}`)
  const label = `${sign}第${number}号`
  const documentId = await insertDocument(here, { section, number, label, kind, title, about })
  return { documentId, number, label, fiscalYear }
}
