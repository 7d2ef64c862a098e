import { holidayName, type LocalDate, partsOf, weekdayOf } from '#packages/japan'
import { type Here, type Visit, withQuery } from '#platform'
import {
  Day,
  Empty,
  Form,
  HiddenField,
  LinkButton,
  Page,
  Section,
  SelectField,
  Stack,
  Table,
} from '#ui'
import * as businessesAt from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { districtsSeenBy } from '../../searches/tables.ts'
import * as at from '../addresses.ts'
import {
  type DueDate,
  keyOf,
  type Month,
  monthAsked,
  monthBeside,
  monthKey,
  spanShown,
  weeksOf,
} from '../rules.ts'
import { dueDatesSeenBy } from '../tables.ts'

/** 期日の暦: what falls due, by month and in a list, with the year's days that have no day. */
export async function CalendarPage({ here, query }: Visit<typeof at.calendar>) {
  const month = monthAsked(query.month, here.today)
  const district = query.district ?? ''
  const { from, until } = spanShown(here.today)
  const dues = await dueDatesSeenBy(here, month.first, month.last, district)
  const ahead = await dueDatesSeenBy(here, from, until, district)
  const districts = await districtsSeenBy(here)
  const { year, month: number } = partsOf(month.first)
  return (
    <Page
      title="期日の暦"
      back={businessesAt.businesses()}
      lede={`賃借の満了、設備の更新、部品供給の終了${may.seeConsents(here.person) ? '、同意の期限' : ''}を、日付の順に並べています。`}
      acts={
        <LinkButton href={withQuery(at.calendarIcs(), { district })} kind="sub" download>
          予定表に取り込む（.ics）
        </LinkButton>
      }
    >
      <Stack wide>
        <Form to={at.calendar()} method="get" inline submit="この地区でしぼる">
          <HiddenField name="month" value={monthKey(month)} />
          <SelectField
            name="district"
            label="地区"
            empty="すべて"
            value={district}
            options={districts}
          />
        </Form>
        <Section
          title={`${year}年${number}月`}
          note={`${dues.length}件`}
          acts={<Turning month={month} district={district} />}
        >
          <MonthTable
            here={here}
            month={month}
            dues={dues.filter(({ knownTo }) => knownTo === 'day')}
          />
          {dues.some(({ knownTo }) => knownTo === 'year') && (
            <p class="mut">
              {year}年のうちとだけ分かっているもの：
              {dues.filter(({ knownTo }) => knownTo === 'year').length}件（下の一覧に出ます）
            </p>
          )}
        </Section>
        <Section title="これからの期日" note="過ぎて30日以内のものと、1年先まで">
          <DueTable here={here} dues={ahead} district={district} />
        </Section>
      </Stack>
    </Page>
  )
}

function Turning({ month, district }: { month: Month; district: string }) {
  const to = (months: number) =>
    withQuery(at.calendar(), { month: monthKey(monthBeside(month, months)), district })
  return (
    <nav class="flex" aria-label="月を移る">
      <a href={to(-1)} rel="prev">
        前の月
      </a>
      <a href={withQuery(at.calendar(), { district })}>今月</a>
      <a href={to(1)} rel="next">
        次の月
      </a>
    </nav>
  )
}

/** Where a due date is dealt with; only the business where this person may not go further. */
function hrefOf(here: Here, { businessId, subject, id }: DueDate): string {
  const business = businessesAt.business({ businessId })
  const place = subject === 'consents' ? `${business}/consents` : `${business}/${subject}/${id}`
  return here.opens(place) ? place : business
}

function MonthTable({ here, month, dues }: { here: Here; month: Month; dues: readonly DueDate[] }) {
  const on = (day: LocalDate) => dues.filter(({ dueOn }) => dueOn === day)
  return (
    <section class="scroll" tabindex={0} aria-label="月の表">
      <table class="tbl month">
        <caption class="vh">{monthKey(month)}の期日</caption>
        <thead>
          <tr>
            {['日', '月', '火', '水', '木', '金', '土'].map((day) => (
              <th scope="col">{day}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((day) =>
                day === null ? (
                  <td class="none" />
                ) : (
                  <td class={isRest(day) ? 'rest' : undefined}>
                    <time datetime={day} aria-current={day === here.today ? 'date' : undefined}>
                      {partsOf(day).day}
                    </time>
                    {holidayName(day) && <small class="mut"> {holidayName(day)}</small>}
                    {on(day).map((due) => (
                      <a href={hrefOf(here, due)}>
                        {due.business}
                        <small>{due.what}</small>
                      </a>
                    ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isRest = (day: LocalDate) =>
  weekdayOf(day) === '日' || weekdayOf(day) === '土' || holidayName(day) !== null

function DueTable(props: { here: Here; dues: readonly DueDate[]; district: string }) {
  const { here, dues } = props
  return (
    <Table
      caption="期日の一覧"
      rows={dues}
      rowKey={keyOf}
      total={`${dues.length}件`}
      csvHref={withQuery(at.calendarCsv(), { district: props.district })}
      fold
      empty={
        <Empty
          title="期日はありません"
          why="事業所の賃借の満了や、設備の更新予定を記録すると、ここに並びます。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'business',
          label: '事業者',
          cell: (due) => <a href={hrefOf(here, due)}>{due.business}</a>,
        },
        {
          key: 'dueOn',
          label: '期日',
          cell: (due) =>
            due.knownTo === 'year' ? (
              `${partsOf(due.dueOn).year}年のうち`
            ) : (
              <>
                <Day on={due.dueOn} form="weekday" />
                {due.dueOn < here.today && <small class="mut">（過ぎています）</small>}
              </>
            ),
        },
        { key: 'what', label: '何の期日か', cell: (due) => due.what },
        { key: 'district', label: '地区', cell: (due) => due.district || '—' },
      ]}
    />
  )
}
