import { addDays } from '#packages/japan'
import type { Visit } from '#platform'
import { pidOf } from '#platform'
import { RuledParts } from '#platform/typesetting'
import {
  AreaField,
  Columns,
  Confirm,
  DateField,
  Day,
  Form,
  Notice,
  Page,
  RowLink,
  Rows,
  Section,
  Stack,
  Tag,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { may } from '../../permissions.ts'
import { applications } from '../../recruitment-applications/addresses.ts'
import { meetsNames } from '../../recruitment-applications/tables.ts'
import { guide } from '../../recruitment-guides/addresses.ts'
import { panel } from '../../recruitment-panels/addresses.ts'
import { results } from '../../recruitment-results/addresses.ts'
import * as at from '../addresses.ts'
import { aFurtherRoundMayFollow, stageOf } from '../rules.ts'
import { type Recruitment, recruitmentSeenBy, roundAfter } from '../tables.ts'
import { guideContent } from './guide-content.tsx'
import { PlanFields } from './plan-fields.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newRecruitment>) {
  const body = await bodySeenBy(here, params.bodyId)
  return (
    <Page
      title="公募を準備する"
      back={bodyPage(params)}
      lede={`${body.name}。募集を始める前に、選考基準と選考する人を決めます。`}
    >
      <Form to={at.recruitments(params)} filled={filled} submit="公募を準備する">
        <PlanFields opensOn={addDays(here.today, 14)} closesOn={addDays(here.today, 42)} />
      </Form>
    </Page>
  )
}

export async function ShowPage({ here, params, filled }: Visit<typeof at.recruitment>) {
  const made = await recruitmentSeenBy(here, params.recruitmentId)
  const body = await bodySeenBy(here, made.bodyId)
  const content = guideContent(body, made, made.label)
  const isDraft = made.openedAt === null && made.withdrawnOn === null
  const decides = may.decideOnBodies(here.person)
  const stage = stageOf(made, here.today)
  const withdraws =
    decides && made.openedAt !== null && made.withdrawnOn === null && made.decidedOn === null
  const follows = await roundAfter(here, made.id)
  const repeats =
    may.writeBodies(here.person) && aFurtherRoundMayFollow(made, follows !== null) === true
  return (
    <Page
      title={`${body.name}の公募`}
      back={bodyPage({ bodyId: body.id })}
      tags={<Tag kind={stage === '取消' ? 'bad' : stage === '準備' ? 'due' : 'ok'}>{stage}</Tag>}
    >
      <Refused
        filled={filled}
        forms={[
          ...(isDraft && may.writeBodies(here.person) ? ['plan'] : []),
          ...(isDraft && decides ? ['opening'] : []),
          ...(withdraws ? ['withdrawal'] : []),
          ...(repeats ? ['further-round'] : []),
        ]}
      />
      {made.withdrawnOn !== null && (
        <Notice kind="warn">
          <Day on={made.withdrawnOn} />
          {`に取り消しました。${made.withdrawnReason}`}
        </Notice>
      )}
      {made.openedAt !== null && made.withdrawnOn === null && (
        <Notice>{`募集要項は${made.label}です。選考基準は変えられません。`}</Notice>
      )}
      <Onward here={here} made={made} meets={await meetsNames(here, made.id)} />
      {made.afterId !== null && (
        <p>
          <a href={at.recruitment({ recruitmentId: made.afterId })}>先の公募</a>
          の席が埋まらなかったための再公募です。
        </p>
      )}
      {follows !== null && (
        <p>
          <a href={at.recruitment({ recruitmentId: follows.id })}>再公募</a>を準備しています。
        </p>
      )}
      {repeats && (
        <Section title="再公募を準備する">
          <Form
            to={at.furtherRound(params)}
            name="further-round"
            filled={filled}
            submit="再公募を準備する"
          >
            <p>
              {`同じ題と基準で、空いた${made.seats - (made.chosen ?? 0)}人分を、一度だけ再び募集します。`}
            </p>
            <Columns shape="2">
              <DateField name="opensOn" label="募集を始める日" required />
              <DateField name="closesOn" label="締め切る日" required />
            </Columns>
          </Form>
        </Section>
      )}
      <Section title="募集要項">
        <Stack>
          {content.sheets.map((parts) => (
            <RuledParts parts={parts} sizePoints={content.sizePoints} />
          ))}
        </Stack>
      </Section>
      {isDraft && may.writeBodies(here.person) && (
        <Section title="準備を直す">
          <Form
            to={at.recruitment(params)}
            name="plan"
            filled={filled}
            submit="直す"
            version={made.version}
          >
            <PlanFields made={made} opensOn={made.opensOn} closesOn={made.closesOn} />
          </Form>
        </Section>
      )}
      {isDraft && decides && (
        <Confirm
          open="募集を始める"
          title="募集を始める"
          to={at.opening(params)}
          submit="募集を始める"
          name="opening"
          filled={filled}
          version={made.version}
        >
          <p>募集要項に番号を付けます。選考基準は、この後は変えられません。</p>
        </Confirm>
      )}
      {withdraws && (
        <Confirm
          open="募集を取り消す"
          title="募集を取り消す"
          to={at.withdrawal(params)}
          submit="取り消す"
          name="withdrawal"
          filled={filled}
          version={made.version}
          danger
        >
          <p>改めて募集するには、新しく準備してください。</p>
          <AreaField name="reason" label="理由" required rows={2} />
        </Confirm>
      )}
    </Page>
  )
}

/** Where the work on an open recruitment goes on, for those who may. */
function Onward(props: { here: Visit['here']; made: Recruitment; meets: boolean }) {
  const { here, made, meets } = props
  if (made.openedAt === null) return null
  const recruitmentId = made.id
  const places = [
    { href: guide({ recruitmentPid: pidOf(here.city, made.id) }), title: '公開の募集要項' },
    // Whoever judges finds no names, and so no way to them.
    ...(meets ? [{ href: applications({ recruitmentId }), title: '応募した方' }] : []),
    { href: panel({ recruitmentId }), title: '選考する人と採点' },
    { href: results({ recruitmentId }), title: '選考の結果' },
  ]
  return (
    <Rows>
      {places
        .filter(({ href }) => here.opens(href))
        .map(({ href, title }) => (
          <RowLink href={href} title={title} />
        ))}
    </Rows>
  )
}
