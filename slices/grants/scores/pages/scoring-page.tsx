import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Columns,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Refused,
  SampleTag,
  Section,
  Stack,
} from '#ui'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import * as at from '../../reviews/addresses.ts'
import { reviewState, seatLabel } from '../../reviews/pages/review-pages.tsx'
import { ownReviews } from '../../reviews/tables.ts'
import * as filesAt from '../../stage-files/addresses.ts'
import { FilesPart } from '../../stage-files/pages/files-part.tsx'
import { stageFiles } from '../../stage-files/tables.ts'
import { Papers } from '../../stage-views/pages/papers-part.tsx'
import { isOpened, stageViewOf } from '../../stage-views/tables.ts'
import { theScoresAreOpen, totalOf, twoPlaces, weighedBy } from '../rules.ts'
import { lastReopening } from '../tables.ts'
import { NoticePart } from './notice-part.tsx'
import { OwnSheet } from './own-sheet.tsx'

/** One application as the stage shows it, and the own sheet beside it. */
export async function ScoringPage({ here, params, filled }: Visit<typeof at.scoring>) {
  const view = await stageViewOf(here, params.callId, params.applicationId)
  const { seat, review } = view
  const set = await sealedCriteriaOf(here, seat.callId)
  const criteria = set ? weighedBy(set) : []
  const others = await ownReviews(here, seat.callId)
  const next = others.find(
    (one) => one.finalAt === null && one.applicationId !== review.applicationId,
  )
  const opened = isOpened(review, here.now)
  const files = opened ? await stageFiles(here, view) : []
  const writes = opened && theScoresAreOpen(seat.passedAt ?? seat.closedAt, review.finalAt) === true
  const reopened = writes ? await lastReopening(here, review.assignmentId, '書類') : null
  const given = review.points.filter((point) => point !== null).length
  const points = review.points.flatMap((point) => point ?? [])
  return (
    <Page
      title={`案件 ${review.code}${opened ? `　${view.title}` : ''}`}
      back={at.review({ callId: seat.callId })}
      tags={seat.isSample && <SampleTag />}
      lede={`${seatLabel(seat)}。${view.isBlind ? '事業者名は伏せています。' : ''}${seat.scoreBy ? `期限は${formatWareki(seat.scoreBy)}です。` : ''}`}
      acts={
        next && (
          <LinkButton
            href={at.scoring({ callId: seat.callId, applicationId: next.applicationId })}
            kind="sub"
          >
            {`次の案件（${next.code}）`}
          </LinkButton>
        )
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(opened ? files.map(({ id }) => `file-${id}`) : ['open']),
          ...(writes ? ['score', 'final', 'veto'] : []),
          'notice',
        ]}
      />
      {set?.sealedAt && (
        <Notice>
          基準は公募の前、
          <Instant at={set.sealedAt} />
          に封をしました（指紋 {set.hash.slice(0, 4)}…{set.hash.slice(-4)}
          ）。ほかの審査員の点は、採点が締め切られるまで表示しません。
        </Notice>
      )}
      {opened ? (
        <Columns shape="2">
          <Stack wide>
            <Papers view={view} />
            <FilesPart
              isBlind={view.isBlind}
              files={files}
              filled={filled}
              opening={(attachmentId) => filesAt.opening({ ...params, attachmentId })}
              file={(attachmentId) => filesAt.file({ ...params, attachmentId })}
            />
          </Stack>
          <Section
            title="採点"
            note={`${given} / ${criteria.length} 項目　${reviewState(review)}${
              points.length === criteria.length && criteria.length > 0
                ? `　計 ${twoPlaces(totalOf(criteria, points))}点`
                : ''
            }`}
          >
            <OwnSheet
              stage={{
                what: '採点',
                sheet: { name: 'score', to: at.scoring(params) },
                final: { name: 'final', to: at.finalising(params) },
              }}
              criteria={criteria}
              given={review}
              writes={writes}
              reopened={reopened}
              filled={filled}
            />
          </Section>
        </Columns>
      ) : (
        <Section title="申請書">
          <p>開いた人と日時を記録します。</p>
          <Form to={at.opening(params)} name="open" filled={filled} submit="申請書を開く" />
        </Section>
      )}
      {seat.decidedAt === null && (
        <NoticePart params={params} filled={filled} review={review} writes={writes} />
      )}
    </Page>
  )
}
