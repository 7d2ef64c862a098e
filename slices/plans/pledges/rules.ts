import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const pledgeStates = ['未着手', '着手', '実現', '一部実現', '変更', '断念'] as const
export type PledgeState = (typeof pledgeStates)[number]

const after: Readonly<Record<PledgeState, readonly PledgeState[]>> = {
  未着手: ['着手', '実現', '一部実現', '変更', '断念'],
  着手: ['実現', '一部実現', '変更', '断念'],
  一部実現: ['実現', '変更', '断念'],
  変更: ['着手', '実現', '一部実現', '断念'],
  実現: [],
  断念: [],
}

export const statesAfter = (state: PledgeState): readonly PledgeState[] => after[state]

export const isFinished = (state: PledgeState): boolean => state === '実現' || state === '断念'

export function theStateFollows(from: PledgeState, to: PledgeState): Ruling {
  return after[from].includes(to) || broken(`「${from}」の公約を「${to}」にはできません。`, 'state')
}

/** Words are quoted as they were published, never paraphrased. */
export function theWordsStayAsPublished(typed: string, words: string): Ruling {
  return (
    typed === words ||
    broken('公約は公表された文のまま載せます。説明は「市の注記」に書いてください。', 'words')
  )
}

export function theSourceIsNotAhead(publishedOn: LocalDate, today: LocalDate): Ruling {
  return publishedOn <= today || broken('公表した日が今日より後になっています。', 'publishedOn')
}
