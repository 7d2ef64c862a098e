import { expect, test } from 'vitest'
import { turnSentence, whoseTurnCame } from './rules.ts'

const placed = (
  applicationId: string,
  standing: Parameters<typeof whoseTurnCame>[0][number]['standing'],
  amountYen: number | null = null,
) => ({ applicationId, together: applicationId.slice(0, 1), standing, amountYen })

test('money is free: the next is decided or offered the rest; who could be decided before is not told again', () => {
  const before = [
    placed('A', '決定できる', 300_000),
    placed('B', '予算を待つ'),
    placed('C', '先の申請を待つ'),
  ]
  const after = [
    placed('A', '決定できる', 300_000),
    placed('B', '決定できる', 200_000),
    placed('C', '一部を打診できる', 50_000),
    placed('D', '決定できる', 10_000),
  ]
  expect(whoseTurnCame(before, after)).toEqual([
    { applicationId: 'B', act: '決定', amountYen: 200_000 },
    { applicationId: 'C', act: '打診', amountYen: 50_000 },
  ])
})

test('more is left than was to be offered: told anew; agreed to a part: it is decided next', () => {
  const offered = (yen: number) => [placed('A', '一部を打診できる', yen)]
  expect(whoseTurnCame(offered(100_000), offered(100_000))).toEqual([])
  const [turn] = whoseTurnCame(offered(100_000), offered(150_000))
  expect(turn && turnSentence(turn, '26-905', '交付額の減額')).toContain(
    '150,000円の一部の交付を打診',
  )
  expect(
    whoseTurnCame([placed('A', '一部を打診中', 100_000)], [placed('A', '一部を承諾', 100_000)]),
  ).toMatchObject([{ act: '決定' }])
})

test('the line comes to those who came together: the lot is drawn, and one stands for all', () => {
  const waiting = [placed('A1', '先の申請を待つ'), placed('A2', '先の申請を待つ')]
  const drawn = [placed('A1', '抽選を待つ'), placed('A2', '抽選を待つ')]
  const turns = whoseTurnCame(waiting, drawn)
  expect(turns).toEqual([{ applicationId: 'A1', act: '抽選', amountYen: null }])
  expect(turns[0] && turnSentence(turns[0], '26-961', '一部の交付の辞退')).toContain('公開の抽選')
  expect(whoseTurnCame(drawn, drawn)).toEqual([])
})
