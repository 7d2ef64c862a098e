import { broken, type Ruling } from '#platform'

export const steps = [
  'plan',
  'budget',
  'call',
  'review',
  'carry-out',
  'payment',
  'inspection',
  'evaluation',
] as const
export type Step = (typeof steps)[number]
export const stepLabels: Readonly<Record<Step, string>> = {
  plan: '企画・設計',
  budget: '予算',
  call: '募集',
  review: '審査',
  'carry-out': '実施',
  payment: '支払',
  inspection: '検査',
  evaluation: '評価',
}

export const letters = ['A', 'R', 'C', 'I'] as const
export type Letter = (typeof letters)[number]
export const letterLabels: Readonly<Record<Letter, string>> = {
  A: '責任者（A）',
  R: '実行（R）',
  C: '相談（C）',
  I: '通知（I）',
}

export type Given = { readonly step: Step; readonly letter: Letter; readonly actor: string }

/** Every step that is given at all has exactly one A and at least one R. */
export function everyStepHasItsHead(given: readonly Given[]): Ruling {
  for (const step of steps) {
    const own = given.filter((each) => each.step === step)
    if (own.length === 0) continue
    const heads = own.filter((each) => each.letter === 'A').length
    const name = stepLabels[step]
    if (heads > 1) return broken(`「${name}」の責任者が${heads}つあります。一つにしてください。`)
    if (heads === 0) return broken(`「${name}」の責任者（A）を一つ決めてください。`)
    if (!own.some((each) => each.letter === 'R'))
      return broken(`「${name}」の実行（R）を一つ以上決めてください。`)
  }
  return true
}

/** Who may be told of a step: only who has a letter in it. */
export function hasALetterIn(given: readonly Given[], actor: string, step: Step): boolean {
  return given.some((each) => each.step === step && each.actor === actor)
}
