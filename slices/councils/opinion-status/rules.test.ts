import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  classText,
  inOrder,
  nowText,
  parted,
  relatedText,
  type StatusRow,
  type StatusStep,
} from './rules.ts'

const on = localDateOf
const step = (more: Partial<StatusStep>): StatusStep => ({
  ...{ id: 's1', answerClass: '採用', reason: '', what: '', notDone: '', passage: '' },
  ...{ decides: '', whose: '', owner: '', dueOn: null, nextOn: null },
  ...more,
})
const row = (groupId: string, more: Partial<StatusRow>): StatusRow => ({
  groupId,
  ...{ answerId: groupId, opinionId: groupId, reportedStepId: null },
  ...{ numbers: [1], meetingNumber: 1, heldOn: on('2026-07-15'), itemNumber: 1 },
  ...{ itemTitle: '担い手', restated: groupId, objections: [], speakers: '委員', issues: [] },
  ...{ steps: [step({})], doneOn: null, doneNote: '', section: '', related: [] },
  ...more,
})
const ids = (rows: readonly StatusRow[]) => rows.map(({ groupId }) => groupId)

test('§6 order: unanswered, then 今後検討 whose day has come, then by meeting and item', () => {
  const later = step({ answerClass: '今後検討', nextOn: on('2027-03-01') })
  const rows = [
    row('second', { itemNumber: 2 }),
    row('first', {}),
    row('later', { steps: [later], heldOn: on('2026-09-01') }),
    row('open', { steps: [], heldOn: on('2026-11-26') }),
  ]
  expect(ids(inOrder(rows, on('2027-03-10')))).toEqual(['open', 'later', 'first', 'second'])
  expect(ids(inOrder(rows, on('2027-02-28')))).toEqual(['open', 'first', 'second', 'later'])
})

test('§10-21: it comes back on its day, and a second time it says 2回連続', () => {
  const later = step({ answerClass: '今後検討', nextOn: on('2027-03-01') })
  const once = row('a', { steps: [later] })
  expect(nowText(once, on('2027-03-01'))).toBe('期日が来たため、再び回答')
  expect(classText(once)).toBe('今後検討')
  const twice = row('a', { steps: [later, step({ ...later, id: 's2' })] })
  expect(classText(twice)).toBe('今後検討\n（2回連続）')
})

test('closed and reported once goes to the annex; a revised answer comes back to the table', () => {
  const closed = row('a', { steps: [step({ answerClass: '不採用' })] })
  const day = on('2026-12-01')
  expect(ids(parted([closed], day).main)).toEqual(['a'])
  expect(ids(parted([{ ...closed, reportedStepId: 's1' }], day).annex)).toEqual(['a'])
  const steps = [...closed.steps, step({ id: 's2' })]
  expect(ids(parted([{ ...closed, steps, reportedStepId: 's1' }], day).main)).toEqual(['a'])
})

test('§10-22: a voted amount prints itself', () => {
  const name = '海外見本市出展支援事業（見本）'
  const asked = row('a', { related: [{ name, fiscalYear: null, votedYen: null }] })
  expect(relatedText(asked)).toBe(name)
  const voted = row('a', { related: [{ name, fiscalYear: 2027, votedYen: 14_000_000 }] })
  expect(relatedText(voted)).toBe(`${name}\n令9年度 議決 14,000千円`)
  expect(nowText(voted, on('2027-04-01'))).toBe('予算を議決')
})
