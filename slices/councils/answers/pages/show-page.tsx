import type { Visit } from '#platform'
import { findBeads, ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  Card,
  Columns,
  Confirm,
  DateField,
  Empty,
  Form,
  Instant,
  Notice,
  Page,
  Prose,
  SearchField,
  Section,
  SelectField,
  Stack,
  Tag,
  TextField,
  Timeline,
} from '#ui'
import { answerRef } from '../../answer-publications/tables.ts'
import { subjectOf } from '../../answer-subjects/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { isPutOffTwice, promises } from '../rules.ts'
import {
  type Answer,
  type AnswerStep,
  answerSeenBy,
  draftIn,
  lastApproved,
  stepsOf,
} from '../tables.ts'
import { AnswerFields } from './answer-fields.tsx'
import { AnswerBody, ClassTag } from './answer-parts.tsx'
import { Reflections, reflectionsShown } from './reflections.tsx'
import { Refused } from './refused.tsx'

const reflectable = ['measure', 'budget_line', 'plan_node', 'indicator', 'call'] as const

/** One answer: what it answers, what was approved, what waits, and where it was carried out. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.answer>) {
  const answer = await answerSeenBy(here, params.answerId)
  const subject = await subjectOf(here, answer)
  const steps = await stepsOf(here, answer.id)
  const draft = draftIn(steps)
  const standing = lastApproved(steps)
  const words = (query.q ?? '').trim()
  const found =
    words === '' ? [] : await findBeads(here, { words, kinds: [...reflectable], limit: 20 })
  const mayDraft = may.draftAnswers(here.person) && subject.mayBeAnswered === true
  const reflections = standing ? await reflectionsShown(here, [answer.id]) : []
  const thread = standing ? await threadOf(here, answerRef(answer.id)) : null
  const formsShown = [
    ...(draft && may.approveAnswers(here.person) ? ['approve', 'send-back'] : []),
    ...(mayDraft ? ['draft'] : []),
    ...(mayDraft && found.length > 0 ? ['reflect'] : []),
    ...(mayDraft && standing && answer.doneOn === null ? ['complete'] : []),
  ]
  const approved = steps.filter(({ approvedAt }) => approvedAt !== null)
  return (
    <Page
      title={`回答　${subject.label}`}
      lede={subject.asked}
      back={subject.page}
      tags={<StateTags draft={draft} standing={standing} steps={approved} answer={answer} />}
    >
      <Refused filled={filled} forms={formsShown} />
      {thread && <ThreadOf thread={thread} />}
      <Columns shape="main">
        <Stack wide>
          <Section title="いまの回答">
            {standing ? (
              <AnswerBody step={standing} />
            ) : (
              <Empty
                title="まだ回答していません"
                why="回答案を書き、課長が決裁すると、ここに出ます。"
                stage="decide"
              />
            )}
          </Section>
          {draft && (
            <DraftPart
              draft={draft}
              answer={answer}
              filled={filled}
              mayApprove={may.approveAnswers(here.person)}
            />
          )}
          {mayDraft && (
            <Section
              title={draft ? '回答案を直す' : standing ? '回答を改める' : '回答案を書く'}
              note="区分ごとに書くことが変わります"
            >
              <Form
                to={at.draft(params)}
                name="draft"
                filled={filled}
                version={answer.version}
                submit="回答案を保存して決裁に回す"
              >
                <AnswerFields step={draft ?? standing} />
              </Form>
            </Section>
          )}
          <Reflections rows={reflections} />
          {standing && mayDraft && (
            <Section title="反映した先をつなぐ" note="施策・積算・目標・公募">
              <Form to={at.answer(params)} method="get" inline submit="さがす">
                <SearchField name="q" label="施策・積算・目標の名前" value={words} />
              </Form>
              {words !== '' && found.length === 0 && (
                <p>「{words}」に合う施策・積算・目標はありません。</p>
              )}
              {found.length > 0 && (
                <Form
                  to={at.reflection(params)}
                  name="reflect"
                  filled={filled}
                  submit="反映した先としてつなぐ"
                >
                  <SelectField
                    name="beadPid"
                    label="反映した先"
                    required
                    options={found.map(({ pid, title, fact }) => ({
                      value: pid,
                      label: fact === '' ? title : `${title}（${fact}）`,
                    }))}
                  />
                  <TextField name="note" label="どこに反映したか" maxlength={400} />
                </Form>
              )}
            </Section>
          )}
        </Stack>
        <Stack>
          {standing &&
            answer.doneOn === null &&
            mayDraft &&
            standing.answerClass !== '今後検討' && (
              <Card title={promises(standing.answerClass) ? '実施が終わったら' : '完了とする'}>
                <Form
                  to={at.completion(params)}
                  name="complete"
                  filled={filled}
                  submit="完了とする"
                >
                  <DateField name="doneOn" label="終わった日" required value={here.today} />
                  <AreaField name="note" label="どうなったか" rows={2} required />
                </Form>
              </Card>
            )}
          <Card title="これまで">
            <History steps={steps} />
          </Card>
          {answer.doneOn !== null && (
            <Card title="完了">
              <Prose text={answer.doneNote} />
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function StateTags(props: {
  draft: AnswerStep | null
  standing: AnswerStep | null
  steps: readonly AnswerStep[]
  answer: Answer
}) {
  const { draft, standing, steps, answer } = props
  return (
    <>
      {standing && <ClassTag answerClass={standing.answerClass} />}
      {draft && <Tag kind="warn">{draft.returnedAt ? '差戻し' : '決裁待ち'}</Tag>}
      {isPutOffTwice(steps.map(({ answerClass }) => answerClass)) && <Tag kind="bad">2回連続</Tag>}
      {answer.doneOn !== null && <Tag kind="ok">完了</Tag>}
    </>
  )
}

function DraftPart(props: {
  draft: AnswerStep
  answer: Answer
  filled: Visit['filled']
  mayApprove: boolean
}) {
  const { draft, answer, filled } = props
  const params = { answerId: answer.id }
  return (
    <Section title="回答案" note={`${draft.draftedName}が書いた案`}>
      {draft.returnedAt && (
        <Notice kind="warn">
          {draft.returnedName}が差し戻しました：{draft.returnedReason}
        </Notice>
      )}
      <AnswerBody step={draft} />
      {props.mayApprove && (
        <>
          <Form
            to={at.approval(params)}
            name="approve"
            filled={filled}
            version={answer.version}
            submit="この内容で決裁する"
          >
            <p class="s14">
              決裁した回答は書き換えられません。改めるときは、新しい回答を重ねます。
            </p>
          </Form>
          <Confirm
            open="差し戻す"
            title="回答案を差し戻しますか"
            to={at.sendingBack(params)}
            name="send-back"
            filled={filled}
            submit="差し戻す"
            version={answer.version}
          >
            <AreaField name="reason" label="直すこと" rows={2} required />
          </Confirm>
        </>
      )}
    </Section>
  )
}

function History({ steps }: { steps: readonly AnswerStep[] }) {
  if (steps.length === 0) return <p class="s14">まだ書かれていません。</p>
  return (
    <Timeline
      items={steps.toReversed().map((step) => ({
        date: <Instant at={step.approvedAt ?? step.draftedAt} form="short" />,
        title: `${step.number}　${step.answerClass}`,
        note: step.approvedAt
          ? `決裁：${step.approvedName}（案：${step.draftedName}）`
          : `案：${step.draftedName}`,
      }))}
    />
  )
}
