import { people, type Town } from '#platform/samples'
import { applyBulkEdit } from '../bulk-edits/actions/apply-bulk-edit.ts'
import { draftBulkEdit } from '../bulk-edits/actions/draft-bulk-edit.ts'
import { pasteBulkEdit } from '../bulk-edits/actions/paste-bulk-edit.ts'
import { setChanges } from '../bulk-edits/actions/set-changes.ts'
import { chooseColumns } from '../columns/actions/choose-columns.ts'
import type { Known } from './lines.ts'

const visited = ['佐々木検品所', '水落テンプル製作所', '北山沈金']

/** One edit of several businesses that was made, one that waits, and the columns of a colleague (見本). */
export async function fillLists(town: Town, { businesses }: Known): Promise<void> {
  town.at('2026-10-20T10:00:00+09:00')
  const businessId = visited.map((name) => businesses.get(name))
  const { about: bulkEditId } = await town.do(people.officer, draftBulkEdit, { businessId })
  const version = (number: number) => ({ bulkEditId, version: String(number) })
  await town.do(people.officer, setChanges, { ...version(1), preferredWay: '訪問' })
  await town.do(people.officer, applyBulkEdit, {
    ...version(2),
    reason: '電話では話しにくいとの声があり、訪問に改める（見本）。',
  })
  await town.do(people.officer, pasteBulkEdit, {
    text: '名称\t連絡の方法\n丹南リボン株式会社\tメール\nどこにもない工房（見本）\tメール',
  })
  await town.do(people.colleague, chooseColumns, {
    column: ['process', 'district', 'phone', 'preferredWay', 'confirmed'],
  })
}
