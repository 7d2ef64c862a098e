import { Card, Instant, RowLink, Rows, Stack } from '#ui'
import * as cardsAt from '../../cards/addresses.ts'
import type { CardHead } from '../../cards/tables.ts'
import * as seriesAt from '../../series/addresses.ts'

const SHOWN_SERIES = [
  { code: 'employees', label: '従業者数（民営）' },
  { code: 'establishments', label: '事業所数（民営）' },
  { code: 'shipments', label: '製造品出荷額等' },
  { code: 'taxable-income', label: '課税対象所得' },
  { code: 'population', label: '人口' },
]

/**
 * What was made into evidence from this place's page, and what its figures measure.
 * @param cards null: for a citizen, who is not told what was made of them
 */
export function AreaCards({ cards }: { cards: readonly CardHead[] | null }) {
  return (
    <Stack wide>
      {cards && <Made cards={cards} />}
      <Card title="系列の説明" note="定義・対象範囲・注意書き・版">
        <ul class="mini">
          {SHOWN_SERIES.map(({ code, label }) => (
            <li>
              <a href={seriesAt.series({ seriesCode: code })}>{label}</a>
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  )
}

function Made({ cards }: { cards: readonly CardHead[] }) {
  return (
    <Card title="この画面から作った根拠">
      {cards.length === 0 ? (
        <p class="mini">
          まだありません。図の「根拠にする」を押すと、いまの数字を写した根拠カードができます。
        </p>
      ) : (
        <Rows>
          {cards.map((card) => (
            <RowLink
              href={cardsAt.card({ cardId: card.id })}
              title={card.statement}
              note={card.capturedByName}
              bead={{ glyph: '知', stage: 'know' }}
              side={<Instant at={card.capturedAt} form="short" />}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
