import { formatWareki, isLocalDate, partsOf, weekdayOf } from '#packages/japan'
import { Empty, LinkButton, Page, RowLink, Rows, Section, STAGE_GLYPHS, Tag } from '#ui'
import type { RouteRow, Task, Visit } from '../../routes.ts'
import type * as at from '../addresses.ts'
import { sentenceOf, sorted, type Today } from '../rules.ts'

/** 今日の仕事: what every slice says waits for this person. */
export function homePage(rows: () => readonly RouteRow[]) {
  return async function HomePage({ here }: Visit<typeof at.home>) {
    const asked = rows().filter((row) => 'today' in row)
    const tasks: Task[] = []
    for (const row of asked) if (row.may(here.person)) tasks.push(...(await row.today(here)))
    const today = sorted(tasks)
    const { person } = here
    const family = person.name.split(/[\s　]/)[0] ?? person.name

    return (
      <Page
        title={`${family}さんの今日の仕事`}
        eyebrow={`${formatWareki(here.today)}（${weekdayOf(here.today)}）`}
        lede={sentenceOf(today, here.today)}
        acts={
          <LinkButton href="/search" kind="sub">
            さがす
          </LinkButton>
        }
      >
        {tasks.length === 0 ? (
          <Empty
            title="いま、待っている仕事はありません"
            why="期限のあるもの、止まっているもの、新しく届いた根拠や質問が、ここに並びます。"
          />
        ) : (
          <Lists today={today} on={here.today} />
        )}
      </Page>
    )
  }
}

function Lists({ today, on }: { today: Today; on: string }) {
  return (
    <div class="stack-6">
      {today.due.length > 0 && (
        <Section title="期限のあるもの" note={`${today.due.length}件`}>
          <Rows>
            {today.due.map((task) => (
              <RowLink
                href={task.href}
                title={task.title}
                note={task.note}
                side={<Tag kind={isLate(task, on) ? 'warn' : 'line'}>{task.tag}</Tag>}
                when={dayOf(task.on, on)}
              />
            ))}
          </Rows>
        </Section>
      )}
      {today.stuck.length > 0 && (
        <Section title="止まっているもの" note="動かせる人と理由を表示しています">
          <TaskRows tasks={today.stuck} />
        </Section>
      )}
      {today.arrived.length > 0 && (
        <Section title="届いたもの" note={`${today.arrived.length}件`}>
          <TaskRows tasks={today.arrived} />
        </Section>
      )}
    </div>
  )
}

function TaskRows({ tasks }: { tasks: readonly Task[] }) {
  return (
    <Rows>
      {tasks.map((task) => (
        <RowLink
          href={task.href}
          title={task.title}
          note={task.note}
          bead={{ glyph: STAGE_GLYPHS[task.stage], stage: task.stage }}
          side={<Tag kind="line">{task.tag}</Tag>}
        />
      ))}
    </Rows>
  )
}

function isLate(task: Task, today: string): boolean {
  return task.on !== null && task.on <= today
}

function dayOf(on: string | null, today: string) {
  if (on === null || !isLocalDate(on)) return { day: '—', note: '期限なし' }
  const { month, day } = partsOf(on)
  const sameMonth = on.slice(0, 7) === today.slice(0, 7)
  const note =
    on === today ? '今日' : on < today ? '過ぎました' : sameMonth ? weekdayOf(on) : `${month}月`
  return { day: String(day), note, soon: on <= today }
}
