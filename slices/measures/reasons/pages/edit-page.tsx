import { type Visit, withQuery } from '#platform'
import { findBeads, groundsOf, shownKind } from '#slices/evidence'
import { indicatorsAt, indicatorsSeenBy, stateToday } from '#slices/plans'
import {
  ChecksField,
  Empty,
  Form,
  LinkButton,
  Page,
  RadioField,
  RowLink,
  Rows,
  SearchField,
  Section,
  Tag,
  TextField,
} from '#ui'
import { budget, measure as measurePage } from '../../addresses.ts'
import { measureRef } from '../../publications/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { reasonKinds } from '../rules.ts'
import { chosenIndicators } from '../tables.ts'

/** Links what stands behind a measure: searched by its words, chosen, with what in it matters. */
export async function ReasonsPage({ here, params, query, filled }: Visit<typeof at.reasons>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const grounds = await groundsOf(here, measureRef(measure.id))
  const linked = new Set(grounds.map((ground) => ground.pid))
  const found = (
    await findBeads(here, { words: query.q ?? '', kinds: reasonKinds, limit: 40 })
  ).filter((head) => !linked.has(head.pid))
  return (
    <Page title="根拠をつなぐ" back={measurePage(params)} lede={measure.name}>
      <Section title="つないである根拠" note={`${grounds.length}件`}>
        {grounds.length === 0 ? (
          <p class="mut">まだありません。</p>
        ) : (
          <Rows>
            {grounds.map((ground) => (
              <RowLink
                href={ground.address}
                title={ground.title}
                note={ground.note}
                side={ground.mark === '' ? '' : <Tag kind="late">{ground.mark}</Tag>}
                bead={{ glyph: '知', stage: 'know' }}
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title="さがしてつなぐ">
        <Form to={at.reasons(params)} method="get" inline submit="さがす">
          <SearchField name="q" label="根拠・課題・目標をさがす" value={query.q} />
        </Form>
        {found.length === 0 ? (
          <Empty
            title="見つかりません"
            why="別の言葉でさがすか、地域の数字や文書から根拠カードを作ってください。"
          />
        ) : (
          <Form
            to={withQuery(at.reasons(params), { q: query.q })}
            filled={filled}
            submit="選んだものをつなぐ"
          >
            <RadioField
              name="pid"
              label="つなぐもの"
              required
              options={found.map((head) => ({
                value: head.pid,
                label: head.title,
                note: [shownKind(head.kind).label, head.fact, head.availableOn]
                  .filter(Boolean)
                  .join('　'),
              }))}
            />
            <TextField
              name="note"
              label="要点（どのページの、どの点か）"
              hint="10ページを超える文書では必ず書きます。"
            />
          </Form>
        )}
      </Section>
    </Page>
  )
}

export async function IndicatorsPage({ here, params, filled }: Visit<typeof at.indicators>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const indicators = await indicatorsSeenBy(here)
  const chosen = await chosenIndicators(here, measure.id)
  return (
    <Page title="指標を選ぶ" back={budget(params)} lede={measure.name}>
      {indicators.length === 0 ? (
        <Empty
          title="指標がまだありません"
          why="先に「計画と目標」で指標を決めてください。"
          act={
            <LinkButton href={indicatorsAt.newIndicator()} kind="pri">
              指標を決める
            </LinkButton>
          }
        />
      ) : (
        <Form to={at.indicators(params)} filled={filled} submit="この指標で測る">
          <ChecksField
            name="indicatorIds"
            label="この事業を測る指標"
            value={chosen.map((one) => one.indicatorId)}
            options={indicators.map((indicator) => ({
              value: indicator.id,
              label: indicator.name,
              note: `${indicator.kind}　${stateToday(indicator, here.today)}`,
            }))}
          />
        </Form>
      )}
    </Page>
  )
}
