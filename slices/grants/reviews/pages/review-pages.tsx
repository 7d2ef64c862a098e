import { formatFiscalYear, formatWareki, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { settingOn } from '#platform/settings'
import { Empty, LinkButton, Notice, Page, RowLink, Rows, SampleTag, Section } from '#ui'
import { reading as readingAt } from '../../audit-readings/addresses.ts'
import { type OwnReading, ownReadings } from '../../audit-readings/tables.ts'
import { roundLabel } from '../../calls/rules.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import * as declarationsAt from '../../declarations/addresses.ts'
import { interview } from '../../interviews/addresses.ts'
import { ownInterests } from '../../reviewers/addresses.ts'
import { allAreAlike, totalOf, weighedBy } from '../../scores/rules.ts'
import { daysOpenAfterDecision } from '../../stage-views/tables.ts'
import * as at from '../addresses.ts'
import { ownReviews, ownSeat, ownSeats, type Review, type Seat } from '../tables.ts'

export const seatLabel = ({ callName, fiscalYear, round }: Seat): string =>
  `${callName}　${roundLabel(formatFiscalYear(toFiscalYear(fiscalYear)), round)}`

/** Where a member's part of a call stands; the same words for everybody, whatever is closed to them. */
function standing(seat: Seat): string {
  if (seat.decidedAt !== null) return '決裁済'
  if (seat.closedAt !== null) return '合議'
  if (seat.assignedAt !== null) return '採点'
  if (seat.matchedAt === null) return '締切前'
  return seat.handedInAt === null ? '申告をお願いします' : '申告済'
}

/** Calls on whose panel the member sits. */
export async function ReviewsPage({ here }: Visit<typeof declarationsAt.reviews>) {
  const seats = await ownSeats(here)
  const readings = await ownReadings(here)
  return (
    <Page
      title="補助金の審査"
      lede="審査員になっている公募です。利害関係を申告し、割当が決まると採点を始められます。"
      acts={
        seats.length > 0 && (
          <LinkButton href={ownInterests()} kind="sub">
            自分の利害関係
          </LinkButton>
        )
      }
    >
      {seats.length === 0 ? (
        <Empty
          title="審査する公募はありません"
          why="審査員に加わると、ここに出ます。"
          stage="act"
        />
      ) : (
        <Rows>
          {seats.map((seat) => (
            <RowLink
              href={
                seat.matchedAt !== null && seat.assignedAt === null
                  ? declarationsAt.declaration(seat)
                  : at.review(seat)
              }
              title={seatLabel(seat)}
              note={seat.isReserve ? '予備委員' : seat.isChair ? '委員長' : '委員'}
              side={standing(seat)}
            />
          ))}
        </Rows>
      )}
      {readings.length > 0 && (
        <Section title="抽出監査の読み直し">
          <Rows>
            {readings.map((one) => (
              <RowLink
                href={readingAt(one)}
                title={`${one.callName}　案件 ${one.code}`}
                side={readingState(one)}
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}

function readingState(one: OwnReading): string {
  if (one.readAt !== null) return '記録済み'
  if (one.declinedAt !== null) return '辞退'
  return one.closedAt === null ? '読み直しをお願いします' : '終了'
}

export function reviewState(review: Review): string {
  if (review.finalAt !== null) return '確定'
  if (review.missingReason !== '') return '採点なし'
  return review.revision > 0 ? '採点中' : ''
}

/** What was assigned, by its code. What is closed to the member is not there, nor a gap where it would be. */
export async function ReviewPage({ here, params }: Visit<typeof at.review>) {
  const seat = await ownSeat(here, params.callId)
  const reviews = await ownReviews(here, seat.callId)
  const done = reviews.filter(({ finalAt }) => finalAt !== null).length
  const days = await settingOn(here, daysOpenAfterDecision)
  const isOver =
    seat.decidedAt !== null &&
    Date.parse(seat.decidedAt) + days * 86_400_000 <= Date.parse(here.now)
  const set = await sealedCriteriaOf(here, seat.callId)
  const criteria = set ? weighedBy(set) : []
  const isFlat = allAreAlike(
    reviews.flatMap(({ points }) => {
      const given = points.flatMap((point) => point ?? [])
      return given.length > 0 && given.length === criteria.length ? totalOf(criteria, given) : []
    }),
  )
  return (
    <Page
      title={seatLabel(seat)}
      back={declarationsAt.reviews()}
      tags={seat.isSample && <SampleTag />}
      lede={
        seat.scoreBy === null
          ? '割当は、まだ決まっていません。'
          : `${reviews.length}件のうち${done}件を確定しました。期限は${formatWareki(seat.scoreBy)}です。`
      }
      acts={seat.closedAt !== null && <LinkButton href={at.sheet(params)}>採点集計表</LinkButton>}
    >
      {seat.closedAt === null && seat.assignedAt !== null && (
        <Notice>ほかの審査員の点は、採点が締め切られるまで、だれにも表示しません。</Notice>
      )}
      {isFlat && seat.closedAt === null && (
        <Notice>
          付けた点の計が、どの案件も同じです。違いがあれば、確定の前に見直してください。このまま確定することもできます。
        </Notice>
      )}
      {reviews.length === 0 ? (
        <Empty
          title="割り当てられた案件はありません"
          why="割当が決まると、ここに出ます。"
          stage="act"
        />
      ) : isOver ? (
        <>
          <Notice>{`決裁から${days}日が過ぎたため、申請書と添付は閉じています。`}</Notice>
          <ul>
            {reviews.map((review) => (
              <li>{`案件 ${review.code}　${reviewState(review)}`}</li>
            ))}
          </ul>
        </>
      ) : (
        <Rows>
          {reviews.map((review) => (
            <RowLink
              href={at.scoring({ callId: seat.callId, applicationId: review.applicationId })}
              title={`案件 ${review.code}`}
              note={review.lookedAt === null ? '未開封' : '開封済'}
              side={reviewState(review)}
            />
          ))}
          {reviews
            .filter(({ isHeard }) => isHeard)
            .map((review) => (
              <RowLink
                href={interview({ callId: seat.callId, applicationId: review.applicationId })}
                title={`面接　案件 ${review.code}`}
                side={review.interviewFinalAt === null ? '' : '確定'}
              />
            ))}
        </Rows>
      )}
    </Page>
  )
}
