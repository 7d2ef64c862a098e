import { RuleBroken } from '#platform'
import type { ScoreStage } from '../scores/rules.ts'
import type { RoundState } from '../selection-rounds/rules.ts'

/** Which scores come on paper as the round stands; null: none. */
export const paperStageAt = (state: RoundState | null): ScoreStage | null =>
  state === '書類審査' ? '書類' : state === '面接' ? '面接' : null

/** @throws {RuleBroken} nothing is scored now */
export function stageOpenForPaper(state: RoundState): ScoreStage {
  const stage = paperStageAt(state)
  if (stage === null)
    throw new RuleBroken(
      `いまは「${state}」です。紙の採点は「書類審査」と「面接」の間に入れられます。`,
    )
  return stage
}
