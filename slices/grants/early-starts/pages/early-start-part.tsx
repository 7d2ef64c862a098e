import { formatShortWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { AreaField, Confirm, DateField, Day, Fact, SelectField } from '#ui'
import type { LoadedCase } from '../../cases/pages/loaded-case.tsx'
import * as at from '../addresses.ts'
import { mayAskToStartEarly } from '../rules.ts'

type Props = { loaded: LoadedCase; filled: Visit['filled'] }

/** What the applicant may ask before 交付決定, where the outline knows it. */
export function AskEarlyStartForm({ loaded, filled }: Props) {
  const { found, outline, earlyStarts } = loaded
  const isAsked = earlyStarts.some((one) => one.outcome !== '不承認')
  if (isAsked || !mayAskToStartEarly(found.state, outline.edition.startRule)) return null
  return (
    <Confirm
      open="事前着手の承認を申請する"
      title="交付決定の前に発注しなければならないとき"
      to={at.earlyStart({ applicationId: found.applicationId })}
      submit="承認を申請する"
      name="early-start"
      filled={filled}
    >
      <DateField name="fromOn" label="着手したい日" required />
      <AreaField
        name="reason"
        label="交付決定を待てない理由"
        hint="承認の通知が届く前に発注した経費は、対象になりません。"
        rows={3}
        required
      />
    </Confirm>
  )
}

/** The section drafts the answer to the open request. */
export function DraftEarlyStartForm({ loaded, filled }: Props) {
  const asked = loaded.earlyStarts.find((one) => one.outcome === null)
  if (asked === undefined) return null
  return (
    <Confirm
      open="事前着手の申請を処理する"
      title={`${formatShortWareki(asked.fromOn)}から着手したい。${asked.reason}`}
      to={at.earlyStartDraft({ applicationId: loaded.found.applicationId })}
      submit="起案する"
      name="early-start-draft"
      filled={filled}
    >
      <SelectField name="outcome" label="承認" required options={['承認', '不承認']} />
      <AreaField name="reason" label="理由" rows={3} required />
    </Confirm>
  )
}

export function EarlyStartFacts({ loaded }: { loaded: LoadedCase }) {
  return (
    <>
      {loaded.earlyStarts.map((one) => (
        <Fact term="事前着手">
          <Day on={one.fromOn} />
          から　{one.outcome ?? '決定待ち'}
          {one.decidedOn !== null && (
            <>
              （<Day on={one.decidedOn} form="short" />）
            </>
          )}
        </Fact>
      ))}
    </>
  )
}
