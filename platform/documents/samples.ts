import { people } from '../samples/people.ts'
import type { Town } from '../samples/town.ts'
import { setDocumentSign } from './set-sign.ts'

/** The signs that the sample cities' heads chose for their sections. */
export async function fillDocuments(town: Town): Promise<void> {
  town.at('2026-04-01T08:45:00+09:00')
  await town.do(people.head, setDocumentSign, { sign: '産振' })
  await town.do(people.headElsewhere, setDocumentSign, { sign: '商振' })
}
