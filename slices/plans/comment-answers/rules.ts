import { broken, type Ruling } from '#platform'

export const answerClasses = [
  '採用',
  '一部採用',
  '趣旨は含む',
  '今後検討',
  '不採用',
  '対象外',
] as const
export type AnswerClass = (typeof answerClasses)[number]

export function whatWasTakenUpIsNamed(
  answerClass: AnswerClass,
  changed: { readonly nodeId: string | null; readonly text: string },
): Ruling {
  if (answerClass !== '採用' && answerClass !== '一部採用') return true
  if (changed.nodeId === null)
    return broken(`「${answerClass}」のときは、修正した箇所を選んでください。`, 'changedNodeId')
  return (
    changed.text.length >= 5 ||
    broken(`「${answerClass}」のときは、どう修正したかを5字以上で書いてください。`, 'changeText')
  )
}

type Waiting = { readonly unsplit: readonly number[]; readonly unanswered: readonly number[] }

const numbered = (numbers: readonly number[]) => {
  const shown = numbers.slice(0, 10).map((number) => `${number}番`)
  return numbers.length > 10 ? `${shown.join('、')} ほか` : shown.join('、')
}

/** 案 waits until every letter has been split into its points and every point has been answered. */
export function everyCommentIsAnswered({ unsplit, unanswered }: Waiting): Ruling {
  if (unsplit.length > 0)
    return broken(
      `項目に分けていない意見が${unsplit.length}通あります（受付${numbered(unsplit)}）。`,
    )
  return (
    unanswered.length === 0 ||
    broken(`回答していない意見が${unanswered.length}件あります（${numbered(unanswered)}）。`)
  )
}
