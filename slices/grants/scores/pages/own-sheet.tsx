import type { Visit } from '#platform'
import { Confirm, Form, Instant } from '#ui'
import type { Weighed } from '../rules.ts'
import type { Reopening } from '../tables.ts'
import { ReopenedNotice } from './reopenings-part.tsx'
import { ScoreFacts, ScoreFields } from './score-fields.tsx'

/** Where a stage's sheet is sent, and what its forms are called. */
type Stage = {
  readonly what: '採点' | '面接の採点'
  readonly sheet: { readonly name: string; readonly to: string }
  readonly final: { readonly name: string; readonly to: string }
}

/** A member's own sheet of one application, of its papers or its interview: to write until it is final, then to read. */
export function OwnSheet(props: {
  stage: Stage
  criteria: readonly Weighed[]
  given: {
    readonly points: readonly (number | null)[]
    readonly comments: readonly string[]
    readonly revision: number
    readonly savedAt: string | null
  }
  writes: boolean
  reopened: Reopening | null
  filled: Visit['filled']
}) {
  const { stage, criteria, given, writes, reopened, filled } = props
  return (
    <>
      <ReopenedNotice last={reopened} />
      {given.savedAt && (
        <p class={reopened ? 'mt' : undefined}>
          <Instant at={given.savedAt} />
          に保存（{given.revision}回目）
        </p>
      )}
      {writes ? (
        <Form {...stage.sheet} filled={filled} submit="採点を保存する" version={given.revision}>
          <ScoreFields
            sends="half"
            criteria={criteria}
            given={given}
            hint="確定までに1文以上で書いてください。"
          />
        </Form>
      ) : (
        <ScoreFacts criteria={criteria} given={given} />
      )}
      {writes && given.revision > 0 && (
        <div class="mt">
          <Confirm
            {...stage.final}
            open={`${stage.what}を確定する`}
            title={`${stage.what}を確定する`}
            filled={filled}
            submit="確定する"
            version={given.revision}
          >
            <p>保存した点を確定します。確定した後は、事務局の差戻しがないと変えられません。</p>
          </Confirm>
        </div>
      )}
    </>
  )
}
