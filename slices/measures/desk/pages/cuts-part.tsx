import { formatYen } from '#packages/japan'
import { LinkButton, Section, Table } from '#ui'
import { cut as cutPage } from '../../cuts/addresses.ts'
import { CutSlider, cutAnswer } from '../../cuts/pages/cut-slider.tsx'
import { effect as effectPage } from '../../effects/addresses.ts'
import type { RequestSheet } from '../../request-sheet.ts'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

/** What a cut would do: to outputs, to the grant lost with it, and to the general funds. */
export function Cuts({ sheet }: { sheet: RequestSheet }) {
  return (
    <Section
      title="削った場合"
      note="一般財源がいくら減り、何件できなくなるか"
      acts={
        <>
          <LinkButton
            href={cutPage({ measureId: sheet.measureId, roundId: sheet.roundId })}
            kind="sub"
            size="sm"
          >
            ほかの額で計算する
          </LinkButton>
          <LinkButton
            href={effectPage({ measureId: sheet.measureId, roundId: sheet.roundId })}
            kind="sub"
            size="sm"
          >
            効果の幅
          </LinkButton>
        </>
      }
    >
      <Table
        caption="10％・20％・50％減らした場合（千円）"
        rows={sheet.cuts}
        rowKey={(cut) => cut.percent}
        empty={<p class="mut">積算がないため計算できません。</p>}
        columns={[
          { key: 'percent', label: '減らす割合', cell: (cut) => `△${cut.percent}％` },
          { key: 'amount', label: '残り', align: 'n', cell: (cut) => thousand(cut.amountYen) },
          {
            key: 'output',
            label: '件数',
            cell: (cut) =>
              cut.outputs
                .map((one) => `${one.driver} ${one.before}→${one.after}${one.unit}`)
                .join('、') || '—',
          },
          {
            key: 'grant',
            label: '失う補助',
            align: 'n',
            cell: (cut) => thousand(cut.grantBeforeYen - cut.grantAfterYen),
          },
          {
            key: 'saved',
            label: '一般財源の節減',
            align: 'n',
            cell: (cut) => thousand(cut.savedYen),
          },
          { key: 'unused', label: '使い残し', align: 'n', cell: (cut) => thousand(cut.unusedYen) },
          {
            key: 'say',
            label: '見込みと注意',
            cell: (cut) => [...cut.sentences, cut.forecast].join(' '),
          },
        ]}
        fold
      />
      {sheet.requestedYen > 0 && (
        <>
          <CutSlider measureId={sheet.measureId} roundId={sheet.roundId} percent={0} />
          <div id={cutAnswer} />
        </>
      )}
      {sheet.indicators.some((indicator) => indicator.attribution === 'C') && (
        <p class="mini">市の事業だけでは動かない指標（C）の動きは計算しません。</p>
      )}
    </Section>
  )
}
