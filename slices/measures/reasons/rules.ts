import { broken, type Ruling } from '#platform'
import type { LinkType } from '#slices/evidence'

const evidence = ['statistic', 'visit', 'survey', 'remark', 'finding', 'document', 'case']

/** How a record of this kind may stand behind a measure; null where it may not. */
export function linkTypeFor(kind: string): LinkType | null {
  if (evidence.includes(kind)) return 'grounds'
  if (kind === 'issue') return 'addresses'
  if (kind === 'plan_node') return 'serves'
  if (kind === 'answer') return 'reflected_in'
  return kind === 'pledge' ? 'pledged' : null
}

/** Kinds that may be chosen as a reason. */
export const reasonKinds = [...evidence, 'issue', 'plan_node', 'answer', 'pledge']

export function itCanBeAReason(type: LinkType | null): Ruling {
  return (
    type !== null ||
    broken('これは事業の根拠にできません。根拠・課題・目標から選んでください。', 'pid')
  )
}

/**
 * Rests a request on nothing, it is let through and said so (T01): a reason invented for the form would be worse.
 * @param grounds evidence of measure and lines; @param issues issues that it addresses
 */
export function everyRequestRestsOnEarlierEvidence(
  grounds: readonly { readonly mark: string }[],
  issues: number,
): Ruling {
  if (grounds.length === 0 && issues === 0) return broken('T01 根拠のない事務事業です。')
  return (
    grounds.length === 0 ||
    grounds.some((ground) => ground.mark === '') ||
    broken('T02 根拠がすべて後付けです。')
  )
}
