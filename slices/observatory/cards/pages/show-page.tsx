import type { Visit } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  Card as Box,
  Columns,
  Day,
  DiffTable,
  Fact,
  Facts,
  Figure,
  Form,
  Instant,
  Notice,
  Page,
  Stack,
  Tag,
  writtenNumber,
} from '#ui'
import { revisionsNow } from '../../card-revisions/tables.ts'
import { Drawn, legendOf } from '../../figures/pages/drawing.tsx'
import type { EditionHead } from '../../figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { divisionOf } from '../../reference/divisions.ts'
import * as seriesAt from '../../series/addresses.ts'
import * as at from '../addresses.ts'
import { type Card, cardSeenBy, withdrawnOf } from '../tables.ts'
import { NowLink } from './now-link.tsx'

/** 根拠カード: the figure as it was when it was cited, the sentence, and its thread. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.card>) {
  const card = await cardSeenBy(here, params.cardId)
  const { frozen } = card
  const thread = await threadOf(here, { slice: 'observatory', ref: card.id })
  const profile = await profileOf(here, card.areaCode)
  const revisions = await revisionsNow(here, card)
  const withdrawn = await withdrawnOf(here, card.editions)
  const area = regionsAt.region({ areaCode: card.areaCode })

  return (
    <Page
      title={card.statement}
      stage="know"
      eyebrow={<a href={area}>{`${profile.area.prefecture}${profile.area.name}の数字`}</a>}
      crumbs={[
        { label: '地域の数字', href: regionsAt.regions() },
        { label: profile.area.name, href: area },
        { label: '根拠カード' },
      ]}
      tags={
        <>
          <Tag kind="seal">数字は固定</Tag>
          {revisions.length > 0 && <Tag kind="warn">新しい版あり</Tag>}
          {withdrawn.length > 0 && <Tag kind="bad">取下げ</Tag>}
        </>
      }
      lede="いまの図を写し取ったものです。文は直せますが、数字は変わりません。"
      acts={<NowLink card={card} />}
    >
      <ThreadOf thread={thread} />
      {withdrawn.map(({ label, reason, isOurs }) => (
        <Notice kind="bad">
          {`取下げ：${label}は${isOurs ? '市のデータ管理者' : '公表元'}が取り下げました。${reason && `理由：${reason}。`}数字は写した時のまま残しています。この根拠を使うときは理由を確かめてください。`}
        </Notice>
      ))}
      {revisions.length > 0 && (
        <Notice kind="warn">
          <p>
            {`新しい版では値が変わっています。${revisions.length > SHOWN ? `（${revisions.length.toLocaleString('ja-JP')}個のうち、はじめの${SHOWN}個）` : ''}`}
          </p>
          <DiffTable
            caption="カードの値と新しい版の値"
            rows={revisions.slice(0, SHOWN).map((one) => ({
              label: `${one.areaName} ${one.label} ${one.period}`,
              before: written(one.before, one.unit),
              after: written(one.after, one.unit),
            }))}
          />
        </Notice>
      )}
      <Columns shape="main">
        <Figure
          finding={frozen.finding}
          subtitle={frozen.subtitle}
          source={frozen.source}
          caveats={[...frozen.caveats]}
          table={frozen.table}
          legend={legendOf(frozen)}
        >
          {frozen.drawing.kind !== 'none' && <Drawn figure={frozen} />}
        </Figure>
        <Stack wide>
          <FrozenFacts card={card} editions={profile.editions} />
          {may.citeFigures(here.person) && (
            <Box title="文を直す">
              <Form
                to={at.statement(params)}
                filled={filled}
                version={card.version}
                submit="文を保存する"
              >
                <AreaField
                  name="statement"
                  label="根拠として示す文"
                  hint="120字まで。課題や予算要求書には、この文が載ります。"
                  value={card.statement}
                  required
                />
              </Form>
            </Box>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

/** A map has a value for each municipality: the first of them stand for what has changed. */
const SHOWN = 20

const written = (value: number | null, unit: string) =>
  value === null ? '数字なし' : `${writtenNumber(value, Number.isInteger(value) ? 0 : 2)}${unit}`

function FrozenFacts(props: { card: Card; editions: readonly EditionHead[] }) {
  const { card } = props
  const { frozen } = card
  const editions = props.editions.filter(({ code }) => frozen.editions.includes(code))
  const shown = frozen.series.filter((code) => !divisionOf(code.split('-').at(-1) ?? ''))
  return (
    <Box title="この根拠について">
      <Facts>
        <Fact term="地域">{frozen.areaName}</Fact>
        <Fact term="内容の時点">
          <Day on={frozen.endsOn} />
        </Fact>
        <Fact term="知り得た日">
          <Day on={frozen.availableOn} />
        </Fact>
        <Fact term="版">
          {editions.map(({ label, publishedNote }) => (
            <>
              {label}
              {publishedNote && <small class="mut">（{publishedNote}）</small>}
              <br />
            </>
          ))}
        </Fact>
        <Fact term="系列">
          {(shown.length > 0 ? shown : frozen.series.slice(0, 1)).map((code, at) => (
            <>
              {at > 0 && '、'}
              <a href={seriesAt.series({ seriesCode: code })}>{code}</a>
            </>
          ))}
        </Fact>
        <Fact term="作った人">{card.capturedByName}</Fact>
        <Fact term="作った日時">
          <Instant at={card.capturedAt} />
        </Fact>
      </Facts>
    </Box>
  )
}
