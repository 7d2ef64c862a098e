import { broken, type Ruling } from '#platform'
import { type Stage, stageLabels, stages } from '../rounds/rules.ts'

export const reasonCodes = [
  '単価',
  '数量',
  '時期',
  '財源（国県を先に）',
  '重複',
  '効果が未確認',
  '事業の縮小',
  '見送り',
  '制度改正待ち',
  '政策判断',
  '計数整理',
] as const

/** Ten characters of reason for everything but 計数整理, where an amount was cut. */
export function aCutHasItsReason(code: string, comment: string, isCut: boolean): Ruling {
  return (
    !isCut ||
    code === '計数整理' ||
    [...comment.trim()].length >= 10 ||
    broken('減額の理由を10文字以上で書いてください。', 'comment')
  )
}

/** A stage that the sections know of is not altered behind their backs. */
export function theStageIsNotReleased(stage: Stage, released: readonly Stage[]): Ruling {
  return (
    !released.includes(stage) ||
    broken(
      `${stageLabels[stage]}は内示しています。復活要求を受けて次の段階で査定してください。`,
      'stage',
    )
  )
}

/** Stages come in their order; one may be left out only by not being released before a later one. */
export function theStageComesInOrder(stage: Stage, assessed: readonly Stage[]): Ruling {
  const later = stages.slice(stages.indexOf(stage) + 1)
  return (
    !later.some((each) => assessed.includes(each)) ||
    broken('後の段階の査定が終わっています。前の段階には戻れません。', 'stage')
  )
}

export function thereIsSomethingToRelease(assessed: number): Ruling {
  return assessed > 0 || broken('この段階で査定した要求がまだありません。', 'stage')
}

export function itIsReleasedOnce(stage: Stage, released: readonly Stage[]): Ruling {
  return (
    !released.includes(stage) || broken(`${stageLabels[stage]}は、もう内示しています。`, 'stage')
  )
}
