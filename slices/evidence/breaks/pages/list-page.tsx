import { type Visit, withQuery } from '#platform'
import {
  AreaField,
  type Column,
  Confirm,
  DateField,
  Day,
  Empty,
  type Filled,
  Form,
  Instant,
  Page,
  SelectField,
  Table,
  Tabs,
  Tag,
} from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { shownKind } from '../../kinds/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { breakRuleKeys, breakRules, isBreakRule } from '../rules.ts'
import { type Break, breaksSeenBy } from '../tables.ts'

function columnsFor(canMute: boolean, muted: boolean, filled: Filled | null): Column<Break>[] {
  return [
    {
      key: 'title',
      label: '記録',
      cell: (one) => (
        <>
          <a href={beadPage({ beadPid: one.pid })}>{one.title}</a>
          <br />
          <small class="mut">
            {shownKind(one.kind).label}　{one.sectionName ?? ''}
          </small>
        </>
      ),
    },
    {
      key: 'rule',
      label: '切れ目',
      cell: (one) => (
        <>
          <Tag kind="warn">{breakRules[one.rule].label}</Tag>
          <br />
          <small>{breakRules[one.rule].advice}</small>
        </>
      ),
    },
    { key: 'since', label: '見つけた日時', cell: (one) => <Instant at={one.since} form="short" /> },
    {
      key: 'mute',
      label: muted ? '見送り' : '見送る',
      cell: (one) =>
        muted ? (
          <span class="s14">
            <Day on={one.mutedUntil} form="short" />
            まで　{one.mutedName}　{one.muteReason}
          </span>
        ) : canMute ? (
          <Confirm
            open="見送る"
            title="期限まで見送ります"
            to={at.muting({ breakId: one.id })}
            submit="見送る"
            name={`mute-${one.id}`}
            filled={filled}
          >
            <DateField name="until" label="いつまで" required />
            <AreaField name="reason" label="理由" required rows={2} />
          </Confirm>
        ) : (
          <span class="mut">係長か課長</span>
        ),
    },
  ]
}

/** 糸の切れ目: where the thread of the hall's own records breaks. */
export async function ListPage({ here, query, filled }: Visit<typeof at.breaks>) {
  const muted = query.muted === 'yes'
  const rule = query.rule && isBreakRule(query.rule) ? query.rule : null
  const own = query.of === 'section' ? (here.person.section?.id ?? null) : null
  const found = await breaksSeenBy(here, {
    muted,
    sectionId: own,
    rules: rule ? [rule] : breakRuleKeys,
  })
  return (
    <Page
      title="糸の切れ目"
      lede="根拠のない事業、回答のない意見、評価されない成果。庁内だけに見えます。見送りには、期限と理由を残します。"
    >
      <Tabs
        label="切れ目の状態"
        items={[
          {
            label: 'いまの切れ目',
            href: withQuery(at.breaks(), { of: query.of }),
            current: !muted,
          },
          {
            label: '見送り中',
            href: withQuery(at.breaks(), { of: query.of, muted: 'yes' }),
            current: muted,
          },
        ]}
      />
      <Table
        caption="糸の切れ目の一覧"
        columns={columnsFor(may.muteBreaks(here.person), muted, filled)}
        rows={found}
        rowKey={(one) => one.id}
        total={found.length >= 200 ? '200件以上' : `${found.length}件`}
        fold
        filter={
          <Form to={at.breaks()} method="get" inline submit="しぼり込む">
            {muted && <input type="hidden" name="muted" value="yes" />}
            <SelectField
              name="rule"
              label="切れ目の種類"
              empty="すべて"
              value={query.rule}
              options={breakRuleKeys.map((key) => ({ value: key, label: breakRules[key].label }))}
            />
            <SelectField
              name="of"
              label="担当"
              empty="全庁"
              value={query.of}
              options={[{ value: 'section', label: '自分の課' }]}
            />
          </Form>
        }
        empty={
          <Empty title="切れ目はありません" why="1時間ごとと、記録を書いたときに確かめています。" />
        }
      />
    </Page>
  )
}
