import { Missing, type Visit } from '#platform'
import { LinkButton, Notice, Page, Refused, Section } from '#ui'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { seatLabel } from '../../reviews/pages/review-pages.tsx'
import { OwnSheet } from '../../scores/pages/own-sheet.tsx'
import { weighedBy } from '../../scores/rules.ts'
import { lastReopening } from '../../scores/tables.ts'
import { stageViewOf } from '../../stage-views/tables.ts'
import * as at from '../addresses.ts'
import { theInterviewIsOpen } from '../rules.ts'
import { ownInterview } from '../tables.ts'

/** The own sheet after the interview, which is open by nature: whose application it is stands above. */
export async function InterviewPage({ here, params, filled }: Visit<typeof at.interview>) {
  const view = await stageViewOf(here, params.callId, params.applicationId)
  const { seat, review } = view
  const own = await ownInterview(here, review.assignmentId)
  const set = await sealedCriteriaOf(here, seat.callId)
  if (set === null) throw new Missing()
  const criteria = weighedBy(set)
  const writes = theInterviewIsOpen(seat.closedAt, own.finalAt) === true
  const reopened = writes ? await lastReopening(here, review.assignmentId, '面接') : null
  return (
    <Page
      title={`面接　案件 ${review.code}`}
      back={reviewsAt.review({ callId: seat.callId })}
      lede={`${seatLabel(seat)}。${view.applicantName ?? ''}`}
      acts={
        <LinkButton href={reviewsAt.scoring(params)} kind="sub">
          申請書と書類の点
        </LinkButton>
      }
    >
      <Refused filled={filled} forms={writes ? ['interview', 'interview-final'] : []} />
      <Notice>{`面接の割合は${set.interviewWeight}％です。ほかの審査員の点は、採点が締め切られるまで表示しません。`}</Notice>
      <Section title="面接の採点" note={own.finalAt === null ? undefined : '確定'}>
        <OwnSheet
          stage={{
            what: '面接の採点',
            sheet: { name: 'interview', to: at.interview(params) },
            final: { name: 'interview-final', to: at.finalising(params) },
          }}
          criteria={criteria}
          given={own}
          writes={writes}
          reopened={reopened}
          filled={filled}
        />
      </Section>
    </Page>
  )
}
