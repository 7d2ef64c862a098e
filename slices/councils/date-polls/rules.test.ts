import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Asked, type DateAnswer, forecastOf, inOrderOfPromise } from './rules.ts'

const ten: Asked[] = Array.from({ length: 10 }, (_, n) => ({
  memberId: String(n),
  category: n === 0 ? '学識経験者' : '事業者',
  isTemporary: false,
}))
const given = (text: string) =>
  new Map(
    [...text].flatMap((answer, n): [string, DateAnswer][] =>
      answer === '○' || answer === '△' || answer === '×' ? [[String(n), answer]] : [],
    ),
  )
const of = (text: string, asked = ten) =>
  forecastOf('過半数', asked, given(text), { categories: ['学識経験者'], seatsMax: null })

test('of ten by 過半数 six are needed: ○ alone, with △, with who has not answered, or not at all', () => {
  expect(of('○○○○○○××××')).toMatchObject({ needed: 6, outlook: '足りる', missing: [] })
  expect(of('○○○○○△××××').outlook).toBe('△しだい')
  expect(of('○○○○○-△×××')).toMatchObject({ outlook: '△しだい', open: 1 })
  expect(of('○○○○--××××').outlook).toBe('未回答しだい')
  expect(of('○○○○△×××××').outlook).toBe('届かない')
})

test('the category that the rule wants is asked apart; 臨時委員 make no quorum', () => {
  expect(of('×○○○○○○×××')).toMatchObject({ outlook: '足りる', missing: ['学識経験者'] })
  const temporary = { memberId: '10', category: '事業者', isTemporary: true }
  expect(of('○○○○○××××-○', [...ten, temporary])).toMatchObject({ of: 10, yes: 5 })
  expect(of('', []).outlook).toBe('届かない')
})

test('the surest day comes first, and of two alike the one with more ○', () => {
  const day = (heldOn: string, text: string) => ({
    heldOn: localDateOf(heldOn),
    startsAt: '14:00',
    forecast: of(text),
  })
  const days = [
    day('2026-12-01', '○○○○○△××××'),
    day('2026-12-02', '○○○○○○××××'),
    day('2026-12-03', '○○○○○○○×××'),
  ]
  expect(inOrderOfPromise(days).map(({ heldOn }) => heldOn.slice(-1))).toEqual(['3', '2', '1'])
})
