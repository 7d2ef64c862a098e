import type { LocalDate } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { DateField, Day, Form, Page, Section, Table, Tag } from '#ui'
import { may } from '../../permissions.ts'
import { round as roundPage } from '../../rounds/addresses.ts'
import { isByDecree, roundName } from '../../rounds/rules.ts'
import { type Round, roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { legalDates, steps } from '../rules.ts'
import { cityIsDesignated, doneSteps, plannedSteps } from '../tables.ts'

/** The steps of a round with plan and deed; the law's days for whoever keeps the calendar. */
export async function calendarOf(here: Here, round: Round) {
  const planned = await plannedSteps(here, round.id)
  const done = await doneSteps(here, round.id)
  const legal = may.seeDesk(here.person) ? legalDates(round, await cityIsDesignated(here)) : []
  const rows = steps.map((step) => ({
    ...step,
    plannedOn: planned.get(step.name) ?? (step.name === 'request' ? round.dueOn : null),
    doneOn: done[step.name],
  }))
  return { rows, legal, version: done.version }
}
export type Calendar = Awaited<ReturnType<typeof calendarOf>>

export function CalendarPart({ calendar, today }: { calendar: Calendar; today: LocalDate }) {
  const { rows, legal } = calendar
  return (
    <>
      <Table
        caption="編成の手順"
        rows={rows}
        rowKey={(row) => row.name}
        empty={<span />}
        columns={[
          { key: 'label', label: '手順', cell: (row) => row.label },
          {
            key: 'planned',
            label: '予定',
            cell: (row) =>
              row.plannedOn ? <Day on={row.plannedOn} form="weekday" /> : `（例年 ${row.usual}）`,
          },
          {
            key: 'done',
            label: '実際',
            cell: (row) =>
              row.doneOn ? (
                <Day on={row.doneOn} />
              ) : row.plannedOn && row.plannedOn < today ? (
                <Tag kind="warn">予定を過ぎています</Tag>
              ) : (
                '—'
              ),
          },
        ]}
        fold
      />
      {legal.length > 0 && (
        <Table
          caption="法の期限（覚え）"
          rows={legal}
          rowKey={(one) => one.label}
          empty={<span />}
          columns={[
            { key: 'label', label: '手順', cell: (one) => one.label },
            { key: 'on', label: '期限', cell: (one) => <Day on={one.on} form="weekday" /> },
            { key: 'law', label: '根拠', cell: (one) => one.law },
          ]}
          fold
        />
      )}
    </>
  )
}

export async function CalendarPage({ here, params, filled }: Visit<typeof at.calendar>) {
  const round = await roundSeenBy(here, params.roundId)
  const calendar = await calendarOf(here, round)
  const isOpen = round.votedOn === null
  return (
    <Page title="日程" back={roundPage(params)} lede={roundName(round)}>
      <CalendarPart calendar={calendar} today={here.today} />
      {isOpen && may.openRounds(here.person) && (
        <Section title="予定を決める" note="市の日は、法の期限より早くできます">
          <Form
            to={at.calendar(params)}
            name="calendar"
            version={calendar.version}
            filled={filled}
            submit="日程を保存する"
          >
            {calendar.rows.map((row) => (
              <DateField name={`steps.${row.name}`} label={row.label} value={row.plannedOn} />
            ))}
          </Form>
        </Section>
      )}
      {isOpen &&
        round.settledAt !== null &&
        !isByDecree(round) &&
        calendar.rows.every((row) => row.name !== 'submission' || row.doneOn === null) &&
        may.submitBudgets(here.person) && (
          <Section title="議会への提出">
            <Form
              to={at.submission(params)}
              name="submission"
              filled={filled}
              submit="提出を記録する"
            >
              <DateField name="submittedOn" label="提出の日" required />
            </Form>
          </Section>
        )}
    </Page>
  )
}
