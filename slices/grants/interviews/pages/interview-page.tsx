import { Missing, type Visit } from '#platform'
import {
  AreaField,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Refused,
  Section,
  Stack,
} from '#ui'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { seatLabel } from '../../reviews/pages/review-pages.tsx'
import { weighedBy } from '../../scores/rules.ts'
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
        {own.savedAt && (
          <p>
            <Instant at={own.savedAt} />
            に保存（{own.revision}回目）
          </p>
        )}
        {writes ? (
          <>
            <Form
              to={at.interview(params)}
              name="interview"
              filled={filled}
              submit="採点を保存する"
              version={own.revision}
            >
              <Stack wide>
                {criteria.map((criterion, index) => (
                  <Stack>
                    <RadioField
                      name={`points${index + 1}`}
                      label={`${index + 1}　${criterion.name}（配点${criterion.weight}）`}
                      required
                      value={own.points[index]}
                      options={Array.from({ length: criterion.scaleMax + 1 }, (_, value) => ({
                        value,
                        label: String(value),
                      }))}
                    />
                    <AreaField
                      name={`comment${index + 1}`}
                      label={`「${criterion.name}」の理由`}
                      rows={2}
                      hint="確定までに1文以上で書いてください。"
                      value={own.comments[index]}
                    />
                  </Stack>
                ))}
              </Stack>
            </Form>
            {own.revision > 0 && (
              <Confirm
                open="面接の採点を確定する"
                title="面接の採点を確定する"
                to={at.finalising(params)}
                name="interview-final"
                filled={filled}
                submit="確定する"
                version={own.revision}
              >
                <p>確定すると、点は変えられません。</p>
              </Confirm>
            )}
          </>
        ) : (
          <Facts>
            {criteria.map((criterion, index) => (
              <Fact term={`${criterion.name}（配点${criterion.weight}）`}>
                {`${own.points[index] ?? '点なし'}　${own.comments[index] ?? ''}`}
              </Fact>
            ))}
          </Facts>
        )}
      </Section>
    </Page>
  )
}
