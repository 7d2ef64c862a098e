import { type Here, isUuid, type Visit } from '#platform'
import { AreaField, type Filled, Form, Page, Section } from '#ui'
import { type indicatorChecks, indicator as indicatorPage } from '../../indicators/addresses.ts'
import { DesignFields, designOf, NewIndicatorPage } from '../../indicators/pages/new-page.tsx'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import * as at from '../addresses.ts'

export function SuccessorPage({ here, params, filled }: Visit<typeof at.successor>) {
  return drawn(here, params.indicatorId, filled)
}

/** The page on which a draft was checked: that of a new indicator, or of one that follows another. */
export function CheckedPage(visit: Visit<typeof indicatorChecks>) {
  const { follows = '' } = visit.query
  return isUuid(follows) ? drawn(visit.here, follows, visit.filled) : NewIndicatorPage(visit)
}

async function drawn(here: Here, indicatorId: string, filled: Filled | null) {
  const old = await indicatorSeenBy(here, indicatorId)
  const design = await designOf(here, filled)
  return (
    <Page
      title="定義を改める"
      back={indicatorPage({ indicatorId })}
      lede={`${old.name}。数え方を変えると別の指標になります。いまの指標は最後の値で閉じ、図には日付の入った区切り線が立ちます。`}
    >
      <Form
        to={at.successor({ indicatorId })}
        filled={filled}
        version={old.version}
        submit="新しい定義で指標を決める"
      >
        <Section title="改める理由とつなぎ方">
          <AreaField name="closeReason" label="改める理由" rows={2} required />
          <AreaField
            name="conversion"
            label="換算"
            hint="両方を測った期間があれば、その比を書きます。印刷されるだけで、値には掛けません。例：2028年度は旧120、新96（0.80倍）"
            rows={2}
          />
        </Section>
        <DesignFields {...design} from={old} />
      </Form>
    </Page>
  )
}
