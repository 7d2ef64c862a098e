import { formatFraction, formatYen } from '#packages/japan'
import { evidenceAt } from '#slices/evidence'
import { Day, FundsBar, LinkButton, Notice, Section, Table, Tag } from '#ui'
import { lines as linesPage } from '../../budget-lines/addresses.ts'
import { funds as fundsPage } from '../../funds/addresses.ts'
import type { RequestSheet, SheetLine, SheetRow } from '../../request-sheet.ts'
import { notes } from '../addresses.ts'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

type Flat = { readonly line: SheetLine; readonly row: SheetRow }

/** 積算: every amount leads to its line, every line to its evidence. */
export function Lines({ sheet, canEdit }: { sheet: RequestSheet; canEdit: boolean }) {
  const flat: Flat[] = sheet.lines.flatMap((line) => line.rows.map((row) => ({ line, row })))
  const params = { measureId: sheet.measureId, roundId: sheet.roundId }
  const evidence = new Map(sheet.evidence.map((one) => [one.number, one]))
  return (
    <>
      <Section
        title="積算"
        note={`${sheet.head.roundName}　要求 ${thousand(sheet.requestedYen)}千円`}
        acts={
          canEdit && (
            <LinkButton href={linesPage(params)} kind="sub" size="sm">
              積算を直す
            </LinkButton>
          )
        }
      >
        <Table
          caption="積算の行（円）"
          rows={flat}
          rowKey={({ line, row }) => `${line.lineId}-${row.number}`}
          empty={<p class="mut">積算がまだありません。</p>}
          columns={[
            { key: 'content', label: '内容', cell: ({ row }) => row.content },
            {
              key: 'setsu',
              label: '節',
              cell: ({ line }) => `${line.label}${line.saisetsu ? `（${line.saisetsu}）` : ''}`,
            },
            {
              key: 'price',
              label: '単価（円）',
              align: 'n',
              cell: ({ row }) => `${formatYen(row.unitPriceYen)}${row.isNet ? '（税抜）' : ''}`,
            },
            {
              key: 'quantity',
              label: '数量×回数×係数',
              cell: ({ row }) => `${row.quantity}${row.unit}×${row.times}×${row.factor}`,
            },
            { key: 'yen', label: '金額（円）', align: 'n', cell: ({ row }) => formatYen(row.yen) },
            { key: 'source', label: '単価の根拠', cell: ({ row }) => row.priceSource },
            {
              key: 'evidence',
              label: '根拠',
              cell: ({ row }) =>
                row.evidenceNos.length === 0
                  ? '—'
                  : row.evidenceNos.map((number) => (
                      <Tag stage="know" href={evidence.get(number)?.href}>{`根拠${number}`}</Tag>
                    )),
            },
          ]}
          fold
        />
        <LineSums lines={sheet.lines} />
      </Section>
      <Evidence sheet={sheet} />
    </>
  )
}

/** Amounts by 節 in 千円; each leads to 「なぜ？」. */
export function LineSums({ lines }: { lines: readonly SheetLine[] }) {
  return (
    <Table
      caption="節ごとの要求額（千円）"
      rows={lines}
      rowKey={(line) => line.lineId}
      empty={<span />}
      tight
      columns={[
        {
          key: 'label',
          label: '節',
          cell: (line) => `${line.label}${line.saisetsu ? `（${line.saisetsu}）` : ''}`,
        },
        {
          key: 'amount',
          label: '金額（千円）',
          align: 'n',
          cell: (line) => (
            <a href={line.href} title="なぜこの金額か">
              {thousand(line.amountYen)}
            </a>
          ),
        },
      ]}
    />
  )
}

export function Evidence({ sheet }: { sheet: RequestSheet }) {
  return (
    <Section title="根拠" note={`${sheet.evidence.length}件`}>
      <Table
        caption="根拠の一覧"
        rows={sheet.evidence}
        rowKey={(one) => one.pid}
        empty={<Notice kind="warn">根拠が一つもつながっていません（T01）。</Notice>}
        columns={[
          {
            key: 'title',
            label: '根拠',
            cell: (one) => <a href={one.href}>{`${one.number} ${one.title}`}</a>,
          },
          { key: 'kind', label: '種別', cell: (one) => one.kind },
          {
            key: 'day',
            label: '知り得た日',
            cell: (one) => <Day on={one.availableOn} form="short" />,
          },
          { key: 'under', label: '何の根拠か', cell: (one) => one.under },
          { key: 'note', label: '要点', cell: (one) => one.note || '—' },
          {
            key: 'mark',
            label: '後付け',
            cell: (one) => (one.mark === '' ? '' : <Tag kind="late">{one.mark}</Tag>),
          },
          {
            key: 'bead',
            label: '糸',
            cell: (one) => (
              <a class="nowrap" href={evidenceAt.bead({ beadPid: one.pid })}>
                たどる
              </a>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}

/** 財源: the bar, what each is, and the note that stands in no total. */
export function Money({ sheet, canEdit }: { sheet: RequestSheet; canEdit: boolean }) {
  const params = { measureId: sheet.measureId, roundId: sheet.roundId }
  return (
    <Section
      title="財源"
      acts={
        canEdit && (
          <>
            <LinkButton href={fundsPage(params)} kind="sub" size="sm">
              財源を直す
            </LinkButton>
            <LinkButton href={notes(params)} kind="sub" size="sm">
              後年度負担・前年の意見
            </LinkButton>
          </>
        )
      }
    >
      <FundsBar
        title="財源の内訳"
        parts={sheet.funds.map((fund) => ({
          ...{ label: fund.name, amountYen: fund.amountYen },
          ...(fund.kind === 'general' && { mark: 'ink' as const }),
        }))}
      />
      <Table
        caption="財源（千円）"
        rows={sheet.funds}
        rowKey={(fund) => fund.fundId}
        empty={<p class="mut">財源がまだ決まっていません。</p>}
        columns={[
          { key: 'name', label: '財源', cell: (fund) => fund.name },
          { key: 'kind', label: '種類', cell: (fund) => fund.kindLabel },
          {
            key: 'rate',
            label: '補助率・上限',
            cell: (fund) =>
              [
                fund.rate && formatFraction(fund.rate),
                fund.capYen !== null && `上限${thousand(fund.capYen)}`,
              ]
                .filter(Boolean)
                .join('　') || '—',
          },
          { key: 'amount', label: '金額', align: 'n', cell: (fund) => thousand(fund.amountYen) },
          {
            key: 'own',
            label: '裏負担',
            align: 'n',
            cell: (fund) => thousand(fund.grant?.ownShareYen ?? null),
          },
          {
            key: 'alone',
            label: '単独',
            align: 'n',
            cell: (fund) => thousand(fund.grant?.aloneYen ?? null),
          },
          { key: 'together', label: '併用', cell: (fund) => fund.combination || '—' },
        ]}
        fold
      />
      {sheet.taxAllocation && (
        <p class="mini">
          {`うち交付税措置見込 ${thousand(sheet.taxAllocation.yen)}千円（${sheet.taxAllocation.kind}、財源には含めない）`}
        </p>
      )}
      {sheet.combinationIsUnclear && (
        <Notice kind="warn">
          一つの経費に二つの制度が充てられています。併用できるかは要確認です。
        </Notice>
      )}
    </Section>
  )
}
