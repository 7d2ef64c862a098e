import { type Here, type Visit, withQuery } from '#platform'
import { findBeads } from '#slices/evidence'
import { type Filled, Form, Page } from '#ui'
import { CheckPanel } from '../../checks/pages/check-panel.tsx'
import { findingsOfForm } from '../../checks/tables.ts'
import type { Finding } from '../../designs/rules.ts'
import { goalsSeenBy } from '../../goals/tables.ts'
import * as at from '../addresses.ts'
import { Aiming, Doubting } from './aim-fields.tsx'
import { type Choice, type Copied, Counting, Measuring } from './design-fields.tsx'

export async function NewIndicatorPage({ here, query, filled }: Visit<typeof at.newIndicator>) {
  const design = await designOf(here, filled)
  return (
    <Page
      title="指標を決める"
      back={at.indicators()}
      lede="決めると、基準値と目標値はその時点で確定します。あとから目標を改めるときは、前の目標を残して理由を書きます。"
    >
      <Form to={at.indicators()} filled={filled} submit="この内容で指標を決める">
        <DesignFields {...design} goal={query.goal} card={query.card} from={null} />
      </Form>
    </Page>
  )
}

export type Design = {
  readonly goals: Choice[]
  readonly cards: Choice[]
  /** Null before anything was sent. */
  readonly findings: readonly Finding[] | null
  readonly asides: Readonly<Record<string, string>>
  readonly section: string
}

/** What the form offers, and what the checks say of it once it came back. */
export async function designOf(here: Here, filled: Filled | null): Promise<Design> {
  const goals = await goalsSeenBy(here)
  const cards = await findBeads(here, { words: '', kinds: ['statistic'], limit: 100 })
  const typed = Object.entries(filled?.values ?? {})
  return {
    goals: goals.map((goal) => ({
      value: goal.id,
      label: `${goal.planName}　${goal.number} ${goal.title}`,
    })),
    cards: cards.map((card) => ({ value: card.pid, label: card.title })),
    findings: filled ? await findingsOfForm(here, filled.values) : null,
    asides: Object.fromEntries(
      typed.flatMap(([name, value]) =>
        name.startsWith('aside.') && typeof value === 'string' ? [[name.slice(6), value]] : [],
      ),
    ),
    section: here.person.section?.name ?? '担当課',
  }
}

export function DesignFields(
  props: Design & { goal?: string; card?: string; from: Copied; query?: string },
) {
  const { from } = props
  return (
    <>
      <Counting goals={props.goals} goal={props.goal} from={from} />
      <Measuring from={from} sections={props.section} />
      <Aiming cards={props.cards} card={props.card} from={from} />
      <Doubting from={from} />
      <CheckPanel
        findings={props.findings}
        asides={props.asides}
        to={withQuery(at.indicatorChecks(), { follows: from?.id })}
      />
    </>
  )
}
