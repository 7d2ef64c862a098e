import type { LocalDate } from '#packages/japan'
import type { Here } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { AreaField, Day, Fact, Facts, type Filled, Form, Prose, Section } from '#ui'
import { paper as paperAt } from '../../grant-papers/addresses.ts'
import * as at from '../addresses.ts'
import { explanationDays, itIsAskedInTime, lastDayToAsk } from '../rules.ts'
import { type ExplanationRequest, requestOf, resultNoticeOf } from '../tables.ts'

export type OwnStanding = {
  readonly request: ExplanationRequest | null
  /** Whether it may still be asked, and until when, where that is known. */
  readonly canAsk: boolean
  readonly lastOn: LocalDate | null
}

/** Of the own application, which was loaded through the person. */
export async function ownStandingOf(here: Here, applicationId: string): Promise<OwnStanding> {
  const request = await requestOf(here, applicationId)
  const notice = await resultNoticeOf(here, applicationId)
  const within = await settingOn(here, explanationDays)
  const lastOn = lastDayToAsk(notice?.servedOn ?? null, within, await calendarOf(here))
  const inTime = itIsAskedInTime(lastOn, here.today) === true
  return { request, canAsk: request === null && notice !== null && inTime, lastOn }
}

/** For the applicant: to ask why within the days that the notice tells, and what came of it. */
export function OwnRequest(props: {
  standing: OwnStanding
  applicationId: string
  filled: Filled | null
}) {
  const { standing, applicationId, filled } = props
  const { request, lastOn } = standing
  if (request !== null)
    return (
      <Section title="理由の説明の申出">
        <Facts>
          <Fact term="申出の日">
            <Day on={request.askedOn} />
          </Fact>
          <Fact term="説明を求めること">
            <Prose text={request.question} />
          </Fact>
          {request.answerPaperId === null ? (
            <Fact term="回答の期限">
              <Day on={request.answerBy} />
            </Fact>
          ) : (
            <>
              <Fact term="確かめた結果">{request.finding}</Fact>
              <Fact term="回答">
                <Prose text={request.answer} />
              </Fact>
              <Fact term="回答書">
                <a href={paperAt({ paperId: request.answerPaperId })}>理由説明回答書</a>
              </Fact>
            </>
          )}
        </Facts>
      </Section>
    )
  if (!standing.canAsk) return null
  return (
    <Section
      title="理由の説明の申出"
      note="申し出ても、次の公募で不利になることはありません。案件に関わっていない職員が回答します。"
    >
      {lastOn && (
        <p>
          <Day on={lastOn} />
          まで申し出られます。
        </p>
      )}
      <Form
        to={at.ownRequest({ applicationId })}
        name="explanation"
        filled={filled}
        submit="説明を申し出る"
      >
        <AreaField name="question" label="説明してほしいこと" rows={4} required />
      </Form>
    </Section>
  )
}
