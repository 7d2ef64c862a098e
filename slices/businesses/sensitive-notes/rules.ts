import { broken, type Ruling } from '#platform'

export const subjects = ['後継の状態', '担い手', 'そのほか'] as const

export type NoteState = '承認待ち' | '承認' | '却下' | '取下げ' | '消去'

type Dated = { readonly decision: string | null; readonly closedAt: string | null }

export function stateOf({ decision, closedAt }: Dated): NoteState {
  if (closedAt !== null) return decision === '承認' ? '消去' : '取下げ'
  if (decision === null) return '承認待ち'
  return decision === '承認' ? '承認' : '却下'
}

export function itWaits(note: Dated): Ruling {
  const state = stateOf(note)
  return state === '承認待ち' || broken(`この記載は、すでに「${state}」です。`)
}

export function itStands(note: Dated): Ruling {
  const state = stateOf(note)
  return state === '承認' || broken(`消せるのは、承認された記載です。いまは「${state}」です。`)
}

/** One person's two roles never add up: who asked is not who decides. */
export function whoDecidesIsAnother(askedBy: string, decides: string | null): Ruling {
  return (
    askedBy !== decides ||
    broken('自分が出した依頼は、自分では決められません。ほかの課長に依頼してください。')
  )
}

export function whoWithdrawsHasAsked(askedBy: string, withdraws: string | null): Ruling {
  return askedBy === withdraws || broken('取り下げられるのは、依頼した人だけです。')
}

/** Before the decision only who asked and who decides read it; once approved, whoever may read of people. */
export function mayRead(
  note: Dated & { readonly askedBy: string },
  reader: { readonly id: string | null; readonly decides: boolean },
): boolean {
  return stateOf(note) !== '承認待ち' || reader.decides || note.askedBy === reader.id
}
