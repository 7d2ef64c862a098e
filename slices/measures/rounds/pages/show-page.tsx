import { formatYen } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import {
  Confirm,
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Page,
  Prose,
  RadioField,
  Section,
  Table,
  Tag,
} from '#ui'
import { amendments as amendmentsPage } from '../../amendments/addresses.ts'
import { calendar as calendarPage } from '../../calendars/addresses.ts'
import { CalendarPart, calendarOf } from '../../calendars/pages/calendar-page.tsx'
import { desk } from '../../desk/addresses.ts'
import { keptPapers } from '../../kept-papers/addresses.ts'
import { may } from '../../permissions.ts'
import { settling } from '../../revivals/addresses.ts'
import { lastRelease } from '../../revivals/tables.ts'
import * as at from '../addresses.ts'
import { isByDecree, roundName, stageLabels, stages } from '../rules.ts'
import { ceilingsOf, type Round, roundSeenBy } from '../tables.ts'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

export async function ShowRoundPage({ here, params, filled }: Visit<typeof at.round>) {
  const round = await roundSeenBy(here, params.roundId)
  const all = await ceilingsOf(here, round.id)
  const seesAll = may.seeDesk(here.person)
  const ceilings = seesAll ? all : all.filter((one) => one.sectionId === here.person.section?.id)
  const isOpen = round.votedOn === null
  const release = await lastRelease(here, round.id)
  const calendar = await calendarOf(here, round)
  return (
    <Page
      title={roundName(round)}
      back={at.rounds()}
      tags={isOpen ? <Tag kind="key">編成中</Tag> : <Outcome round={round} />}
      acts={
        seesAll && (
          <LinkButton href={desk({ roundId: round.id })} kind="pri">
            財政課の机を開く
          </LinkButton>
        )
      }
    >
      <Facts>
        <Fact term="要求の締切">
          <Day on={round.dueOn} form="weekday" />
        </Fact>
        <Fact term="議会に出す日">
          <Day on={round.assemblyOn} />
        </Fact>
        <Fact term="内示した段階">
          {round.released.map((stage) => stageLabels[stage]).join('、') || 'まだありません'}
        </Fact>
        {release && (
          <Fact term="復活要求の期限">
            <Day on={release.lastOn} form="weekday" />
            {`（内示から${release.days}開庁日）`}
          </Fact>
        )}
        <Fact term="確定">
          <Instant at={round.settledAt} />
        </Fact>
        <Fact term="議決">
          <Day on={round.votedOn} />
        </Fact>
        {isByDecree(round) && (
          <Fact term="議会の承認">
            <Day on={round.approvedOn} />
          </Fact>
        )}
        {round.reason !== '' && (
          <Fact term={isByDecree(round) ? '専決の理由（179条）' : '事由（218条）'}>
            <Prose text={round.reason} />
          </Fact>
        )}
        <Fact term="編成方針">{round.policy && <Prose text={round.policy} />}</Fact>
      </Facts>
      <p>
        <LinkButton href={withQuery(keptPapers(), { round: round.id })} kind="sub" size="sm">
          この予算編成の帳票
        </LinkButton>
      </p>
      <Section
        title="日程"
        acts={
          <LinkButton href={calendarPage({ roundId: round.id })} kind="sub" size="sm">
            日程を開く
          </LinkButton>
        }
      >
        <CalendarPart calendar={calendar} today={here.today} />
      </Section>
      <Section title="課ごとの要求と上限" note="単位：千円">
        <Table
          rows={ceilings.filter((one) => one.requests > 0 || one.ceilingYen !== null)}
          rowKey={(one) => one.sectionId}
          empty={<p class="mut">要求はまだありません。</p>}
          columns={[
            { key: 'section', label: '課', cell: (one) => one.sectionName },
            { key: 'requests', label: '件数', align: 'n', cell: (one) => one.requests },
            { key: 'asked', label: '要求', align: 'n', cell: (one) => thousand(one.requestedYen) },
            { key: 'ceiling', label: '上限', align: 'n', cell: (one) => thousand(one.ceilingYen) },
            {
              key: 'rest',
              label: '要求−上限',
              align: 'n',
              cell: (one) =>
                one.ceilingYen === null ? '—' : thousand(one.requestedYen - one.ceilingYen),
            },
          ]}
          fold
        />
      </Section>
      {isOpen && may.releaseStages(here.person) && (
        <Section title="内示と議決">
          <div class="stack">
            <Confirm
              open="査定を内示する"
              title="内示すると、各課がその段階の査定額と理由を見られます"
              to={at.release(params)}
              submit="内示する"
              name="release"
              filled={filled}
            >
              <RadioField
                name="stage"
                label="内示する段階"
                required
                options={stages
                  .filter((stage) => !round.released.includes(stage))
                  .map((value) => ({ value, label: stageLabels[value] }))}
              />
            </Confirm>
            {round.settledAt === null && (
              <Confirm
                open="予算案を確定する"
                title="確定すると、査定も復活要求もできなくなります"
                to={settling(params)}
                submit="確定する"
                name="settling"
                filled={filled}
              />
            )}
            {!isByDecree(round) && (
              <p>
                <LinkButton href={amendmentsPage({ roundId: round.id })} kind="sub" size="sm">
                  議会の修正を入れる
                </LinkButton>
              </p>
            )}
            <Confirm
              open={isByDecree(round) ? '専決を記録する' : '議決を記録する'}
              title="記録すると、予算額が公開され、予算現額に入ります"
              to={at.vote(params)}
              submit={isByDecree(round) ? '専決を記録する' : '議決を記録する'}
              name="vote"
              filled={filled}
            >
              <DateField
                name="votedOn"
                label={isByDecree(round) ? '専決の日' : '議決の日'}
                required
              />
              {!isByDecree(round) && (
                <RadioField
                  name="outcome"
                  label="結果"
                  required
                  value="可決"
                  options={['可決', '修正可決', '否決']}
                />
              )}
            </Confirm>
          </div>
        </Section>
      )}
      {round.outcome === '専決' && round.approvedOn === null && may.recordVotes(here.person) && (
        <Section title="議会の承認" note="専決した予算は、次の議会に報告して承認を求めます">
          <Form to={at.approval(params)} name="approval" filled={filled} submit="承認を記録する">
            <DateField name="approvedOn" label="承認の日" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Outcome({ round }: { round: Round }) {
  if (round.outcome === '否決') return <Tag kind="warn">否決</Tag>
  if (round.outcome === '修正可決') return <Tag kind="ok">修正可決</Tag>
  if (round.outcome !== '専決') return <Tag kind="ok">議決済</Tag>
  return round.approvedOn === null ? (
    <Tag kind="warn">専決・承認前</Tag>
  ) : (
    <Tag kind="ok">専決・承認済</Tag>
  )
}
