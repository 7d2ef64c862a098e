import { expect, test } from 'vitest'
import { type Compared, overlap, signatureOf, theSentenceIsGiven } from './rules.ts'

const one: Compared = {
  ...{ id: 'a', sectionId: 's', industry: '製造', size: '小規模', stage: '承継' },
  ...{ place: '市全域', means: ['補助'], recipients: null },
}
const other: Compared = { ...one, id: 'b', sectionId: 't', stage: '', means: ['補助', '研修'] }

test('scenario 34: {製造,小規模,承継} and {製造,小規模} are alike by 2/3, and the reasons are said', () => {
  expect(overlap(one, other)).toMatchObject({
    likeness: 2 / 3,
    isStrong: false,
    reason: '対象（製造・小規模）、手段（補助）、地域（市全域）が同じ。',
  })
})

test('one section, no common means, another place, or too few tags in common: no overlap', () => {
  expect(overlap(one, { ...other, sectionId: 's' })).toBeNull()
  expect(overlap(one, { ...other, means: ['研修'] })).toBeNull()
  expect(overlap({ ...one, place: '河和田' }, { ...other, place: '神明' })).toBeNull()
  expect(overlap(one, { ...other, industry: '農業' })).toBeNull()
  expect(overlap({ ...one, industry: '', size: '', stage: '' }, other)).toBeNull()
})

test('8 of 20 recipients in common make it strong; of fewer than five nothing is said', () => {
  const people = (from: number, count: number) =>
    new Set(Array.from({ length: count }, (_, i) => `r${from + i}`))
  const strong = overlap(
    { ...one, recipients: people(0, 20) },
    { ...other, recipients: people(12, 30) },
  )
  expect(strong).toMatchObject({ isStrong: true, sharedRecipients: 8 })
  expect(strong?.reason).toContain('受けた人の8者が重なる')
  const few = overlap({ ...one, recipients: people(0, 4) }, { ...other, recipients: people(0, 9) })
  expect(few?.isStrong).toBe(false)
})

test('the signature is the same from both sides and changes with a tag', () => {
  expect(signatureOf(one, other)).toBe(signatureOf(other, one))
  expect(signatureOf({ ...one, stage: '' }, other)).not.toBe(signatureOf(one, other))
  expect(theSentenceIsGiven('distinct', '短い')).not.toBe(true)
  expect(theSentenceIsGiven('merge', '')).toBe(true)
})
