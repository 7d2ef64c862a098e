import { Empty, Fact, Facts, Instant, Notice, Section, Table } from '#ui'
import {
  type SealState,
  sealedSetOf,
  sealHash,
  sealSentence,
  tieBreak,
} from '../../criteria/rules.ts'
import type { CriteriaSet } from '../../criteria/tables.ts'

/** In groups of four, so that it breaks on a phone and is compared by eye. */
const Hash = ({ of }: { of: string }) => <code>{of.replace(/(.{4})(?=.)/g, '$1 ')}</code>

/** The sealed rules, with what whoever doubts them can recompute. */
export function SealedCriteria({ set, seal }: { set: CriteriaSet; seal: SealState }) {
  const now = sealHash(sealedSetOf(set))
  const sentence = set.sealedAt === null ? null : sealSentence(seal)
  return (
    <Section
      title="審査基準"
      note={set.sealedAt === null ? '案（封印前）' : `第${set.version}版　封印済み`}
    >
      {sentence !== null && <Notice kind="bad">{sentence}</Notice>}
      <Table
        caption="審査項目"
        rows={set.criteria}
        rowKey={(row) => row.code}
        fold
        empty={
          <Empty title="審査項目がありません" why="審査基準の画面で書いてください。" stage="act" />
        }
        columns={[
          { key: 'name', label: '審査項目', cell: (row) => row.name },
          { key: 'weight', label: '配点', align: 'n', cell: (row) => row.weight },
          {
            key: 'min',
            label: '平均の最低点',
            align: 'n',
            cell: (row) => (row.minMean === null ? '—' : `${row.minMean}／${set.scaleMax}`),
          },
        ]}
      />
      <Facts>
        {set.arrivals ? (
          <ArrivalRules arrivals={set.arrivals} />
        ) : (
          <>
            <Fact term="採択の最低点">{`平均${set.meanMin}点（100点満点）`}</Fact>
            <Fact term="順位">採点の平均の高い順</Fact>
            <Fact term="同点のとき">{tieBreak.join('、')}の順</Fact>
            <Fact term="収まらないとき">{set.budgetRule}</Fact>
            <Fact term="僅差">{set.bandRule}</Fact>
            {set.interviewPlaces !== null && (
              <Fact term="面接">{`書類の平均の上位${set.interviewPlaces}件（同点を含む）。面接の割合は${set.interviewWeight}％`}</Fact>
            )}
            <Fact term="定足数">{`${set.quorumRule}（${set.quorumBase}）`}</Fact>
          </>
        )}
        <Fact term="抽選の公の番号">{set.publicNumberName || '—'}</Fact>
        {set.sealedAt !== null && (
          <>
            <Fact term="封印した日時">
              <Instant at={set.sealedAt} />
            </Fact>
            <Fact term="ハッシュ">
              <Hash of={set.hash} />
            </Fact>
            <Fact term="いまの基準と">
              {seal === '一致' ? (
                '一致しています'
              ) : seal === '不一致' ? (
                <Hash of={now} />
              ) : (
                '操作の記録と違います'
              )}
            </Fact>
            <Fact term="抽選の秘密のハッシュ">
              <Hash of={set.secretHash} />
            </Fact>
          </>
        )}
        {set.changeReason !== '' && <Fact term="改めた理由">{set.changeReason}</Fact>}
      </Facts>
      {set.sealedAt !== null && (
        <p class="hint">
          ハッシュは、基準の全体をSHA-256で縮めた値です。基準が一字でも変わると、この値も変わります。
        </p>
      )}
    </Section>
  )
}

/** 先着型: by what the order is made. */
function ArrivalRules({ arrivals }: { arrivals: NonNullable<CriteriaSet['arrivals']> }) {
  return (
    <>
      <Fact term="順">
        {arrivals.order === '受付' ? '受付の日時の早い順' : '書類がそろった日時の早い順'}
      </Fact>
      <Fact term="同時に届いたとき">
        {arrivals.sameDayLottery
          ? '予算が尽きる日に届いた申請を、公開の抽選で並べる'
          : '同じ秒に届いた申請を、公開の抽選で並べる'}
      </Fact>
      <Fact term="残りが申請額に足りないとき">
        一部の交付を書面で照会し、承諾がなければ次の順に進む
      </Fact>
    </>
  )
}
