import { broken, type Ruling } from '#platform'

export const goalLevels = ['政策', '基本目標', '施策', '取組', '条', '項'] as const

type Placed = {
  readonly id: string
  readonly parentId: string | null
  readonly number: string
}

export function theParentIsOfThisVersion(asked: string | null, found: unknown): Ruling {
  return (
    asked === null ||
    found !== null ||
    broken('上位の目標は、同じ計画から選んでください。', 'parentId')
  )
}

export function theNumberIsFree(
  typed: { readonly number: string; readonly parentId: string | null },
  nodes: readonly Placed[],
  own: string | null,
): Ruling {
  // 項 2 of each 条 is called 2: a number is only once under its parent.
  const isTaken = nodes.some(
    ({ id, number, parentId }) =>
      id !== own && number === typed.number && parentId === typed.parentId,
  )
  return (
    !isTaken ||
    broken(
      `番号「${typed.number}」は、同じ上位の目標の下で使われています。計画書の番号を確かめてください。`,
      'number',
    )
  )
}

export function itIsNotUnderItself(
  branch: { readonly start: number; readonly end: number },
  parent: { readonly place: number } | null,
): Ruling {
  return (
    parent === null ||
    parent.place < branch.start ||
    parent.place >= branch.end ||
    broken('目標を、それ自身の下には移せません。', 'parentId')
  )
}

export function theMeasuresHaveSomewhereToGo(
  measures: number,
  successorId: string | null,
  reason: string,
): Ruling {
  return (
    measures === 0 ||
    successorId !== null ||
    reason.length >= 5 ||
    broken(
      `この施策には事業が${measures}件つながっています。付け替え先か、廃止の理由を入れてください。`,
      'reason',
    )
  )
}

export function theSuccessorStays(
  successorId: string | null,
  leaving: readonly Placed[],
  nodes: readonly Placed[],
): Ruling {
  if (successorId === null) return true
  const stays =
    nodes.some(({ id }) => id === successorId) && !leaving.some(({ id }) => id === successorId)
  return stays || broken('付け替え先は、この版に残る目標から選んでください。', 'successorId')
}
