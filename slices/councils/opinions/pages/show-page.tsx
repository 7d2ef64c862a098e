import { type Here, idInPid, isStaff, pidOf, type Visit } from '#platform'
import { issuesSeenBy, ThreadOf, threadOf } from '#slices/evidence'
import {
  Card,
  Columns,
  Day,
  Empty,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Page,
  Prose,
  SampleTag,
  Section,
  Stack,
  Tag,
} from '#ui'
import { answer as answerPage } from '../../answers/addresses.ts'
import { AnswerBody, ClassTag } from '../../answers/pages/answer-parts.tsx'
import { Reflections, reflectionsShown } from '../../answers/pages/reflections.tsx'
import { Refused } from '../../answers/pages/refused.tsx'
import { type AnswerStep, lastApproved, stepsOf } from '../../answers/tables.ts'
import { issuesOfEach } from '../../opinion-issues/tables.ts'
import { isPublicOpinion, opinionRef } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { speakerShown } from '../rules.ts'
import {
  type Opinion,
  opinionSeenBy,
  opinionsOfAnswer,
  opinionsOfBody,
  speakerOf,
} from '../tables.ts'
import { Objecting, Sorting } from './opinion-acts.tsx'

/** One opinion: what was said, how it was restated, its answer, and what came of it. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.opinion>) {
  const opinion = await opinionSeenBy(here, idInPid(params.opinionPid, here.city))
  const thread = await threadOf(here, opinionRef(opinion.id))
  const group = (await opinionsOfAnswer(here, opinion.answerId)).filter(
    ({ id }) => id !== opinion.id,
  )
  const issues = (await issuesOfEach(here, [opinion.id])).get(opinion.id) ?? []
  const step = lastApproved(await stepsOf(here, opinion.answerId))
  const reflections = step ? await reflectionsShown(here, [opinion.answerId]) : []
  const others = may.sortOpinions(here.person) ? await opinionsOfBody(here, opinion.bodyId) : []
  const open = may.sortOpinions(here.person)
    ? await issuesSeenBy(here, { state: 'open', limit: 100 })
    : []
  const sorts = may.sortOpinions(here.person)
  const isOwn = opinion.accountId !== null && opinion.accountId === here.person.id
  const knowsIssues = isStaff(here.person)
  const answerHref = answerPage({ answerId: opinion.answerId })
  return (
    <Page
      title={`No.${opinion.number}　${opinion.restated}`}
      lede={`${opinion.bodyName}　第${opinion.meetingNumber}回　議題${opinion.itemNumber}　${opinion.itemTitle}`}
      tags={
        <>
          {opinion.answerClass ? (
            <ClassTag answerClass={opinion.answerClass} />
          ) : (
            <Tag kind="warn">回答準備中</Tag>
          )}
          {!isPublicOpinion(opinion) && <Tag kind="seal">公開前・非公開</Tag>}
          {opinion.isSample && <SampleTag />}
        </>
      }
      acts={
        here.opens(answerHref) && (
          <LinkButton href={answerHref}>{step ? '回答の画面' : '回答案を書く'}</LinkButton>
        )
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(sorts
            ? ['restate', 'issue', 'new-issue', 'group', ...(group.length > 0 ? ['part'] : [])]
            : []),
          ...(isOwn ? ['object'] : []),
        ]}
      />
      <ThreadOf thread={thread} />
      <Columns shape="main">
        <Stack wide>
          <AnswerPart step={step} opinion={opinion} />
          <Reflections rows={reflections} />
          <Wordings here={here} opinion={opinion} />
          {isOwn && <Objecting opinion={opinion} filled={filled} />}
          {sorts && (
            <Sorting
              opinion={opinion}
              others={others.filter(({ groupId }) => groupId !== opinion.groupId)}
              issues={open}
              isGrouped={group.length > 0}
              filled={filled}
            />
          )}
        </Stack>
        <Stack>
          <Card title="この意見">
            <Facts>
              <Fact term="発言した人">
                {speakerShown(may.seeBodies(here.person) ? '氏名' : opinion.nameMode, {
                  ...speakerOf(opinion),
                  ...(may.seeBodies(here.person) ? { publishesName: true } : {}),
                })}
              </Fact>
              <Fact term="会議の日">
                <Day on={opinion.heldOn} />
              </Fact>
              <Fact term="課題">
                {issues
                  .filter(({ isPublic }) => isPublic || knowsIssues)
                  .map(({ title }) => title)
                  .join('、')}
              </Fact>
            </Facts>
          </Card>
          {group.length > 0 && (
            <Card title="同じ趣旨の意見" note="まとめて一つに回答します">
              <Stack>
                {group.map((one) => (
                  <a href={at.opinion({ opinionPid: pidOf(here.city, one.id) })}>
                    {`No.${one.number}　${one.restated}`}
                  </a>
                ))}
              </Stack>
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function AnswerPart({ step, opinion }: { step: AnswerStep | null; opinion: Opinion }) {
  return (
    <Section title="市の回答">
      {step ? (
        <AnswerBody step={step} />
      ) : (
        <Empty
          title="回答準備中"
          why={
            <>
              受け付けた日は
              <Day on={opinion.heldOn} />
              です。
            </>
          }
          stage="decide"
        />
      )}
    </Section>
  )
}

/** What was said and how it was restated; the member's own wording beside the clerk's. */
function Wordings({ here, opinion }: { here: Here; opinion: Opinion }) {
  const words = may.seeBodies(here.person) ? opinion.said : opinion.publicText
  return (
    <Section title="発言と言い直し">
      <Facts>
        <Fact term={opinion.utteranceId === null ? '書面の意見' : '発言'}>
          <Prose text={words} />
        </Fact>
        <Fact term="事務局の言い直し">{opinion.restated}</Fact>
        {opinion.objectedAt && (
          <Fact term="委員の言い方">
            <Prose text={opinion.objection} />
            <Instant at={opinion.objectedAt} form="short" />
          </Fact>
        )}
      </Facts>
    </Section>
  )
}
